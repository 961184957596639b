// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/fileloop.h"

#include "core/client/awaited.h"
#include "core/services/attachments.h"
#include "core/store/outbox.h"
#include "core/store/synclog.h"

#include <QThread>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView noRoom("server-no-room");

bool isFileThreadEnding()
{
    return QThread::currentThread()->isInterruptionRequested();
}

void settlePromise(const FileLoop::Promise &promise, const Result<void> &result)
{
    promise->addResult(result);
    promise->finish();
}

} // namespace

FileLoop::FileLoop(Workspace &workspace) : m_workspace(workspace), m_cancellation(this) {}

void FileLoop::use(const ServerLink &link)
{
    m_next = link;
    m_cancellation.cancel();
    work();
}

void FileLoop::send()
{
    m_sends = true;
    work();
}

void FileLoop::take(const Committed &changeset)
{
    if (changeset->intent == "sync.receive"_L1)
        return;
    for (const RecordChange &change : changeset->changes) {
        if (change.kind == Kind::Attachment && change.action == RecordChange::Action::Create)
            m_unasked.emplace_back(change.record);
    }
}

void FileLoop::fetch(const Attachment &attachment, const Promise &promise)
{
    m_wishes.push_back({attachment, promise});
    work();
}

void FileLoop::cancel(const AttachmentId &attachment)
{
    const auto is = [&attachment](const Wish &wish) { return wish.attachment.id == attachment; };
    if (m_isFetching && is(m_wishes.front()))
        return m_cancellation.cancel();
    for (const Wish &wish : m_wishes) {
        if (is(wish))
            settlePromise(wish.promise, failure(ErrorCode::Cancelled, u"sync-cancelled"_s));
    }
    std::erase_if(m_wishes, is);
}

/// What is asked for meanwhile comes through the event loops of what is under way, and waits for its turn.
void FileLoop::work()
{
    if (std::exchange(m_isBusy, true))
        return;
    while (!isFileThreadEnding()) {
        m_cancellation.reset();
        if (m_next)
            connectAnew();
        else if (!m_wishes.empty())
            fetchNext();
        else if (m_sends && m_line)
            sendNext();
        else
            break;
    }
    m_isBusy = false;
}

/// Another server may lack everything.
void FileLoop::connectAnew()
{
    ServerLink link = *std::exchange(m_next, std::nullopt);
    link.setCancellation(&m_cancellation);
    m_line = link.token().isEmpty() ? nullptr : std::make_unique<FileLine>(link);
    m_unasked.clear();
    m_missing.clear();
    lookAgain();
}

void FileLoop::fetchNext()
{
    const Wish wish = m_wishes.front();
    const auto progress = [this, &wish](qint64 done) {
        emit progressed(wish.attachment.id, done);
        return !isFileThreadEnding();
    };
    m_isFetching = true;
    const Result<void> fetched = m_line ? m_line->fetch(wish.attachment, m_workspace.path(), progress)
                                        : failure(ErrorCode::Refused, u"login-needed"_s);
    m_isFetching = false;
    m_wishes.pop_front();
    settlePromise(wish.promise, fetched);
}

void FileLoop::sendNext()
{
    const Result<void> done = !m_missing.empty() ? sendFile() : !m_unasked.empty() ? askWhatIsMissing() : look();
    if (!done)
        failed(done.error());
}

Result<void> FileLoop::look()
{
    if (!m_lookAfter) {
        m_sends = false;
        return {};
    }
    const auto read = [after = *m_lookAfter](Session &session) -> Result<AttachmentPage> {
        return attachmentsHere(session, after, FileLine::mostNamed);
    };
    const Result<AttachmentPage> page = awaited(m_workspace.scan(read));
    if (!page)
        return tl::unexpected(page.error());
    m_lookAfter = page->last;
    for (const Attachment &attachment : page->here)
        m_unasked.push_back(attachment.id);
    return {};
}

Result<void> FileLoop::askWhatIsMissing()
{
    const auto count = std::min<std::ptrdiff_t>(std::ssize(m_unasked), FileLine::mostNamed);
    const std::vector<AttachmentId> asked(m_unasked.begin(), m_unasked.begin() + count);
    const auto read = [](Session &session) -> Result<qint64> { return Outbox(session.store().connection()).count(); };
    const Result<qint64> waiting = awaited(m_workspace.read(read));
    if (!waiting)
        return tl::unexpected(waiting.error());
    if (*waiting > 0) { // the server may not know of them yet; it will at the next send()
        m_sends = false;
        return {};
    }
    const Result<std::vector<MissingFile>> missing = m_line->missing(asked);
    if (!missing)
        return tl::unexpected(missing.error());
    m_unasked.erase(m_unasked.begin(), m_unasked.begin() + count);
    m_missing.insert(m_missing.end(), missing->begin(), missing->end());
    return {};
}

/// A person who waits for a file, or a new login, interrupts it.
Result<void> FileLoop::sendFile()
{
    const MissingFile next = m_missing.front();
    const auto find = [id = next.attachment](Session &session) { return session.store().find(id); };
    const Result<Attachment> attachment = awaited(m_workspace.read(find));
    const bool isHere = attachment && isFileHere(m_workspace.path(), attachment->hash);
    const auto mayGoOn = [this](qint64) { return m_wishes.empty() && !m_next && !isFileThreadEnding(); };
    Result<void> sent = isHere ? m_line->send(*attachment, m_workspace.path(), next.received, mayGoOn) : Result<void>();
    if (sent || !stopsAllFiles(sent.error()))
        m_missing.pop_front();
    return sent;
}

void FileLoop::failed(const Error &error)
{
    if (error.code == ErrorCode::Cancelled && error.reason == "sync-cancelled"_L1)
        return;
    m_sends = m_sends && !stopsAllFiles(error);
    if (error.reason == noRoom)
        m_missing.clear();
    if (!isWorthNoting(error))
        return;
    SyncEvent event{SyncEvent::What::Failed, m_workspace.clock()(), {}};
    event.reason = error.reason;
    event.details = error.details;
    const auto note = [event](Session &session) -> Result<void> {
        noteSyncEvent(session.store().connection(), event);
        return {};
    };
    static_cast<void>(awaited(m_workspace.write(note)));
}

} // namespace leadline
