// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/fileline.h"

#include "core/client/unanswered.h"
#include "core/services/attachments.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

const QString octets = u"application/octet-stream"_s;
constexpr int mostTries = 5; ///< of a part that a busy server puts off

QString partPath(QLatin1StringView what, const Attachment &attachment, qint64 offset)
{
    return u"/v1/files/%1?file=%2&offset=%3"_s.arg(what, attachment.id.uuid().toString(QUuid::WithoutBraces))
        .arg(offset);
}

tl::unexpected<Error> refusedFile(int status, const QString &name)
{
    switch (status) {
    case 401:
        return failure(ErrorCode::Refused, u"login-needed"_s);
    case 403:
        return failure(ErrorCode::Refused, u"account-disabled"_s);
    case 404:
        return failure(ErrorCode::NotFound, u"not-at-server"_s, {name});
    case 422:
        return failure(ErrorCode::Format, u"attachment-damaged"_s, {name});
    case 503:
        return failure(ErrorCode::Refused, u"server-busy"_s);
    case 507:
        return failure(ErrorCode::Refused, u"server-no-room"_s, {name});
    default:
        return failure(ErrorCode::Format, u"server-answer-malformed"_s, {QString::number(status)});
    }
}

qint64 receivedIn(const QJsonValue &json)
{
    return json[u"received"].toString().toLongLong();
}

/// How much of what came before can stay: whole parts.
qint64 wholeParts(qint64 size, const Attachment &attachment)
{
    return size > attachment.size ? 0 : size / attachmentPart * attachmentPart;
}

tl::unexpected<Error> stopped()
{
    return failure(ErrorCode::Cancelled, u"sync-cancelled"_s);
}

} // namespace

bool stopsAllFiles(const Error &error)
{
    static const QStringList stopping{u"server-busy"_s, u"login-needed"_s, u"account-disabled"_s, u"file-closed"_s,
                                      u"server-no-room"_s};
    return isUnanswered(error) || stopping.contains(error.reason) || error.code == ErrorCode::Cancelled;
}

bool isWorthNoting(const Error &error)
{
    const bool isUnheard = error.code == ErrorCode::NotFound && error.reason != "attachment-missing"_L1;
    return !isUnheard && (!stopsAllFiles(error) || error.reason == "server-no-room"_L1);
}

FileLine::FileLine(ServerLink link) : m_link(std::move(link)), m_network(std::make_unique<QNetworkAccessManager>()) {}

FileLine::~FileLine() = default;

Result<ServerReply> FileLine::ask(const QString &path, const QByteArray *body, const QString &name)
{
    for (int tries = 1;; ++tries) {
        Result<ServerReply> reply = m_link.answerTo(*m_network, path, body, octets);
        if (!reply || reply->status == 200 || reply->status == 409)
            return reply;
        if (reply->status != 503 || tries == mostTries || !m_link.pause(tries))
            return refusedFile(reply->status, name);
    }
}

Result<std::vector<MissingFile>> FileLine::missing(const std::vector<AttachmentId> &attachments)
{
    QJsonArray names;
    for (const AttachmentId &id : attachments)
        names.append(id.uuid().toString(QUuid::WithoutBraces));
    const QByteArray body = QJsonDocument(QJsonObject{{u"files"_s, names}}).toJson(QJsonDocument::Compact);
    const Result<ServerReply> reply = ask(u"/v1/files/missing"_s, &body, {});
    if (!reply && reply.error().code == ErrorCode::NotFound) // an older server takes no files
        return std::vector<MissingFile>();
    if (!reply)
        return tl::unexpected(reply.error());
    std::vector<MissingFile> files;
    for (const QJsonValue &each : QJsonDocument::fromJson(reply->body)[u"missing"].toArray()) {
        const AttachmentId id(QUuid::fromString(each[u"file"].toString()));
        if (std::ranges::find(attachments, id) != attachments.end() && files.size() < attachments.size())
            files.push_back({id, receivedIn(each)});
    }
    return files;
}

/// Where the server stands afterwards; it says so itself when that is not where we thought.
Result<qint64> FileLine::sendPart(const Attachment &attachment, qint64 offset, const QByteArray &bytes)
{
    const Result<ServerReply> reply = ask(partPath("send"_L1, attachment, offset), &bytes, attachment.name);
    if (!reply)
        return tl::unexpected(reply.error());
    const qint64 received = receivedIn(QJsonDocument::fromJson(reply->body).object());
    const bool isPlace =
        received >= 0 && received <= attachment.size && (received == attachment.size || received % attachmentPart == 0);
    if (!isPlace || (reply->status == 200 && received <= offset && attachment.size > 0))
        return failure(ErrorCode::Format, u"server-answer-malformed"_s, {u"files"_s});
    return received;
}

Result<void> FileLine::send(const Attachment &attachment, const QString &database, qint64 received,
                            const FileProgress &progress)
{
    QFile file(keptFilePath(database, attachment.hash));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() != attachment.size)
        return failure(ErrorCode::NotFound, u"attachment-missing"_s, {attachment.name});
    const qint64 most = 2 * (attachment.size / attachmentPart + 2); // a server that sends us to and fro is left there
    qint64 offset = std::clamp<qint64>(received, 0, attachment.size) / attachmentPart * attachmentPart;
    for (qint64 parts = 0; parts < most; ++parts) {
        if (!progress(offset))
            return stopped();
        if (!file.seek(offset))
            return failure(ErrorCode::Io, u"cannot-read"_s, {attachment.name, file.errorString()});
        const Result<qint64> sent = sendPart(attachment, offset, file.read(attachmentPart));
        if (!sent)
            return tl::unexpected(sent.error());
        offset = *sent;
        if (offset == attachment.size)
            return {};
    }
    return failure(ErrorCode::Format, u"server-answer-malformed"_s, {u"files"_s});
}

Result<void> FileLine::fetchInto(QFile &coming, qint64 offset, const Attachment &attachment,
                                 const FileProgress &progress)
{
    while (offset < attachment.size) {
        if (!progress(offset))
            return stopped();
        const Result<ServerReply> reply = ask(partPath("fetch"_L1, attachment, offset), nullptr, attachment.name);
        if (!reply)
            return tl::unexpected(reply.error());
        if (reply->body.size() != std::min(attachmentPart, attachment.size - offset))
            return failure(ErrorCode::Format, u"server-answer-malformed"_s, {u"files"_s});
        if (coming.write(reply->body) != reply->body.size() || !coming.flush())
            return failure(ErrorCode::Io, u"cannot-write"_s, {coming.errorString()});
        offset += reply->body.size();
    }
    progress(offset);
    return {};
}

Result<void> FileLine::fetch(const Attachment &attachment, const QString &database, const FileProgress &progress)
{
    const QString path = comingFilePath(database, attachment.hash);
    if (path.isEmpty() || attachment.size < 0 || attachment.size > largestAttachment)
        return failure(ErrorCode::Format, u"attachment-came-damaged"_s, {attachment.name});
    if (isFileWhole(database, attachment)) // a copy that was damaged since comes anew
        return {};
    QFile coming(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !coming.open(QIODevice::ReadWrite))
        return failure(ErrorCode::Io, u"cannot-write"_s, {path});
    const qint64 offset = wholeParts(coming.size(), attachment);
    if (!coming.resize(offset) || !coming.seek(offset))
        return failure(ErrorCode::Io, u"cannot-write"_s, {path});
    if (const Result<void> fetched = fetchInto(coming, offset, attachment, progress); !fetched)
        return fetched;
    coming.close();
    return keepComing(database, attachment);
}

} // namespace leadline
