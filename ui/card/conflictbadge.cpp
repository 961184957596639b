// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/conflictbadge.h"

#include "core/services/conflicts.h"
#include "ui/shell/letterkeys.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

ConflictBadge::ConflictBadge(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_text(new Label(TextRole::Caption)), m_use(addButton(u"conflict.use"_s)),
      m_keep(addButton(u"conflict.keep"_s))
{
    setObjectName(u"conflict"_s);
    m_text->setWordWrap(true);
    m_text->setTone(TextTone::Danger);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(Metric::innerPadding);
    answers->addWidget(m_use);
    answers->addWidget(m_keep);
    answers->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_text);
    column->addLayout(answers);
    connect(m_use, &QPushButton::clicked, this, &ConflictBadge::use);
    connect(m_keep, &QPushButton::clicked, this, &ConflictBadge::keep);
    hide();
}

QPushButton *ConflictBadge::addButton(const QString &name)
{
    QPushButton *button = makeButton({}, {}, ButtonKind::Flat);
    setStyleProperty(*button, "kind", u"link"_s);
    button->setObjectName(name);
    button->installEventFilter(this);
    return button;
}

void ConflictBadge::setConflict(const FieldConflict &conflict, const QString &fieldLabel)
{
    m_conflict = conflict;
    m_fieldLabel = fieldLabel;
    retranslate();
    show();
}

void ConflictBadge::setReadOnly(bool readOnly)
{
    m_use->setVisible(!readOnly);
}

/// Letters that mean nothing else on the card.
bool ConflictBadge::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress;
    const QChar letter = isKey ? latinKey(static_cast<QKeyEvent &>(*event)) : QChar();
    QPushButton *answer = letter == u'U' && m_use->isVisible() ? m_use : letter == u'L' ? m_keep : nullptr;
    if (!answer)
        return QWidget::eventFilter(watched, event);
    answer->click();
    return true;
}

void ConflictBadge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConflictBadge::retranslate()
{
    const QString author = m_scope.userName(m_conflict.author);
    const QString when = formatMoment(m_conflict.at, m_scope.window.now());
    const QString what = m_conflict.lost.isEmpty() ? tr("(empty)") : m_conflict.lost;
    m_text->setText(author.isEmpty() ? tr("Also written: “%1”, %2", "value, moment").arg(what, when)
                                     : tr("%1 wrote “%2”, %3", "who, value, moment").arg(author, what, when));
    const std::tuple<QPushButton *, QString, QString, QString> answers[] = {
        {m_use, tr("Use it"), tr("Use “%1” in the field %2", "value, field").arg(what, m_fieldLabel), u"U"_s},
        {m_keep, tr("Leave this"), tr("Keep what stands in the field %1").arg(m_fieldLabel), u"L"_s}};
    for (const auto &[button, text, name, key] : answers) {
        button->setText(text);
        button->setAccessibleName(name);
        button->setToolTip(plainToolTip(tr("%1 (%2)", "action and its key").arg(name, key)));
    }
}

void ConflictBadge::use()
{
    m_scope.perform(this, [id = m_conflict.id](Session &session) { return useLostValue(session, id); });
}

void ConflictBadge::keep()
{
    m_scope.perform(this, [id = m_conflict.id](Session &session) { return keepCurrentValue(session, id); });
}

} // namespace leadline
