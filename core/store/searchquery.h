// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace leadline {

/// What must stand in the folded key itself, since the index of inner letters keeps neither positions nor short words.
struct Verification
{
    QStringList holds;  ///< anywhere
    QStringList begins; ///< at the beginning of a word

    [[nodiscard]] bool isEmpty() const { return holds.isEmpty() && begins.isEmpty(); }
};

/// What was typed into a search box, ready for FTS5: which index answers it, its MATCH text (every token quoted), and
/// what the key is verified against, by one of the spellings.
struct SearchQuery
{
    bool inner = false;
    QString match;
    std::vector<Verification> spellings;

    [[nodiscard]] bool isEmpty() const { return match.isEmpty(); }
};

/// Words of three letters or more are found anywhere inside words, also when they were typed on the wrong layout or in the
/// other alphabet (C-29); shorter ones at the start of a word; a phone in any spelling by its digits. Nothing typed can
/// break the query.
[[nodiscard]] SearchQuery searchQuery(const QString &typed);

/// " AND …" that verifies a folded key in `column` against the query, and the values of its placeholders in order.
[[nodiscard]] QString verification(const SearchQuery &query, const QString &column);
[[nodiscard]] QStringList verificationValues(const SearchQuery &query);

} // namespace leadline
