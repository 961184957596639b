// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QMetaType>
#include <QString>

namespace leadline {

/// One line of a feed or a history, in words.
struct TimelineRow
{
    QString icon;
    Tone tone = Tone::Neutral;
    QString title;   ///< who
    QString summary; ///< did what
    QString body;    ///< what was typed; may have many lines
    QString when;    ///< short, as near days are called
    QString exact;   ///< for the tool tip
    QString heading; ///< the day, on its first row

    /// The whole row as a screen reader says it.
    [[nodiscard]] QString sentence() const;
};

} // namespace leadline

Q_DECLARE_METATYPE(leadline::TimelineRow)
