// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>
#include <chrono>
#include <functional>

class QPushButton;

namespace leadline {

class IconButton;
class Label;

/// Tells what was just done at the bottom of its window, with a way back ("Undo"). One per window; a new message takes
/// the place of the last. It leaves by itself after 8 s, waits while pointed at or focused, and Esc closes it (C-57). While
/// a window beside its own is worked in, such as the settings, it stands in that one.
class Toast final : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *home);

    /// `hint` is the shortcut beside the action's text ("Ctrl+Z"); without `action` there is no button.
    void announce(const QString &text, const QString &actionText = {}, std::function<void()> action = {},
                  const QString &hint = {});
    void dismiss();
    void setDuration(std::chrono::milliseconds duration) { m_duration = duration; }

    [[nodiscard]] QString text() const;
    /// Its time does not run while it is pointed at or focused.
    [[nodiscard]] bool isHeld() const { return isVisible() && !m_timer.isActive(); }
    [[nodiscard]] QPushButton *actionButton() const { return m_actionButton; }

signals:
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *front() const;
    void settleIn(QWidget *host);
    void place();
    void pauseOrResume();

    QPointer<QWidget> m_home;
    Label *m_label;
    QPushButton *m_actionButton;
    IconButton *m_closeButton;
    QTimer m_timer;
    std::chrono::milliseconds m_duration{8000};
    std::chrono::milliseconds m_left{0};
    std::function<void()> m_action;
    QPointer<QWidget> m_opener;
    bool m_isPointedAt = false;
};

} // namespace leadline
