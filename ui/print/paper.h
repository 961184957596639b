// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFont>

class QPagedPaintDevice;

namespace leadline {

/// What is printed: dark on white whatever the theme, with a title and numbers on its pages.
struct Paper
{
    QString title;
    QString html; ///< its texts are escaped
    QFont font;
};

/// With the application's font.
[[nodiscard]] Paper makePaper(const QString &title, const QString &html);

/// Lays it out for the device's pages and prints them, off the window's thread. How many there were.
int printPaper(const Paper &paper, QPagedPaintDevice &device);

/// A4. Io "cannot-write" leaves what was there before.
[[nodiscard]] Result<void> savePdf(const Paper &paper, const QString &path);

} // namespace leadline
