// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>
#include <QVariantMap>

namespace leadline {

/// Users, teams, directories, processes and settings: everybody in the workspace has them.
[[nodiscard]] bool isReferenceKind(const QString &kind);

/// Leads, companies and contacts, which other records hang on.
[[nodiscard]] bool isRootKind(const QString &kind);

/// The root a record belongs to: of a lead, company or contact itself, of what hangs on one that one, of reference data
/// none. It never changes afterwards.
[[nodiscard]] QUuid rootOf(const QString &kind, const QUuid &id, const QVariantMap &fields);

} // namespace leadline
