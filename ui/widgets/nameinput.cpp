// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/nameinput.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>
#include <algorithm>

namespace leadline {

NameInput::NameInput(QWidget *parent)
    : FieldInput(parent), m_edit(new QLineEdit(parent)), m_names(new QStringListModel(this)),
      m_completer(new QCompleter(m_names, this))
{
    constexpr int longestName = 255;
    m_edit->setProperty("kind", QStringLiteral("inline"));
    m_edit->setMaxLength(longestName);
    m_edit->setMinimumWidth(60);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // what is offered was found already
    m_completer->setWidget(m_edit);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::returnPressed, this, &NameInput::confirmed);
    connect(m_edit, &QLineEdit::textEdited, this, &NameInput::ask);
    connect(m_completer, qOverload<const QString &>(&QCompleter::highlighted), m_edit, &QLineEdit::setText);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &name) {
        m_edit->setText(name);
        emit confirmed();
    });
}

QWidget *NameInput::widget() const
{
    return m_edit;
}

void NameInput::show(const QVariant &value, bool editing)
{
    const auto known = std::ranges::find(m_choices, value.toString(), &FieldChoice::first);
    if (known != m_choices.end())
        m_shownText = known->second;
    else if (value != m_shown)
        m_shownText = value.toString();
    m_shown = value;
    m_isAsking = false;
    if (m_edit->text() != m_shownText)
        m_edit->setText(m_shownText);
    if (!editing)
        m_edit->setCursorPosition(0);
}

bool NameInput::isTouched() const
{
    return m_edit->text() != m_shownText;
}

std::optional<QVariant> NameInput::read() const
{
    const QString typed = m_edit->text().trimmed();
    if (typed == m_shownText)
        return m_shown;
    const auto known = std::ranges::find_if(
        m_choices, [&](const FieldChoice &choice) { return choice.second.compare(typed, Qt::CaseInsensitive) == 0; });
    return known == m_choices.end() ? QVariant(typed) : QVariant(known->first);
}

void NameInput::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void NameInput::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void NameInput::setChoices(const std::vector<FieldChoice> &choices)
{
    m_choices = choices;
    QStringList names;
    for (const auto &[code, name] : choices)
        names.append(name);
    m_names->setStringList(names);
    if (!m_isAsking)
        return show(m_shown, false);
    m_isAsking = false;
    if (m_choices.empty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void NameInput::ask()
{
    m_isAsking = true;
    emit touched();
}

bool NameInput::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down
        && !m_edit->isReadOnly()) {
        ask();
        return true;
    }
    return FieldInput::eventFilter(watched, event);
}

} // namespace leadline
