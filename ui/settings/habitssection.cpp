// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/habitssection.h"

#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/regionchoice.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

HabitsSection::HabitsSection(ActionRegistry &actions, WindowContext *context, QWidget *parent)
    : SettingsSection(parent), m_actions(actions), m_context(context),
      m_quiet(addHabit(tr("Quiet hours of reminders"), u"reminders.quiet"_s))
{
    if (m_context) {
        m_region = addHabit(tr("Country of phone numbers"), u"file.phoneRegion"_s);
        connect(m_context, &WindowContext::referenceRefreshed, this, &HabitsSection::showRegion);
        showRegion();
    }
    m_keys = addHabit(tr("Keyboard shortcuts"), u"help.shortcuts"_s);
    column().addStretch();
    connect(&m_actions, &ActionRegistry::shortcutsChanged, this, &HabitsSection::showKeys);
    showKeys();
}

Label *HabitsSection::addHabit(const QString &title, const QString &action)
{
    auto *card = new Card;
    auto *state = new Label;
    state->setObjectName(u"habit."_s + action);
    state->setWordWrap(true);
    QPushButton *change = makeButton(tr("Change…"));
    change->setObjectName(u"change."_s + action);
    change->setAccessibleName(tr("Change: %1").arg(title));
    connect(change, &QPushButton::clicked, this, [this, action] { m_actions.action(action)->trigger(); });
    card->body()->addWidget(new Label(TextRole::Title, title));
    card->body()->addWidget(state);
    card->body()->addWidget(change, 0, Qt::AlignLeft);
    column().addWidget(card);
    if (!m_first)
        m_first = change;
    return state;
}

QWidget *HabitsSection::firstFocus()
{
    return m_first;
}

void HabitsSection::showHabits(const Habits &habits)
{
    const auto timeText = [](QTime time) { return time.toString(u"HH:mm"_s); };
    m_quiet->setText(habits.quietHours ? tr("From %1 until %2 nothing reminds you.")
                                             .arg(timeText(habits.quietHours->from), timeText(habits.quietHours->to))
                                       : tr("None: reminders come at any time."));
}

void HabitsSection::showRegion()
{
    m_region->setText(tr("Numbers without a country code are read as those of %1.", "country")
                          .arg(regionName(m_context->reference().phoneRegion)));
}

void HabitsSection::showKeys()
{
    const int changed = int(m_actions.customized().size());
    m_keys->setText(changed == 0 ? tr("All keys are as the program has them.")
                                 : tr("%n action(s) with keys of your own.", nullptr, changed));
}

} // namespace leadline
