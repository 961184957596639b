// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tables.h"

#include "core/model/valuejson.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Value columnValue(const QVariant &raw, FieldType type)
{
    if (raw.isNull())
        return {};
    switch (type) {
    case FieldType::Flag:
        return raw.toBool() ? Value(true) : Value();
    case FieldType::Reference:
        return QUuid::fromRfc4122(raw.toByteArray());
    case FieldType::TextList:
    case FieldType::Custom: {
        const QJsonDocument json = QJsonDocument::fromJson(raw.toString().toUtf8());
        return valueFromJson(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()), type);
    }
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Moment:
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Code:
        break;
    }
    return raw;
}

QString selectSql(Kind kind, const QString &condition)
{
    return u"SELECT "_s + recordColumns(kind) + u" FROM "_s + recordType(kind).name() + u" WHERE "_s + condition;
}

QString customStamp(const QStringList &fields, qint64 stamp)
{
    QJsonObject stamps;
    for (const QString &field : fields)
        stamps.insert(field, QString::number(stamp));
    return QString::fromUtf8(QJsonDocument(stamps).toJson(QJsonDocument::Compact));
}

/// "fields.x" lies in the column "fields".
QString columnOf(const QString &field)
{
    return field.startsWith(customFieldPrefix) ? u"fields"_s : field;
}

} // namespace

const QString &recordColumns(Kind kind)
{
    static const std::array<QString, kindCount> columns = [] {
        std::array<QString, kindCount> all;
        for (int index = 0; index < kindCount; ++index) {
            QStringList names{u"row"_s, u"id"_s};
            for (const Field &field : recordType(static_cast<Kind>(index)).fields())
                names.append(QString::fromLatin1(field.name));
            all[static_cast<size_t>(index)] = names.join(u", "_s);
        }
        return all;
    }();
    return columns[static_cast<size_t>(kind)];
}

StoredRecord readRecord(Kind kind, const Statement &statement)
{
    const std::span<const Field> fields = recordType(kind).fields();
    StoredRecord stored{statement.integer(0), {kind, statement.uuid(1), {}}};
    stored.record.values.reserve(fields.size());
    for (size_t index = 0; index < fields.size(); ++index)
        stored.record.values.push_back(columnValue(statement.raw(static_cast<int>(index) + 2), fields[index].type));
    return stored;
}

std::optional<StoredRecord> Tables::find(Kind kind, const QUuid &id) const
{
    Statement &statement = m_connection.prepared(selectSql(kind, u"id = ?"_s));
    statement.bind(id);
    if (!statement.step())
        return std::nullopt;
    StoredRecord stored = readRecord(kind, statement);
    statement.reset();
    return stored;
}

std::vector<StoredRecord> Tables::select(Kind kind, const QString &condition, const std::vector<Value> &values) const
{
    Statement &statement = m_connection.prepared(selectSql(kind, condition));
    for (const Value &value : values)
        statement.bind(value);
    std::vector<StoredRecord> records;
    while (statement.step())
        records.push_back(readRecord(kind, statement));
    return records;
}

qint64 Tables::insert(const Record &record, const DerivedColumns &derived, qint64 stamp)
{
    const RecordType &type = recordType(record.kind);
    QString columns = u"id, stamp"_s;
    QString places = u"?, ?"_s;
    const auto add = [&](const QString &column) {
        columns += u", "_s + column;
        places += u", ?"_s;
    };
    for (size_t index = 0; index < record.values.size(); ++index) {
        if (record.values[index].isValid())
            add(type.fieldName(static_cast<int>(index)));
    }
    for (const auto &[column, value] : derived)
        add(column);

    Statement &statement =
        m_connection.prepared(u"INSERT INTO "_s + type.name() + u" ("_s + columns + u") VALUES ("_s + places + u')');
    statement.bind(record.id).bind(stamp);
    for (const Value &value : record.values) {
        if (value.isValid())
            statement.bind(value);
    }
    for (const auto &[column, value] : derived)
        statement.bind(value);
    statement.run();
    return statement.lastInsertedRow();
}

void Tables::update(const StoredRecord &stored, const QStringList &fields, const DerivedColumns &derived, qint64 stamp)
{
    QStringList columns;
    for (const QString &field : fields)
        columns.append(columnOf(field));
    columns.removeDuplicates();

    QString sql = u"UPDATE "_s + recordType(stored.record.kind).name()
        + u" SET stamps = json_patch(coalesce(stamps, '{}'), ?)"_s;
    for (const QString &column : std::as_const(columns))
        sql += u", "_s + column + u" = ?"_s;
    for (const auto &[column, value] : derived)
        sql += u", "_s + column + u" = ?"_s;
    Statement &statement = m_connection.prepared(sql + u" WHERE row = ?"_s);
    statement.bind(customStamp(fields, stamp));
    for (const QString &column : std::as_const(columns))
        statement.bind(stored.record.value(column));
    for (const auto &[column, value] : derived)
        statement.bind(value);
    statement.bind(stored.row).run();
}

void Tables::remove(Kind kind, qint64 row)
{
    m_connection.prepared(u"DELETE FROM "_s + recordType(kind).name() + u" WHERE row = ?"_s).bind(row).run();
}

} // namespace leadline
