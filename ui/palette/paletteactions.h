// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/palettemodel.h"

namespace leadline {

class ActionRegistry;

/// The actions that can be done now, each by its Russian and its English name, whichever language is shown (C-31, C-32).
class PaletteActions final
{
public:
    /// `focused` is where the keyboard was: it decides what applies.
    PaletteActions(const ActionRegistry &actions, const QWidget *focused);

    /// Something more that can be done, by these names.
    void add(PaletteEntry entry, const QStringList &names) { m_actions.push_back({std::move(entry), names}); }

    [[nodiscard]] bool has(const QString &title) const;
    /// The best first; all of them, as the registry has them, while nothing is typed.
    [[nodiscard]] std::vector<PaletteEntry> matching(const QString &typed) const;
    /// How well the best one answers.
    [[nodiscard]] int bestScoreOf(const QString &typed) const;

private:
    struct Action
    {
        PaletteEntry entry;
        QStringList names;
    };

    std::vector<Action> m_actions;
};

} // namespace leadline
