// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/process/definition.h"

#include <QByteArray>

namespace leadline {

/// Reads a process definition (JSON, UTF-8, at most 1 MiB) and proves that all it names is there. On failure the
/// reason begins with "process-" and the first detail is the place within the JSON, "stages[2].moves[0].to".
[[nodiscard]] Result<ProcessDefinition> parseProcess(const QByteArray &json);

/// The processes that Leadline ships, the default first.
[[nodiscard]] QStringList presetCodes();

/// The JSON of a shipped process, as a new file takes it over; empty for an unknown code.
[[nodiscard]] QByteArray presetJson(const QString &code);

/// A shipped process; NotFound "process-unknown" for another code.
[[nodiscard]] Result<ProcessDefinition> loadPreset(const QString &code);

} // namespace leadline
