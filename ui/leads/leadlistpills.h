// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/leads/leadlistfilter.h"

#include <QWidget>

namespace leadline {

class ChipRow;
struct Reference;

/// The pill of a list that shows nothing but an import, or what something else has found.
[[nodiscard]] QString onlyPartInWords(const LeadListFilter &filter);

/// What narrows the list besides search and chips, each a pill that is taken away by a click or by Enter (C-28).
class LeadListPills final : public QWidget
{
    Q_OBJECT

public:
    explicit LeadListPills(QWidget *parent = nullptr);

    void show(const LeadListFilter &filter, const Reference &reference);

signals:
    /// The filter as it is without one of them.
    void narrowedLess(const leadline::LeadListFilter &filter);

private:
    void add(const QString &text, const LeadListFilter &without);

    ChipRow *m_row;
};

} // namespace leadline
