// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"
#include "core/store/connection.h"

#include <QUuid>
#include <functional>
#include <vector>

namespace leadline {

/// Which contacts or companies a list shows; what was merged into another is in none.
struct ClientQuery
{
    Kind kind = Kind::Contact;
    QString search; ///< as typed: a name, phone, e-mail, ИНН

    friend bool operator==(const ClientQuery &, const ClientQuery &) = default;
};

/// What a list shows of a contact or company.
struct ClientRow
{
    qint64 row = 0;
    QUuid id;
    QString name;
    QString jobTitle;    ///< of a contact
    QString companyName; ///< of a contact
    QString inn;         ///< of a company
    QString city;
    QString phone;
    QString email;
    qint64 leads = 0; ///< counted up to `mostLeadsCounted`
};

inline constexpr qint64 mostLeadsCounted = 1000;

/// Hands the rows of the clients to `take` until it returns false: by their names; of a search first those whose names
/// begin as typed, then the others, newest first. Each page costs the same however many there are. Throws SqlError.
void streamClientRows(Connection &connection, const ClientQuery &query, const std::function<bool(qint64)> &take);

/// The list rows of these clients, in the order asked for; one that is gone is left out. Throws SqlError.
[[nodiscard]] std::vector<ClientRow> clientRows(Connection &connection, Kind kind, const std::vector<qint64> &rows);

} // namespace leadline
