// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/sync/wire.h"
#include "server/memorystorage.h"
#include "server/workspace.h"

namespace leadline {

inline constexpr Timestamp officeNoon{1'800'000'000'000};

/// A workspace in memory with an admin, a manager, two reps of his team and one of nobody's, and a client for each.
class Office
{
public:
    QUuid admin = id(1);
    QUuid manager = id(2);
    QUuid rep = id(3);
    QUuid colleague = id(4);
    QUuid stranger = id(5);
    QUuid marketing = id(6);
    QUuid team = id(7);
    QUuid lead = id(8);
    QUuid choice = id(9); ///< of a directory
    MemoryTables tables;

    /// With the rep's lead in it.
    Office()
    {
        tables.head.epoch = id(100);
        std::vector<SentChange> people{created("team", team, {{"leader", manager}}),
                                       created("user", admin, {{"role", "admin"}}),
                                       created("user", manager, {{"role", "manager"}}),
                                       created("user", rep, {{"role", "rep"}, {"team", team}}),
                                       created("user", colleague, {{"role", "rep"}, {"team", team}}),
                                       created("user", stranger, {{"role", "rep"}}),
                                       created("lookup", choice, {{"name", "Call"}})};
        isServer = true;
        push(id(99), people);
        isServer = false;
        push(rep, {created("lead", lead, {{"title", "Need"}, {"owner", rep}, {"stage", "new"}})});
    }

    static QUuid id(int number) { return derivedUuid(everything(), QString::number(number)); }

    /// A value written the short way.
    struct Given
    {
        Given(const char *text) : value(QString::fromUtf8(text)) {}
        Given(const QUuid &id) : value(id) {}
        Value value;
    };
    using Fields = std::vector<std::pair<const char *, Given>>;

    static SentChange created(const char *kind, const QUuid &record, const Fields &fields)
    {
        SentChange change{RecordChange::Action::Create, QString::fromLatin1(kind), record, {}};
        for (const auto &[name, value] : fields)
            change.fields.push_back({QString::fromLatin1(name), {}, value.value, {}});
        return change;
    }
    /// By somebody who saw the record as it stands.
    SentChange edited(const QUuid &record, const Fields &fields) const
    {
        const SharedRecord &standing = tables.records.at(record);
        SentChange change{RecordChange::Action::Update, standing.kind, record, {}};
        for (const auto &[name, value] : fields) {
            const QString field = QString::fromLatin1(name);
            change.fields.push_back({field, standing.value(field), value.value, standing.stamps.of(field)});
        }
        return change;
    }
    SentChange removed(const QUuid &record) const
    {
        const SharedRecord &standing = tables.records.at(record);
        SentChange change{RecordChange::Action::Remove, standing.kind, record, {}};
        for (auto field = standing.fields.begin(); field != standing.fields.end(); ++field)
            change.fields.push_back({field.key(), field.value(), {}, standing.stamps.of(field.key())});
        return change;
    }

    /// What the person's client would send next.
    SyncRequest request(const QUuid &person, const std::vector<SentChange> &changes,
                        const std::vector<SentExpectation> &expects = {})
    {
        SyncRequest request;
        request.req = id(++m_numbers + 1000);
        request.client = client(person);
        request.epoch = tables.head.epoch;
        const auto known = tables.devices.find(request.client);
        request.max = known == tables.devices.end() ? 0 : known->second.lastMid;
        if (changes.empty())
            return request;
        SentChangeSet changeset;
        changeset.mid = ++request.max;
        changeset.op = id(m_numbers + 5000);
        changeset.intent = QStringLiteral("test");
        changeset.hlc = Hlc::at({officeNoon.milliseconds + m_numbers});
        changeset.expects = expects;
        changeset.changes = changes;
        changeset.hash = contentHash(changeset);
        request.push = {changeset};
        return request;
    }
    tl::expected<SyncAnswer, SyncError> sync(const QUuid &person, const SyncRequest &request)
    {
        MemoryStorage storage(tables);
        Caller caller{person};
        caller.isServer = isServer;
        caller.device = device;
        return Workspace(storage).sync(request, caller, {officeNoon.milliseconds + m_numbers});
    }
    SyncOutcome push(const QUuid &person, const std::vector<SentChange> &changes,
                     const std::vector<SentExpectation> &expects = {})
    {
        const auto answer = sync(person, request(person, changes, expects));
        return answer ? answer->results.front() : SyncOutcome{0, OutcomeStatus::Parked, 0, std::nullopt, {}};
    }
    SyncAnswer pull(const QUuid &person, qint64 cursor)
    {
        SyncRequest asked = request(person, {});
        asked.position.cursor = cursor;
        return sync(person, asked).value();
    }
    /// Conflicts of a kind ("later", "refused", "moved") under a root.
    std::vector<SharedRecord> conflicts(const QUuid &root, const char *why) const
    {
        std::vector<SharedRecord> found;
        for (const auto &[recordId, record] : tables.records) {
            const bool fits = record.kind == QLatin1StringView("conflict") && record.root == root
                && record.value(QStringLiteral("why")) == QString::fromLatin1(why);
            if (fits)
                found.push_back(record);
        }
        return found;
    }
    Value value(const QUuid &record, const char *field) const
    {
        return tables.records.at(record).value(QString::fromLatin1(field));
    }
    static QUuid client(const QUuid &person) { return derivedUuid(person, QStringLiteral("client")); }

    bool isServer = false;
    QString device; ///< what the caller's login called his computer

private:
    int m_numbers = 0;
};

} // namespace leadline
