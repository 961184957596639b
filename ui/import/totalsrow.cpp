// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/totalsrow.h"

#include "core/import/importer.h"
#include "ui/widgets/badge.h"

#include <QHBoxLayout>
#include <QLocale>

namespace leadline {

TotalsRow::TotalsRow(Tense tense, QWidget *parent)
    : QWidget(parent), m_tense(tense), m_created(new Badge), m_updated(new Badge), m_skipped(new Badge),
      m_failed(new Badge), m_warnings(new Badge)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(Metric::innerPadding);
    for (Badge *badge : {m_created, m_updated, m_skipped, m_failed, m_warnings})
        row->addWidget(badge);
    row->addStretch();
}

void TotalsRow::showTotals(const ImportReport &totals)
{
    const bool isPast = m_tense == Tense::Past;
    showCount(*m_created, isPast ? tr("Created: %1") : tr("Create: %1"), totals.created, Tone::Success);
    showCount(*m_updated, isPast ? tr("Updated: %1") : tr("Update: %1"), totals.updated, Tone::Accent);
    showCount(*m_skipped, isPast ? tr("Skipped: %1") : tr("Duplicates: %1"), totals.skipped, Tone::Warning);
    showCount(*m_failed, tr("Errors: %1"), totals.failed, Tone::Danger);
    showCount(*m_warnings, tr("Kept as text: %1"), totals.warnings, Tone::Warning);
    m_warnings->setVisible(totals.warnings > 0);
    m_warnings->setToolTip(tr("Cells that did not fit their field and are kept in a field of their own"));
}

/// A zero has no colour.
void TotalsRow::showCount(Badge &badge, const QString &text, qint64 count, Tone tone)
{
    badge.setText(text.arg(QLocale().toString(count)));
    badge.setBadgeTone(count > 0 ? tone : Tone::Neutral);
}

} // namespace leadline
