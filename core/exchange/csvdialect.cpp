// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvdialect.h"

#include "core/exchange/csvreader.h"
#include "core/exchange/textdecoder.h"

#include <QBuffer>
#include <QMap>
#include <QRegularExpression>

namespace leadline {

namespace {

constexpr qsizetype sampleSize = 64 * 1024;
constexpr int sampleRows = 200;

QString firstText(const QByteArray &sample, Encoding encoding)
{
    QString text;
    TextDecoder(encoding).append(sample, text);
    return text;
}

/// The numbers of cells in the first rows, if `dialect` were the right one.
QList<qsizetype> cellCounts(const QByteArray &sample, Encoding encoding, const CsvDialect &dialect)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(sample);
    buffer->open(QIODevice::ReadOnly);
    CsvReader reader(std::move(buffer), encoding, dialect);
    QList<qsizetype> counts;
    while (counts.size() < sampleRows) {
        const auto row = reader.next();
        if (!row || !*row)
            break;
        counts.append((*row)->cells.size());
    }
    if (sample.size() == sampleSize && counts.size() > 1 && counts.size() < sampleRows)
        counts.removeLast(); // cut off by the end of the sample
    return counts;
}

/// 0 when nothing is separated, near 1 when all rows have the same many cells.
double evenness(const QList<qsizetype> &counts)
{
    QMap<qsizetype, int> rows;
    for (const qsizetype count : counts)
        ++rows[count];
    const auto usual = std::max_element(rows.cbegin(), rows.cend());
    if (usual == rows.cend() || usual.key() < 2)
        return 0;
    const double likeTheRest = double(*usual) / double(counts.size());
    const double likeTheFirst = counts.first() == usual.key() ? 1.0 : 0.5;
    return likeTheRest * likeTheFirst * (1.0 - 1.0 / double(usual.key()));
}

/// A backslash and a quote before a word: RFC 4180 has no use for that.
bool hasEscapedOpeningQuote(const QString &text)
{
    static const QRegularExpression escaped(QStringLiteral("\\\\\"\\w"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return escaped.match(text).hasMatch();
}

/// What the dialect may be; the more likely ones first.
QList<CsvDialect> candidates(const QString &text)
{
    const bool backslashes = hasEscapedOpeningQuote(text);
    QList<CsvDialect> all;
    for (const char16_t delimiter : {u',', u';', u'\t', u'|'}) {
        all.append({delimiter, backslashes});
        if (text.contains(u"\\\""))
            all.append({delimiter, !backslashes});
    }
    return all;
}

} // namespace

CsvDialect sniffDialect(QIODevice &file, Encoding encoding)
{
    static const QRegularExpression separator(QStringLiteral("^\"?sep=(.)\"?\\r?(\\n|\\r|$)"),
                                              QRegularExpression::CaseInsensitiveOption);
    file.seek(0);
    const QByteArray sample = file.read(sampleSize);
    file.seek(0);
    const QString text = firstText(sample, encoding);

    CsvDialect best;
    best.backslashEscapes = hasEscapedOpeningQuote(text);
    if (const auto match = separator.match(text); match.hasMatch()) {
        best.separatorLine = true;
        best.delimiter = match.captured(1).front();
        return best;
    }
    double bestEvenness = 0;
    for (const CsvDialect &candidate : candidates(text)) {
        const double even = evenness(cellCounts(sample, encoding, candidate));
        if (even > bestEvenness) {
            best = candidate;
            bestEvenness = even;
        }
    }
    return best;
}

} // namespace leadline
