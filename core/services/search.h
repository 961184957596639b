// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"
#include "core/services/session.h"

namespace leadline {

/// A record whose text was found.
struct SearchHit
{
    Kind kind = Kind::Lead;
    QUuid record;
    QUuid lead; ///< that it is or belongs to; may be null
    QString title;
    QString field; ///< the first one that the words were found in; empty when they are spread over several
};

struct SearchResult
{
    qint64 total = 0;            ///< of all kinds
    std::vector<SearchHit> hits; ///< leads first, newest first within a kind
};

/// Leads, contacts, companies, contact persons, notes and tasks that hold all the words, at most `limit` of them; when
/// there are many leads, half of the places are left to the other kinds.
[[nodiscard]] Result<SearchResult> searchEverything(const Session &session, const QString &typed, int limit);

} // namespace leadline
