// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/onlinefile.h"

#include <QTest>

namespace leadline::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // milliseconds

/// The reason why it failed; the events go on meanwhile.
template<typename T>
QString reasonOf(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience))
        return u"no answer"_s;
    const Result<T> result = future.result();
    return result ? QString() : result.error().reason;
}

Result<QString> actor(Session &session)
{
    return session.user().login;
}

} // namespace

OnlineFile::OnlineFile()
{
    m_file.close();
}

void OnlineFile::open()
{
    m_file.close();
    m_workspace = std::make_unique<Workspace>(m_file.path(), QString(), m_file.clock().clock());
    m_workspace->open().waitForFinished();
    m_session = std::make_unique<SyncSession>(*m_workspace);
    m_session->begin();
}

void OnlineFile::close()
{
    m_session.reset();
    m_workspace.reset();
}

QString OnlineFile::join(const QString &address, const QString &login, const QString &password, OwnLeads own)
{
    return reasonOf(m_session->join({address, {login, password, {}}, own}));
}

QFuture<Result<void>> OnlineFile::joining(const QString &address, const QString &login, const QString &password)
{
    return m_session->join({address, {login, password, {}}, OwnLeads::Ask});
}

QString OnlineFile::logOut()
{
    return reasonOf(m_session->logOut());
}

QString OnlineFile::logIn(const QString &password)
{
    return reasonOf(m_session->logIn(password, {}));
}

QString OnlineFile::leave()
{
    return reasonOf(m_session->leave());
}

LeadId OnlineFile::addLead(const QString &title)
{
    Lead lead;
    lead.id = LeadId(newUuid(m_file.clock().now()));
    lead.title = title;
    const auto add = [lead](Session &session) { return leadline::addLead(session, lead); };
    return ask(add) ? lead.id : LeadId();
}

QStringList OnlineFile::titles()
{
    const auto read = [](Session &session) -> Result<QStringList> {
        QStringList titles;
        for (const Lead &lead : session.store().select<Lead>(u"1 ORDER BY title"_s))
            titles.append(lead.title);
        return titles;
    };
    return ask(read).value();
}

QStringList OnlineFile::actors()
{
    auto reader = m_workspace->read(actor);
    auto scanner = m_workspace->scan(actor);
    reader.waitForFinished();
    scanner.waitForFinished();
    return {ask(actor).value(), reader.takeResult().value(), scanner.takeResult().value()};
}

} // namespace leadline::test
