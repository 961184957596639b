// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadviews.h"
#include "ui/leads/leadlistfilter.h"

#include <QObject>

class QMenu;

namespace leadline {

class WindowContext;

/// The views of the list, one's own and those shared with all: which are there, which one is shown, and whether the list
/// was changed since (C-27).
class ListViews final : public QObject
{
    Q_OBJECT

public:
    ListViews(WindowContext &context, QWidget &parent);

    /// Views to choose, and what can be done with the list as it is.
    void fill(QMenu &menu, const LeadListFilter &filter);
    /// The name of the one that is shown; empty when none is.
    [[nodiscard]] const QString &active() const { return m_active.name; }
    [[nodiscard]] bool isModified(const LeadListFilter &filter) const;
    /// The list as it is, for another day: under the view's name if it has one, without what is searched for.
    [[nodiscard]] LeadView kept(const LeadListFilter &filter) const;
    /// Shows it.
    void choose(const LeadView &view);

signals:
    void chosen(const leadline::LeadListFilter &filter);
    void changed();

private:
    /// Which view it is.
    struct Key
    {
        QString name;
        bool isShared = false;

        friend bool operator==(const Key &, const Key &) = default;
    };

    void load();
    void askForName(const LeadListFilter &filter);
    void save(const Key &key, const LeadListFilter &filter);
    void share(bool isShared);
    void remove();
    void addViews(QMenu &menu);
    void addKeeping(QMenu &menu, const LeadListFilter &filter);
    void addChanging(QMenu &menu, const LeadView &view, const LeadListFilter &filter);
    [[nodiscard]] const LeadView *viewOf(const Key &key) const;

    WindowContext &m_context;
    QWidget &m_parent;
    std::vector<LeadView> m_views;
    int m_ownChanges = 0; ///< so far
    Key m_active;
};

} // namespace leadline
