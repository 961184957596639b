// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/leads/awaitedlist.h"
#include "ui/leads/leadlistfilter.h"
#include "ui/leads/leadlistloader.h"
#include "ui/leads/leadmodel.h"

#include <QFrame>
#include <QTimer>

class QLineEdit;
class QShortcut;

namespace leadline {

class BulkBar;
class Chip;
class ChosenLeads;
struct LeadView;
class LeadListChips;
class LeadListHead;
class LeadListLayout;
class LeadListPills;
class LeadListStates;
class LeadTableView;

/// The list of leads: search, chips, filter, order, and the rows (look 01, left).
class LeadListPane final : public QFrame
{
    Q_OBJECT

public:
    explicit LeadListPane(WindowContext &context, QWidget *parent = nullptr);

    /// Marks the lead in the list if it is there, now or as soon as it comes; tells nobody.
    void select(const LeadId &id);
    /// Nothing but the leads of an import, until the user has enough of it (Esc, or the pill that says so).
    void showImport(const ImportedLeads &leads);
    /// Nothing but leads that were found elsewhere, left in the same way.
    void showFound(const FoundLeads &leads);
    /// Only the leads that fit these conditions, besides what else narrows the list; none: all again.
    void showWhere(const std::vector<WrittenCondition> &where);
    void showView(const LeadView &view);
    /// What is shown, to be shown again on another day.
    [[nodiscard]] LeadView keptView() const;
    [[nodiscard]] const LeadListFilter &filter() const { return m_filter; }
    [[nodiscard]] LeadListPlace place() const;
    /// Back to it: the same filter, the lead if it is still there, the same rows in sight.
    void returnTo(const LeadListPlace &place);
    /// Look and density, to be kept for the next start.
    [[nodiscard]] LeadListHabit habit() const;
    void setHabit(const LeadListHabit &habit);
    [[nodiscard]] ChosenLeads &chosen() { return *m_chosen; }
    void focusSearch();
    /// One row on, or back.
    void step(int rows);
    [[nodiscard]] QWidget *list() const;
    /// The leads of the current filter in their order, as rows of the file.
    [[nodiscard]] const std::vector<quint32> &keys() const { return m_model.keys(); }
    /// "My leads", "Leads".
    [[nodiscard]] QString title() const;

signals:
    /// Another list is about to take the place of this one.
    void leaving();
    /// Another row is current.
    void leadChosen(const leadline::LeadId &id);
    /// Enter or a double click: show me all of it.
    void leadOpened(const leadline::LeadId &id);
    void titleChanged();
    /// Rows or a table, or other columns.
    void lookChanged();
    void newLeadRequested();
    void sampleRequested();
    /// Another list's first page is there to be painted.
    void filled();
    /// The first page of leads stands on the screen.
    void painted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectHead();
    void take(const LeadListFilter &filter);
    void understand(const LeadListFilter &filter);
    void recount();
    void countDaysAnew();
    void buildSearch();
    void connectStates();
    void connectList();
    void connectLoader();
    void connectChoice();
    void showChoice();
    void selectCurrent();
    void leave();
    void apply(const LeadListFilter &filter);
    void buildFilter();
    void showPill();
    void showWayOut();
    void showOnly(const LeadListFilter &filter);
    void look(const LeadListLook &look);
    void forgetImport();
    void load();
    void showState();
    void markCurrent();
    void announceCurrent();
    void open(const QModelIndex &index);
    void keepCard();
    void retranslate();

    WindowContext &m_context;
    LeadModel m_model;
    LeadListLoader m_loader;
    AwaitedList m_awaited;
    LeadListFilter m_filter;
    LeadListHead *m_head;
    QLineEdit *m_search;
    LeadListChips *m_chips;
    Chip *m_pill;
    LeadListPills *m_pills;
    QDate m_whereDay;                 ///< "today" in the conditions is this day
    std::vector<QShortcut *> m_leave; ///< Esc
    LeadTableView *m_view;
    LeadListStates *m_states;
    LeadListLayout *m_layout;
    ChosenLeads *m_chosen = nullptr;
    BulkBar *m_bar;
    QTimer m_minute;
    UserId m_me;
    qint64 m_currentKey = 0;
    std::optional<int> m_scroll; ///< where to, once the list is whole
    bool m_isAwaited = false;    ///< the current row is on its way
    bool m_isKeeping = false;    ///< the card stays although its row goes
    LeadId m_current;
    bool m_isCurrentGone = false; ///< from the file, so that no card of it can stay
    bool m_painted = false;
};

} // namespace leadline
