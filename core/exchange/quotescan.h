// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csvdialect.h"

namespace leadline {

/// Looks for the end of a quoted cell that is too long to be kept, piece by piece.
class QuoteScan
{
public:
    /// Goes on within a cell, behind `before`.
    QuoteScan(const CsvDialect &dialect, QChar before) : m_dialect(dialect), m_before(before) {}

    /// Looks at the next piece; how far it went, which is all of it unless the end was met: what follows is no part of the cell.
    qsizetype take(QStringView piece);
    /// The cell has an end, or a quote has come that shows that this cell was never opened.
    [[nodiscard]] bool isDecided() const { return m_state == State::Closed || m_state == State::Stray; }
    /// Whether the cell closes, if the file ends here or a decision is made.
    [[nodiscard]] bool closes() const { return m_state == State::Closed || m_state == State::Behind; }

private:
    enum class State { Within, Escaped, Behind, Closed, Stray };

    [[nodiscard]] State stateBehind(QChar character);
    [[nodiscard]] State stateWithin(QChar character);
    [[nodiscard]] bool endsCell(QChar character) const;

    CsvDialect m_dialect;
    State m_state = State::Within;
    QChar m_before;           ///< the character passed last
    QChar m_beforeQuote;      ///< the one before the quote looked at
    bool m_isAtQuote = false; ///< right behind it, no blank between
};

} // namespace leadline
