// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/hiddenfields.h"

#include "core/base/folding.h"
#include "core/model/fieldrights.h"
#include "core/model/reference.h"
#include "core/model/user.h"
#include "core/store/jsonwriter.h"
#include "core/store/syncstate.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// One row of the journal that may name a hidden field.
struct Suspect
{
    qint64 changeset = 0;
    qint64 position = 0;
    QString fields;
};

ClosedFields closedToOwner(Connection &connection, const Tables &tables)
{
    const std::optional<SyncState> shared = syncState(connection);
    const std::optional<StoredRecord> setting = tables.find(Kind::Setting, fieldRightsId());
    if (!shared || !setting)
        return {};
    const Result<FieldRights> rights = fieldRightsFrom(setting->record.value(u"value"_s).toString());
    for (const StoredRecord &user : tables.select(Kind::User, u"1"_s, {})) {
        if (rights && folded(user.record.value(u"login"_s).toString()) == folded(shared->login))
            return rights->value(user.record.value(u"role"_s).toString());
    }
    return {};
}

/// Those after `last` that have the field's name anywhere.
std::vector<Suspect> suspectsAfter(Connection &connection, const QString &kind, const QString &name,
                                   const Suspect &last)
{
    constexpr qint64 atOnce = 1000;
    Statement &statement = connection.prepared(
        u"SELECT c.changeset, c.position, c.fields FROM change c JOIN changeset s ON s.number = c.changeset "
        "WHERE c.kind = ? AND instr(c.fields, ?) > 0 AND (c.changeset, c.position) > (?, ?) AND s.overlay IS NULL "
        "AND s.state NOT IN ('pending', 'refused', 'parked') ORDER BY c.changeset, c.position LIMIT ?"_s);
    statement.bind(kind).bind(name).bind(last.changeset).bind(last.position).bind(atOnce);
    std::vector<Suspect> suspects;
    while (statement.step())
        suspects.push_back({statement.integer(0), statement.integer(1), statement.text(2)});
    return suspects;
}

void forget(Connection &connection, const Suspect &suspect, const QString &field)
{
    QJsonObject fields = QJsonDocument::fromJson(suspect.fields.toUtf8()).object();
    if (!fields.contains(field))
        return;
    fields.remove(field);
    connection.prepared(u"UPDATE change SET fields = ? WHERE changeset = ? AND position = ?"_s)
        .bind(QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact)))
        .bind(suspect.changeset)
        .bind(suspect.position)
        .run();
}

} // namespace

void forgetHiddenFields(Connection &connection, const Tables &tables)
{
    const ClosedFields closed = closedToOwner(connection, tables);
    for (const QString &kind : closed.byKind().keys()) {
        for (const QString &field : closed.hidden(kind)) {
            QString name;
            appendJson(name, field);
            Suspect last{-1, -1, {}};
            for (auto suspects = suspectsAfter(connection, kind, name, last); !suspects.empty();
                 suspects = suspectsAfter(connection, kind, name, last)) {
                for (const Suspect &suspect : suspects)
                    forget(connection, suspect, field);
                last = suspects.back();
            }
        }
    }
}

} // namespace leadline
