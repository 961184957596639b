// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/theme/icon.h"
#include "ui/widgets/accessibility.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <utility>

namespace leadline {

Toast::Toast(QWidget *home)
    : QFrame(home), m_home(home), m_label(new Label), m_actionButton(new QPushButton),
      m_closeButton(new IconButton(QStringLiteral("x"), tr("Close")))
{
    installAccessibleRoles();
    m_actionButton->setObjectName(QStringLiteral("toast.action"));
    m_actionButton->setProperty("kind", QStringLiteral("toast"));
    m_actionButton->setCursor(Qt::PointingHandCursor);
    m_closeButton->setIcon(themedIcon(QStringLiteral("x"), Ink::Toast));
    m_closeButton->setProperty("kind", QStringLiteral("toast"));
    m_label->setProperty("role", QStringLiteral("toast"));
    m_timer.setSingleShot(true);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->addWidget(m_label);
    row->addSpacing(Metric::innerPadding);
    row->addWidget(m_actionButton);
    row->addWidget(m_closeButton);

    connect(&m_timer, &QTimer::timeout, this, &Toast::dismiss);
    connect(m_closeButton, &QToolButton::clicked, this, &Toast::dismiss);
    connect(m_actionButton, &QPushButton::clicked, this, [this] {
        const auto action = std::exchange(m_action, {});
        dismiss();
        if (action)
            action();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (now && isAncestorOf(now) && !(old && isAncestorOf(old)))
            m_opener = old;
        pauseOrResume();
    });
    home->installEventFilter(this);
    hide();
}

void Toast::announce(const QString &text, const QString &actionText, std::function<void()> action, const QString &hint)
{
    m_label->setText(text);
    setAccessibleName(text);
    m_action = std::move(action);
    m_actionButton->setVisible(bool(m_action));
    m_actionButton->setText(hint.isEmpty() ? actionText
                                           : tr("%1  %2", "action and its shortcut").arg(actionText, hint));
    m_actionButton->setAccessibleName(actionText);
    m_left = m_duration;
    m_timer.stop();
    settleIn(front());
    show();
    place();
    raise();
    pauseOrResume();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::dismiss()
{
    if (isHidden())
        return;
    m_timer.stop();
    m_isPointedAt = false;
    const bool hadFocus = focusWidget() && isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_opener)
        m_opener->setFocus(Qt::OtherFocusReason);
    settleIn(m_home);
    emit dismissed();
}

/// What is modal, or a menu, is about to go, and what it was opened from is worked in again.
QWidget *Toast::front() const
{
    QWidget *found = nullptr;
    for (QWidget *window = QApplication::activeWindow(); window;
         window = window->parentWidget() ? window->parentWidget()->window() : nullptr) {
        if (window == m_home->window())
            break;
        const bool stays = window->isVisible() && !window->isModal() && window->windowType() != Qt::Popup;
        if (stays && !found)
            found = window;
        if (!window->parentWidget())
            return m_home;
    }
    return found ? found : m_home.data();
}

void Toast::settleIn(QWidget *host)
{
    if (!host || host == parentWidget())
        return;
    if (parentWidget() != m_home)
        parentWidget()->removeEventFilter(this);
    setParent(host);
    if (host != m_home)
        host->installEventFilter(this);
}

QString Toast::text() const
{
    return m_label->text();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    const bool isLeft = watched == parentWidget() && watched != m_home && event->type() == QEvent::Hide;
    if (isLeft && m_home) {
        settleIn(m_home);
        show();
        place();
        raise();
    }
    return QFrame::eventFilter(watched, event);
}

void Toast::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_closeButton->setName(tr("Close"));
        dismiss(); // what it says is in the other language
    }
    QFrame::changeEvent(event);
}

void Toast::enterEvent(QEnterEvent *)
{
    m_isPointedAt = true;
    pauseOrResume();
}

void Toast::leaveEvent(QEvent *)
{
    m_isPointedAt = false;
    pauseOrResume();
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokensFor(palette()).toast);
    painter.drawRoundedRect(rect(), Metric::innerPadding, Metric::innerPadding);
}

/// Bottom centre, never wider than the window.
void Toast::place()
{
    const QWidget *window = parentWidget();
    adjustSize();
    resize(qMin(width(), window->width() - 2 * Metric::pagePadding), height());
    move((window->width() - width()) / 2, window->height() - height() - Metric::pagePadding);
}

void Toast::pauseOrResume()
{
    if (isHidden())
        return;
    const bool isHeld = m_isPointedAt || isAncestorOf(QApplication::focusWidget());
    if (isHeld && m_timer.isActive()) {
        m_left = m_timer.remainingTimeAsDuration();
        m_timer.stop();
    } else if (!isHeld && !m_timer.isActive()) {
        m_timer.start(m_left);
    }
}

} // namespace leadline
