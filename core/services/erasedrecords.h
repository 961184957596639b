// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/erasedperson.h"
#include "core/services/session.h"

#include <QSet>

namespace leadline {

/// Every record that tells of a person, and what is left of it (ADR 0017). A lead of which nobody else is a contact keeps what
/// the process counts by and the company; of any other, and of other people's notes, only what tells of the person goes.
class ErasedRecords final
{
public:
    /// `records`: all that are the person: contacts, or the lead or its contact person that names somebody who is no contact.
    /// Throws SqlError.
    ErasedRecords(const Session &session, const std::vector<Record> &records, const ErasedPerson &person);

    [[nodiscard]] const std::vector<RecordChange> &changes() const { return m_changes.changes; }

private:
    [[nodiscard]] std::vector<Record> select(Kind kind, const QString &condition, const QUuid &id) const;
    [[nodiscard]] bool isTheirs(const Value &contact) const;
    [[nodiscard]] bool isThem(const Record &record) const;
    void addLeadsOf(const Record &record);
    void addLead(const Record &lead);
    void addLeadsLikeThem();
    void addUnderLead(const QUuid &lead, bool isOnlyContact);
    void addTask(const Record &task, bool wholly);
    void addFeed(const Record &entry, bool wholly);
    void addLinks(const QUuid &contact);
    void addElsewhere();
    [[nodiscard]] bool haveNamesake() const;
    [[nodiscard]] std::vector<Record> telling(const QString &sql) const;
    void addViews();
    void change(const Record &before, const Record &after);
    void remove(const Record &record);

    const Session &m_session;
    const std::vector<Record> &m_records;
    const ErasedPerson &m_person;
    QSet<QUuid> m_done;
    ChangeSet m_changes;
};

} // namespace leadline
