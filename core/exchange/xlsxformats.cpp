// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxformats.h"

#include <QDateTime>
#include <QLocale>
#include <cmath>

namespace leadline {

namespace {

using Kind = NumberFormat::Kind;

constexpr qint64 secondsOfDay = 86'400;
constexpr double lastDay = 2'958'466; // 10000-01-01
constexpr double largestWhole = 9'007'199'254'740'992;

/// The first section of a format code without what is only shown: quoted and escaped text, fill, colours, locales.
/// Elapsed units keep their bracket.
QString bareCode(const QString &code)
{
    QString bare;
    for (qsizetype i = 0; i < code.size() && code[i] != u';'; ++i) {
        const QChar character = code[i].toLower();
        if (character == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            i = end < 0 ? code.size() : end;
        } else if (character == u'\\' || character == u'_' || character == u'*') {
            ++i;
        } else if (character == u'[') {
            const qsizetype end = code.indexOf(u']', i + 1);
            const QStringView inside = QStringView(code).sliced(i + 1, std::max<qsizetype>(0, end - i - 1));
            if (!inside.isEmpty() && QStringView(u"hms").contains(inside.front().toLower()) && inside.size() <= 2)
                bare += u'[';
            i = end < 0 ? code.size() : end;
        } else {
            bare += character;
        }
    }
    return bare;
}

QString clockText(qint64 seconds)
{
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600, 2, 10, QChar(u'0'))
        .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
        .arg(seconds % 60, 2, 10, QChar(u'0'));
}

QString dayText(qint64 day, Epoch epoch)
{
    if (epoch == Epoch::Macintosh1904)
        return QDate(1904, 1, 1).addDays(day).toString(Qt::ISODate);
    if (day == 60)
        return QStringLiteral("1900-02-29");
    return QDate(1899, 12, day < 60 ? 31 : 30).addDays(day).toString(Qt::ISODate);
}

QString plainText(double number, int leastDigits)
{
    if (number == std::floor(number) && std::abs(number) < largestWhole) {
        const QString digits = QString::number(qint64(std::abs(number))).rightJustified(leastDigits, u'0');
        return number < 0 ? u'-' + digits : digits;
    }
    const bool isExtreme = std::abs(number) >= 1e21 || std::abs(number) < 1e-6;
    return QString::number(number, isExtreme ? 'g' : 'f', QLocale::FloatingPointShortest);
}

} // namespace

NumberFormat builtInFormat(int id)
{
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
        return {Kind::Date};
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47)
        return {Kind::Time};
    return {id == 46 ? Kind::Duration : Kind::Number};
}

NumberFormat formatFromCode(const QString &code)
{
    const QString bare = bareCode(code);
    if (bare.startsWith(u"general") || bare.isEmpty())
        return {};
    if (bare.count(u'0') == bare.size())
        return {Kind::Number, int(std::min<qsizetype>(bare.size(), 64))};
    const auto uses = [&bare](QStringView letters) {
        return std::any_of(bare.cbegin(), bare.cend(), [letters](QChar letter) { return letters.contains(letter); });
    };
    const bool asksForClock = uses(u"hs");
    if (uses(u"dy") || (uses(u"m") && !asksForClock && !bare.contains(u'[')))
        return {Kind::Date};
    if (bare.contains(u'['))
        return {Kind::Duration};
    return {asksForClock ? Kind::Time : Kind::Number};
}

QString numberText(double number, NumberFormat format, Epoch epoch)
{
    if (format.kind == Kind::Number || !(number >= 0 && number < lastDay))
        return plainText(number, format.leastDigits);
    const qint64 seconds = std::llround(number * secondsOfDay);
    if (format.kind == Kind::Duration || (format.kind == Kind::Time && seconds < secondsOfDay))
        return clockText(seconds);
    const QString day = dayText(seconds / secondsOfDay, epoch);
    return seconds % secondsOfDay == 0 ? day : day + u'T' + clockText(seconds % secondsOfDay);
}

QString isoText(const QString &value)
{
    const QString whole = value.section(u'.', 0, 0);
    const bool roundsUp = value.section(u'.', 1) >= u"5";
    const QDateTime moment = QDateTime::fromString(QString(whole).remove(u'Z'), Qt::ISODate);
    const QTime time = QTime::fromString(whole, Qt::ISODate);
    if (moment.isValid() && whole.contains(u'T')) {
        const QDateTime rounded = QDateTime(moment.date(), moment.time(), Qt::UTC).addSecs(roundsUp ? 1 : 0);
        return rounded.time() == QTime(0, 0) ? rounded.date().toString(Qt::ISODate)
                                             : QDateTime(rounded.date(), rounded.time()).toString(Qt::ISODate);
    }
    return time.isValid() && !whole.contains(u'-') ? time.addSecs(roundsUp ? 1 : 0).toString(Qt::ISODate) : value;
}

} // namespace leadline
