// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QLocale>

namespace leadline {

/// In three digits, where there is no room for more: "650 K", "3.36 M", "71.4 B" with the currency.
[[nodiscard]] QString formatShortMoney(Money money, const QString &currency, const QLocale &locale = QLocale());

} // namespace leadline
