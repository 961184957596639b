// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/leads/leadlistfilter.h"
#include "ui/leads/leadlistloader.h"
#include "ui/leads/leadmodel.h"

#include <QFrame>
#include <QTimer>

class QLineEdit;
class QMenu;
class QPushButton;
class QShortcut;
class QStackedLayout;

namespace leadline {

class Badge;
class Chip;
class EmptyState;
class IconButton;
class Label;
class LeadListChips;
class LeadListView;

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
    void focusSearch();
    /// One row on, or back.
    void step(int rows);
    [[nodiscard]] QWidget *list() const;
    /// The leads of the current filter in their order, as rows of the file.
    [[nodiscard]] const std::vector<quint32> &keys() const { return m_model.keys(); }
    /// "My leads", "Leads".
    [[nodiscard]] QString title() const;

signals:
    /// Another row is current.
    void leadChosen(const leadline::LeadId &id);
    /// Enter or a double click: show me all of it.
    void leadOpened(const leadline::LeadId &id);
    void newLeadRequested();
    void sampleRequested();
    /// Another list's first page is there to be painted.
    void filled();
    /// The first page of leads stands on the screen.
    void painted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHeader();
    void buildSearch();
    EmptyState *noLeads();
    EmptyState *nothingFound();
    void connectList();
    void apply(const LeadListFilter &filter);
    void showPill();
    void showOnly(LeadListFilter filter);
    void forgetImport();
    void load();
    void showState();
    void markCurrent();
    void announceCurrent();
    void keepCard();
    void retranslate();
    void retranslateEmptyStates();
    void measure();

    WindowContext &m_context;
    LeadModel m_model;
    LeadListLoader m_loader;
    LeadListFilter m_filter;
    Label *m_title;
    Badge *m_count;
    IconButton *m_filterButton;
    IconButton *m_sortButton;
    QPushButton *m_newButton;
    QMenu *m_menu;
    QLineEdit *m_search;
    LeadListChips *m_chips;
    Chip *m_pill;
    std::vector<QShortcut *> m_leaveImport; ///< Esc
    LeadListView *m_view;
    EmptyState *m_noLeads = nullptr;
    EmptyState *m_nothingFound = nullptr;
    QPushButton *m_importButton = nullptr;
    QPushButton *m_firstLeadButton = nullptr;
    QPushButton *m_sampleButton = nullptr;
    QPushButton *m_clearButton = nullptr;
    QStackedLayout *m_stack;
    QTimer m_minute;
    UserId m_me;
    qint64 m_currentKey = 0;
    bool m_isKeeping = false; ///< the card stays although its row goes
    bool m_painted = false;
};

} // namespace leadline
