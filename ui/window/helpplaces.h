// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace leadline {

/// The manual's page about the place where the keyboard is; its contents where no page speaks of it.
[[nodiscard]] QString helpPageAt(const QWidget *focused);

/// All pages that some place has.
[[nodiscard]] QStringList helpPagesOfPlaces();

} // namespace leadline
