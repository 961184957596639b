// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/practicelist.h"

#include "ui/card/iconlabel.h"
#include "ui/shell/actionregistry.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconbutton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

struct PracticeStep
{
    QLatin1StringView code;
    const char *text;
    QLatin1StringView action; ///< whose key is shown
    QLatin1StringView intent; ///< what it does to the file; empty: the action alone is it
};

constexpr std::array<PracticeStep, 5> practiceSteps{{
    {"find"_L1, QT_TRANSLATE_NOOP("leadline::PracticeList", "Find anything: %1"), "palette.open"_L1, {}},
    {"note"_L1, QT_TRANSLATE_NOOP("leadline::PracticeList", "Write a note on a card: %1"), "lead.note"_L1,
     "note.add"_L1},
    {"task"_L1, QT_TRANSLATE_NOOP("leadline::PracticeList", "Complete a task: %1"), "task.complete"_L1,
     "task.complete"_L1},
    {"move"_L1, QT_TRANSLATE_NOOP("leadline::PracticeList", "Move a lead on: %1"), "lead.forward"_L1, "lead.move"_L1},
    {"undo"_L1, QT_TRANSLATE_NOOP("leadline::PracticeList", "Take something back: %1"), "edit.undo"_L1, "undo"_L1},
}};

} // namespace

PracticeList::PracticeList(ActionRegistry &actions, Workspace &workspace, const QStringList &done, QWidget *parent)
    : QWidget(parent), m_actions(actions), m_done(done), m_title(new Label(TextRole::Title)),
      m_skip(new IconButton(u"x"_s, {}))
{
    setObjectName(u"practice"_s);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(Metric::pagePadding, Metric::innerPadding, Metric::pagePadding, Metric::innerPadding);
    auto *card = new Card;
    around->addWidget(card);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_skip);
    auto *lines = new QWidget;
    auto *flow = new FlowLayout(lines, Metric::cardPadding);
    card->body()->setContentsMargins(Metric::cardPadding, Metric::gap, Metric::gap, Metric::innerPadding);
    card->body()->setSpacing(0);
    card->body()->addLayout(head);
    card->body()->addWidget(lines);
    for (const PracticeStep &step : practiceSteps) {
        auto *line = new IconLabel(u"circle"_s);
        line->setObjectName(u"practice."_s + step.code);
        flow->addWidget(line);
        m_lines.push_back(line);
        if (step.intent.isEmpty())
            connect(actions.action(step.action), &QAction::triggered, this, [this, &step] { tick(step.code); });
    }
    connect(&workspace, &Workspace::committed, this, [this](const Committed &changeset) {
        for (const PracticeStep &step : practiceSteps) {
            if (changeset->intent == step.intent)
                tick(step.code);
        }
    });
    connect(&actions, &ActionRegistry::shortcutsChanged, this, &PracticeList::retranslate);
    connect(m_skip, &QToolButton::clicked, this, [this] { emit ended(false); });
    retranslate();
}

QStringList PracticeList::steps()
{
    QStringList codes;
    for (const PracticeStep &step : practiceSteps)
        codes.append(step.code);
    return codes;
}

void PracticeList::tick(const QString &step)
{
    if (m_done.contains(step))
        return;
    m_done.append(step);
    retranslate();
    emit ticked(m_done);
    if (m_done.size() == qsizetype(practiceSteps.size()))
        emit ended(true);
}

void PracticeList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PracticeList::retranslate()
{
    m_title->setText(tr("First steps: %1 of %2").arg(m_done.size()).arg(practiceSteps.size()));
    m_skip->setName(tr("Skip the first steps"));
    for (size_t index = 0; index < practiceSteps.size(); ++index) {
        const PracticeStep &step = practiceSteps[index];
        const bool isDone = m_done.contains(step.code);
        const QString keys = m_actions.action(step.action)->shortcut().toString(QKeySequence::NativeText);
        const QString text = tr(step.text).arg(keys);
        m_lines[index]->setIcon(isDone ? u"circle-check"_s : u"circle"_s);
        m_lines[index]->setIconTone(isDone ? Tone::Success : Tone::Neutral);
        m_lines[index]->setText(text);
        m_lines[index]->setAccessibleName(isDone ? tr("%1, done", "a step of the first ones").arg(text) : text);
    }
}

} // namespace leadline
