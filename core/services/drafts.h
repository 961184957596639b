// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

#include <QJsonObject>

namespace leadline {

// What is half typed, kept on this device and in no journal: "note/<lead>", "lead/new" …

/// Replaces the draft of that name; an empty object takes it away.
[[nodiscard]] Result<void> saveDraft(const Session &session, const QString &name, const QJsonObject &content);

/// Empty when there is none. Throws SqlError.
[[nodiscard]] QJsonObject draft(const Session &session, const QString &name);

[[nodiscard]] Result<void> clearDraft(const Session &session, const QString &name);

} // namespace leadline
