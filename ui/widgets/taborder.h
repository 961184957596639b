// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace leadline {

/// Lets a child made late follow its container's other children in the order of the Tab key; Qt puts it last of all.
void placeInTabOrder(QWidget &container, QWidget &child);

} // namespace leadline
