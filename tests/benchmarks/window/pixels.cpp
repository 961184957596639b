// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window/pixels.h"

#include "tests/benchmarks/timing.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QDeadlineTimer>
#include <QKeyEvent>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace leadline::bench {

namespace {

void sendKey(int key, const QString &text)
{
    const QPointer<QWidget> focus = QApplication::focusWidget(); // Esc may close it before the key is up
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, text);
        if (focus)
            QApplication::sendEvent(focus, &event);
    }
}

/// One turn of the event loop; it sleeps when there is nothing to do.
void turn()
{
    QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

} // namespace

void waitUntil(const Happened &happened, int seconds)
{
    const QDeadlineTimer deadline(seconds * 1000);
    QTimer waker;
    waker.start(100);
    while (!happened()) {
        turn();
        if (deadline.hasExpired())
            qFatal("waited in vain");
    }
}

void settle()
{
    constexpr int timers = 250; // milliseconds
    const QDeadlineTimer deadline(timers);
    waitUntil([&] { return deadline.hasExpired(); });
}

double timeToPixels(const std::function<void()> &act, const Happened &happened)
{
    return timeOf([&] {
        act();
        waitUntil(happened);
        while (QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents)) {
        }
    });
}

void press(int key)
{
    sendKey(key, {});
}

void type(QChar letter)
{
    sendKey(Qt::Key_unknown, letter);
}

} // namespace leadline::bench
