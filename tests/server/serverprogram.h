// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/syncmessage.h"
#include "tests/server/cluster.h"
#include "tests/server/rawclient.h"

#include <QProcess>
#include <memory>

namespace leadline::test {

/// How a command of the server's ended.
struct Ended
{
    int code = -1;
    QString out;
    QString error;
};

/// The built `leadline-server` on a database of the test's cluster, with the workspace "Acme".
class ServerProgram final
{
public:
    explicit ServerProgram(const QByteArray &database) : m_database(database) {}

    /// Runs a command; `input` is what it reads from standard input.
    [[nodiscard]] Ended run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// init, the workspace, and users "alice" (admin), "bob" and "carol" (reps), whose password is `password`.
    [[nodiscard]] bool prepare() const;
    /// Starts serving, on a port of its own unless told; gives where.
    [[nodiscard]] QString serve(const QString &address = QStringLiteral("127.0.0.1:0"));
    /// Kills the one that serves, with signal 9.
    void kill();
    /// Asks it to end; whether it did so in good order, with half a minute to spare.
    [[nodiscard]] bool stop();
    /// Of the one that serves.
    [[nodiscard]] qint64 processId() const { return m_serving->processId(); }
    [[nodiscard]] const QByteArray &database() const { return m_database; }

    static constexpr const char *password = "correct horse battery";

private:
    QByteArray m_database;
    std::unique_ptr<QProcess> m_serving;
};

/// What a client keeps of a login.
struct LoggedIn
{
    int status = 0;
    QString error;
    QByteArray token;
    QUuid workspace;
    QUuid person;
    QUuid client;
};

[[nodiscard]] LoggedIn logIn(const QString &address, const QString &login, const QUuid &client = QUuid::createUuid(),
                             const QByteArray &password = ServerProgram::password, const QByteArray &code = {});

/// A client's request that brings one new lead, "title", owned by whoever is logged in.
[[nodiscard]] SyncRequest leadPush(const LoggedIn &session, qint64 mid, const QString &title);

/// Sends it; `answer` is what came back when the status is 200.
struct Synced
{
    int status = 0;
    QString error;
    SyncAnswer answer;
};
[[nodiscard]] Synced synced(const QString &address, const QByteArray &token, const SyncRequest &request);

} // namespace leadline::test
