// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sourceformat.h"

#include <QFile>

namespace leadline {

/// Tells the format of an open file by its content and leaves it at its start; Format errors as openSource() has them.
[[nodiscard]] Result<SourceFormat> sourceFormat(QFile &file);

} // namespace leadline
