// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace leadline {

// For an area whose widgets come and go while it is shown: its Tab order is that of its tree.

/// Brings the focus chain into that order.
void orderFocus(QWidget &area);

/// What focusNextPrevChild() of the area does: along its order, past its ends to whoever stands beside it in the window.
[[nodiscard]] bool moveFocus(QWidget &area, bool next);

} // namespace leadline
