// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/undo.h"

#include <QLocale>

namespace leadline {

/// One thing that an undo would change, in words.
struct UndoStep
{
    RecordChange::Action action = RecordChange::Action::Update; ///< what the undo does
    Kind kind = Kind::Lead;
    QString title; ///< of the record
    QString field; ///< its label; empty for whole records
    QString now;
    QString then;
    bool isOverwritten = false; ///< somebody changed it since: forcing the undo loses that
};

struct UndoPreview
{
    std::vector<UndoStep> steps;
    bool hasMore = false;
};

/// What the reversal would do now, at most `limit` steps, last change first.
[[nodiscard]] Result<UndoPreview> previewUndo(const Session &session, const Reversal &reversal, const QLocale &locale,
                                              int limit);

} // namespace leadline
