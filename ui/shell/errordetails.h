// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

class QWidget;

namespace leadline {

/// An error once more, to be read at leisure: `text` as it was said, and what whoever mends the program wants to know;
/// all of it can be selected and copied (C-66).
void showErrorDetails(const Error &error, const QString &text, QWidget *window);

} // namespace leadline
