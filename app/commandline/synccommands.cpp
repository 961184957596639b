// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/serversession.h"
#include "app/commandline/terminalprogress.h"
#include "core/client/copies.h"
#include "core/client/fileline.h"
#include "core/client/filestorage.h"
#include "core/client/login.h"
#include "core/client/syncround.h"
#include "core/client/tokenstore.h"
#include "core/services/attachments.h"
#include "core/services/attention.h"
#include "core/services/bringing.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Round after round, since each has at most a message's worth of what waits.
Result<SyncReport> runAll(Session &session, FileStorage &storage, const ServerLink &link, const Clock &clock)
{
    Replica replica(storage, randomBits);
    SyncReport all;
    for (bool isMoving = true; isMoving;) {
        const Result<SyncReport> round = syncRound(replica, link, clock);
        if (!round)
            return round;
        all.exchanges += round->exchanges;
        all.sent += round->sent;
        all.records += round->records;
        all.refused += round->refused;
        all.isCopy = all.isCopy || round->isCopy;
        const int notes = keepRefusedNotes(session);
        isMoving =
            (round->sent > 0 || round->records > 0 || notes > 0) && Outbox(session.store().connection()).count() > 0;
    }
    return all;
}

Answer told(const Session &session, const SyncReport &report, int refused, int files)
{
    const Sharing now = sharing(session);
    const QJsonObject json{{u"sent"_s, report.sent},         {u"records"_s, report.records},
                           {u"refused"_s, refused},          {u"waiting"_s, now.waiting},
                           {u"conflicts"_s, now.conflicts},  {u"attention"_s, now.attention},
                           {u"server"_s, now.state->server}, {u"workspace"_s, now.state->workspace},
                           {u"login"_s, now.state->login},   {u"files"_s, files}};
    const QString text =
        QCoreApplication::translate("CommandLine", "Sent: %1. Records received: %2. Refused: %3. Waiting: %4.");
    return Answer{json, text.arg(report.sent).arg(report.records).arg(refused).arg(now.waiting) + u'\n', 0};
}

void note(const Session &session, const Result<SyncReport> &report, Timestamp now)
{
    const Result<void> done = report ? Result<void>() : tl::unexpected(report.error());
    if (const std::optional<SyncEvent> event = eventOf(done, report.value_or(SyncReport()), now))
        noteSyncEvent(session.store().connection(), *event);
}

void noteCopy(const Session &session, Timestamp now)
{
    noteSyncEvent(session.store().connection(), {SyncEvent::What::Copied, now, {}});
}

/// Before a login, which would end the session of the file that this one is a copy of.
Result<void> partFromOriginal(const Session &session, Timestamp now)
{
    const std::optional<SyncState> state = syncState(session.store().connection());
    if (!state || !isFromElsewhere(*state))
        return {};
    noteCopy(session, now);
    return FileStorage(session.store()).restart({QUuid::createUuid(), state->epoch, false});
}

void noteFile(const Session &session, const Error &error, Timestamp now)
{
    if (isWorthNoting(error))
        note(session, tl::unexpected(error), now);
}

/// What the server lacks of these goes up, each for itself; adds to `sent`.
Result<void> sendPage(const Session &session, const std::vector<Attachment> &here, FileLine &line,
                      const Invocation &typed, int &sent)
{
    std::vector<AttachmentId> ids;
    std::ranges::transform(here, std::back_inserter(ids), &Attachment::id);
    const Result<std::vector<MissingFile>> missing = line.missing(ids);
    if (!missing)
        return tl::unexpected(missing.error());
    TerminalProgress progress(typed);
    for (const MissingFile &each : *missing) {
        const auto attachment = std::ranges::find(here, each.attachment, &Attachment::id);
        const auto show = [&progress, total = attachment->size](qint64 done) { return progress.show(done, total); };
        const Result<void> done = line.send(*attachment, session.store().path(), each.received, show);
        if (!done && stopsAllFiles(done.error()))
            return done;
        if (!done)
            noteFile(session, done.error(), typed.clock());
        sent += done ? 1 : 0;
    }
    return {};
}

