// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace leadline {

/// Whether a cell is an address, a number, a date or a phone: something that no header says.
[[nodiscard]] bool looksLikeContent(const QString &cell);

/// The target that a column's cells speak for, where its name tells nothing: `email` and `phone` by most of them.
[[nodiscard]] QString targetOfContent(const QStringList &cells, const QString &phoneRegion);

/// The same for a column without a name, which may also be a person, a company, an ИНН or a site; empty when in doubt.
[[nodiscard]] QString targetOfNamelessContent(const QStringList &cells, const QString &phoneRegion);

} // namespace leadline
