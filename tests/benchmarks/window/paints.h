// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QObject>
#include <QTimer>
#include <QWidget>

namespace leadline::bench {

/// Says when a widget has been painted, and how often.
class Paints final : public QObject
{
    Q_OBJECT

public:
    explicit Paints(QWidget &widget) { widget.installEventFilter(this); }

    [[nodiscard]] int count() const { return m_count; }

signals:
    /// The first time; what was painted stands on the screen.
    void begun();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && ++m_count == 1)
            QTimer::singleShot(0, this, &Paints::begun);
        return QObject::eventFilter(watched, event);
    }

private:
    int m_count = 0;
};

} // namespace leadline::bench
