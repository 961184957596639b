// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/encoding.h"

#include <QChar>
#include <QString>

namespace leadline {

struct ImportProposal;

/// What was recognised: "CSV · windows-1251 · semicolon · 12 columns".
[[nodiscard]] QString sourceText(const ImportProposal &proposal);

/// "UTF-8", "windows-1251": as people write it.
[[nodiscard]] QString encodingLabel(Encoding encoding);

/// "Semicolon ;" for a list to choose from.
[[nodiscard]] QString delimiterLabel(QChar delimiter);

} // namespace leadline
