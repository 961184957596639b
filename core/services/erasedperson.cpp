// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/erasedperson.h"

#include "core/base/folding.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestStem = 5;
constexpr qsizetype nationalDigits = 10; ///< of a phone without the code of its country
constexpr qsizetype fewestDigits = 5;

/// A phone by its last digits, since people leave out or change what stands before them.
QString phoneTail(const QString &phone)
{
    const QString digits = digitsOf(phone.section(u";ext="_s, 0, 0));
    return digits.size() < fewestDigits ? QString() : digits.right(nationalDigits);
}

bool holdsOneOf(const QString &text, const QStringList &parts)
{
    return std::ranges::any_of(parts, [&text](const QString &part) { return text.contains(part); });
}

void addOnce(QStringList &list, const QString &entry)
{
    if (!entry.isEmpty() && !list.contains(entry))
        list.append(entry);
}

} // namespace

QString personNameField(Kind kind)
{
    return kind == Kind::Lead ? u"contactName"_s : u"name"_s;
}

void ErasedPerson::add(const Record &record)
{
    const QString name = folded(record.value(personNameField(record.kind)).toString());
    addOnce(m_names, name);
    const QStringList words = foldedWords(name);
    addOnce(words.size() > 1 ? m_fullNames : m_stems, name);
    for (const QString &word : words) {
        if (word.size() > shortestStem) // a Russian word ends otherwise in another case
            addOnce(m_stems, word.chopped(1));
    }
    const QStringList phones = record.value(u"phones"_s).toStringList();
    for (const QString &phone : phones)
        addOnce(m_phones, phoneTail(phone));
    const QStringList emails = record.value(u"emails"_s).toStringList();
    for (const QString &email : emails)
        addOnce(m_emails, folded(email));
}

bool ErasedPerson::isReachedIn(const QString &text) const
{
    return holdsOneOf(folded(text), m_emails) || holdsOneOf(digitsOf(text), m_phones);
}

bool ErasedPerson::isMeantIn(const QString &text) const
{
    return holdsOneOf(folded(text), m_fullNames) || isReachedIn(text);
}

bool ErasedPerson::isIn(const QString &text) const
{
    if (text.isEmpty())
        return false;
    const QStringList words = foldedWords(text);
    const auto beginsAsOne = [this](const QString &word) {
        return std::ranges::any_of(m_stems, [&word](const QString &stem) { return word.startsWith(stem); });
    };
    return isMeantIn(text) || std::ranges::any_of(words, beginsAsOne);
}

bool ErasedPerson::isIn(const Record &record) const
{
    const QString name = folded(record.value(personNameField(record.kind)).toString());
    if (!name.isEmpty() && !m_names.contains(name))
        return false;
    const QStringList entries = record.value(u"phones"_s).toStringList() + record.value(u"emails"_s).toStringList();
    return std::ranges::any_of(entries, [this](const QString &entry) { return isReachedBy(entry); });
}

bool ErasedPerson::isReachedBy(const QString &entry) const
{
    return entry.contains(u'@') ? m_emails.contains(folded(entry)) : m_phones.contains(phoneTail(entry));
}

} // namespace leadline
