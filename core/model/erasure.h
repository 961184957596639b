// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/recordtype.h"

#include <QJsonObject>

namespace leadline {

/// The intent of a ChangeSet that erases a person (152-ФЗ, GDPR; ADR 0017). It carries no value, neither before nor after.
inline constexpr QLatin1StringView erasureIntent("contact.erase");

/// On the root record of a lead or contact at the server: the workspace's number as of which it was erased.
inline constexpr QLatin1StringView erasedField("erased");

/// Whether a field of an erased record keeps its value: what a process is counted by does (stages, moments, codes, sums),
/// what a person typed or can be known by does not.
[[nodiscard]] bool outlivesErasure(Kind kind, const QString &field);

/// Whether a field stays on what is left of an erased lead and of what hangs on it: that, and the company.
[[nodiscard]] bool staysOnErased(Kind kind, const QString &field);

/// Fields by name, as the journal and the history keep a change, without those that do not outlive it. Of a kind that this
/// program does not know nothing is left.
[[nodiscard]] QJsonObject erasedFields(const QString &kind, const QJsonObject &fields);

} // namespace leadline
