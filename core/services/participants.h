// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/participant.h"
#include "core/services/session.h"

namespace leadline {

/// What a participant says to the invitation (S1-29).
enum class Reply { Invited, Accepted, Declined };
[[nodiscard]] QString codeOf(Reply reply);

/// Who takes part in the task beside its owner, in the order they were asked.
[[nodiscard]] std::vector<Participant> participants(const Session &session, const TaskId &task);

/// Asks colleagues to take part in an open task (S1-30). Its owner and who is asked already are left out; refused
/// "nobody-to-invite" when that is everybody, "owner-inactive" for who has left.
[[nodiscard]] Result<ChangeSet> invite(const Session &session, const TaskId &id, const std::vector<UserId> &users);

/// Takes them off the task again; refused "not-invited" for who is not on it.
[[nodiscard]] Result<ChangeSet> uninvite(const Session &session, const TaskId &id, const std::vector<UserId> &users);

/// The acting user accepts or declines an open task; refused "not-invited" when nobody asked him.
[[nodiscard]] Result<ChangeSet> answerInvitation(const Session &session, const TaskId &id, Reply reply);

} // namespace leadline
