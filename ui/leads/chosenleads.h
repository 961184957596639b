// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadchoice.h"

#include <QItemSelection>
#include <QObject>

namespace leadline {

class LeadListLoader;
class LeadListView;
class LeadModel;

/// Which leads of the list are chosen: the view's selection, kept as stretches, so that a million cost what one does. All
/// stays all while the list is still coming (C-14).
class ChosenLeads final : public QObject
{
    Q_OBJECT

public:
    ChosenLeads(LeadListView &view, LeadModel &model, LeadListLoader &loader);

    /// Whether the user is choosing: several are chosen, or he has begun with one.
    [[nodiscard]] bool isActive() const { return m_isChoosing || m_count > 1; }
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] LeadChoice choice() const;
    /// Whether archived leads are among those to choose from.
    [[nodiscard]] bool showsArchive() const;

    void chooseAll();
    /// Takes the current one in or out.
    void toggle();
    /// Back to the current one alone.
    void clear();

signals:
    void changed();

private:
    void recount();
    void extend(int first, int last);
    [[nodiscard]] std::vector<qint64> keysIn(const std::vector<std::pair<int, int>> &stretches) const;

    LeadListView &m_view;
    LeadModel &m_model;
    LeadListLoader &m_loader;
    qint64 m_count = 0;
    bool m_isChoosing = false;
    bool m_isToggling = false;
};

} // namespace leadline
