// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace leadline {

/// Plays a person at the keyboard: presses keys where the focus is, waits for what they lead to, takes pictures.
class KeyPlayer final
{
public:
    /// Pictures go to `folder`, numbered in their order when `numbered`.
    KeyPlayer(QWidget &window, const QString &folder, bool numbered);

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void type(const QString &text) const;
    /// Gives the focus to the visible widget of this name; false when there is none.
    bool focus(const QString &name) const;
    /// False when it did not happen within `seconds`.
    bool wait(const std::function<bool()> &happened, int seconds = 10) const;
    /// Lets timers and other threads come to rest.
    void settle(int milliseconds = 250) const;
    /// Of the window and the dialog above it; gives the path.
    QString picture(const QString &name);

private:
    QWidget &m_window;
    QString m_folder;
    bool m_numbered;
    int m_pictures = 0;
};

} // namespace leadline
