// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/onlinefile.h"

#include "core/services/attachments.h"
#include "core/store/synclog.h"

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

OnlineFile::OnlineFile(std::shared_ptr<TokenStore> tokens) : m_tokens(std::move(tokens))
{
    m_file.close();
}

void OnlineFile::open()
{
    m_file.close();
    m_workspace = std::make_unique<Workspace>(m_file.path(), QString(), m_file.clock().clock());
    m_workspace->open().waitForFinished();
    m_session = std::make_unique<SyncSession>(*m_workspace, m_tokens);
    m_files = std::make_unique<FileExchange>(*m_workspace, *m_session);
    m_session->begin();
}

void OnlineFile::close()
{
    m_files.reset();
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
    return reasonOf(m_session->logIn({{}, password, {}}));
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

Attachment OnlineFile::attach(const LeadId &lead, const QString &name, const QByteArray &content)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no file to attach");
    file.close();
    const auto add = [lead, path = file.fileName()](Session &session) -> Result<Attachment> {
        const Result<KeptFile> kept = keepFile(session.store().path(), path);
        const Result<ChangeSet> added = kept ? addAttachment(session, lead, *kept) : tl::unexpected(kept.error());
        if (!added)
            return tl::unexpected(added.error());
        return session.store().find(AttachmentId(added->changes.front().record));
    };
    return ask(add).value();
}

std::vector<Attachment> OnlineFile::attachments()
{
    const auto read = [](Session &session) -> Result<std::vector<Attachment>> {
        return session.store().select<Attachment>(u"1 ORDER BY name"_s);
    };
    return ask(read).value();
}

QStringList OnlineFile::log()
{
    const auto read = [](Session &session) -> Result<QStringList> {
        QStringList names;
        for (const SyncEvent &event : syncLog(session.store().connection(), 100))
            names.append(syncEventName(event.what));
        return names;
    };
    return ask(read).value();
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
