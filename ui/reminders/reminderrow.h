// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/today.h"
#include "core/store/reminders.h"
#include "ui/widgets/button.h"

#include <QFrame>

class QPushButton;

namespace leadline {

class ChipRow;
class ElidedLabel;
class IconButton;
class WindowContext;

/// One reminder: what is to be done for whom since when, and the answers to it.
class ReminderRow final : public QFrame
{
    Q_OBJECT

public:
    explicit ReminderRow(QWidget *parent = nullptr);

    void show(const WindowContext &context, const Reminder &reminder);
    [[nodiscard]] const Task &task() const { return m_reminder.task; }
    [[nodiscard]] const LeadId &lead() const { return m_reminder.lead.id; }
    void takeFocus();

signals:
    void openRequested();
    void snoozed(leadline::Snooze snooze);
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QPushButton *addAnswer(const QString &name, const QString &iconName, ButtonKind kind);
    [[nodiscard]] QPushButton *addSnooze(const QString &name, Snooze snooze);

    Reminder m_reminder;
    ChipRow *m_answers;
    QPushButton *m_open;
    ElidedLabel *m_what;
    ElidedLabel *m_whose;
    QPushButton *m_tenMinutes;
    QPushButton *m_hour;
    QPushButton *m_tomorrow;
    IconButton *m_dismiss;
};

/// "Call the client, Warehouse".
[[nodiscard]] QString reminderSentence(const WindowContext &context, const Reminder &reminder);

} // namespace leadline
