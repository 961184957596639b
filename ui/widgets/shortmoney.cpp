// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shortmoney.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

struct Unit
{
    double size;
    const char *name;
};

constexpr std::array units{
    Unit{1e12, QT_TRANSLATE_NOOP("ShortMoney", "%1T")},
    Unit{1e9, QT_TRANSLATE_NOOP("ShortMoney", "%1B")},
    Unit{1e6, QT_TRANSLATE_NOOP("ShortMoney", "%1M")},
    Unit{1e3, QT_TRANSLATE_NOOP("ShortMoney", "%1K")},
};

/// Three digits, without zeros at the end: 3.36, 14.3, 650.
QString threeDigits(double value, const QLocale &locale)
{
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    QString text = locale.toString(value, 'f', decimals);
    if (decimals > 0) {
        while (text.endsWith(locale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(locale.decimalPoint()))
            text.chop(1);
    }
    return text;
}

} // namespace

QString formatShortMoney(Money money, const QString &currency, const QLocale &locale)
{
    const double amount = double(money.minor) / 100;
    for (const Unit &unit : units) {
        if (amount < unit.size)
            continue;
        const QString number =
            QCoreApplication::translate("ShortMoney", unit.name).arg(threeDigits(amount / unit.size, locale));
        return formatMoney({}, currency, locale).replace(locale.zeroDigit(), number);
    }
    return formatMoney({money.minor / 100 * 100}, currency, locale);
}

} // namespace leadline
