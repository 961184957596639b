// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importcells.h"

#include "core/base/phone.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <numeric>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QStringList valuesOfJsonList(const QString &cell)
{
    QStringList values;
    const QJsonArray list = QJsonDocument::fromJson(cell.toUtf8()).array();
    for (const QJsonValue &entry : list)
        values.append(entry.isString() ? entry.toString() : entry[u"value"].toString());
    values.removeAll(QString());
    return values;
}

/// Of a phone as an export writes it, ";ext=12" is a part.
bool startsWithSeparator(QStringView rest)
{
    return QStringView(u";|,\n\r").contains(rest.front()) && !rest.startsWith(u";ext=");
}

} // namespace

QStringList contactsOf(const QString &cell)
{
    if (cell.startsWith(u'[')) {
        const QStringList values = valuesOfJsonList(cell);
        if (!values.isEmpty())
            return values;
    }
    QStringList contacts;
    qsizetype begin = 0;
    for (qsizetype end = 0; end <= cell.size(); ++end) {
        if (end < cell.size() && !startsWithSeparator(QStringView(cell).sliced(end)))
            continue;
        const QStringView part = QStringView(cell).sliced(begin, end - begin).trimmed();
        if (!part.isEmpty())
            contacts.append(part.toString());
        begin = end + 1;
    }
    return contacts;
}

QStringList phonesOf(const QString &cell, const QString &region)
{
    const auto isPhone = [&region](const QString &text) { return !canonicalPhone(text, region).isEmpty(); };
    QStringList phones;
    for (const QString &contact : contactsOf(cell)) {
        const QStringList parts = contact.split(u'/');
        const bool areMany = parts.size() > 1 && !isPhone(contact) && std::ranges::all_of(parts, isPhone);
        phones += areMany ? parts : QStringList(contact);
    }
    return phones;
}

QStringList emailsOf(const QString &cell)
{
    QStringList emails;
    for (const QString &contact : contactsOf(cell)) {
        const QStringList words = contact.simplified().split(u' ');
        const bool areAddresses = std::ranges::all_of(words, [](const QString &word) { return word.contains(u'@'); });
        emails += areAddresses ? words : QStringList(contact);
    }
    return emails;
}

QString plainAddress(const QString &email)
{
    static const QRegularExpression wrapped(u"^[^<>]*<([^<>\\s]+@[^<>\\s]+)>$"_s);
    const QRegularExpressionMatch match = wrapped.match(email);
    const QString address = match.hasMatch() ? match.captured(1) : email;
    return address.startsWith(u"mailto:"_s, Qt::CaseInsensitive) ? address.sliced(7) : address;
}

QString withoutCurrency(const QString &cell, const QString &currency)
{
    static const QHash<QString, QStringList> moneySigns{{u"RUB"_s, {u"₽"_s, u"руб."_s, u"руб"_s, u"р."_s}},
                                                        {u"USD"_s, {u"$"_s}},
                                                        {u"EUR"_s, {u"€"_s}},
                                                        {u"GBP"_s, {u"£"_s}}};
    QString amount = cell;
    for (const QString &sign : moneySigns.value(currency) + QStringList{currency}) {
        if (amount.startsWith(sign, Qt::CaseInsensitive))
            return amount.sliced(sign.size()).trimmed();
        if (amount.endsWith(sign, Qt::CaseInsensitive))
            return amount.chopped(sign.size()).trimmed();
    }
    return amount;
}

qsizetype sizeOf(const QStringList &cells)
{
    return std::accumulate(cells.begin(), cells.end(), qsizetype(0),
                           [](qsizetype sum, const QString &cell) { return sum + cell.size(); });
}

QString joinedName(const QStringList &parts)
{
    QString name;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            name += name.isEmpty() ? part : u' ' + part;
    }
    return name;
}

} // namespace leadline