/// All that lie beside the file; what stands in the way is in the log. Gives how many went.
int sendFiles(const Session &session, const ServerLink &link, const Invocation &typed)
{
    FileLine line(link);
    int sent = 0;
    for (std::optional<AttachmentId> after = AttachmentId(); after;) {
        const AttachmentPage page = attachmentsHere(session, *after, FileLine::mostNamed);
        const Result<void> done = page.here.empty() ? Result<void>() : sendPage(session, page.here, line, typed, sent);
        if (!done) {
            noteFile(session, done.error(), typed.clock());
            return sent;
        }
        after = page.last;
    }
    return sent;
}

/// Until nothing more comes of it: what was refused with others goes once more by itself. Adds to the report.
Result<void> bring(Session &session, FileStorage &storage, const ServerLink &link, const Clock &clock,
                   SyncReport &report)
{
    for (bool isMoving = true; isMoving;) {
        const Result<int> brought = bringOwnLeads(session);
        if (!brought)
            return tl::unexpected(brought.error());
        if (Outbox(session.store().connection()).count() == 0)
            return {};
        const Result<SyncReport> more = runAll(session, storage, link, clock);
        if (!more)
            return tl::unexpected(more.error());
        report.sent += more->sent;
        report.records += more->records;
        isMoving = more->sent > 0;
    }
    return {};
}

/// Everything both ways; a file that has joined brings its own leads then, as the person it has become.
Result<Answer> exchanged(Session &session, FileStorage &storage, const ServerLink &link, const Invocation &typed)
{
    Result<SyncReport> report = runAll(session, storage, link, typed.clock);
    note(session, report, typed.clock());
    if (!report)
        return tl::unexpected(report.error());
    Result<Session> now = Session::open(session.store());
    if (!now)
        return tl::unexpected(now.error());
    session = *now;
    if (const Result<void> brought = bring(session, storage, link, typed.clock, *report); !brought)
        return tl::unexpected(brought.error());
    if (report->isCopy)
        noteCopy(session, typed.clock());
    while (forgetAnswered(session)) {
    }
    return told(session, *report, storage.refused(), sendFiles(session, link, typed));
}

Result<OwnLeads> ownLeads(const Invocation &typed)
{
    if (typed.has(u"--bring"_s) && typed.has(u"--fresh"_s))
        return optionInvalid(u"--fresh"_s, u"--bring"_s);
    if (typed.has(u"--bring"_s))
        return OwnLeads::Bring;
    return typed.has(u"--fresh"_s) ? OwnLeads::Fresh : OwnLeads::Ask;
}

} // namespace

Result<Answer> syncLogin(const Invocation &typed, Session &session)
{
    const Result<QUrl> address = serverAddress(typed.words.front());
    const Result<OwnLeads> own = ownLeads(typed);
    if (typed.value(u"--login"_s).trimmed().isEmpty())
        return failure(ErrorCode::Usage, u"option-required"_s, {u"--login"_s});
    if (!address || !own)
        return tl::unexpected(address ? own.error() : address.error());
    if (const Result<void> can = checkJoining(session, *own); !can)
        return tl::unexpected(can.error());
    SyncState joining;
    joining.server = address->toString();
    joining.login = typed.value(u"--login"_s);
    joining.client = QUuid::createUuid();
    joining.computer = thisComputer();
    const Result<QString> password = passwordFrom(typed, u"--password-file"_s);
    const Result<QString> next = nextPassword(typed);
    if (!password || !next)
        return tl::unexpected(password ? next.error() : password.error());
    ServerLink link(*address);
    const Result<ServerSession> opened =
        logIn(link, {joining.login, *password, typed.value(u"--code"_s), *next}, joining.client);
    if (!opened)
        return tl::unexpected(opened.error());
    joining.workspace = opened->workspaceName;
    link.setToken(opened->token);
    FileStorage storage(session.store(), joining, *own);
    systemTokens()->keep(tokenName(joining.client), opened->token);
    return exchanged(session, storage, link, typed);
}

Result<Answer> syncOnce(const Invocation &typed, Session &session)
{
    repeatFarewells(typed.clock());
    if (const Result<void> parted = partFromOriginal(session, typed.clock()); !parted)
        return tl::unexpected(parted.error());
    const Result<SyncState> state = sharedState(session.store().connection());
    if (!state)
        return tl::unexpected(state.error());
    const Result<ServerLink> link = sessionLink(typed, *state, session.store());
    if (!link)
        return tl::unexpected(link.error());
    FileStorage storage(session.store());
    return exchanged(session, storage, *link, typed);
}

} // namespace leadline
