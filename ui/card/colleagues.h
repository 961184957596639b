// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/participant.h"

class QMenu;

namespace leadline {

class WindowContext;

/// Who takes part and what he answered: "Anna (accepted), Boris (invited)". Who was asked twice is told of once.
[[nodiscard]] QStringList participantNames(const WindowContext &context, const std::vector<Participant> &participants);

/// Fills the menu with colleagues by name; the chosen one is asked to take part in the task, or taken off it again (S1-30).
void offerColleagues(WindowContext &context, QMenu &menu, const Task &task,
                     const std::vector<Participant> &participants);

} // namespace leadline
