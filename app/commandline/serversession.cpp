// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/serversession.h"

#include "core/client/account.h"
#include "core/client/farewells.h"
#include "core/client/filestorage.h"
#include "core/client/login.h"

#include <QFile>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestPassword = 1024;

Result<void> open(ServerLink &link, const Invocation &typed, const SyncState &state, Store &store)
{
    const Result<QString> password = passwordFrom(typed, u"--password-file"_s);
    if (!password)
        return tl::unexpected(password.error());
    const Result<QString> next = nextPassword(typed);
    if (!next)
        return tl::unexpected(next.error());
    const Result<ServerSession> opened =
        logIn(link, {state.login, *password, typed.value(u"--code"_s), *next}, state.client);
    if (!opened && opened.error().reason == "file-wiped"_L1)
        static_cast<void>(FileStorage(store).wipe());
    if (!opened)
        return tl::unexpected(opened.error());
    link.setToken(opened->token);
    systemTokens()->keep(tokenName(state.client), opened->token);
    return {};
}

} // namespace

Result<QString> passwordFrom(const Invocation &typed, const QString &option)
{
    const QString path = typed.value(option);
    if (path.isEmpty())
        return failure(ErrorCode::Usage, u"password-missing"_s, {option});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, u"cannot-read"_s, {path, file.errorString()});
    QByteArray line = file.readLine(longestPassword + 2);
    if (line.startsWith("\xef\xbb\xbf")) // as some editors begin a file
        line.remove(0, 3);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty() || line.size() > longestPassword)
        return failure(ErrorCode::Usage, u"password-missing"_s, {option});
    return QString::fromUtf8(line);
}

Result<QString> nextPassword(const Invocation &typed)
{
    const QString option = u"--new-password-file"_s;
    return typed.has(option) ? passwordFrom(typed, option) : Result<QString>(QString());
}

Result<SyncState> sharedState(Connection &connection)
{
    const std::optional<SyncState> state = syncState(connection);
    return state ? Result<SyncState>(*state) : failure(ErrorCode::Refused, u"not-shared"_s);
}

void repeatFarewells(Timestamp now)
{
    const std::shared_ptr<TokenStore> tokens = systemTokens();
    Farewells farewells(*tokens);
    for (const Farewell &farewell : farewells.all()) {
        if (!farewell.isDue(now))
            continue;
        const Result<void> told = logOut(farewell.link());
        if (told || !isWorthRepeating(told.error()))
            farewells.remove(farewell.token);
        else
            static_cast<void>(farewells.missed(farewell.token, now));
    }
}

Result<ServerLink> sessionLink(const Invocation &typed, const SyncState &state, Store &store)
{
    const Result<QUrl> address = serverAddress(state.server);
    if (!address)
        return tl::unexpected(address.error());
    ServerLink link(*address);
    const std::optional<QByteArray> token =
        typed.has(u"--password-file"_s) ? std::nullopt : systemTokens()->kept(tokenName(state.client));
    if (token)
        link.setToken(*token);
    else if (const Result<void> opened = open(link, typed, state, store); !opened)
        return tl::unexpected(opened.error());
    return link;
}

} // namespace leadline
