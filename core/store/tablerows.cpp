// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tablerows.h"

#include "core/model/valuejson.h"
#include "core/store/leadsql.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Value shownValue(const Value &raw, const QString &name)
{
    const Field *field = name.startsWith(customFieldPrefix) ? nullptr : recordType(Kind::Lead).find(name);
    if (raw.isNull() || !field)
        return raw.isNull() ? Value() : raw;
    if (field->type == FieldType::TextList)
        return valueFromJson(QJsonDocument::fromJson(raw.toString().toUtf8()).array(), field->type);
    if (field->type == FieldType::Flag)
        return raw.toBool() ? Value(true) : Value();
    return raw;
}

QHash<qint64, std::vector<Value>> valuesAt(Connection &connection, const std::vector<qint64> &rows,
                                           const QStringList &fields)
{
    QJsonArray wanted;
    for (const qint64 row : rows)
        wanted.append(row);
    QStringList columns{u"lead.row"_s};
    for (const QString &field : fields)
        columns.append(shownColumn(field));
    Statement &statement = connection.prepared(u"SELECT "_s + columns.join(u", "_s)
                                               + u" FROM lead WHERE row IN (SELECT value FROM json_each(?))"_s);
    statement.bind(QString::fromUtf8(QJsonDocument(wanted).toJson(QJsonDocument::Compact)));
    QHash<qint64, std::vector<Value>> found;
    while (statement.step()) {
        std::vector<Value> &values = found[statement.integer(0)];
        for (int index = 0; index < fields.size(); ++index)
            values.push_back(shownValue(statement.raw(index + 1), fields.at(index)));
    }
    return found;
}

} // namespace

Value TableRow::value(const QString &field) const
{
    const qsizetype place = fields.indexOf(field);
    return place < 0 ? Value() : values[size_t(place)];
}

std::vector<TableRow> tableRows(Connection &connection, const std::vector<qint64> &rows, const QStringList &fields)
{
    QHash<qint64, std::vector<Value>> values;
    if (!fields.isEmpty() && !rows.empty())
        values = valuesAt(connection, rows, fields);
    std::vector<TableRow> found;
    found.reserve(rows.size());
    for (LeadRow &lead : leadRows(connection, rows)) {
        const qint64 row = lead.row;
        if (fields.isEmpty() || values.contains(row))
            found.push_back({std::move(lead), fields, values.take(row)});
    }
    return found;
}

} // namespace leadline
