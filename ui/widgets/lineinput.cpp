// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lineinput.h"

#include <QLineEdit>

namespace leadline {

LineInput::LineInput(InputType type, QWidget *parent)
    : FieldInput(parent), m_format(type), m_edit(new QLineEdit(parent))
{
    constexpr int hostileLength = 4096;
    m_edit->setProperty("kind", QStringLiteral("inline"));
    m_edit->setMaxLength(hostileLength);
    m_edit->setMinimumWidth(60);
    if (type == InputType::Phone)
        m_edit->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    if (type == InputType::Email)
        m_edit->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    connect(m_edit, &QLineEdit::returnPressed, this, &LineInput::confirmed);
    connect(m_edit, &QLineEdit::textEdited, this, &LineInput::touched);
}

QWidget *LineInput::widget() const
{
    return m_edit;
}

void LineInput::show(const QVariant &value, bool editing)
{
    const QString text = editing ? m_format.editable(value) : m_format.shown(value);
    if (m_edit->text() != text)
        m_edit->setText(text);
    m_edit->setModified(false);
    if (!editing)
        m_edit->setCursorPosition(0);
}

bool LineInput::isTouched() const
{
    return m_edit->isModified();
}

std::optional<QVariant> LineInput::read() const
{
    return m_format.read(m_edit->text());
}

void LineInput::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void LineInput::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

} // namespace leadline
