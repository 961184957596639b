// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/definition.h"

#include <QLocale>

namespace leadline {

/// One thing that is said; those that belong to the one before stand deeper.
struct Fact
{
    QString text;
    int depth = 0;

    friend bool operator==(const Fact &, const Fact &) = default;
};

struct FactGroup
{
    QString heading;
    std::vector<Fact> facts;
};

/// All that a definition says about one of its stages, in words and from the definition alone.
struct StageFacts
{
    QString name;
    QString standing; ///< "Stage 2 of 7" or "An end: the lead is lost"
    std::vector<FactGroup> groups;
};

[[nodiscard]] StageFacts stageFacts(const ProcessDefinition &process, const Stage &stage, QLocale::Language language);

/// As HTML; the definition's texts are escaped.
[[nodiscard]] QString factsHtml(const StageFacts &facts);

/// All stages, one after the other: the map for who cannot see it.
[[nodiscard]] QString processHtml(const ProcessDefinition &process, QLocale::Language language);

/// "Distribution: by hand and by the process".
[[nodiscard]] QString moveText(const ProcessDefinition &process, const Move &move, QLocale::Language language);

} // namespace leadline
