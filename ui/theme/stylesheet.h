// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QString>

namespace leadline {

/// The application's one style sheet. It is keyed on dynamic properties:
/// `role` = card | inner | header | rail | page-title | title | section | caption,
/// `kind` = primary | inline | nav | flat | pill (buttons and fields), `tone` = muted | link | danger | warning | success.
[[nodiscard]] QString styleSheetFrom(const Tokens &tokens, const QFont &base);

} // namespace leadline
