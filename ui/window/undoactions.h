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

    /// The newest thing, or a ChangeSet by its number, a batch by its id.
    void undo(const QString &target = {});
    void redo(const QString &target = {});
    void retranslate();

private:
    enum class Direction { Undo, Redo };

    /// What is to be taken back or brought again.
    struct Wish
    {
        Direction direction = Direction::Undo;
        QString target; ///< empty: the newest
    };

    void run(const Wish &wish, Force force);
    void carryOut(const Wish &wish, const Reversal &found, Force force);
    void finish(const Wish &wish, const QString &intent, const Result<QUuid> &done);
    void askToForce(const Wish &wish, const Error &error);
    void announce(const ChangeSet &changeset);
    void look();
    [[nodiscard]] bool isElsewhere() const;

    WindowContext &m_context;
    QWidget &m_window;
    QTimer m_lookTimer;
    QString m_undoable; ///< intents; empty: nothing
    QString m_redoable;
    bool m_isRunning = false;
};

} // namespace leadline
