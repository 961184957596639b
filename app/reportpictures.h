// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/pictures.h"

namespace leadline {

/// Drawing for `leadline report` and printing for `leadline print`, by what draws in the window.
[[nodiscard]] Pictures reportPictures();

} // namespace leadline
