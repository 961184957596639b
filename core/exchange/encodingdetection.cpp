// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/codepages.h"
#include "core/exchange/encoding.h"

#include <algorithm>
#include <array>

namespace leadline {

namespace {

constexpr qsizetype detectionSample = 256 * 1024;
/// A sample of this size may end within a character; a smaller one is the whole text.
constexpr qsizetype leastCutSample = 64 * 1024;

/// How much more (in bits) or less each letter, а to я, stands in Russian text than if all stood equally often.
constexpr std::array<float, 32> letterWeights{
    1.4F, -0.9F, 0.6F, -0.8F, 0.0F,  1.5F,  -1.7F, -0.9F, 1.3F,  -1.3F, 0.2F,  0.5F,  0.1F,  1.1F,  1.9F,  -0.1F,
    0.6F, 0.9F,  1.0F, -0.2F, -2.0F, -1.6F, -2.7F, -1.1F, -2.1F, -3.1F, -6.2F, -0.7F, -0.8F, -3.2F, -2.2F, -0.6F};

float russianWeight(char16_t letter)
{
    const char16_t lower = QChar::toLower(letter);
    if (lower >= u'а' && lower <= u'я')
        return letterWeights[lower - u'а'];
    return lower == u'ё' ? -1.0F : -2.5F;
}

/// Marks that stand in texts of any language: they speak neither for nor against.
bool isCommonMark(char16_t character)
{
    return QStringView(u"\u00a0\u00ad«»„“”‘’–—…№§©®™°±€·•").contains(QChar(character));
}

/// Adds up how much `sample`, read by `table`, looks like words: Russian ones, or, without `cyrillic`, Latin ones.
float wordLikeness(QByteArrayView sample, const char16_t *table, bool cyrillic)
{
    float score = 0;
    char16_t before = u' ';
    for (const char byte : sample) {
        const auto code = static_cast<unsigned char>(byte);
        const char16_t now = code < 0x80 ? char16_t(code) : table[code - 0x80];
        const bool letter = QChar::isLetter(now);
        const bool afterLetter = QChar::isLetter(before);
        if (code >= 0x80) {
            if (!letter)
                score -= isCommonMark(now) ? 0 : 4;
            else if (cyrillic)
                score += russianWeight(now);
            else
                score += QStringView(u"äöüßéèêàáíóúñçãõøåæôîëïâûù").contains(QChar(QChar::toLower(now))) ? 0.5F : -1.5F;
        }
        if (letter && afterLetter && (code >= 0x80 || before >= 0x80)) {
            const bool joinsAscii = (code < 0x80) != (before < 0x80);
            score += cyrillic ? (joinsAscii ? -4.0F : 0.0F) : (joinsAscii ? 1.0F : -1.3F);
            if (QChar::isLower(before) && QChar::isUpper(now))
                score -= 4;
        }
        before = now;
    }
    return score;
}

Encoding likeliestCodepage(QByteArrayView sample)
{
    Encoding best = Encoding::Windows1251;
    float bestScore = 0;
    for (const Encoding candidate : {Encoding::Windows1251, Encoding::Koi8R, Encoding::Cp866, Encoding::Windows1252}) {
        const float score = wordLikeness(sample, upperHalf(candidate), candidate != Encoding::Windows1252);
        if (candidate == Encoding::Windows1251 || score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

/// Without a mark, UTF-16 betrays itself by high bytes that are 0 (ASCII, digits, delimiters) or 4 (Cyrillic).
std::optional<Encoding> unmarkedUtf16(QByteArrayView sample)
{
    std::array<qsizetype, 2> nulls{};
    std::array<qsizetype, 2> highBytes{};
    for (qsizetype i = 0; i < sample.size(); ++i) {
        nulls[i % 2] += sample[i] == 0;
        highBytes[i % 2] += sample[i] == 0 || sample[i] == 4;
    }
    const qsizetype pairs = sample.size() / 2;
    for (const size_t high : {size_t(1), size_t(0)}) {
        if (pairs > 1 && nulls[high] > 0 && nulls[1 - high] * 20 <= pairs && highBytes[high] * 10 >= pairs * 7)
            return high == 1 ? Encoding::Utf16Le : Encoding::Utf16Be;
    }
    return std::nullopt;
}

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

/// True when the multi-byte characters of UTF-8 are there and broken ones are the exception.
bool isMostlyUtf8(QByteArrayView sample)
{
    qsizetype whole = 0;
    qsizetype broken = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        const auto lead = static_cast<unsigned char>(sample[i]);
        if (lead < 0x80)
            continue;
        const qsizetype rest = lead >= 0xf5 ? 0 : lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
        const QByteArrayView tail = sample.sliced(i + 1, std::min(rest, sample.size() - i - 1));
        const bool isWhole = tail.size() == rest || sample.size() >= leastCutSample;
        if (rest > 0 && isWhole && std::all_of(tail.begin(), tail.end(), isContinuation)) {
            ++whole;
            i += rest;
        } else {
            ++broken;
        }
    }
    return broken == 0 || whole > 4 * broken;
}

bool isAscii(QByteArrayView bytes)
{
    return std::none_of(bytes.begin(), bytes.end(), [](char byte) { return byte & 0x80; });
}

} // namespace

Encoding detectEncoding(QByteArrayView sample)
{
    if (sample.startsWith("\xff\xfe"))
        return Encoding::Utf16Le;
    if (sample.startsWith("\xfe\xff"))
        return Encoding::Utf16Be;
    if (sample.startsWith("\xef\xbb\xbf"))
        return Encoding::Utf8;
    if (const auto unmarked = unmarkedUtf16(sample))
        return *unmarked;
    return isMostlyUtf8(sample) ? Encoding::Utf8 : likeliestCodepage(sample);
}

Encoding detectEncoding(QIODevice &file)
{
    constexpr int mostBlocks = 1024;
    file.seek(0);
    QByteArray sample = file.read(detectionSample);
    const Encoding first = detectEncoding(sample);
    for (int block = 1; block < mostBlocks && first == Encoding::Utf8 && isAscii(sample) && !file.atEnd(); ++block)
        sample = file.read(detectionSample);
    file.seek(0);
    return first == Encoding::Utf8 ? detectEncoding(sample) : first;
}

} // namespace leadline
