// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace leadline {

// Widths and sizes in pixels are made for text of the usual size; who reads larger text needs as much more of them.

/// `usual` for the text of this window, no more than its screen has.
[[nodiscard]] QSize roomy(const QWidget &window, const QSize &usual);
[[nodiscard]] int roomy(const QWidget &window, int usualWidth);

} // namespace leadline
