// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/creation.h"
#include "core/services/leadcard.h"
#include "core/services/leads.h"
#include "core/services/qualification.h"
#include "core/services/tasks.h"
#include "core/services/undo.h"
#include "core/services/users.h"
#include "tests/support/testclock.h"

#include <QTemporaryDir>

namespace leadline::test {

/// A real file in a temporary folder with one user, "anna", and a clock that the test moves.
class TestFile
{
public:
    explicit TestFile(const QString &process = QStringLiteral("lead-handoff"));

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("company.leadline")); }
    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] Session &session() { return *m_session; }
    [[nodiscard]] TestClock &clock() { return m_clock; }

    /// Ends the program, so to speak, and starts it again on the same file.
    void reopen();
    void close();
    /// Keeps this definition in the file as its process, and opens the file again.
    void setProcess(const QByteArray &json);
    /// Whoever acts from now on.
    void actAs(const QString &login);

    /// Adds a lead; the values are "field=text".
    LeadId addLead(const QStringList &values = {QStringLiteral("title=Warehouse")});
    /// A lead on the hand-off, with its task.
    LeadId addHandedOffLead();
    /// A lead on the second of the five stages, whose checklist has four items.
    LeadId addAssignedLead();
    [[nodiscard]] Lead lead(const LeadId &id);
    [[nodiscard]] LeadCard card(const LeadId &id);
    /// The only open task of the lead.
    [[nodiscard]] Task openTask(const LeadId &id);
    Result<ChangeSet> complete(const LeadId &id, const QString &result, const QString &details = {});

private:
    QTemporaryDir m_folder;
    TestClock m_clock;
    QString m_login = QStringLiteral("anna");
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Session> m_session;
};

} // namespace leadline::test
