// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/rowreader.h"

#include "core/sync/recordreader.h"
#include "core/sync/wirechangeset.h"
#include "core/sync/wirerecord.h"

#include <QJsonDocument>

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

QJsonObject objectIn(const Rows &rows, int row, int column)
{
    return QJsonDocument::fromJson(rows.bytes(row, column)).object();
}

/// One value for each row, in their order.
template<typename Read>
auto each(const Rows &rows, Read read)
{
    std::vector<decltype(read(0))> items;
    items.reserve(static_cast<size_t>(rows.count()));
    for (int row = 0; row < rows.count(); ++row)
        items.push_back(read(row));
    return items;
}

} // namespace

WorkspaceHead headIn(const Rows &rows, int row)
{
    return {rows.uuid(row, 0), rows.number(row, 1), rows.number(row, 2), rows.number(row, 3)};
}

std::optional<Device> deviceIn(const Rows &rows)
{
    if (rows.isEmpty())
        return {};
    return Device{rows.uuid(0, 0),
                  rows.uuid(0, 1),
                  rows.number(0, 2),
                  rows.number(0, 3),
                  {rows.number(0, 4)},
                  static_cast<int>(rows.number(0, 5)),
                  rows.bytes(0, 6) == "wipe" ? Device::State::Wipe : Device::State::Active};
}

/// What was written here was checked when it came.
std::vector<SharedRecord> recordsIn(const Rows &rows)
{
    RecordReader reader;
    return each(rows, [&](int row) {
        WireFault fault;
        SharedRecord record;
        record.kind = rows.text(row, 0);
        record.id = rows.uuid(row, 1);
        record.root = rows.uuid(row, 2);
        record.seq = rows.number(row, 3);
        record.deleted = rows.flag(row, 4);
        std::optional<QVariantMap> fields = reader.fields(record.kind, rows.view(row, 5));
        std::optional<Stamps> stamps = reader.stamps(rows.view(row, 6));
        record.fields = fields ? std::move(*fields)
                               : fieldsFromJson(record.kind, WireObject(objectIn(rows, row, 5), u"fields"_s, fault));
        record.stamps =
            stamps ? std::move(*stamps) : stampsFromJson(WireObject(objectIn(rows, row, 6), u"stamps"_s, fault));
        return record;
    });
}

std::vector<Access> accessIn(const Rows &rows)
{
    return each(rows, [&rows](int row) {
        return Access{rows.uuid(row, 0), rows.uuid(row, 1), rows.uuid(row, 2), rows.number(row, 3),
                      rows.number(row, 4)};
    });
}

std::vector<Membership> membershipsIn(const Rows &rows)
{
    return each(rows, [&rows](int row) {
        return Membership{rows.uuid(row, 0), rows.uuid(row, 1), rows.number(row, 2), rows.number(row, 3)};
    });
}

std::vector<LoggedChangeSet> logIn(const Rows &rows)
{
    return each(rows, [&rows](int row) {
        WireFault fault;
        return LoggedChangeSet{rows.uuid(row, 0), rows.uuid(row, 1),
                               changeSetFromJson(WireObject(objectIn(rows, row, 2), u"body"_s, fault)),
                               outcomeFromJson(WireObject(objectIn(rows, row, 3), u"result"_s, fault))};
    });
}

QByteArray selection(QByteArrayView columns, QByteArrayView table, QByteArrayView condition)
{
    return "SELECT " + columns.toByteArray() + " FROM " + table.toByteArray() + " WHERE workspace = $1 AND "
        + condition.toByteArray();
}

QByteArray selectionOfEach(QByteArrayView columns, QByteArrayView table, QByteArrayView name, QByteArrayView wanted,
                           QByteArrayView condition)
{
    return "SELECT found.* FROM " + wanted.toByteArray() + " CROSS JOIN LATERAL (" + selection(columns, table, name)
        + " = wanted.key AND " + condition.toByteArray() + " OFFSET 0) AS found";
}

Parameter idArray(const std::vector<QUuid> &ids)
{
    QByteArray text("{");
    text.reserve(static_cast<qsizetype>(ids.size()) * 37 + 2);
    for (const QUuid &id : ids) {
        if (text.size() > 1)
            text += ',';
        text += id.toByteArray(QUuid::WithoutBraces);
    }
    return text + '}';
}

} // namespace leadline::server
