// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadcard.h"

#include <QLocale>

namespace leadline {

struct Reference;

/// How much of a lead is told: what a glance takes in, or all that is filled in.
enum class LeadExtent { Essentials, Whole };

/// A lead as it is read to be told in a document.
struct LeadText
{
    LeadCard card;
    std::vector<std::pair<QString, QString>> values; ///< fields that are filled in, and their values for people
};

[[nodiscard]] Result<LeadText> readLeadText(const Session &session, const LeadId &id, LeadExtent extent,
                                            const QLocale &locale);

/// As HTML: fields, tasks, feed. What people have written is escaped.
[[nodiscard]] QString leadHtml(const Reference &reference, const LeadText &lead);

} // namespace leadline
