// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/lead.h"
#include "core/process/definition.h"

namespace leadline {

enum class MoveBy {
    Hand,    ///< a person on the stage bar, by drag, in bulk, on the command line
    Process, ///< a task's result, qualification, a robot
};

struct GateQuestion
{
    MoveBy by = MoveBy::Hand;
    QString reason; ///< code out of the stage's reason directory
};

/// Whether a lead may enter a stage, and if not, why.
struct Gate
{
    /// Empty when allowed; else unknown-stage, already-there, move-not-allowed, checklist-open, fields-missing,
    /// reason-required, reason-not-expected or the refusal that a requirement names (needs-contact-or-company).
    QString refusal;
    QStringList missing;        ///< fields to fill, of alternatives all; of a checklist the ticks
    QString directory;          ///< where the reason is chosen from, when the stage asks for one
    const Move *move = nullptr; ///< the step taken; belongs to the definition

    [[nodiscard]] bool isOpen() const { return refusal.isEmpty(); }
    /// The move can be offered: nothing but the choice of a reason is in its way.
    [[nodiscard]] bool canBeOffered() const;
    [[nodiscard]] Error error() const;
};

/// The one answer for form, drag, bulk action, import and command line (G-15, G-18, G-27). A lead without a stage, or on
/// one that the process does not know, may go where a new one may.
[[nodiscard]] Gate gate(const ProcessDefinition &process, const Lead &lead, const QString &toStage,
                        const GateQuestion &question = {});

/// Whether what the lead holds may be changed (G-18). Not on a stage that ends the process: "lead-closed" until the lead
/// is moved back, "lead-ended" where the process has no way back.
[[nodiscard]] Gate editGate(const ProcessDefinition &process, const Lead &lead);

/// The first requirement that the lead does not meet, or nullptr.
[[nodiscard]] const Requirement *firstUnmet(const std::vector<Requirement> &requirements, const Lead &lead);

/// What the card warns of before anyone tries: names of lead fields.
struct Missing
{
    QStringList required; ///< the next stage stays shut without them; of alternatives all
    QStringList advised;  ///< better filled before it
};

[[nodiscard]] Missing missingForNext(const ProcessDefinition &process, const Lead &lead);

/// The stages that a person may choose now, in the order of the bar; reasons are asked for afterwards.
[[nodiscard]] QStringList movesByHand(const ProcessDefinition &process, const Lead &lead);

/// Whether the card offers qualification; who is linked is decided in its dialog (B2).
[[nodiscard]] Gate qualificationGate(const ProcessDefinition &process, const Lead &lead);

/// Whether the card offers to resume; refusal "nothing-to-resume" when the lead is not dormant (S0-54, S0-55).
[[nodiscard]] Gate resumptionGate(const ProcessDefinition &process, const Lead &lead);

} // namespace leadline
