// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/program/arguments.h"

namespace leadline::server {

/// The hash of the new password that --password-file holds in its first line ("-": standard input). Usage, Io
/// ("cannot-read") or Invalid ("password-…").
[[nodiscard]] Result<QByteArray> newSecret(const Arguments &arguments, const QString &login);

} // namespace leadline::server
