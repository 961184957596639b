// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/undo.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace leadline {

class WindowContext;

/// Undo and Redo of the window: named after what they would do, with a toast after each change of mine (C-57).
class UndoActions final : public QObject
{
    Q_OBJECT

public:
    UndoActions(WindowContext &context, QWidget &window);

    void undo();
    void redo();
    void retranslate();

private:
    enum class Direction { Undo, Redo };

    void run(Direction direction, Force force);
    void finish(Direction direction, const QString &intent, const Result<QUuid> &done);
    void askToForce(Direction direction, const Error &error);
    void announce(const ChangeSet &changeset);
    void look();

    WindowContext &m_context;
    QWidget &m_window;
    QTimer m_lookTimer;
    QString m_undoable; ///< intents; empty: nothing
    QString m_redoable;
    bool m_isRunning = false;
};

} // namespace leadline
