// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/growingedit.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QKeyEvent>
#include <algorithm>

namespace leadline {

GrowingEdit::GrowingEdit(int fewestLines, int mostLines, QWidget *parent)
    : QPlainTextEdit(parent), m_fewestLines(fewestLines), m_mostLines(mostLines)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingEdit::fitHeight);
    fitHeight();
}

QSize GrowingEdit::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), minimumSizeHint().height()};
}

QSize GrowingEdit::minimumSizeHint() const
{
    const int written = int(document()->documentLayout()->documentSize().height()); // in lines
    const int lines = std::clamp(written, m_fewestLines, m_mostLines);
    const int margins = 2 * int(document()->documentMargin()) + 14; // border and padding of the style sheet
    return {fontMetrics().averageCharWidth() * 8, lines * fontMetrics().lineSpacing() + margins};
}

void GrowingEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void GrowingEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        emit confirmed();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void GrowingEdit::fitHeight()
{
    setFixedHeight(minimumSizeHint().height());
}

} // namespace leadline
