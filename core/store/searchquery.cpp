// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/searchquery.h"

#include "core/base/folding.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype trigram = 3;
constexpr qsizetype nationalDigits = 10;
constexpr qsizetype fewestPhoneDigits = 4;
constexpr qsizetype mostTokens = 12;

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

} // namespace

SearchQuery searchQuery(const QString &typed)
{
    SearchQuery query;
    const QStringList tokens = tokensOf(typed.left(200));
    QStringList inner;
    QStringList words;
    for (const QString &token : tokens) {
        if (token.size() >= trigram) {
            appendTrigrams(inner, token);
            if (token.size() > trigram)
                query.verify.append(token);
        } else {
            words.append(token);
        }
    }
    inner.removeDuplicates();
    query.inner = !inner.isEmpty();
    if (query.inner) {
        query.match = inner.join(u" AND "_s);
        for (const QString &word : std::as_const(words))
            query.verify.append(u' ' + word);
        return query;
    }
    for (QString &word : words)
        word = u'"' + word + u"\"*"_s;
    query.match = words.join(u" AND "_s);
    return query;
}

} // namespace leadline
