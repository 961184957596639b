// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/filtertext.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

struct Sign
{
    QLatin1StringView text;
    Comparison comparison;
};

// Longer signs first.
constexpr Sign signs[] = {
    {"!="_L1, Comparison::NotEqual},  {">="_L1, Comparison::AtLeast},    {"<="_L1, Comparison::AtMost},
    {":empty"_L1, Comparison::Empty}, {":set"_L1, Comparison::NotEmpty}, {"="_L1, Comparison::Equal},
    {">"_L1, Comparison::Greater},    {"<"_L1, Comparison::Less},        {"~"_L1, Comparison::Contains},
};

/// Reads from left to right; remembers where it stands.
class Reader
{
public:
    explicit Reader(const QString &text) : m_text(text) {}

    [[nodiscard]] Result<std::vector<WrittenCondition>> conditions()
    {
        std::vector<WrittenCondition> read;
        skipBlanks();
        while (m_at < m_text.size()) {
            Result<WrittenCondition> one = condition();
            if (!one)
                return tl::unexpected(one.error());
            read.push_back(std::move(*one));
            skipSeparator();
        }
        return read;
    }

private:
    [[nodiscard]] Result<WrittenCondition> condition()
    {
        WrittenCondition written;
        written.position = m_at + 1;
        const Result<QString> name = piece(true);
        if (!name)
            return tl::unexpected(name.error());
        written.field = name->trimmed();
        if (written.field.isEmpty())
            return complaint(u"filter-no-field"_s, written.position);
        const std::optional<Comparison> comparison = sign();
        if (!comparison)
            return failure(ErrorCode::Usage, u"filter-no-comparison"_s, {QString::number(m_at + 1), written.field});
        written.comparison = *comparison;
        if (*comparison == Comparison::Empty || *comparison == Comparison::NotEmpty)
            return written;
        return withValues(std::move(written));
    }

    [[nodiscard]] Result<WrittenCondition> withValues(WrittenCondition written)
    {
        do {
            const Result<QString> value = piece(false);
            if (!value)
                return tl::unexpected(value.error());
            written.values.append(*value);
        } while (taken(u'|'));
        return written;
    }

    /// Text up to a sign (of a name) or a separator (of a value); quoted pieces are taken as they are.
    [[nodiscard]] Result<QString> piece(bool isName)
    {
        skipBlanks();
        QString text;
        qsizetype kept = 0;
        while (m_at < m_text.size() && !(isName ? atSign() : m_text.at(m_at) == u'|') && !atSeparator()) {
            if (const QChar end = closingQuote(m_text.at(m_at)); !end.isNull() && text.trimmed().isEmpty()) {
                const qsizetype close = m_text.indexOf(end, m_at + 1);
                if (close < 0)
                    return complaint(u"filter-open-quote"_s, m_at + 1);
                text = m_text.sliced(m_at + 1, close - m_at - 1);
                kept = text.size();
                m_at = close + 1;
            } else {
                text.append(m_text.at(m_at++));
            }
        }
        while (text.size() > kept && text.back().isSpace())
            text.chop(1);
        return text;
    }

    [[nodiscard]] static QChar closingQuote(QChar open)
    {
        switch (open.unicode()) {
        case u'"':
        case u'\'':
            return open;
        case u'«':
            return u'»';
        case u'“':
            return u'”';
        default:
            return {};
        }
    }

    [[nodiscard]] bool atSign() const
    {
        for (const Sign &known : signs) {
            if (QStringView(m_text).sliced(m_at).startsWith(known.text))
                return true;
        }
        return false;
    }

    [[nodiscard]] std::optional<Comparison> sign()
    {
        for (const Sign &known : signs) {
            if (QStringView(m_text).sliced(m_at).startsWith(known.text)) {
                m_at += known.text.size();
                return known.comparison;
            }
        }
        return std::nullopt;
    }

    /// How long the separator is that stands here; 0: none.
    [[nodiscard]] qsizetype separatorLength() const
    {
        const QStringView rest = QStringView(m_text).sliced(m_at);
        if (rest.startsWith(u','))
            return 1;
        for (const QStringView word : {QStringView(u" and "), QStringView(u" и ")}) {
            if (rest.startsWith(word, Qt::CaseInsensitive))
                return word.size();
        }
        return 0;
    }

    [[nodiscard]] bool atSeparator() const { return separatorLength() > 0; }

    void skipSeparator()
    {
        m_at += separatorLength();
        skipBlanks();
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace() && !atSeparator())
            ++m_at;
    }

    bool taken(QChar character)
    {
        if (m_at >= m_text.size() || m_text.at(m_at) != character)
            return false;
        ++m_at;
        return true;
    }

    [[nodiscard]] static tl::unexpected<Error> complaint(const QString &reason, qsizetype position)
    {
        return failure(ErrorCode::Usage, reason, {QString::number(position)});
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

bool isPlain(const QString &piece, bool isName)
{
    static const QStringList special{u","_s, u"|"_s, u"\""_s, u"'"_s, u"«"_s, u"“"_s, u" and "_s, u" и "_s};
    const QString afterComma = u' ' + piece; // "and x" would be the word that joins, and x
    const auto contains = [&](const auto &sign) { return afterComma.contains(sign, Qt::CaseInsensitive); };
    const bool hasSign = isName && std::ranges::any_of(signs, contains, &Sign::text);
    const bool prolongsSign = !isName && piece.startsWith(u'='); // "<" and "=5" would be "<=" and 5
    return !hasSign && !prolongsSign && std::ranges::none_of(special, contains) && piece == piece.trimmed();
}

/// In the first quotes that it does not hold itself; a text with all of them loses its plain ones.
QString quotedPiece(QString piece, bool isName)
{
    if (isPlain(piece, isName))
        return piece;
    for (const QStringView quotes : {u"\"\"", u"''", u"«»", u"“”"}) {
        if (!piece.contains(quotes.back()))
            return quotes.front() + piece + quotes.back();
    }
    return u'"' + piece.remove(u'"') + u'"';
}

QString conditionText(const WrittenCondition &condition)
{
    const auto sign = std::ranges::find(signs, condition.comparison, &Sign::comparison);
    QStringList values;
    for (const QString &value : condition.values)
        values.append(quotedPiece(value, false));
    return quotedPiece(condition.field, true) + sign->text + values.join(u'|');
}

} // namespace

QString filterText(const std::vector<WrittenCondition> &conditions)
{
    QStringList texts;
    for (const WrittenCondition &condition : conditions)
        texts.append(conditionText(condition));
    return texts.join(u", "_s);
}

Result<std::vector<WrittenCondition>> readFilterText(const QString &text)
{
    return Reader(text).conditions();
}

} // namespace leadline
