// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/recordtext.h"
#include "app/commandline/serversession.h"
#include "app/commandline/texttable.h"
#include "app/commandline/valuejsonform.h"
#include "core/client/account.h"
#include "core/client/farewells.h"
#include "core/services/sharing.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Ends the kept session; false when there is none, or the server cannot be told: the next `sync` does.
bool endKeptSession(const SyncState &state, Timestamp now)
{
    const std::shared_ptr<TokenStore> tokens = systemTokens();
    const std::optional<QByteArray> token = tokens->kept(tokenName(state.client));
    const Result<QUrl> address = serverAddress(state.server);
    if (!token || !address)
        return false;
    tokens->forget(tokenName(state.client));
    ServerLink link(*address);
    link.setToken(*token);
    const Result<void> told = logOut(link);
    if (!told && isWorthRepeating(told.error()))
        Farewells(*tokens).add(state.server, *token, now);
    return told.has_value();
}

QJsonObject deviceJson(const ServerDevice &device)
{
    return {{u"client"_s, idJson(device.client)},
            {u"name"_s, textJson(device.name)},
            {u"state"_s, textJson(device.state)},
            {u"seen"_s, momentJson(device.seen)},
            {u"current"_s, device.isCurrent}};
}

} // namespace

Result<Answer> syncLogout(const Invocation &typed, Session &session)
{
    const Result<SyncState> state = sharedState(session.store().connection());
    if (!state)
        return tl::unexpected(state.error());
    const bool isTold = endKeptSession(*state, typed.clock());
    const QString text =
        QCoreApplication::translate("CommandLine", "The session has ended here. The file still belongs to %1.");
    return Answer{{{u"told"_s, isTold}}, text.arg(state->server) + u'\n', 0};
}

Result<Answer> syncLeave(const Invocation &typed, Session &session)
{
    const Result<SyncState> state = sharedState(session.store().connection());
    if (!state)
        return tl::unexpected(state.error());
    if (const Result<void> left = leave(session); !left)
        return tl::unexpected(left.error());
    const bool isTold = endKeptSession(*state, typed.clock());
    const QString text =
        QCoreApplication::translate("CommandLine", "The file is nobody else's now. What has come stays in it.");
    return Answer{{{u"told"_s, isTold}}, text + u'\n', 0};
}

Result<Answer> syncPassword(const Invocation &typed, Session &session)
{
    const Result<SyncState> state = sharedState(session.store().connection());
    const Result<QString> current = passwordFrom(typed, u"--password-file"_s);
    const Result<QString> next = passwordFrom(typed, u"--new-password-file"_s);
    for (const Error *error :
         {state ? nullptr : &state.error(), current ? nullptr : &current.error(), next ? nullptr : &next.error()}) {
        if (error)
            return tl::unexpected(*error);
    }
    const Result<ServerLink> link = sessionLink(typed, *state, session.store());
    if (!link)
        return tl::unexpected(link.error());
    if (const Result<void> changed = changePassword(*link, *current, *next); !changed)
        return tl::unexpected(changed.error());
    const QString text =
        QCoreApplication::translate("CommandLine", "%1 has a new password. Other devices have to log in anew.");
    return Answer{{{u"login"_s, state->login}}, text.arg(state->login) + u'\n', 0};
}

Result<Answer> syncDevices(const Invocation &typed, Session &session)
{
    const Result<SyncState> state = sharedState(session.store().connection());
    if (!state)
        return tl::unexpected(state.error());
    const Result<ServerLink> link = sessionLink(typed, *state, session.store());
    if (!link)
        return tl::unexpected(link.error());
    const Result<std::vector<ServerDevice>> devices = devicesOf(*link, typed.value(u"--of"_s));
    if (!devices)
        return tl::unexpected(devices.error());
    QJsonArray list;
    QList<QStringList> lines;
    for (const ServerDevice &device : *devices) {
        list.append(deviceJson(device));
        lines.append({device.client.toString(QUuid::WithoutBraces), device.name, device.state,
                      momentText(device.seen, typed.language),
                      device.isCurrent ? QCoreApplication::translate("CommandLine", "this file") : QString()});
    }
    return Answer{{{u"devices"_s, list}}, textTable(lines), 0};
}

Result<Answer> syncRevoke(const Invocation &typed, Session &session)
{
    const Result<SyncState> state = sharedState(session.store().connection());
    if (!state)
        return tl::unexpected(state.error());
    const QUuid client = QUuid::fromString(typed.words.front());
    if (client.isNull())
        return failure(ErrorCode::NotFound, u"no-such-device"_s);
    const Result<ServerLink> link = sessionLink(typed, *state, session.store());
    if (!link)
        return tl::unexpected(link.error());
    if (const auto revoked = revokeDevice(*link, client, typed.value(u"--of"_s), typed.has(u"--wipe"_s)); !revoked)
        return tl::unexpected(revoked.error());
    const QString text = typed.has(u"--wipe"_s)
        ? QCoreApplication::translate("CommandLine", "The device empties its file when it next comes.")
        : QCoreApplication::translate("CommandLine", "The device is signed out.");
    return Answer{{{u"client"_s, idJson(client)}}, text + u'\n', 0};
}

} // namespace leadline
