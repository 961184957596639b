// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/quotescan.h"

#include <utility>

namespace leadline {

qsizetype QuoteScan::take(QStringView piece)
{
    for (qsizetype at = 0; at < piece.size(); ++at) {
        if (m_state == State::Within && !m_dialect.backslashEscapes) {
            const qsizetype quote = piece.indexOf(u'"', at);
            const qsizetype next = quote < 0 ? piece.size() : quote;
            m_before = next > at ? piece[next - 1] : m_before;
            at = next;
            if (quote < 0)
                break;
        }
        const QChar character = piece[at];
        m_state = m_state == State::Behind ? stateBehind(character) : stateWithin(character);
        if (isDecided())
            return at;
        m_before = character;
    }
    return piece.size();
}

QuoteScan::State QuoteScan::stateWithin(QChar character)
{
    if (m_state == State::Escaped && (character == u'"' || character == u'\\'))
        return State::Within;
    if (m_dialect.backslashEscapes && character == u'\\')
        return State::Escaped;
    if (character != u'"')
        return State::Within;
    m_beforeQuote = m_before;
    m_isAtQuote = true;
    return State::Behind;
}

QuoteScan::State QuoteScan::stateBehind(QChar character)
{
    const bool isAtQuote = std::exchange(m_isAtQuote, false);
    if (isAtQuote && character == u'"')
        return State::Within;
    if (endsCell(character))
        return State::Closed;
    if (character == u' ' || character == u'\t')
        return State::Behind;
    const bool opens = m_beforeQuote == m_dialect.delimiter || m_beforeQuote == u'\n' || m_beforeQuote == u'\r';
    return opens ? State::Stray : stateWithin(character);
}

bool QuoteScan::endsCell(QChar character) const
{
    return character == m_dialect.delimiter || character == u'\n' || character == u'\r';
}

} // namespace leadline
