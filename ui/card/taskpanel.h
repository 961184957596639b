// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadcard.h"
#include "ui/card/cardscope.h"

#include <QWidget>

class QPushButton;

namespace leadline {

class Badge;
class Card;
class HandoffForm;
class IconLabel;
class Label;
class ResultForm;
class TaskFields;
class TaskPeople;
class TitleLink;

/// One open task: what it is, until when and whose; opened in place by its title or by its button (G-05).
class TaskPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TaskPanel(CardScope &scope, QWidget *parent = nullptr);

    void show(const LeadCard &card, const Task &task);
    /// Shows all of it and puts the focus where work on it starts.
    void open();
    void close();
    /// Opens it where its start is changed.
    void reschedule();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// Opens it with this result chosen, from 1 on.
    void choose(int result);
    /// What the button and Ctrl+Enter do: opens it, or completes it when it is open.
    void complete();
    void focusTitle();
    [[nodiscard]] TaskPeople &people() const { return *m_people; }

signals:
    void completed(const leadline::ChangeSet &changeset);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void showMeta();
    void showParts();
    [[nodiscard]] QString dueText() const;

    CardScope &m_scope;
    Lead m_lead;
    Task m_task;
    bool m_isOpen = false;
    bool m_isCompleting = false;
    Card *m_card;
    TitleLink *m_title;
    Badge *m_priority;
    IconLabel *m_due;
    IconLabel *m_owner;
    IconLabel *m_calendar;
    IconLabel *m_repeat;
    Label *m_hint;
    Label *m_links;
    TaskFields *m_fields;
    TaskPeople *m_people;
    ResultForm *m_result;
    HandoffForm *m_form;
    QPushButton *m_complete;
};

} // namespace leadline
