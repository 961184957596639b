// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace leadline {

/// Version, Qt, SQLite, licence (C-98).
void showAbout(QWidget *window);

} // namespace leadline
