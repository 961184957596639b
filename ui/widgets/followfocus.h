// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;

namespace leadline {

/// Lets the area scroll to what in it is given the focus by a key or by the program; Qt does it for Tab alone.
void followFocus(QScrollArea &area);

} // namespace leadline
