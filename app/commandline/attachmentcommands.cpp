// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/recordjson.h"
#include "app/commandline/recordtext.h"
#include "app/commandline/serversession.h"
#include "app/commandline/terminalprogress.h"
#include "app/commandline/texttable.h"
#include "app/commandline/valuejsonform.h"
#include "core/client/fileline.h"
#include "core/services/attachments.h"
#include "core/services/leads.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QJsonObject attachmentJson(const Session &session, const Attachment &attachment)
{
    return {{u"id"_s, attachment.id.toString()},    {u"lead"_s, attachment.lead.toString()},
            {u"name"_s, textJson(attachment.name)}, {u"size"_s, attachment.size},
            {u"hash"_s, textJson(attachment.hash)}, {u"author"_s, loginJson(session, attachment.author)},
            {u"at"_s, momentJson(attachment.at)},   {u"here"_s, isFileHere(session.store().path(), attachment.hash)}};
}

/// Brings the bytes from the server when they are not beside the file, or were damaged there.
Result<void> bringHere(const Invocation &typed, const Session &session, const Attachment &attachment)
{
    const QString database = session.store().path();
    const bool isHere = isFileHere(database, attachment.hash);
    const std::optional<SyncState> shared = syncState(session.store().connection());
    if (!isHere && !shared)
        return failure(ErrorCode::NotFound, u"attachment-missing"_s, {attachment.name});
    if (isHere && (!shared || isFileWhole(database, attachment)))
        return {};
    const Result<ServerLink> link = sessionLink(typed, *shared, session.store());
    if (!link)
        return tl::unexpected(link.error());
    TerminalProgress progress(typed);
    FileLine line(*link);
    const Result<void> fetched = line.fetch(
        attachment, database, [&progress, total = attachment.size](qint64 done) { return progress.show(done, total); });
    const bool isNowhereElse = !fetched && fetched.error().reason == "not-at-server"_L1;
    return isHere && isNowhereElse ? Result<void>() : fetched; // that it is damaged is said when it is copied
}

} // namespace

Result<Answer> listAttachments(const Invocation &typed, Session &session)
{
    const Result<Lead> lead = leadNamed(session, typed.words.front());
    if (!lead)
        return tl::unexpected(lead.error());
    QJsonArray list;
    QList<QStringList> lines;
    for (const Attachment &attachment :
         session.store().select<Attachment>(u"lead = ? ORDER BY row DESC"_s, {lead->id.uuid()})) {
        list.append(attachmentJson(session, attachment));
        const bool isHere = isFileHere(session.store().path(), attachment.hash);
        lines.append({attachment.id.toString(), attachment.name, typed.locale().formattedDataSize(attachment.size),
                      momentText(attachment.at, typed.language),
                      isHere ? QString() : QCoreApplication::translate("CommandLine", "not here yet")});
    }
    return Answer{{{u"attachments"_s, list}}, textTable(lines), 0};
}

Result<Answer> attachmentAdd(const Invocation &typed, Session &session)
{
    const Result<Lead> lead = leadNamed(session, typed.words.front());
    if (!lead)
        return tl::unexpected(lead.error());
    const Result<KeptFile> kept = keepFile(session.store().path(), typed.words.at(1));
    if (!kept)
        return tl::unexpected(kept.error());
    const Result<ChangeSet> added = addAttachment(session, lead->id, *kept);
    if (!added)
        return tl::unexpected(added.error());
    const Result<Attachment> attachment = session.store().find(AttachmentId(added->changes.front().record));
    if (!attachment)
        return tl::unexpected(attachment.error());
    return Answer{{{u"changeset"_s, added->id.toString()}, {u"attachment"_s, attachmentJson(session, *attachment)}},
                  changeLines(session, *added, typed.language),
                  0};
}

Result<Answer> attachmentGet(const Invocation &typed, Session &session)
{
    const QString out = typed.value(u"-o"_s);
    if (out.isEmpty())
        return failure(ErrorCode::Usage, u"option-required"_s, {u"-o"_s});
    const Result<Attachment> attachment = session.store().find(AttachmentId(QUuid::fromString(typed.words.front())));
    if (!attachment)
        return tl::unexpected(attachment.error());
    if (const Result<void> brought = bringHere(typed, session, *attachment); !brought)
        return tl::unexpected(brought.error());
    if (const Result<void> copied = copyAttachment(session.store().path(), *attachment, out); !copied)
        return tl::unexpected(copied.error());
    return Answer{{{u"file"_s, out}, {u"attachment"_s, attachmentJson(session, *attachment)}}, {}, 0};
}

} // namespace leadline
