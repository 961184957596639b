// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/matching.h"

#include "core/base/folding.h"
#include "core/base/keyboardlayout.h"

#include <algorithm>

namespace leadline {

namespace {

enum Fit { None, Letters, Inside, WordBegins, NameBegins };

constexpr int perFit = 100;

/// Whether the letters of the word come in the name one after the other.
bool comesInOrder(const QString &word, const QString &name)
{
    constexpr qsizetype fewest = 3;
    qsizetype place = -1;
    return word.size() >= fewest && std::ranges::all_of(word, [&](QChar letter) {
               place = name.indexOf(letter, place + 1);
               return place >= 0;
           });
}

Fit fitOf(const QString &word, const QString &name, const QStringList &nameWords)
{
    if (name.startsWith(word))
        return NameBegins;
    if (std::ranges::any_of(nameWords, [&word](const QString &each) { return each.startsWith(word); }))
        return WordBegins;
    if (name.contains(word))
        return Inside;
    return comesInOrder(word, name) ? Letters : None;
}

} // namespace

int matchScore(const QString &typed, const QString &name)
{
    const QStringList words = folded(typed).split(u' ', Qt::SkipEmptyParts);
    const QString key = folded(name);
    const QStringList nameWords = foldedWords(name);
    int worst = NameBegins;
    int sum = 0;
    for (const QString &word : words) {
        const Fit fit = fitOf(word, key, nameWords);
        worst = std::min<int>(worst, fit);
        sum += fit;
    }
    if (words.isEmpty() || worst == None)
        return 0;
    constexpr int longest = 60; // the shorter of two names answers better
    return worst * perFit + sum * 10 / int(words.size())
        + (longest - int(std::min<qsizetype>(key.size(), longest))) / 2;
}

int bestScore(const QString &typed, const QStringList &names)
{
    int best = 0;
    for (const QString &each : {typed, onOtherLayout(typed)}) {
        for (const QString &name : names)
            best = std::max(best, matchScore(each, name));
    }
    return best;
}

} // namespace leadline
