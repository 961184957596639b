// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rows.h"
#include "core/exchange/vcardfields.h"
#include "core/exchange/vcardlines.h"

namespace leadline {

/// Reads a file of vCards 2.1, 3.0 and 4.0 as a table: a header row, then a row for each card.
class VCardReader final : public RowSource
{
public:
    /// `file` is open. Passes over it once to learn its columns. TooLarge ("too-many-columns").
    [[nodiscard]] static Result<std::unique_ptr<VCardReader>> open(std::unique_ptr<QIODevice> file, Encoding encoding);

    [[nodiscard]] Result<std::optional<SourceRow>> next() override;
    [[nodiscard]] double progress() const override;

private:
    /// A card, and what is wrong with it.
    struct Card
    {
        VCardFields fields;
        QString problem;
    };

    VCardReader(std::unique_ptr<QIODevice> file, Encoding encoding);

    void rewind();
    bool readCard(Card &card);
    bool readProperty(const QByteArray &line, Card &card) const;
    [[nodiscard]] Result<void> learnColumns();
    [[nodiscard]] SourceRow rowOf(const Card &card) const;

    std::unique_ptr<QIODevice> m_file;
    Encoding m_encoding;
    std::optional<VCardLines> m_lines;
    QStringList m_columns;
    QHash<QString, qsizetype> m_columnIndex;
    qint64 m_cardsRead = -1; // -1: the header comes next
    bool m_nextIsOpen = false;
};

} // namespace leadline
