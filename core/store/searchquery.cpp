// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/searchquery.h"

#include "core/base/folding.h"
#include "core/base/spelling.h"

#include <optional>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype trigram = 3;
constexpr qsizetype nationalDigits = 10;
constexpr qsizetype fewestPhoneDigits = 4;
constexpr qsizetype mostTokens = 12;
constexpr qsizetype mostLetters = 200;

bool looksLikePhone(const QString &typed)
{
    for (const QChar character : typed) {
        if (!character.isDigit() && !u" ()+-.\u00a0"_s.contains(character))
            return false;
    }
    return digitsOf(typed).size() >= fewestPhoneDigits;
}

QStringList tokensOf(const QString &typed)
{
    if (!looksLikePhone(typed))
        return foldedWords(typed).mid(0, mostTokens);
    // Without the trunk or country code, "8 495…" and "+7 495…" are the same number.
    const QString digits = digitsOf(typed);
    return {digits.size() > nationalDigits ? digits.right(nationalDigits) : digits};
}

/// A GLOB pattern for a word that begins with these letters: first in the key, or after a sign that parts words. Ranges
/// of such signs are enough; to go through all letters of all scripts would take a thousand times as long.
QString atBeginningOfWord(const QString &letters)
{
    const QString latin = u" -/:-@[-`{-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7"_s;
    const QString others =
        u"\u2000-\u206f\u20a0-\u20cf\u2116\u2122\u2190-\u2bff\u3000-\u3004\u3008-\u3020\uff01-\uff0f"_s;
    const QString farther = u"\u060c\u061b\u061f\u0964\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufeff"_s;
    const QString pictures = u"\U0001f000-\U0001faff"_s;
    return u"*["_s + latin + others + farther + pictures + u']' + letters + u'*';
}

/// As few trigrams as cover the token, spread evenly: the others would cost more to look up than the few wrong
/// candidates that they keep away cost to verify (a third of the time at a million leads).
void appendTrigrams(QStringList &terms, const QString &token)
{
    const qsizetype count = (token.size() + trigram - 1) / trigram;
    const qsizetype last = token.size() - trigram;
    for (qsizetype index = 0; index < count; ++index) {
        const qsizetype start = count == 1 ? 0 : index * last / (count - 1);
        terms.append(u'"' + token.mid(start, trigram) + u'"');
    }
}

/// Of the index of inner letters; not set when every word is too short for it.
std::optional<SearchQuery> innerQuery(const QStringList &tokens)
{
    QStringList terms;
    Verification verification;
    for (const QString &token : tokens) {
        if (token.size() >= trigram)
            appendTrigrams(terms, token);
        (token.size() >= trigram ? verification.holds : verification.begins).append(token);
    }
    if (terms.isEmpty())
        return std::nullopt;
    terms.removeDuplicates();
    return SearchQuery{true, terms.join(u" AND "_s), {verification}};
}

/// The index was made before some currencies had their signs and takes these for letters: "₽50" is a word to it.
QString afterASign(const QString &number)
{
    QString terms;
    for (const QChar sign : u"₽₺₼₾₿"_s)
        terms += u" OR \""_s + sign + number + u"\"*"_s;
    return terms;
}

SearchQuery wordQuery(QStringList tokens)
{
    for (QString &token : tokens) {
        const bool isNumber = token.front().isDigit();
        token = u"(\""_s + token + u"\"*"_s + (isNumber ? afterASign(token) : QString()) + u')';
    }
    return {false, tokens.join(u" AND "_s), {}};
}

/// Where it is alone, its trigram says all of a word of three letters.
void leaveOutTrigrams(Verification &verification)
{
    verification.holds.removeIf([](const QString &token) { return token.size() == trigram; });
}

QString clauseOf(const Verification &spelling, const QString &column)
{
    QStringList clauses(spelling.holds.size(), u"instr("_s + column + u", ?)"_s);
    // What stands inside of no word is quickly told, so that few keys are left to the slower pattern.
    clauses.append(
        QStringList(spelling.begins.size(), u"instr("_s + column + u", ?) AND ' ' || "_s + column + u" GLOB ?"_s));
    return clauses.join(u" AND "_s);
}

} // namespace

SearchQuery searchQuery(const QString &typed)
{
    const QString text = typed.left(mostLetters);
    std::optional<SearchQuery> query = innerQuery(tokensOf(text));
    if (!query)
        return wordQuery(tokensOf(text));
    for (const QString &spelling : otherSpellings(text)) {
        const std::optional<SearchQuery> other = innerQuery(tokensOf(spelling));
        if (!other || query->match.contains(other->match))
            continue;
        query->match = u'(' + query->match + u") OR ("_s + other->match + u')';
        query->spellings.push_back(other->spellings.front());
    }
    if (query->spellings.size() == 1)
        leaveOutTrigrams(query->spellings.front());
    return *query;
}

QString verification(const SearchQuery &query, const QString &column)
{
    QStringList alternatives;
    for (const Verification &spelling : query.spellings) {
        if (!spelling.isEmpty())
            alternatives.append(clauseOf(spelling, column));
    }
    return alternatives.isEmpty() ? QString() : u" AND ("_s + alternatives.join(u" OR "_s) + u')';
}

QStringList verificationValues(const SearchQuery &query)
{
    QStringList values;
    for (const Verification &spelling : query.spellings) {
        values.append(spelling.holds);
        for (const QString &letters : spelling.begins)
            values << letters << atBeginningOfWord(letters);
    }
    return values;
}

} // namespace leadline
