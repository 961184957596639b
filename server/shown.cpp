// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/shown.h"

#include "core/model/servermade.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Takes hidden fields out of one line of a history; false when nothing is left to tell.
bool hideInLine(QJsonObject &line, const ClosedFields &closed)
{
    QJsonObject fields = line[u"f"_s].toObject();
    const qsizetype before = fields.size();
    for (const QString &field : closed.hidden(line[u"k"_s].toString()))
        fields.remove(field);
    if (fields.size() == before)
        return true;
    line.insert(u"f"_s, fields);
    return !fields.isEmpty() || line[u"a"_s].toString() != "update"_L1;
}

/// The same with the lines that a field of the record has as text.
bool hideInLines(SharedRecord &record, const QString &field, const ClosedFields &closed)
{
    const QJsonArray told = QJsonDocument::fromJson(record.value(field).toString().toUtf8()).array();
    QJsonArray left;
    for (const QJsonValue &each : told) {
        QJsonObject line = each.toObject();
        if (hideInLine(line, closed))
            left.append(line);
    }
    if (left == told)
        return true;
    record.fields.insert(field, QString::fromUtf8(QJsonDocument(left).toJson(QJsonDocument::Compact)));
    return !left.isEmpty();
}

bool hideInConflict(SharedRecord &conflict, const ClosedFields &closed)
{
    const QString field = conflict.value(servermade::field).toString();
    if (!field.isEmpty())
        return !closed.hides(conflict.value(servermade::kind).toString(), field);
    return hideInLines(conflict, servermade::value, closed);
}

} // namespace

std::optional<SharedRecord> shown(SharedRecord record, const ClosedFields &closed)
{
    if (closed.isEmpty() || record.deleted)
        return record;
    if (record.kind == servermade::history)
        return hideInLines(record, servermade::changes, closed) ? std::optional(std::move(record)) : std::nullopt;
    if (record.kind == servermade::conflict)
        return hideInConflict(record, closed) ? std::optional(std::move(record)) : std::nullopt;
    for (const QString &field : closed.hidden(record.kind)) {
        record.fields.remove(field);
        record.stamps.set(field, Hlc());
    }
    return record;
}

void hide(SyncAnswer &answer, const ClosedFields &closed)
{
    if (closed.isEmpty())
        return;
    for (RootPage &page : answer.roots) {
        std::vector<SharedRecord> records;
        records.reserve(page.records.size());
        for (SharedRecord &record : page.records) {
            if (std::optional<SharedRecord> left = shown(std::move(record), closed))
                records.push_back(std::move(*left));
        }
        page.records = std::move(records);
    }
}

} // namespace leadline
