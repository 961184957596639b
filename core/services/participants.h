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

/// Adds to a ChangeSet that moves the task to another start: who had accepted, other than who moves it, is asked again, and
/// the feed says so (S1-29). Asked by a record of its own, as nobody changes another's answer.
void askAgain(const Session &session, ChangeSet &changeset, const Task &before, const Task &after);

/// Takes them off the task again; refused "not-invited" for who is not on it.
[[nodiscard]] Result<ChangeSet> uninvite(const Session &session, const TaskId &id, const std::vector<UserId> &users);

/// The acting user accepts or declines an open task; refused "not-invited" when nobody asked him.
[[nodiscard]] Result<ChangeSet> answerInvitation(const Session &session, const TaskId &id, Reply reply);

} // namespace leadline
