// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rows.h"
#include "core/import/importvocabulary.h"

namespace leadline {

/// Fields whose values are companies and teams, and what those are called.
using NamedLinks = std::vector<std::pair<const Field *, QString>>;

/// A row of the file and the lead that it speaks of.
struct ImportRow
{
    qint64 line = 0;
    QStringList cells;
    std::optional<Error> error; ///< why it cannot be taken; then there is no lead
    Lead lead;                  ///< with nothing but what the row says
    std::vector<qint64> keys;   ///< hashes of the lead's match keys
    NamedLinks links;           ///< what else the lead is to have, by name
    qint64 warnings = 0;        ///< cells kept as text in an own field
};

/// What the second thread hands over at a time.
struct ImportChunk
{
    std::vector<ImportRow> rows;
    NewWords words;               ///< what these rows need first
    double fraction = 0;          ///< of the file, 0 to 1
    std::optional<Error> failure; ///< the file can be read no further
};

} // namespace leadline
