// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/choicesearch.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QCompleter>
#include <QKeyEvent>
#include <algorithm>

namespace leadline {

namespace {

QStringList labelsOf(const std::vector<Choice> &choices)
{
    QStringList labels;
    for (const Choice &choice : choices)
        labels.append(choice.label);
    return labels;
}

constexpr int visibleChoices = 12;

} // namespace

ChoiceSearch::ChoiceSearch(std::vector<Choice> choices, QWidget *parent)
    : QLineEdit(parent), m_choices(std::move(choices)), m_completer(new QCompleter(labelsOf(m_choices), this))
{
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(visibleChoices);
    m_completer->popup()->setProperty("role", QStringLiteral("popup"));
    m_completer->popup()->setAccessibleName(tr("Choices"));
    setCompleter(m_completer);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &ChoiceSearch::choose);
}

void ChoiceSearch::setCode(const QString &code)
{
    m_code = code;
    const auto found = std::ranges::find(m_choices, code, &Choice::code);
    setText(found == m_choices.end() ? code : found->label);
    selectAll();
}

/// The list is there at once, all of it, with what is chosen in sight.
void ChoiceSearch::showEvent(QShowEvent *event)
{
    QLineEdit::showEvent(event);
    m_completer->setCompletionPrefix({});
    m_completer->complete();
}

void ChoiceSearch::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QLineEdit::keyPressEvent(event);
    const QModelIndex current = m_completer->popup()->currentIndex();
    const QModelIndex first = m_completer->completionModel()->index(0, 0);
    m_completer->popup()->hide();
    choose(current.isValid() ? current : first);
}

/// `completion` is a row of the narrowed list.
void ChoiceSearch::choose(const QModelIndex &completion)
{
    const auto *narrowed = qobject_cast<const QAbstractProxyModel *>(m_completer->completionModel());
    const int row = completion.isValid() ? narrowed->mapToSource(completion).row() : -1;
    if (row < 0)
        return;
    setCode(m_choices[static_cast<size_t>(row)].code);
    emit chosen();
}

} // namespace leadline
