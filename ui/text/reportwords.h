// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/definition.h"
#include "core/reports/report.h"
#include "core/reports/sheet.h"

namespace leadline {

/// A number of a report as it is shown; a dash where there is nothing to tell.
[[nodiscard]] QString reportCellText(const Value &value, ReportUnit unit, const QLocale &locale);
/// A row's label, or that there is none.
[[nodiscard]] QString reportLabelText(const QString &label);
/// The weak step in a sentence, or that there are too few leads to tell.
[[nodiscard]] QString weakStepText(const Report &report, const ProcessDefinition &process, const QLocale &locale);
/// From when to when, and as of when; empty for all time as it is now.
[[nodiscard]] QString periodText(const Question &question, const QLocale &locale);
/// The words of an exported sheet.
[[nodiscard]] SheetWording sheetWording();

} // namespace leadline
