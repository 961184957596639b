// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include <QRegularExpression>

namespace leadline {

namespace {

constexpr qsizetype longestWhole = 14;

/// Which of `,` and `.` is the decimal sign: the last one, if one or two digits follow it and it stands once.
qsizetype decimalPosition(const QString &digits)
{
    const qsizetype last = std::max(digits.lastIndexOf(u','), digits.lastIndexOf(u'.'));
    if (last < 0 || digits.count(digits.at(last)) > 1)
        return -1;
    const qsizetype after = digits.size() - last - 1;
    return after == 3 && digits.at(last) == u',' ? -1 : last;
}

} // namespace

QString Money::toDecimal() const
{
    const qint64 whole = minor / 100;
    const qint64 rest = std::abs(minor % 100);
    const QString sign = minor < 0 && whole == 0 ? QStringLiteral("-") : QString();
    return sign + QString::number(whole) + u'.' + QString::number(rest).rightJustified(2, u'0');
}

std::optional<Money> moneyFromText(const QString &text)
{
    static const QRegularExpression spaces(QStringLiteral("[\\s\\x{00A0}\\x{202F}\\x{2009}']"));
    static const QRegularExpression shape(QStringLiteral("^[0-9][0-9.,]*$"));
    // Thousands by one and the same sign, or by twos as in India; "1.2.3" is a version or a date.
    static const QRegularExpression groups(
        QStringLiteral("^(?:[0-9]*|[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}|[0-9]{1,3}(?:\\.[0-9]{3})+)$"));
    QString compact = text.trimmed();
    compact.remove(spaces);
    if (!shape.match(compact).hasMatch())
        return std::nullopt;

    const qsizetype decimal = decimalPosition(compact);
    QString whole = decimal < 0 ? compact : compact.left(decimal);
    QString rest = decimal < 0 ? QString() : compact.mid(decimal + 1);
    if (!groups.match(whole).hasMatch())
        return std::nullopt;
    whole.remove(u',').remove(u'.');
    while (rest.size() > 2 && rest.endsWith(u'0'))
        rest.chop(1);
    if (rest.size() > 2 || whole.size() > longestWhole)
        return std::nullopt;
    return Money{whole.toLongLong() * 100 + rest.leftJustified(2, u'0').toLongLong()};
}

} // namespace leadline
