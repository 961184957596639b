// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importcontent.h"

#include "core/base/folding.h"
#include "core/base/phone.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

bool isEmail(const QString &cell)
{
    static const QRegularExpression shape(u"^[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]{2,}$"_s);
    return shape.match(cell.trimmed()).hasMatch();
}

bool isDay(const QString &cell)
{
    static const QRegularExpression shape(u"^\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}([T ]|$)"_s);
    return shape.match(cell.trimmed()).hasMatch();
}

bool isNumber(const QString &cell)
{
    static const QRegularExpression shape(u"^[-+]?[\\d\\s]+([.,]\\d+)*$"_s);
    return shape.match(cell.trimmed()).hasMatch();
}

bool isSite(const QString &cell)
{
    static const QRegularExpression shape(u"^(https?://|www\\.)\\S+$"_s, QRegularExpression::CaseInsensitiveOption);
    return shape.match(cell.trimmed()).hasMatch();
}

/// Written as people write phones, not merely a number of the right length.
bool isWrittenPhone(const QString &cell)
{
    static const QRegularExpression shape(u"^\\+?[\\d\\s()\\-\\x{00A0}]{7,24}$"_s);
    static const QRegularExpression phoneSigns(u"[+()\\s-]"_s);
    return shape.match(cell.trimmed()).hasMatch() && cell.trimmed().contains(phoneSigns) && !isDay(cell);
}

bool isBarePhone(const QString &cell)
{
    static const QRegularExpression shape(u"^[78]\\d{10}$"_s);
    return shape.match(cell.trimmed()).hasMatch();
}

/// By its check digits, as the tax service makes them.
bool isInn(const QString &cell)
{
    static const QRegularExpression shape(u"^(\\d{10}|\\d{12})$"_s);
    const QString inn = cell.trimmed();
    if (!shape.match(inn).hasMatch())
        return false;
    static constexpr std::array<int, 11> weights{3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    const auto checkDigit = [&](qsizetype length) {
        int sum = 0;
        for (qsizetype index = 0; index < length; ++index)
            sum += inn.at(index).digitValue() * weights[weights.size() - static_cast<size_t>(length - index)];
        return sum % 11 % 10;
    };
    for (qsizetype checked = inn.size() == 10 ? 9 : 10; checked < inn.size(); ++checked) {
        if (inn.at(checked).digitValue() != checkDigit(checked))
            return false;
    }
    return true;
}

bool isCompany(const QString &cell)
{
    static const QStringList forms{u"ооо"_s, u"оао"_s, u"зао"_s, u"пао"_s,  u"ао"_s,   u"ип"_s, u"нко"_s,
                                   u"llc"_s, u"ltd"_s, u"inc"_s, u"gmbh"_s, u"corp"_s, u"plc"_s};
    const QStringList words = foldedWords(cell);
    return std::any_of(words.begin(), words.end(), [](const QString &word) { return forms.contains(word); });
}

bool isPerson(const QString &cell)
{
    static const QRegularExpression shape(u"^\\p{Lu}[\\p{L}'-]+(\\s+\\p{Lu}[\\p{L}'.-]*){1,2}$"_s);
    return shape.match(cell.simplified()).hasMatch();
}

/// Whether at least `percent` of the cells that are filled are of a kind.
template<typename Test>
bool most(const QStringList &cells, int percent, Test test)
{
    const auto filled = std::count_if(cells.begin(), cells.end(), [](const QString &cell) { return !cell.isEmpty(); });
    return filled > 0 && std::count_if(cells.begin(), cells.end(), test) * 100 >= filled * percent;
}

} // namespace

bool looksLikeContent(const QString &cell)
{
    return isEmail(cell) || isDay(cell) || isNumber(cell) || isSite(cell) || isWrittenPhone(cell);
}

QString targetOfContent(const QStringList &cells, const QString &phoneRegion)
{
    if (most(cells, 60, isEmail))
        return u"email"_s;
    const auto isPhone = [&](const QString &cell) {
        return isWrittenPhone(cell) && !phoneToE164(cell, phoneRegion).isEmpty();
    };
    return most(cells, 60, isPhone) ? u"phone"_s : QString();
}

QString targetOfNamelessContent(const QStringList &cells, const QString &phoneRegion)
{
    const QString target = targetOfContent(cells, phoneRegion);
    if (!target.isEmpty())
        return target;
    if (most(cells, 80, isBarePhone))
        return u"phone"_s;
    if (most(cells, 80, isInn))
        return u"inn"_s;
    if (most(cells, 60, isSite))
        return u"website"_s;
    if (most(cells, 40, isCompany))
        return u"companyName"_s;
    return most(cells, 80, isPerson) ? u"contactName"_s : QString();
}

} // namespace leadline
