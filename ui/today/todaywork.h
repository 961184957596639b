// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/daylist.h"
#include "ui/card/cardcontent.h"
#include "ui/card/cardscope.h"

#include <QFrame>

class QPushButton;
class QStackedLayout;

namespace leadline {

class ActionPanel;
class Badge;
class Card;
class ElidedLabel;
class FeedTab;
class TitleLink;

/// The work on the line that is chosen, in place: whose it is, the card's action panel, the feed. It stays on a lead whose
/// line goes, until another line is chosen. Of a task of no lead there is the panel alone.
class TodayWork final : public QFrame
{
    Q_OBJECT

public:
    explicit TodayWork(WindowContext &context, QWidget *parent = nullptr);

    void showLine(const DayLine &line);
    void clear();
    /// Puts the focus where the work on the line starts, as soon as it is there.
    void begin();
    /// Opens the first task, or completes the one that is open.
    void complete();
    void call() const;
    /// Null of a task of no lead, too.
    [[nodiscard]] const LeadId &lead() const { return m_lead; }
    [[nodiscard]] bool isEmpty() const { return m_lead.isNull() && m_task.isNull(); }
    [[nodiscard]] bool canCall() const { return !m_content.card.lead.phones.isEmpty(); }

signals:
    /// Back to the list: by Esc, or since nothing is left to be done here.
    void left();
    void snoozeRequested();
    /// The lead, or its newest state, is on the screen.
    void shown();

protected:
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    [[nodiscard]] QLayout *makeHead();
    [[nodiscard]] bool isShown() const;
    void openTitle();
    void openCard();
    void qualify();
    void load();
    void take(Result<CardContent> content);
    void showHead();
    void showTaskHead();
    void showTexts();

    CardScope m_scope;
    LeadId m_lead;
    TaskId m_task;
    CardContent m_content;
    bool m_isLoading = false;
    bool m_isStale = false;
    bool m_begins = false;
    QStackedLayout *m_stack;
    TitleLink *m_title;
    Badge *m_maturity;
    ElidedLabel *m_client;
    QPushButton *m_card;
    QPushButton *m_snooze;
    QPushButton *m_call;
    ActionPanel *m_actions;
    Card *m_feedCard = nullptr;
    FeedTab *m_feed;
};

} // namespace leadline
