// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/erasing.h"

#include "core/model/erasure.h"
#include "core/store/syncstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// A row of the journal that tells of an erased record.
struct ToldChange
{
    qint64 changeset = 0;
    qint64 position = 0;
    QString kind;
    QString action;
    QString fields;
    bool isErasure = false;
};

QString textWithoutContent(const ToldChange &told)
{
    QJsonObject fields = QJsonDocument::fromJson(told.fields.toUtf8()).object();
    if (told.isErasure && told.action == u"update"_s) { // a server still has to hear what is left
        for (QJsonValueRef value : fields)
            value = QJsonArray{QJsonValue::Null, value.toArray().at(1)};
    } else {
        const bool isWhollyTheirs = told.kind == recordType(Kind::Setting).name();
        fields = isWhollyTheirs ? QJsonObject() : erasedFields(told.kind, fields);
    }
    return QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

std::vector<ToldChange> toldOf(Connection &connection, const QUuid &record)
{
    Statement &statement =
        connection.prepared(u"SELECT c.changeset, c.position, c.kind, c.action, c.fields, s.intent = ? FROM change c "
                            "JOIN changeset s ON s.number = c.changeset WHERE c.record = ?"_s);
    statement.bind(QString(erasureIntent)).bind(record);
    std::vector<ToldChange> told;
    while (statement.step())
        told.push_back({statement.integer(0), statement.integer(1), statement.text(2), statement.text(3),
                        statement.text(4), statement.integer(5) != 0});
    return told;
}

void forgetInJournal(Connection &connection, const QUuid &record, QStringList &hashes)
{
    for (const ToldChange &told : toldOf(connection, record)) {
        if (told.kind == recordType(Kind::Attachment).name()) {
            const QJsonObject fields = QJsonDocument::fromJson(told.fields.toUtf8()).object();
            hashes.append(fields[u"hash"].toString());
        }
        connection.prepared(u"UPDATE change SET fields = ? WHERE changeset = ? AND position = ?"_s)
            .bind(textWithoutContent(told))
            .bind(told.changeset)
            .bind(told.position)
            .run();
        connection
            .prepared(u"UPDATE changeset SET expects = NULL, overlay = iif(intent = ?, NULL, overlay), "
                      "obstacle = iif(obstacle ->> '$.reason' = 'erased', obstacle, NULL) WHERE number = ?"_s)
            .bind(QString(erasureIntent))
            .bind(told.changeset)
            .run();
    }
}

/// What a server told of a lead while the file was its, and what only a later program knows of it.
void forgetWhatWasTold(Connection &connection, const QUuid &record)
{
    for (const QString &sql : {u"DELETE FROM conflict WHERE lead = ?"_s, u"DELETE FROM history WHERE lead = ?"_s,
                               u"DELETE FROM unknown WHERE root = ?"_s, u"DELETE FROM unknown WHERE id = ?"_s})
        connection.prepared(sql).bind(record).run();
}

/// Rows of a small table, by the text in one column.
void forgetRows(Connection &connection, const QString &table, const QString &column, const QString &change,
                const TellsOfThem &tells)
{
    Statement &statement = connection.prepared(u"SELECT DISTINCT "_s + column + u" FROM "_s + table);
    QStringList told;
    while (statement.step()) {
        if (const QString text = statement.text(0); tells(text))
            told.append(text);
    }
    for (const QString &text : told)
        connection.prepared(change + u" WHERE "_s + column + u" = ?"_s).bind(text).run();
}

} // namespace

void beginErasing(Connection &connection)
{
    connection.prepared(u"REPLACE INTO counter (name, value) VALUES ('erasing', 1)"_s).run();
}

bool isErasing(Connection &connection)
{
    Statement &statement = connection.prepared(u"SELECT 1 FROM counter WHERE name = 'erasing'"_s);
    const bool isThere = statement.step();
    statement.reset();
    return isThere;
}

std::set<QUuid> erasedRecords(Connection &connection)
{
    Statement &changed = connection.prepared(
        u"SELECT c.record FROM changeset s JOIN change c ON c.changeset = s.number WHERE s.intent = ? "
        "AND c.kind <> 'company'"_s);
    changed.bind(QString(erasureIntent));
    std::set<QUuid> records;
    while (changed.step())
        records.insert(changed.uuid(0));
    return withWhatHung(connection, std::move(records));
}

