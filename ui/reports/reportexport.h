// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/definition.h"
#include "core/reports/report.h"

class QWidget;

namespace leadline {

/// Writes a report into a file: PNG, PDF, XLSX or CSV by the ending of its name. Io ("cannot-write") when that fails.
[[nodiscard]] Result<void> exportReport(const Report &report, const Question &question,
                                        const ProcessDefinition &process, const QString &path);

/// Lets the user choose where to; empty when he changes his mind. `ending` is one of the four.
[[nodiscard]] QString chooseExportPath(const Report &report, const QString &ending, QWidget *parent);

} // namespace leadline
