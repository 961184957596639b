// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/railplace.h"

#include "ui/window/rail.h"

#include <QApplication>
#include <QKeyEvent>

namespace leadline {

RailPlace::RailPlace(Rail &rail, QWidget &area) : QWidget(&area), m_rail(rail)
{
    m_rail.setParent(&area);
    m_rail.installEventFilter(this);
    connect(&m_rail, &Rail::sectionChosen, this, [this] {
        if (m_isOver)
            goBack();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (now && now->window() == window() && !m_rail.isAncestorOf(now))
            lieOver(false);
    });
    hide();
}

void RailPlace::setNarrow(bool narrow)
{
    m_isNarrow = narrow;
    m_isOver = m_isOver && narrow;
    m_rail.setNarrow(narrow && !m_isOver);
    place();
}

void RailPlace::toggleNames()
{
    if (m_isOver)
        return goBack();
    m_opener = QApplication::focusWidget();
    lieOver(true);
    m_rail.takeFocus();
}

void RailPlace::lieOver(bool over)
{
    if (over == m_isOver)
        return;
    m_isOver = over;
    setNarrow(m_isNarrow);
    if (m_isOver)
        m_rail.raise();
}

void RailPlace::goBack()
{
    const QPointer<QWidget> opener = m_opener;
    lieOver(false);
    if (opener)
        opener->setFocus(Qt::OtherFocusReason);
}

void RailPlace::place()
{
    setFixedWidth(m_rail.breadth(m_isNarrow));
    m_rail.setGeometry(x(), y(), m_rail.width(), height());
}

/// Comes and goes with the rail; Esc where nothing in the rail wants it.
bool RailPlace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        setVisible(event->type() == QEvent::ShowToParent);
    if (event->type() == QEvent::Resize)
        place();
    if (m_isOver && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        goBack();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void RailPlace::moveEvent(QMoveEvent *)
{
    place();
}

void RailPlace::resizeEvent(QResizeEvent *)
{
    place();
}

} // namespace leadline
