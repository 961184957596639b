// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noteinput.h"

#include "ui/widgets/growingedit.h"

#include <QSignalBlocker>

namespace leadline {

NoteInput::NoteInput(QWidget *parent) : FieldInput(parent), m_edit(new GrowingEdit(1, 8, parent))
{
    m_edit->setProperty("kind", QStringLiteral("inline"));
    connect(m_edit, &GrowingEdit::confirmed, this, &NoteInput::confirmed);
    connect(m_edit, &GrowingEdit::textChanged, this, &NoteInput::touched);
}

QWidget *NoteInput::widget() const
{
    return m_edit;
}

void NoteInput::show(const QVariant &value, bool)
{
    const QSignalBlocker quiet(m_edit);
    if (m_edit->toPlainText() != value.toString())
        m_edit->resume(value.toString());
    m_edit->document()->setModified(false);
}

bool NoteInput::isTouched() const
{
    return m_edit->document()->isModified();
}

std::optional<QVariant> NoteInput::read() const
{
    return QVariant(m_edit->toPlainText().trimmed());
}

void NoteInput::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void NoteInput::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

} // namespace leadline
