// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/program/arguments.h"
#include "server/service/service.h"

namespace leadline::server {

/// Reads a settings file of `key = value` lines; "#" starts a comment. Io ("cannot-read") or Format ("config-invalid",
/// with the line).
[[nodiscard]] Result<ServiceOptions> configurationFrom(const QString &path);

/// What --config, --database and --listen say; LEADLINE_DATABASE where nobody names a database. Usage ("option-missing")
/// without one.
[[nodiscard]] Result<ServiceOptions> optionsFrom(const Arguments &arguments);

} // namespace leadline::server
