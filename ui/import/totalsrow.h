// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace leadline {

struct ImportReport;
class Badge;

/// What comes of an import in numbers: created, updated, duplicates, errors, and cells kept as text.
class TotalsRow final : public QWidget
{
    Q_OBJECT

public:
    /// Before it, or after.
    enum class Tense { Future, Past };

    explicit TotalsRow(Tense tense, QWidget *parent = nullptr);

    void showTotals(const ImportReport &totals);

private:
    void showCount(Badge &badge, const QString &text, qint64 count, Tone tone);

    Tense m_tense;
    Badge *m_created;
    Badge *m_updated;
    Badge *m_skipped;
    Badge *m_failed;
    Badge *m_warnings;
};

} // namespace leadline
