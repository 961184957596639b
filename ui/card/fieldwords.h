// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

#include <QLocale>

namespace leadline {

/// A stored value of a record's field as people read it; empty when it is not set.
[[nodiscard]] QString fieldValueInWords(const Session &session, Kind kind, const QString &name, const Value &value,
                                        const QLocale &locale);

/// Fields whose steps say nothing to people: times that follow from others, ids.
[[nodiscard]] bool isBookkeeping(const QString &field);

} // namespace leadline
