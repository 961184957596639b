// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lineinput.h"

#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include <QEvent>
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
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::returnPressed, this, &LineInput::confirmed);
    connect(m_edit, &QLineEdit::textEdited, this, &LineInput::touched);
}

QWidget *LineInput::widget() const
{
    return m_edit;
}

void LineInput::show(const QVariant &value, bool editing)
{
    m_whole = editing ? QString() : m_format.shown(value);
    const QString text = editing ? m_format.editable(value) : m_whole;
    if (m_edit->text() != text)
        m_edit->setText(text);
    m_edit->setModified(false);
    fit();
    if (!editing)
        m_edit->setCursorPosition(0);
}

/// Shortens what stands there at rest, or brings it back when there is room for it again.
void LineInput::fit()
{
    constexpr int border = 8; // with the padding, on both sides
    const QString before = cutText();
    if (!m_whole.isEmpty() && !isTouched()) {
        const int room = m_edit->width() - m_edit->textMargins().left() - m_edit->textMargins().right() - border;
        const bool fits = textWidth(m_edit->font(), m_whole) <= room;
        m_edit->setText(fits ? m_whole : m_edit->fontMetrics().elidedText(m_whole, Qt::ElideRight, room));
        m_edit->setCursorPosition(0);
    }
    if (cutText() == before)
        return;
    m_edit->setToolTip(plainToolTip(cutText()));
    emit cutChanged();
}

QString LineInput::cutText() const
{
    return isTouched() || m_edit->text() == m_whole ? QString() : m_whole;
}

bool LineInput::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
    return FieldInput::eventFilter(watched, event);
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
