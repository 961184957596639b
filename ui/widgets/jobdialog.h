// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/jobcounts.h"

#include <QProgressDialog>

namespace leadline {

/// A bar with Cancel for work on another thread; it comes only when the work takes longer than a moment.
class JobDialog final : public QProgressDialog
{
    Q_OBJECT

public:
    JobDialog(const QString &text, QWidget *parent);
    ~JobDialog() override;

    /// For the working thread; safe after the dialog is gone.
    [[nodiscard]] Progress report();

private:
    void show();

    std::shared_ptr<JobCounts> m_counts;
    QTimer *m_timer;
};

} // namespace leadline
