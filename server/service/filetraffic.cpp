// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/filetraffic.h"

#include "core/model/filebytes.h"
#include "server/records/files.h"

#include <QJsonArray>

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 500;
constexpr qsizetype longestList = 32'768; // bytes

/// Which part of which file.
struct PartPlace
{
    QUuid attachment;
    qint64 offset = 0;
};

std::optional<PartPlace> placeIn(const Request &request)
{
    bool isNumber = false;
    const PartPlace place{QUuid::fromString(request.query.queryItemValue(u"file"_s)),
                          request.query.queryItemValue(u"offset"_s).toLongLong(&isNumber)};
    const bool isPlace = isNumber && place.offset >= 0 && place.offset <= largestAttachment
        && place.offset % attachmentPart == 0 && !place.attachment.isNull();
    return isPlace ? std::optional(place) : std::nullopt;
}

std::optional<std::vector<QUuid>> filesIn(const Request &request)
{
    const std::optional<QJsonObject> body = objectIn(request, longestList);
    if (!body || !body->value("files"_L1).isArray())
        return std::nullopt;
    const QJsonArray list = body->value("files"_L1).toArray();
    if (list.size() > mostNamed)
        return std::nullopt;
    std::vector<QUuid> files;
    for (const QJsonValue &id : list)
        files.push_back(QUuid::fromString(id.toString()));
    return files;
}

Response answerTo(const TakenPart &taken)
{
    const QString received = QString::number(taken.received);
    switch (taken.how) {
    case TakenPart::How::Kept:
    case TakenPart::How::Whole:
        break;
    case TakenPart::How::Elsewhere: {
        Response response = jsonResponse({{u"error"_s, u"offset"_s}, {u"received"_s, received}});
        response.status = 409;
        return response;
    }
    case TakenPart::How::Damaged:
        return errorResponse(422, u"file-damaged"_s);
    case TakenPart::How::TooMuch:
        return errorResponse(507, u"no-room"_s);
    }
    return jsonResponse({{u"received"_s, received}, {u"whole"_s, taken.how == TakenPart::How::Whole}});
}

Response missingResponse(const std::vector<ComingFile> &files)
{
    QJsonArray list;
    for (const ComingFile &file : files)
        list.append(QJsonObject{{u"file"_s, file.attachment.toString(QUuid::WithoutBraces)},
                                {u"received"_s, QString::number(file.received)}});
    return jsonResponse({{u"missing"_s, list}});
}

Response partResponse(const std::optional<QByteArray> &bytes)
{
    if (!bytes)
        return errorResponse(404, u"not-found"_s);
    Response response;
    response.type = "application/octet-stream";
    response.isBulk = true;
    response.body = *bytes;
    return response;
}

} // namespace

FileTraffic::FileTraffic(Database &database, Clock clock, qint64 room)
    : m_database(database), m_clock(std::move(clock)), m_room(room)
{
}

void FileTraffic::missing(const Request &request, const Answer &answer)
{
    const std::optional<std::vector<QUuid>> files = filesIn(request);
    if (!files)
        return answer(errorResponse(400, u"malformed"_s));
    answerAuthorized(m_database, m_clock, request, answer, [files](Connection &connection, const Session &session) {
        return missingResponse(comingFiles(connection, session.workspace, session.person, *files));
    });
}

/// One at a time for a workspace: a colleague's long upload takes one of the connections to the database, not all.
void FileTraffic::send(const Request &request, const Answer &answer)
{
    const std::optional<PartPlace> place = placeIn(request);
    if (!place || !request.contentEncoding.isEmpty())
        return answer(errorResponse(400, u"malformed"_s));
    if (request.body.size() > attachmentPart)
        return answer(errorResponse(413, u"too-large"_s));
    const auto take = [this, place, bytes = request.body](Connection &connection, const Session &session) {
        const auto file = fileNamed(connection, session.workspace, session.person, place->attachment);
        if (!file)
            return errorResponse(404, u"not-found"_s);
        return answerTo(takePart(connection, session.workspace, *file, place->offset, bytes, m_room, m_clock()));
    };
    answerAuthorized(m_database, m_clock, request, answer, take, "files");
}

void FileTraffic::fetch(const Request &request, const Answer &answer)
{
    const std::optional<PartPlace> place = placeIn(request);
    if (!place)
        return answer(errorResponse(400, u"malformed"_s));
    answerAuthorized(m_database, m_clock, request, answer, [place](Connection &connection, const Session &session) {
        const auto file = fileNamed(connection, session.workspace, session.person, place->attachment);
        return partResponse(file ? partOf(connection, session.workspace, *file, place->offset) : std::nullopt);
    });
}

} // namespace leadline::server
