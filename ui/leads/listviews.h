// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadviews.h"
#include "ui/leads/leadlistfilter.h"

#include <QObject>

class QMenu;

namespace leadline {

class WindowContext;

/// The user's views of the list: which are there, which one is shown, and whether the list was changed since (C-27).
class ListViews final : public QObject
{
    Q_OBJECT

public:
    ListViews(WindowContext &context, QWidget &parent);

    /// Views to choose, and what can be done with the list as it is.
    void fill(QMenu &menu, const LeadListFilter &filter);
    /// The name of the one that is shown; empty when none is.
    [[nodiscard]] const QString &active() const { return m_active; }
    [[nodiscard]] bool isModified(const LeadListFilter &filter) const;
    void save(const QString &name, const LeadListFilter &filter);

signals:
    void chosen(const leadline::LeadListFilter &filter);
    void changed();

private:
    void load();
    void askForName(const LeadListFilter &filter);
    void remove();
    void addKeeping(QMenu &menu, const LeadListFilter &filter);
    [[nodiscard]] const LeadView *viewNamed(const QString &name) const;

    WindowContext &m_context;
    QWidget &m_parent;
    std::vector<LeadView> m_views;
    QString m_active;
};

} // namespace leadline
