// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clients/clientlistloader.h"
#include "ui/clients/clientmodel.h"
#include "ui/leads/awaitedlist.h"

#include <QFrame>

class QLineEdit;
class QPushButton;
class QStackedLayout;

namespace leadline {

class Badge;
class EmptyState;
class Label;
class LeadListView;

/// The list of contacts, or of companies: search while typing, the rows, several of them chosen for a merge.
class ClientListPane final : public QFrame
{
    Q_OBJECT

public:
    ClientListPane(WindowContext &context, Kind kind, QWidget *parent = nullptr);

    /// Marks the client in the list if it is there; tells nobody.
    void select(const QUuid &client);
    void focusSearch();
    /// One row on, or back.
    void step(int rows);
    /// As many as there are, from the top.
    void selectFirst(int rows);
    /// Of what is selected, in the list's order; of more than can be merged only so many that this is told.
    [[nodiscard]] std::vector<qint64> selectedKeys() const;
    [[nodiscard]] QWidget *list() const;
    [[nodiscard]] QString title() const;

signals:
    /// Another row is current.
    void clientChosen(const QUuid &client);
    /// Enter or a double click.
    void clientOpened(const QUuid &client);
    void newRequested();
    void mergeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHeader();
    void buildSearch();
    void buildEmptyStates();
    void connectList();
    void search(const QString &text);
    void showState();
    void showSelection();
    void markCurrent();
    void announceCurrent();
    void open(const QModelIndex &index);
    void measure();
    void retranslate();

    WindowContext &m_context;
    Kind m_kind;
    ClientModel m_model;
    ClientListLoader m_loader;
    AwaitedList m_awaited;
    Label *m_title;
    Badge *m_count;
    QPushButton *m_newButton;
    QPushButton *m_mergeButton;
    QLineEdit *m_search;
    LeadListView *m_view;
    EmptyState *m_nobody;
    EmptyState *m_nothingFound;
    QPushButton *m_firstButton;
    QPushButton *m_clearButton;
    QStackedLayout *m_stack;
    qint64 m_currentKey = 0;
};

} // namespace leadline
