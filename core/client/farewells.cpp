// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/farewells.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

const QString farewellsName = u"farewells"_s;
constexpr size_t mostFarewells = 20;
constexpr int minutesBetween = 5;

QJsonObject farewellJson(const Farewell &farewell)
{
    return {{u"server"_s, farewell.server},
            {u"token"_s, QString::fromLatin1(farewell.token)},
            {u"since"_s, farewell.since.milliseconds},
            {u"tried"_s, farewell.tried.milliseconds},
            {u"tries"_s, farewell.tries}};
}

Farewell farewellFrom(const QJsonObject &json)
{
    return {json[u"server"].toString(),
            json[u"token"].toString().toLatin1(),
            {json[u"since"].toInteger()},
            {json[u"tried"].toInteger()},
            json[u"tries"].toInt()};
}

} // namespace

ServerLink Farewell::link() const
{
    ServerLink link(serverAddress(server).value_or(QUrl()));
    link.setToken(token);
    return link;
}

bool Farewell::isDue(Timestamp now) const
{
    return tried.plusMinutes(minutesBetween) <= now;
}

std::vector<Farewell> Farewells::all() const
{
    std::vector<Farewell> farewells;
    for (const QJsonValue &each : QJsonDocument::fromJson(m_tokens.kept(farewellsName).value_or(QByteArray())).array())
        farewells.push_back(farewellFrom(each.toObject()));
    std::erase_if(farewells, [](const Farewell &farewell) { return farewell.token.isEmpty(); });
    return farewells;
}

bool Farewells::keep(const std::vector<Farewell> &farewells)
{
    if (farewells.empty()) {
        m_tokens.forget(farewellsName);
        return true;
    }
    QJsonArray list;
    for (const Farewell &farewell : farewells)
        list.append(farewellJson(farewell));
    return m_tokens.keep(farewellsName, QJsonDocument(list).toJson(QJsonDocument::Compact));
}

bool Farewells::add(const QString &server, const QByteArray &token, Timestamp now)
{
    std::vector<Farewell> farewells = all();
    if (farewells.size() >= mostFarewells)
        farewells.erase(farewells.begin());
    farewells.push_back({server, token, now, now, 1});
    return keep(farewells);
}

bool Farewells::has(const QByteArray &token) const
{
    const std::vector<Farewell> farewells = all();
    return std::ranges::find(farewells, token, &Farewell::token) != farewells.end();
}

void Farewells::remove(const QByteArray &token)
{
    std::vector<Farewell> farewells = all();
    if (std::erase_if(farewells, [&token](const Farewell &farewell) { return farewell.token == token; }) > 0)
        keep(farewells);
}

bool Farewells::missed(const QByteArray &token, Timestamp now)
{
    std::vector<Farewell> farewells = all();
    const auto farewell = std::ranges::find(farewells, token, &Farewell::token);
    if (farewell == farewells.end())
        return true;
    farewell->tried = now;
    const bool isLast = ++farewell->tries > mostTries || farewell->since.plusDays(longestDays) < now;
    if (isLast)
        farewells.erase(farewell);
    keep(farewells);
    return !isLast;
}

} // namespace leadline
