// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/serverprogram.h"

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/sync/wire.h"

#include <QJsonDocument>

namespace leadline::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

QString programPath()
{
    return QStringLiteral(LEADLINE_SERVER_PROGRAM);
}

} // namespace

Ended ServerProgram::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.start(programPath(), arguments + QStringList{u"--database"_s, QString::fromUtf8(m_database)});
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(patience);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

bool ServerProgram::prepare() const
{
    if (run({u"init"_s}).code != 0 || run({u"workspace"_s, u"add"_s, u"Acme"_s}).code != 0)
        return false;
    for (const auto &[login, role] :
         {std::pair{u"alice"_s, u"admin"_s}, {u"bob"_s, u"rep"_s}, {u"carol"_s, u"rep"_s}}) {
        const Ended added =
            run({u"user"_s, u"add"_s, login, u"--role"_s, role, u"--keep-password"_s, u"--password-file"_s, u"-"_s},
                password);
        if (added.code != 0)
            return false;
    }
    return true;
}

QString ServerProgram::serve(const QString &address)
{
    m_serving = std::make_unique<QProcess>();
    m_serving->start(programPath(),
                     {u"serve"_s, u"--listen"_s, address, u"--database"_s, QString::fromUtf8(m_database)});
    m_serving->setReadChannel(QProcess::StandardError);
    while (m_serving->canReadLine() || m_serving->waitForReadyRead(patience)) {
        const QJsonObject line = QJsonDocument::fromJson(m_serving->readLine()).object();
        if (line.value("event"_L1) == "listening"_L1)
            return line.value("address"_L1).toString();
    }
    return {};
}

void ServerProgram::kill()
{
    m_serving->kill();
    m_serving->waitForFinished(patience);
}

bool ServerProgram::stop()
{
    m_serving->terminate();
    return m_serving->waitForFinished(patience) && m_serving->exitCode() == 0;
}

LoggedIn logIn(const QString &address, const QString &login, const QUuid &client, const QByteArray &password,
               const QByteArray &code)
{
    RawClient connection(address);
    const Reply reply = connection.post("/v1/login",
                                        QJsonObject{{u"login"_s, login},
                                                    {u"password"_s, QString::fromUtf8(password)},
                                                    {u"code"_s, QString::fromLatin1(code)},
                                                    {u"client"_s, client.toString(QUuid::WithoutBraces)},
                                                    {u"device"_s, u"test"_s}});
    const QJsonObject json = reply.json();
    return {reply.status,
            reply.error(),
            json.value("token"_L1).toString().toLatin1(),
            QUuid::fromString(json.value("workspace"_L1).toString()),
            QUuid::fromString(json.value("person"_L1).toString()),
            client};
}

SyncRequest leadPush(const LoggedIn &session, qint64 mid, const QString &title)
{
    const Timestamp now = systemClock()();
    SyncRequest request;
    request.req = QUuid::createUuid();
    request.client = session.client;
    request.sentAt = now;
    request.max = mid;
    SentChangeSet changeset;
    changeset.mid = mid;
    changeset.op = newUuid(now);
    changeset.intent = u"lead.add"_s;
    changeset.hlc = Hlc::at(now);
    changeset.changes.push_back({RecordChange::Action::Create,
                                 u"lead"_s,
                                 newUuid(now),
                                 {{u"title"_s, {}, title, {}}, {u"owner"_s, {}, session.person, {}}}});
    changeset.hash = contentHash(changeset);
    request.push.push_back(changeset);
    return request;
}

Synced synced(const QString &address, const QByteArray &token, const SyncRequest &request)
{
    RawClient connection(address);
    const Reply reply = connection.post("/v1/sync", toWire(request), token);
    Synced result{reply.status, {}, {}};
    if (reply.status != 200)
        result.error = reply.error();
    else if (const Result<SyncAnswer> answer = answerFromWire(reply.body))
        result.answer = *answer;
    else
        result.error = answer.error().reason;
    return result;
}

} // namespace leadline::test
