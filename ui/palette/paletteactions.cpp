// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/paletteactions.h"

#include "ui/palette/matching.h"
#include "ui/shell/actionregistry.h"
#include "ui/text/language.h"

#include <QPointer>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString keysOf(const QAction &action)
{
    return action.shortcuts().isEmpty() ? QString() : action.shortcut().toString(QKeySequence::NativeText);
}

} // namespace

PaletteActions::PaletteActions(const ActionRegistry &actions, const QWidget *focused)
{
    const std::unique_ptr<QTranslator> russian = translation(QLocale::Russian);
    for (const ActionDescription &description : actions.descriptions()) {
        if (description.id == "palette.open"_L1 || !actions.isAvailable(description.id, focused))
            continue;
        QAction *action = actions.action(description.id);
        const bool isPlace = description.id.startsWith("section."_L1);
        PaletteEntry entry{isPlace ? PaletteEntry::Group::Navigation : PaletteEntry::Group::Actions,
                           description.id,
                           description.icon.isEmpty() ? u"command"_s : description.icon,
                           action->text(),
                           {},
                           keysOf(*action),
                           [target = QPointer(action)] {
                               if (target)
                                   target->trigger();
                           }};
        m_actions.push_back(
            {std::move(entry),
             {action->text(), QString::fromUtf8(description.text), russian->translate("Actions", description.text)}});
    }
}

bool PaletteActions::has(const QString &title) const
{
    return std::ranges::any_of(m_actions, [&title](const Action &action) { return action.entry.title == title; });
}

/// Of equals the registry's order decides; the group of the best one stands before the other.
std::vector<PaletteEntry> PaletteActions::matching(const QString &typed) const
{
    std::vector<std::pair<int, size_t>> scored; // best first: less is better
    for (size_t index = 0; index < m_actions.size(); ++index) {
        const int score = typed.isEmpty() ? 1 : bestScore(typed, m_actions[index].names);
        if (score > 0)
            scored.emplace_back(-score, index);
    }
    std::ranges::sort(scored);
    std::vector<PaletteEntry> first;
    std::vector<PaletteEntry> second;
    for (const auto &[score, index] : scored) {
        const PaletteEntry &entry = m_actions[index].entry;
        (first.empty() || entry.group == first.front().group ? first : second).push_back(entry);
    }
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

int PaletteActions::bestScoreOf(const QString &typed) const
{
    int best = 0;
    for (const Action &action : m_actions)
        best = std::max(best, bestScore(typed, action.names));
    return best;
}

} // namespace leadline
