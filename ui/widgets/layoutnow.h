// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace leadline {

/// Lays out what has just been filled, in this turn of the event loop: else it would be painted first where it does not
/// stay, and jump under the eye.
void layOutNow(QWidget &area);

} // namespace leadline
