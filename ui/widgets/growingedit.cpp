// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/growingedit.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <algorithm>
#include <cmath>

namespace leadline {

GrowingEdit::GrowingEdit(int fewestLines, int mostLines, QWidget *parent)
    : QPlainTextEdit(parent), m_fewestLines(fewestLines), m_mostLines(mostLines)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // words wrap; a glyph of another font may still seem too wide
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
    document()->setModified(false); // the margin counts as a change
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingEdit::fitHeight);
    fitHeight();
}

void GrowingEdit::resume(const QString &text)
{
    setPlainText(text);
    moveCursor(QTextCursor::End);
    verticalScrollBar()->setValue(0); // it is read from its beginning
}

QSize GrowingEdit::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), minimumSizeHint().height()};
}

QSize GrowingEdit::minimumSizeHint() const
{
    const int lines = std::clamp(writtenLines(), m_fewestLines, m_mostLines);
    const int text = int(std::ceil(lines * QFontMetricsF(font()).lineSpacing()));
    constexpr int border = 14; // and padding, the style sheet's widest
    return {fontMetrics().averageCharWidth() * 8, text + 2 * int(document()->documentMargin()) + border};
}

bool GrowingEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
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

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

/// Wrapped lines counted, no further than matters; asking for a block's rectangle lays it out.
int GrowingEdit::writtenLines() const
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines <= m_mostLines; block = block.next()) {
        [[maybe_unused]] const QRectF laidOut = blockBoundingRect(block);
        lines += block.layout()->lineCount();
    }
    return lines;
}

void GrowingEdit::fitHeight()
{
    setVerticalScrollBarPolicy(writtenLines() > m_mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(minimumSizeHint().height());
}

} // namespace leadline
