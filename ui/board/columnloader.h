// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filter.h"
#include "core/store/leadlist.h"

#include <QObject>

namespace leadline {

class LeadModel;
class WindowContext;

/// The beginning of a column: its keys, and the rows that are in view.
struct ColumnPage
{
    std::vector<qint64> keys;
    std::vector<LeadRow> rows;
    bool isWhole = true;
};

/// Keeps the model of a column true to a query: its first cards at once, more as they come into view. One reading at a
/// time; what is asked for meanwhile is read after it.
class ColumnLoader final : public QObject
{
    Q_OBJECT

public:
    ColumnLoader(WindowContext &context, LeadModel &model);

    /// Another list; the one shown stays until its cards are there.
    void load(const LeadQuery &query);
    /// The same list as it is in the file now; cards that stay keep their place.
    void reload();
    /// These cards are being painted: makes them, and some around them, be there soon.
    void fetch(int first, int last);
    /// All of the column's cards are in the model.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

signals:
    /// The model shows what is in the file.
    void loaded();

private:
    void read();
    void take(const ColumnPage &page);

    WindowContext &m_context;
    LeadModel &m_model;
    LeadQuery m_query;
    size_t m_limit;
    int m_first = 0; ///< in view
    bool m_isAnother = false;
    bool m_isLoading = false;
    bool m_isStale = false;
    bool m_isComplete = false;
};

} // namespace leadline
