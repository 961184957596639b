// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/leads/leadlistfilter.h"

#include <functional>

class QMenu;

namespace leadline {

struct Reference;

using FilterChanged = std::function<void(const LeadListFilter &)>;

/// Fills the filter button's menu: mine, one stage, archived ones.
void fillFilterMenu(QMenu &menu, const LeadListFilter &filter, const Reference &reference,
                    const FilterChanged &changed);

/// Fills the sort button's menu: what the list shows, then every other field, and the direction.
void fillSortMenu(QMenu &menu, const LeadListFilter &filter, const FilterChanged &changed);

} // namespace leadline
