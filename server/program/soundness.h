// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/postgres/connection.h"

#include <QStringList>

namespace leadline::server {

/// What must hold in every workspace and does not, and rights that the server should not have; empty when all is well.
/// Throws PgError.
[[nodiscard]] QStringList whatIsWrong(Connection &connection);

} // namespace leadline::server
