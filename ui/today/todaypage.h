// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/today/todayloader.h"
#include "ui/today/todaymodel.h"

class QMenu;
class QPushButton;
class QStackedLayout;

namespace leadline {

class ChipRow;
class EmptyState;
class Label;
class LeadListView;
class TodayWork;

/// The section «Today», the window's home (C-02): what waits, and beside it the work on the line that is chosen. Each line
/// is done, put off or opened by keys alone.
class TodayPage final : public Page
{
    Q_OBJECT

public:
    explicit TodayPage(WindowContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString section() const override { return QStringLiteral("today"); }
    [[nodiscard]] QWidget *firstFocus() override;
    [[nodiscard]] DayScope scope() const { return m_loader.scope(); }
    [[nodiscard]] LeadListView &list() { return *m_view; }
    /// Made when the first line is worked on: the list need not wait for it.
    [[nodiscard]] TodayWork &work();

signals:
    /// The first lines are there to be painted.
    void filled();
    /// They stand on the screen, or that there are none does.
    void painted();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QLayout *makeHead();
    [[nodiscard]] QWidget *makePane();
    void buildEmptyStates();
    void connectList();
    void connectActions();
    void showDay(const Day &day);
    void showState();
    void choose(int row);
    void showChosen();
    void runLine(int row);
    void snooze();
    void putOff(Snooze snooze);
    void toggleScope();
    void setScope(DayScope scope);
    void announcePainted();
    void retranslate();
    void measure();
    [[nodiscard]] bool isWorking() const;

    WindowContext &m_context;
    TodayModel m_model;
    TodayLoader m_loader;
    Label *m_title;
    Label *m_date;
    ChipRow *m_scopes;
    Label *m_keys;
    LeadListView *m_view;
    EmptyState *m_noLeads;
    EmptyState *m_allDone;
    QPushButton *m_importButton;
    QPushButton *m_newButton;
    QPushButton *m_leadsButton;
    QPushButton *m_teamButton;
    QStackedLayout *m_stack;
    QWidget *m_side;
    TodayWork *m_work = nullptr;
    QMenu *m_menu;
    QTimer m_workTimer; ///< keeps the list fluid while a key is held down
    QUuid m_chosen;
    int m_chosenRow = 0;
    bool m_isFilled = false;
    bool m_isPainted = false;
};

} // namespace leadline
