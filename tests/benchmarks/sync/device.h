// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/serverprogram.h"

#include <functional>

namespace leadline::bench {

/// A device at the server, on one kept connection: what it pushes, and where it stands. For one thread.
class Device final
{
public:
    Device(const QString &address, const test::LoggedIn &session);

    /// To where the workspace stands.
    void catchUp();
    /// Pushes new leads, one ChangeSet each, and takes what comes back.
    void pushLeads(int count);
    /// The same with leads that somebody works: contact data, a person, a task and a note, one ChangeSet each. With what the
    /// server keeps of its history such a lead is five records.
    void pushWorkedLeads(int count);
    void push(SyncRequest request);
    /// The next request, without a push.
    [[nodiscard]] SyncRequest next() const;
    [[nodiscard]] qint64 takeMid() { return ++m_mid; }
    /// Of the leads that it has pushed.
    [[nodiscard]] const std::vector<QUuid> &leads() const { return m_leads; }
    [[nodiscard]] const test::LoggedIn &session() const { return m_session; }

private:
    void pushEach(int count, const std::function<void(SentChangeSet &, const QString &)> &fill);

    test::RawClient m_connection;
    test::LoggedIn m_session;
    SyncAnswer m_last;
    qint64 m_mid = 0;
    std::vector<QUuid> m_leads;
};

} // namespace leadline::bench
