// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyplayer.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QKeyEvent>
#include <QPainter>
#include <QPixmap>
#include <QWidget>

namespace leadline {

using namespace Qt::StringLiterals;

KeyPlayer::KeyPlayer(QWidget &window, const QString &folder, bool numbered)
    : m_window(window), m_folder(folder), m_numbered(numbered)
{
    QDir().mkpath(folder);
}

void KeyPlayer::press(int key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *focused = QApplication::focusWidget();
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        const bool isSign = key < 0x80 && modifiers == Qt::NoModifier;
        QKeyEvent event(type, key, modifiers, isSign ? QString(QChar(key)).toLower() : QString());
        QApplication::sendEvent(focused ? focused : &m_window, &event);
    }
    QApplication::processEvents();
}

void KeyPlayer::type(const QString &text) const
{
    for (const QChar sign : text) {
        QWidget *focused = QApplication::focusWidget();
        QKeyEvent event(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QString(sign));
        QApplication::sendEvent(focused ? focused : &m_window, &event);
        QApplication::processEvents();
    }
}

bool KeyPlayer::focus(const QString &name) const
{
    for (QWidget *widget : m_window.findChildren<QWidget *>(name)) {
        if (widget->isVisible()) {
            widget->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return false;
}

bool KeyPlayer::wait(const std::function<bool()> &happened, int seconds) const
{
    const QDeadlineTimer deadline(seconds * 1000);
    while (!happened() && !deadline.hasExpired())
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    return happened();
}

void KeyPlayer::settle(int milliseconds) const
{
    const QDeadlineTimer deadline(milliseconds);
    while (!deadline.hasExpired())
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

QString KeyPlayer::picture(const QString &name)
{
    settle();
    QPixmap pixmap = m_window.grab();
    QWidget *modal = QApplication::activeModalWidget();
    QWidget *active = QApplication::activeWindow();
    if (QWidget *dialog = modal ? modal : active == &m_window ? nullptr : active) {
        QPainter painter(&pixmap);
        painter.drawPixmap(dialog->mapTo(dialog->window(), QPoint()) + dialog->pos() - m_window.pos(), dialog->grab());
    }
    const QString number = m_numbered ? u"%1_"_s.arg(++m_pictures, 2, 10, QChar(u'0')) : QString();
    const QString path = QDir(m_folder).filePath(number + name + u".png"_s);
    pixmap.save(path);
    return path;
}

} // namespace leadline
