// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/leads/leadlistfilter.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace leadline {

class Badge;
class IconButton;
class Label;
class ListViews;
class WindowContext;

/// Above the list: what it is called, how many leads it has, and the buttons for views, filter, order, and a new lead.
class LeadListHead final : public QWidget
{
    Q_OBJECT

public:
    explicit LeadListHead(WindowContext &context, QWidget *parent = nullptr);

    void show(const LeadListFilter &filter);
    /// nullopt as long as the list is still coming.
    void showCount(std::optional<int> leads);
    [[nodiscard]] ListViews &views() { return *m_views; }
    /// "My leads", "Leads", or the view that is shown.
    [[nodiscard]] QString title() const;

signals:
    /// Chosen in a menu.
    void filterChosen(const leadline::LeadListFilter &filter);
    void newLeadRequested();
    void titleChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectMenus();
    void popUp(const QWidget &button);
    void showTitle();
    void measure();
    void retranslate();

    WindowContext &m_context;
    LeadListFilter m_filter;
    ListViews *m_views;
    Label *m_title;
    Badge *m_count;
    IconButton *m_viewButton;
    IconButton *m_filterButton;
    IconButton *m_sortButton;
    QPushButton *m_newButton;
    QMenu *m_menu;
};

} // namespace leadline
