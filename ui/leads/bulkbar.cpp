// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/bulkbar.h"

#include "ui/shell/actionregistry.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconbutton.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

BulkBar::BulkBar(ActionRegistry &actions, QWidget *parent)
    : QFrame(parent), m_actions(actions), m_text(new ElidedLabel(TextRole::Section))
{
    setObjectName(u"chosen"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeLine());
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Metric::cardPadding, Metric::innerPadding, Metric::innerPadding, Metric::innerPadding);
    row->setSpacing(0);
    row->addWidget(m_text, 1);
    column->addLayout(row);
    for (const QString &id :
         {u"chosen.stage"_s, u"chosen.owner"_s, u"chosen.task"_s, u"chosen.tag"_s, u"chosen.field"_s,
          u"chosen.export"_s, u"chosen.archive"_s, u"chosen.unarchive"_s, u"chosen.purge"_s, u"chosen.none"_s}) {
        auto *button = new IconButton(actions.description(id)->icon, {});
        button->setObjectName(id);
        connect(button, &QToolButton::clicked, actions.action(id), &QAction::trigger);
        row->addWidget(button);
        m_buttons.emplace_back(id, button);
    }
    retranslate();
}

void BulkBar::showCount(qint64 chosen, qint64 all, bool isArchive)
{
    m_chosen = chosen;
    m_all = all;
    for (const auto &[id, button] : m_buttons) {
        const bool isOfArchive = id == "chosen.unarchive"_L1 || id == "chosen.purge"_L1;
        if (isOfArchive || id == "chosen.archive"_L1)
            button->setVisible(isOfArchive == isArchive);
    }
    retranslate();
}

void BulkBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void BulkBar::retranslate()
{
    const QLocale locale;
    const QString chosen = locale.toString(m_chosen);
    m_text->setText(m_chosen == m_all ? tr("All %1", "leads that are chosen").arg(chosen)
                                      : tr("%1 of %2", "leads that are chosen").arg(chosen, locale.toString(m_all)));
    m_text->setAccessibleName(tr("%n lead(s) chosen", nullptr, int(m_chosen)));
    for (const auto &[id, button] : m_buttons) {
        const QAction *action = m_actions.action(id);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        button->setName(action->text());
        if (!keys.isEmpty())
            button->setToolTip(tr("%1 (%2)", "action, its key").arg(action->text(), keys));
    }
}

} // namespace leadline
