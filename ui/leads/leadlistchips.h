// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/leads/leadlistfilter.h"

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
    /// Counts anew, soon; a count that is under way is dropped.
    void count(const LeadListFilter &filter);
    /// Ends a count that is under way, so that a new list need not wait for it.
    void drop();
    void showCount(LeadChip chip, std::optional<qint64> count);
    [[nodiscard]] std::optional<qint64> shownCount(LeadChip chip) const;

signals:
    void chosen(leadline::LeadChip chip);

protected:
    void changeEvent(QEvent *event) override;

private:
    void countNow();
    void retranslate();

    WindowContext &m_context;
    ChipRow *m_row;
    LeadListFilter m_filter;
    QTimer m_timer;
    std::shared_ptr<std::atomic<bool>> m_wanted; ///< false stops the count under way
};

} // namespace leadline
