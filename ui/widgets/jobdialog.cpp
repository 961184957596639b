// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jobdialog.h"

#include <QTimer>
#include <chrono>

namespace leadline {

using namespace std::chrono_literals;

JobDialog::JobDialog(const QString &text, QWidget *parent)
    : QProgressDialog(text, tr("Cancel"), 0, 1000, parent), m_counts(std::make_shared<JobCounts>()),
      m_timer(new QTimer(this))
{
    setWindowModality(Qt::WindowModal);
    setAutoClose(false);
    setAutoReset(false);
    setMinimumDuration(1'000'000);
    connect(this, &QProgressDialog::canceled, this, [this] { m_counts->isCancelled = true; });
    connect(m_timer, &QTimer::timeout, this, &JobDialog::show);
    m_timer->start(250ms);
}

JobDialog::~JobDialog() = default;

Progress JobDialog::report()
{
    return progressInto(m_counts);
}

void JobDialog::show()
{
    if (m_counts->total == 0 || m_counts->isCancelled)
        return;
    setValue(int(1000 * m_counts->done / m_counts->total));
    QProgressDialog::show();
}

} // namespace leadline
