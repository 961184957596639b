// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStringList>
#include <QUrl>

namespace leadline {

/// The names of the manual's pages (docs/manual), which the program carries in both languages.
[[nodiscard]] QStringList helpPages();

/// Where a page lies in the program.
[[nodiscard]] QUrl helpAddress(const QString &page, QLocale::Language language);

/// Whether it is an address of the manual; nothing else is ever shown.
[[nodiscard]] bool isHelpAddress(const QUrl &address);

} // namespace leadline
