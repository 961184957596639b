// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/login.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// It goes into a header of each request, where a line end would begin another one.
bool isToken(const QByteArray &text)
{
    constexpr qsizetype longest = 500;
    return !text.isEmpty() && text.size() <= longest
        && std::ranges::all_of(text, [](char letter) { return letter > ' ' && letter <= '~'; });
}

tl::unexpected<Error> refusal(const ServerReply &reply)
{
    const QJsonObject json = QJsonDocument::fromJson(reply.body).object();
    const QString code = json[u"error"].toString();
    if (reply.status == 401 && code == "code-needed"_L1)
        return failure(ErrorCode::Refused, u"code-needed"_s);
    static const QStringList ofNext{u"password-change-needed"_s, u"password-unchanged"_s, u"password-too-short"_s,
                                    u"password-too-long"_s, u"password-too-common"_s};
    if (reply.status == 401 && ofNext.contains(code))
        return failure(ErrorCode::Refused, code);
    if (reply.status == 401)
        return failure(ErrorCode::Refused, u"login-refused"_s);
    if (reply.status == 403)
        return failure(ErrorCode::Refused, code == "wipe"_L1 ? u"file-wiped"_s : u"account-disabled"_s);
    if (reply.status == 503 || code == "busy"_L1)
        return failure(ErrorCode::Refused, u"server-busy"_s);
    if (reply.status == 429)
        return failure(ErrorCode::Refused, u"too-many-attempts"_s);
    return failure(ErrorCode::Format, u"server-answer-malformed"_s, {QString::number(reply.status)});
}

} // namespace

Result<ServerSession> sessionIn(const ServerReply &reply)
{
    if (reply.status != 200)
        return refusal(reply);
    const QJsonObject json = QJsonDocument::fromJson(reply.body).object();
    ServerSession session{json[u"token"].toString().toLatin1(), json[u"workspace"].toString().left(100),
                          json[u"workspaceName"].toString().left(200), QUuid::fromString(json[u"person"].toString())};
    if (!isToken(session.token) || session.workspace.isEmpty())
        return failure(ErrorCode::Format, u"server-answer-malformed"_s, {u"login"_s});
    if (session.workspaceName.isEmpty())
        session.workspaceName = session.workspace;
    return session;
}

Result<ServerSession> logIn(const ServerLink &link, const Credentials &credentials, const QUuid &client)
{
    QJsonObject body{{u"login"_s, credentials.login},
                     {u"password"_s, credentials.password},
                     {u"code"_s, credentials.code},
                     {u"client"_s, client.toString(QUuid::WithoutBraces)},
                     {u"device"_s, QSysInfo::machineHostName()}};
    if (!credentials.next.isEmpty())
        body.insert(u"new"_s, credentials.next);
    const Result<ServerReply> reply = link.post(u"/v1/login"_s, QJsonDocument(body).toJson(QJsonDocument::Compact));
    if (!reply)
        return tl::unexpected(reply.error());
    return sessionIn(*reply);
}

} // namespace leadline
