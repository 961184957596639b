// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/formulaguard.h"

namespace leadline {

namespace {

bool startsFormula(QChar character)
{
    return QStringView(u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20").contains(character) || character.isNull();
}

/// What decides: the first character, or the first after blanks, whatever apostrophes stand before it.
bool looksLikeFormula(QStringView cell)
{
    for (const QChar character : cell) {
        if (startsFormula(character))
            return true;
        if (character != u'\'' && !character.isSpace())
            return false;
    }
    return false;
}

/// -?digits, with at most one decimal point or comma between them.
bool isPlainNumber(QStringView cell)
{
    const QStringView digits = cell.startsWith(u'-') ? cell.sliced(1) : cell;
    qsizetype points = 0;
    for (const QChar character : digits) {
        if (character == u'.' || character == u',')
            ++points;
        else if (character < u'0' || character > u'9')
            return false;
    }
    return points <= 1 && !digits.isEmpty() && digits.front().isDigit() && digits.back().isDigit();
}

} // namespace

QString guardedFormula(const QString &cell)
{
    return looksLikeFormula(cell) && !isPlainNumber(cell) ? u'\'' + cell : cell;
}

QString unguardedFormula(const QString &cell)
{
    return cell.startsWith(u'\'') && looksLikeFormula(cell) ? cell.sliced(1) : cell;
}

} // namespace leadline
