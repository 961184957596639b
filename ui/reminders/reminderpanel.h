// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reminders/reminderwatch.h"

#include <QFrame>
#include <QPointer>

class QScrollArea;
class QVBoxLayout;

namespace leadline {

class Badge;
class IconButton;
class Label;
class ReminderRow;
class TrayAnnouncer;

/// What this person is to be reminded of, in the corner of the window (S4-32): it comes by itself when something is due,
/// takes no focus, and goes when all is answered. Where the system has a tray it tells there, too (T-10).
class ReminderPanel final : public QFrame
{
    Q_OBJECT

public:
    ReminderPanel(WindowContext &context, QWidget *desk);
    ~ReminderPanel() override;

    [[nodiscard]] ReminderWatch &watch() { return m_watch; }
    /// Lies over what stands in front, but for its lowest `roomBelow` pixels. Whoever has gone on to another page, or to
    /// what it hides, has seen what was due: only its heading stays, until something new is due or somebody asks for it.
    void standAbove(int roomBelow);
    /// Shows all of it with the focus in it; says so when there is nothing to show.
    void open();
    /// The same, with the window in front, also when it was minimized: what a click beside the system's clock does.
    void comeForward();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void fold(bool folded);
    [[nodiscard]] bool isOver(const QWidget *focused) const;
    void giveWay();
    void layOut();
    void announce();
    void showList();
    [[nodiscard]] ReminderRow *makeRow();
    void step(int rows);
    void leave();
    void place();
    void retranslate();
    [[nodiscard]] int focusedRow() const;

    WindowContext &m_context;
    ReminderWatch m_watch;
    std::unique_ptr<TrayAnnouncer> m_tray;
    Label *m_title;
    Badge *m_count;
    IconButton *m_hide;
    Label *m_keys;
    QScrollArea *m_scroll;
    QVBoxLayout *m_list;
    std::vector<ReminderRow *> m_rows;
    QPointer<QWidget> m_opener;
    int m_roomBelow = 0;
};

} // namespace leadline
