// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"
#include "core/store/connection.h"

#include <QUuid>
#include <vector>

namespace leadline {

/// A record that is no lead and whose text was found.
struct DocumentHit
{
    Kind kind = Kind::Contact;
    QUuid record;
    QUuid lead;  ///< the lead it belongs to, if any
    QString key; ///< its folded text
};

/// Contacts, companies, people, notes, tasks and files that hold all the words; newest first. Throws SqlError.
[[nodiscard]] std::vector<DocumentHit> findDocuments(Connection &connection, const QString &typed,
                                                     std::optional<Kind> kind, int limit);

/// How many records findDocuments would find without a limit. Throws SqlError.
[[nodiscard]] qint64 countDocuments(Connection &connection, const QString &typed, std::optional<Kind> kind);

} // namespace leadline
