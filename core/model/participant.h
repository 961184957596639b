// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/task.h"

namespace leadline {

/// A colleague who is asked to take part in a task beside its owner, and what he answered (S1-29, S1-30). A record of its
/// own, so that two who answer at once never meet in one field.
struct Participant
{
    static constexpr Kind kind = Kind::Participant;
    Id<Participant> id;
    Id<Lead> lead; ///< the task's: who may see the one may see the other
    TaskId task;
    UserId user;
    QString answer; ///< invited, accepted, declined
};
using ParticipantId = Id<Participant>;

[[nodiscard]] std::span<const Field> participantFields();

} // namespace leadline
