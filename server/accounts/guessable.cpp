// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/guessable.h"

#include <QFile>
#include <QSet>
#include <algorithm>
#include <array>
#include <vector>

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

// What a piece costs a guesser; a password that costs no more than `cheap` is refused.
constexpr int loginCost = 0;
constexpr int patternCost = 1;
constexpr int wordCost = 2;
constexpr int letterCost = 2;
constexpr int cheap = 5;

constexpr qsizetype shortestWord = 3;
constexpr qsizetype longestWord = 20;

const QSet<QString> &commonWords()
{
    static const QSet<QString> words = [] {
        QFile file(u":/server/accounts/commonwords.txt"_s);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(isOpen, "commonwords", "embedded file missing");
        QSet<QString> read;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            if (!line.startsWith(u'#'))
                read.insert(line);
        }
        return read;
    }();
    return words;
}

/// Along a row, down a column, through the alphabet; either way.
bool isWalk(const QString &piece)
{
    static const QStringList ways = [] {
        QStringList all{u"qwertyuiop[]"_s,
                        u"asdfghjkl;'"_s,
                        u"zxcvbnm,./"_s,
                        u"12345678901234567890-="_s,
                        u"йцукенгшщзхъ"_s,
                        u"фывапролджэ"_s,
                        u"ячсмитьбю"_s,
                        u"abcdefghijklmnopqrstuvwxyz"_s,
                        u"абвгдеёжзийклмнопрстуфхцчшщъыьэюя"_s,
                        u"1qaz2wsx3edc4rfv5tgb6yhn7ujm"_s,
                        u"qazwsxedcrfvtgbyhnujm"_s,
                        u"zaq1xsw2cde3vfr4bgt5"_s,
                        u"1q2w3e4r5t6y7u8i9o0p"_s,
                        u"q1w2e3r4t5y6u7i8o9p0"_s,
                        u"123456789101112131415"_s};
        for (qsizetype index = all.size() - 1; index >= 0; --index) {
            QString back = all.at(index);
            std::ranges::reverse(back);
            all.append(back);
        }
        return all;
    }();
    return std::ranges::any_of(ways, [&piece](const QString &way) { return way.contains(piece); });
}

bool areAll(const QString &piece, bool (*isOne)(QChar))
{
    return std::all_of(piece.begin(), piece.end(), isOne);
}

bool isSign(QChar letter)
{
    return !letter.isLetterOrNumber();
}

bool isOfDate(QChar letter)
{
    return letter.isDigit() || letter == u'.' || letter == u'-' || letter == u'/';
}

/// Letters that are written as digits and signs.
QString asLetters(QString text)
{
    constexpr std::array<std::pair<char16_t, char16_t>, 8> looks{{{u'0', u'o'},
                                                                  {u'1', u'i'},
                                                                  {u'3', u'e'},
                                                                  {u'4', u'a'},
                                                                  {u'5', u's'},
                                                                  {u'7', u't'},
                                                                  {u'@', u'a'},
                                                                  {u'$', u's'}}};
    for (const auto &[sign, letter] : looks)
        text.replace(QChar(sign), QChar(letter));
    return text;
}

/// Nothing when it is no piece that a guesser has.
std::optional<int> costOf(const QString &piece, const QString &login)
{
    if (piece == login)
        return loginCost;
    constexpr qsizetype longestDate = 10;
    if (piece.count(piece.front()) == piece.size() && (piece.size() > 1 || isSign(piece.front())))
        return patternCost;
    if (piece.size() <= longestDate && areAll(piece, isOfDate))
        return patternCost;
    if (piece.size() >= shortestWord && (areAll(piece, isSign) || isWalk(piece)))
        return patternCost;
    if (piece.size() >= shortestWord && (commonWords().contains(piece) || commonWords().contains(asLetters(piece))))
        return wordCost;
    return std::nullopt;
}

/// The cheapest way to put the text together.
int cheapest(const QString &text, const QString &login)
{
    const qsizetype longest = std::max(longestWord, login.size());
    std::vector<int> costs{0};
    for (qsizetype end = 1; end <= text.size(); ++end) {
        int best = costs.back() + letterCost;
        for (qsizetype size = 1; size <= std::min(end, longest); ++size) {
            const std::optional<int> cost = costOf(text.mid(end - size, size), login);
            if (cost)
                best = std::min(best, costs[static_cast<size_t>(end - size)] + *cost);
        }
        costs.push_back(best);
    }
    return costs.back();
}

/// What is written twice and more, once.
QString withoutRepetition(const QString &text)
{
    for (qsizetype size = 1; size <= text.size() / 2; ++size) {
        if (text.size() % size == 0 && text.left(size).repeated(text.size() / size) == text)
            return text.left(size);
    }
    return text;
}

} // namespace

bool isGuessable(const QString &password, const QString &login)
{
    const QString name = login.section(u'@', 0, 0).toLower();
    const QString whole = password.toLower();
    if (whole == login.toLower())
        return true;
    const QString once = withoutRepetition(whole);
    const int again = once == whole ? 0 : patternCost;
    return cheapest(once, name) + again <= cheap;
}

} // namespace leadline::server
