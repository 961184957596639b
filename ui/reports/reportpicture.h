// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/definition.h"
#include "core/reports/report.h"

class QFont;
class QPagedPaintDevice;

namespace leadline {

/// A report on paper: title and period, the drawn funnel, the weak step, every table. As a PDF on A4 pages with their
/// numbers, as a PNG in one piece. Always on white, whatever the window's theme.
class ReportPicture final
{
public:
    ReportPicture(const Report &report, const Question &question, const ProcessDefinition &process);

    /// As "pdf" or "png". Io ("cannot-write") when that fails; the file there before is kept then.
    [[nodiscard]] Result<void> save(const QString &path, const QString &format) const;
    /// The pages, for a printer or its preview.
    void print(QPagedPaintDevice &device) const;

private:
    [[nodiscard]] Result<void> savePdf(const QString &path) const;
    [[nodiscard]] Result<void> savePng(const QString &path) const;

    const Report &m_report;
    const Question &m_question;
    const ProcessDefinition &m_process;
};

} // namespace leadline
