// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QString>

namespace leadline {

struct ImportProposal;

/// What was recognised: "CSV · windows-1251 · semicolon · 12 columns".
[[nodiscard]] QString sourceText(const ImportProposal &proposal);

/// "Semicolon ;" for a list to choose from.
[[nodiscard]] QString delimiterLabel(QChar delimiter);

} // namespace leadline