std::set<QUuid> withWhatHung(Connection &connection, std::set<QUuid> records)
{
    QJsonArray ids;
    for (const QUuid &record : records)
        ids.append(record.toString(QUuid::WithoutBraces));
    Statement &hung = connection.prepared(
        u"SELECT DISTINCT record FROM change WHERE kind IN ('task', 'feed', 'person', 'attachment') AND "
        "action IN ('create', 'remove') AND fields ->> '$.lead' IN (SELECT value FROM json_each(?))"_s);
    hung.bind(QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact)));
    while (hung.step())
        records.insert(hung.uuid(0));
    return records;
}

QStringList forgetContent(Connection &connection, const std::set<QUuid> &records, const TellsOfThem &tells)
{
    const bool isShared = syncState(connection).has_value(); // what its server says of them comes from there
    QStringList hashes;
    QStringList ids;
    for (const QUuid &record : records) {
        forgetInJournal(connection, record, hashes);
        if (!isShared)
            forgetWhatWasTold(connection, record);
        ids.append(record.toString(QUuid::WithoutBraces));
    }
    const auto ofThem = [&](const QString &text) {
        return (tells && tells(text))
            || std::ranges::any_of(ids, [&text](const QString &id) { return text.contains(id); });
    };
    forgetRows(connection, u"draft"_s, u"name"_s, u"DELETE FROM draft"_s, ofThem);
    forgetRows(connection, u"draft"_s, u"content"_s, u"DELETE FROM draft"_s, ofThem);
    forgetRows(connection, u"syncEvent"_s, u"details"_s, u"UPDATE syncEvent SET details = ''"_s, ofThem);
    forgetRows(connection, u"importedFile"_s, u"name"_s, u"UPDATE importedFile SET name = NULL"_s, ofThem);
    forgetRows(connection, u"importedFile"_s, u"errors"_s, u"UPDATE importedFile SET errors = NULL"_s, ofThem);
    hashes.removeAll(QString());
    hashes.removeDuplicates();
    return hashes;
}

QStringList forgetErased(Connection &connection, const std::set<QUuid> &records)
{
    beginErasing(connection);
    const QStringList hashes = forgetContent(connection, withWhatHung(connection, records), {});
    connection
        .prepared(u"UPDATE change SET fields = '{}', found = NULL WHERE fields <> '{}' AND changeset IN (SELECT number "
                  "FROM changeset WHERE state = 'refused' AND obstacle ->> '$.reason' = 'erased')"_s)
        .run();
    return hashes;
}

void sweep(Connection &connection)
{
    for (const QString &index : {u"leadWords"_s, u"leadInner"_s, u"documentWords"_s, u"documentInner"_s})
        connection.execute(u"INSERT INTO "_s + index + u'(' + index + u") VALUES ('optimize')"_s);
    connection.execute(u"VACUUM"_s);
    if (connection.pragma(u"wal_checkpoint(TRUNCATE)"_s) == 0) // whoever still reads an older state keeps it in the log
        connection.prepared(u"DELETE FROM counter WHERE name = 'erasing'"_s).run();
}

bool wasAnyoneErasedAfter(Connection &connection, qint64 changeset)
{
    Statement &statement = connection.prepared(u"SELECT 1 FROM changeset WHERE number > ? AND intent = ? LIMIT 1"_s);
    const bool was = statement.bind(changeset).bind(QString(erasureIntent)).step();
    statement.reset();
    return was;
}

bool wasErasedAfter(Connection &connection, const QUuid &record, qint64 changeset)
{
    Statement &statement = connection.prepared(u"SELECT 1 FROM change c JOIN changeset s ON s.number = c.changeset "
                                               "WHERE c.record = ? AND c.changeset > ? AND s.intent = ? LIMIT 1"_s);
    const bool was = statement.bind(record).bind(changeset).bind(QString(erasureIntent)).step();
    statement.reset();
    return was;
}

} // namespace leadline
