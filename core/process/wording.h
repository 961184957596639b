// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/feedentry.h"
#include "core/model/task.h"
#include "core/process/definition.h"

namespace leadline {

// What stands in the file are codes; these give the text in the language of the moment. An unknown code, of a process
// that was changed since, is shown as it is.

[[nodiscard]] QString stageLabel(const ProcessDefinition &process, const QString &code, QLocale::Language language);
[[nodiscard]] QString maturityLabel(const ProcessDefinition &process, const QString &code, QLocale::Language language);
[[nodiscard]] QString resultLabel(const ProcessDefinition &process, const QString &taskCode, const QString &code,
                                  QLocale::Language language);

/// What a person typed, else the process's text (S0-12).
[[nodiscard]] QString subjectOf(const ProcessDefinition &process, const Task &task, QLocale::Language language);

/// The instruction beside the task (S0-03); empty for a task made by hand.
[[nodiscard]] QString hintOf(const ProcessDefinition &process, const Task &task, QLocale::Language language);

/// The process's sentence, then what a person typed on lines of its own (B5).
[[nodiscard]] QString feedText(const ProcessDefinition &process, const FeedEntry &entry, QLocale::Language language);

} // namespace leadline
