// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/matchkeys.h"

#include "core/base/folding.h"
#include "core/base/phone.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewestPhoneDigits = 5;

QString phoneKey(const QString &phone, const QString &region)
{
    QString number = phone.section(u";ext="_s, 0, 0);
    if (!number.startsWith(u'+'))
        number = phoneToE164(phone, region);
    const QString digits = digitsOf(number.isEmpty() ? phone : number);
    return digits.size() < fewestPhoneDigits ? QString() : u"p:"_s + digits;
}

QString nameKey(const QString &person, const QString &company)
{
    QStringList words = foldedWords(person);
    words.sort();
    const QString organization = foldedWords(company).join(u' ');
    if (words.isEmpty() || organization.isEmpty())
        return {};
    return u"n:"_s + words.join(u' ') + u'|' + organization;
}

/// Nothing, where blanks and signs are all there is: they tell nobody from another.
QString markedKey(const QString &mark, const QString &content)
{
    return content.isEmpty() ? QString() : mark + content;
}

} // namespace

QStringList matchKeys(const Record &record, const QString &phoneRegion)
{
    QStringList keys;
    if (record.value(u"mergedInto"_s).isValid())
        return keys;
    const QStringList phones = record.value(u"phones"_s).toStringList();
    for (const QString &phone : phones)
        keys.append(phoneKey(phone, phoneRegion));
    const QStringList emails = record.value(u"emails"_s).toStringList();
    for (const QString &email : emails)
        keys.append(markedKey(u"e:"_s, folded(email)));
    keys.append(markedKey(u"i:"_s, digitsOf(record.value(u"inn"_s).toString())));
    if (record.kind == Kind::Lead)
        keys.append(nameKey(record.value(u"contactName"_s).toString(), record.value(u"companyName"_s).toString()));
    else if (record.kind == Kind::Company)
        keys.append(markedKey(u"c:"_s, foldedWords(record.value(u"name"_s).toString()).join(u' ')));
    keys.removeAll(QString());
    keys.removeDuplicates();
    return keys;
}

qint64 matchHash(const QString &key)
{
    quint64 hash = 0xcbf29ce484222325ULL; // FNV-1a
    const QByteArray bytes = key.toUtf8();
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3ULL;
    }
    return static_cast<qint64>(hash);
}

QString storedPhone(const QString &typed, const QString &phoneRegion)
{
    const QString canonical = canonicalPhone(typed, phoneRegion);
    return canonical.isEmpty() ? typed.trimmed() : canonical;
}

} // namespace leadline
