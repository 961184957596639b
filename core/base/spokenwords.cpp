// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spokenwords.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Forms of one word; "нед*" stands for all that begin so.
using Forms = const char16_t *;

bool isOneOf(const QString &word, Forms forms)
{
    const QStringList each = QString::fromUtf16(forms).split(u' ');
    return std::ranges::any_of(each, [&word](const QString &form) {
        return form.endsWith(u'*') ? word.startsWith(QStringView(form).chopped(1)) : word == form;
    });
}

template<size_t count>
std::optional<int> placeOf(const QString &word, const std::array<Forms, count> &table)
{
    const auto found = std::ranges::find_if(table, [&word](Forms forms) { return isOneOf(word, forms); });
    return found == table.end() ? std::nullopt : std::optional(int(found - table.begin()));
}

constexpr std::array<Forms, 6> units{u"мин* m min mins minute minutes", u"ч час* h hr hrs hour hours",
                                     u"д день дня дней дн d day days",  u"н нед* w wk week weeks",
                                     u"мес* mo month months",           u"г год* лет y year years"};
constexpr std::array<Forms, 7> weekdays{u"пн понед* mon monday",   u"вт вторн* tue tues tuesday",
                                        u"ср сред* wed wednesday", u"чт четв* thu thur thurs thursday",
                                        u"пт пятн* fri friday",    u"сб субб* sat saturday",
                                        u"вс воскр* sun sunday"};
constexpr std::array<Forms, 12> months{u"янв* jan january", u"фев* feb february", u"мар март* mar march",
                                       u"апр* apr april",   u"май мая may",       u"июн* jun june",
                                       u"июл* jul july",    u"авг* aug august",   u"сен* sep sept september",
                                       u"окт* oct october", u"ноя* nov november", u"дек* dec december"};
constexpr std::array<Forms, 10> numbers{u"один одну a an one", u"два две пару two", u"три three",  u"четыре four",
                                        u"пять five",          u"шесть six",        u"семь seven", u"восемь eight",
                                        u"девять nine",        u"десять ten"};
constexpr std::array<Forms, 5> days{u"позавчера", u"вчера yesterday", u"сегодня today", u"завтра tomorrow tmr",
                                    u"послезавтра overmorrow"};
constexpr int today = 2;

} // namespace

std::optional<SpokenUnit> spokenUnit(const QString &word)
{
    const std::optional<int> place = placeOf(word, units);
    return place ? std::optional(SpokenUnit(*place)) : std::nullopt;
}

std::optional<int> spokenWeekday(const QString &word)
{
    const std::optional<int> place = placeOf(word, weekdays);
    return place ? std::optional(*place + 1) : std::nullopt;
}

std::optional<int> spokenMonth(const QString &word)
{
    const std::optional<int> place = placeOf(word, months);
    return place ? std::optional(*place + 1) : std::nullopt;
}

std::optional<int> spokenDay(const QString &word)
{
    const std::optional<int> place = placeOf(word, days);
    return place ? std::optional(*place - today) : std::nullopt;
}

std::optional<int> spokenNumber(const QString &word)
{
    const std::optional<int> place = placeOf(word, numbers);
    return place ? std::optional(*place + 1) : std::nullopt;
}

std::optional<QTime> spokenTime(const QString &word)
{
    constexpr std::array<Forms, 4> parts{u"утром утро morning", u"полдень noon midday", u"днем afternoon",
                                         u"вечером вечер evening"};
    constexpr std::array hours{9, 12, 14, 18};
    const std::optional<int> place = placeOf(word, parts);
    return place ? std::optional(QTime(hours[size_t(*place)], 0)) : std::nullopt;
}

} // namespace leadline
