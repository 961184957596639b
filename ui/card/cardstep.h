// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <functional>

namespace leadline {

/// One thing that the process offers with the lead on the card, by its names in both languages.
struct CardStep
{
    QString label;
    QStringList names;
    QString icon;
    std::function<void()> run; ///< while the card is there
};

} // namespace leadline
