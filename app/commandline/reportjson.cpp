// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/reportjson.h"

#include "app/commandline/valuejsonform.h"

#include <QJsonArray>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QJsonValue numberJson(const Value &value, ReportUnit unit)
{
    if (!value.isValid())
        return QJsonValue::Null;
    if (unit == ReportUnit::Share)
        return value.toDouble();
    return unit == ReportUnit::Duration ? value.toLongLong() / 1000 : value.toLongLong();
}

QJsonObject rowJson(const ReportTable &table, const ReportRow &row)
{
    QJsonObject json;
    const qsizetype labels = row.labels.size();
    for (qsizetype index = 0; index < static_cast<qsizetype>(table.columns.size()); ++index) {
        const ReportColumn &column = table.columns[static_cast<size_t>(index)];
        if (index < labels) {
            json.insert(column.key, row.codes.at(index).isEmpty() ? QJsonValue::Null : QJsonValue(row.codes.at(index)));
            continue;
        }
        const QString key = column.unit == ReportUnit::Duration ? column.key + u"Seconds"_s : column.key;
        json.insert(key, numberJson(row.cells[static_cast<size_t>(index - labels)].value, column.unit));
    }
    json.insert(u"label"_s, row.labels.join(u", "_s));
    return json;
}

} // namespace

QJsonObject reportJson(const Report &report, const Question &question)
{
    QJsonObject json{{u"report"_s, report.name},
                     {u"leads"_s, report.leads},
                     {u"from"_s, momentJson(question.period.begin)},
                     {u"before"_s, momentJson(question.period.end)},
                     {u"asOf"_s, momentJson(question.asOf)}};
    for (const ReportTable &table : report.tables) {
        QJsonArray rows;
        for (const ReportRow &row : table.rows)
            rows.append(rowJson(table, row));
        json.insert(table.name, rows);
    }
    if (report.name == "funnel"_L1) {
        const std::optional<WeakStep> &weak = report.weakStep;
        json.insert(
            u"weakStep"_s,
            weak ? QJsonValue(QJsonObject{
                {u"from"_s, weak->from}, {u"to"_s, weak->to}, {u"reached"_s, weak->reached}, {u"of"_s, weak->of}})
                 : QJsonValue::Null);
    }
    return json;
}

} // namespace leadline
