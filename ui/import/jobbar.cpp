// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/jobbar.h"

#include "core/import/importer.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/format.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <cmath>

namespace leadline {

namespace {

constexpr int steps = 1000;
constexpr double minute = 60;

QString timeLeft(double seconds)
{
    if (seconds < minute)
        return JobBar::tr("%Ln s left", "seconds, short", static_cast<int>(std::ceil(seconds)));
    return JobBar::tr("%1 left", "a duration").arg(formatDuration(static_cast<qint64>(seconds * 1000)));
}

} // namespace

JobBar::JobBar(QWidget *parent)
    : QWidget(parent), m_bar(new QProgressBar), m_text(new ElidedLabel), m_cancel(makeButton({}))
{
    m_bar->setRange(0, steps);
    m_bar->setTextVisible(false);
    m_text->setTone(TextTone::Muted);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    auto *column = new QVBoxLayout;
    column->setSpacing(Metric::gap);
    column->addWidget(m_bar);
    column->addWidget(m_text);
    row->addLayout(column, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        emit cancelled();
    });
    retranslate();
}

void JobBar::restart()
{
    m_cancel->setEnabled(true);
    m_bar->setValue(0);
    m_text->setText({});
}

void JobBar::showProgress(const ImportProgress &progress)
{
    m_bar->setValue(static_cast<int>(progress.fraction * steps));
    if (progress.soFar.read == 0)
        return;
    const QLocale locale;
    const QString rate = locale.toString(static_cast<qint64>(progress.rowsPerSecond));
    m_text->setText(
        tr("%1 rows · %2 rows/s · %3").arg(locale.toString(progress.soFar.read), rate, timeLeft(progress.secondsLeft)));
}

void JobBar::retranslate()
{
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel what is running"));
}

void JobBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace leadline
