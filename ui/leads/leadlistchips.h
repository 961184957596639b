// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/leads/leadlistfilter.h"

#include <QHash>
#include <QTimer>
#include <QWidget>
#include <atomic>
#include <memory>
#include <optional>

namespace leadline {

class ChipRow;
class WindowContext;

/// All, Today, Overdue, No tasks: each with how many leads it would show, counted beside, never waited for (C-25).
class LeadListChips final : public QWidget
{
    Q_OBJECT

public:
    explicit LeadListChips(WindowContext &context, QWidget *parent = nullptr);
    ~LeadListChips() override;

    void choose(LeadChip chip);
    [[nodiscard]] LeadChip chosenChip() const;
    /// Counts anew, soon, but for the filter's own chip: the list holds `listed`. Numbers change all at once; a count that is
    /// under way is dropped.
    void count(const LeadListFilter &filter, qint64 listed);
    /// Ends a count that is under way, so that a new list need not wait for it.
    void drop();
    [[nodiscard]] std::optional<qint64> shownCount(LeadChip chip) const;

signals:
    void chosen(leadline::LeadChip chip);

protected:
    void changeEvent(QEvent *event) override;

private:
    void countNow();
    void take(LeadChip chip, qint64 count);
    void retranslate();

    WindowContext &m_context;
    ChipRow *m_row;
    LeadListFilter m_filter;
    qint64 m_listed = 0;
    QHash<LeadChip, qint64> m_counted; ///< of the count under way
    QTimer m_timer;
    std::shared_ptr<std::atomic<bool>> m_wanted; ///< false stops the count under way
};

} // namespace leadline
