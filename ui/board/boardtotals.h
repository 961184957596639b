// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/stagetotals.h"

#include <QObject>

namespace leadline {

class WindowContext;

/// Counts and sums the board's columns beside the window: one query for all of them, one at a time.
class BoardTotals final : public QObject
{
    Q_OBJECT

public:
    explicit BoardTotals(WindowContext &context) : m_context(context) {}

    void load(const LeadQuery &query);

signals:
    void counted(const std::vector<leadline::StageTotal> &totals);

private:
    void read();

    WindowContext &m_context;
    LeadQuery m_query;
    bool m_isLoading = false;
    bool m_isStale = false;
};

} // namespace leadline
