// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schedule/agendamodel.h"
#include "ui/schedule/blocklanes.h"
#include "ui/schedule/scheduleloader.h"
#include "ui/shell/page.h"

class QMenu;
class QPushButton;
class QStackedLayout;

namespace leadline {

class BlockBar;
class ChipRow;
class ElidedLabel;
class EmptyState;
class IconButton;
class Label;
class LeadListView;
class MonthGrid;
class ScheduleFiles;
class ScheduleSubscription;
class TimeGrid;

/// The section «Schedule»: what is shown in the calendar (S0-19) by day, week, month or as an agenda, one's own and
/// colleagues'. Blocks are moved and made longer by hand or by keys; each is a change that undo takes back.
class SchedulePage final : public Page
{
    Q_OBJECT

public:
    SchedulePage(WindowContext &context, ScheduleSubscription &subscription, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString section() const override { return QStringLiteral("schedule"); }
    [[nodiscard]] QWidget *firstFocus() override;
    [[nodiscard]] int roomBelow() const override;
    [[nodiscard]] ScheduleView view() const { return m_view; }
    void setView(ScheduleView view);
    [[nodiscard]] QDate day() const { return m_day; }
    void showDay(QDate day);
    /// Beside one's own; at most as many as there is room for.
    void showColleagues(const std::vector<UserId> &users);
    [[nodiscard]] const std::vector<ScheduleBlock> &blocks() const { return m_blocks; }
    [[nodiscard]] TimeGrid &grid() { return *m_grid; }
    [[nodiscard]] MonthGrid &month() { return *m_month; }
    [[nodiscard]] LeadListView &agenda() { return *m_agenda; }
    [[nodiscard]] BlockBar &bar() { return *m_bar; }
    [[nodiscard]] ScheduleFiles &files() { return *m_files; }

signals:
    /// The days that are asked for stand on the page.
    void filled();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QLayout *makeHead();
    void buildViews();
    void connectViews();
    void connectActions();
    void connectFiles();
    void chooseSubscription();
    void load();
    void take(const std::vector<Calendar> &calendars);
    void showBlocks();
    [[nodiscard]] std::vector<GridColumn> columns() const;
    [[nodiscard]] std::vector<UserId> users() const;
    [[nodiscard]] bool isApart() const;
    void choose(const TaskId &task);
    void open(const TaskId &task);
    void move(const TaskId &task, Timestamp begin, qint64 minutes);
    void answer(bool accepts);
    void create(Timestamp start);
    void offerColleagues();
    void turn(int step);
    void tick();
    void retranslate();
    [[nodiscard]] Timestamp proposedStart() const;

    WindowContext &m_context;
    ScheduleSubscription &m_subscription;
    ScheduleLoader m_loader;
    AgendaModel m_agendaModel;
    ScheduleView m_view = ScheduleView::Week;
    QDate m_day;
    std::vector<UserId> m_colleagues;
    std::vector<Calendar> m_calendars;
    std::vector<ScheduleBlock> m_blocks;
    TaskId m_chosen;
    Label *m_title;
    ElidedLabel *m_span;
    IconButton *m_previous;
    IconButton *m_next;
    QPushButton *m_today;
    ChipRow *m_views;
    QPushButton *m_people;
    IconButton *m_more;
    QMenu *m_menu;
    QStackedLayout *m_stack;
    TimeGrid *m_grid;
    MonthGrid *m_month;
    LeadListView *m_agenda;
    EmptyState *m_nothing;
    BlockBar *m_bar;
    ScheduleFiles *m_files;
    QTimer m_minute;
};

} // namespace leadline
