// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace leadline {

/// What is wrong with a Qt .ts file's text: messages unfinished or empty, a plural form too few,
/// placeholders (%1, %L2, %n) that the source has and a translation lost or made up.
[[nodiscard]] QStringList translationFindings(const QString &text, qsizetype pluralForms);

} // namespace leadline
