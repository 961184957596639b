// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/bulkdialog.h"

#include "ui/bulk/bulkform.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/focusorder.h"
#include "ui/widgets/label.h"
#include "ui/widgets/roomy.h"

#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int barSteps = 1000;
constexpr size_t mostReasonsShown = 3;

} // namespace

BulkDialog::BulkDialog(WindowContext &context, LeadChoice choice, qint64 count, BulkForm *form, QWidget *parent)
    : QDialog(parent), m_context(context), m_choice(std::move(choice)), m_count(count), m_form(form),
      m_preview(new Label), m_bar(new QProgressBar), m_footer(new DialogFooter(*this, tr("Change"), u"check"_s))
{
    setObjectName(u"bulk"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(form->title(int(count)));
    layOut();
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(200ms);
    m_barTimer.setInterval(100ms);
    connect(&m_lookTimer, &QTimer::timeout, this, &BulkDialog::look);
    connect(&m_barTimer, &QTimer::timeout, this, &BulkDialog::showProgress);
    connect(m_form, &BulkForm::changed, this, &BulkDialog::ask);
    connect(m_footer, &DialogFooter::confirmed, this, &BulkDialog::run);
    ask();
}

BulkDialog::~BulkDialog()
{
    if (m_job)
        m_job->isCancelled = true;
}

void BulkDialog::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::cardPadding, Metric::pagePadding, Metric::cardPadding);
    column->setSpacing(Metric::cardPadding);
    column->addWidget(m_form);
    m_preview->setObjectName(u"bulk.preview"_s);
    m_preview->setWordWrap(true);
    column->addWidget(m_preview);
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("How far it is"));
    column->addWidget(m_bar);
    column->addStretch();
    column->addWidget(m_footer);
    orderFocus(*m_form); // alone it was a circle, which begins anywhere
    constexpr int width = 460;
    setMinimumWidth(roomy(*this, width));
}

/// The form says something else; what was looked at before is of no use any more.
void BulkDialog::ask()
{
    if (m_job)
        m_job->isCancelled = true;
    m_footer->hush();
    enter(State::Asking);
    m_preview->setText(m_form->change() ? QString() : tr("Say what is to be changed."));
    if (m_form->change())
        m_lookTimer.start();
    else
        m_lookTimer.stop();
}

void BulkDialog::look()
{
    const std::optional<MassChange> change = m_form->change();
    if (!change)
        return;
    enter(State::Looking);
    m_preview->setText(tr("Looking what would change…"));
    const auto work = [choice = m_choice, change = *change, progress = begin()](Session &session) {
        return previewMassChange(session, choice, change, progress);
    };
    deliver(m_context.workspace.scan(work), this, [this, job = m_job](const Result<MassReport> &preview) {
        if (job == m_job && m_state == State::Looking)
            show(preview);
    });
}

void BulkDialog::show(const Result<MassReport> &preview)
{
    enter(preview && preview->changed > 0 ? State::Ready : State::Asking);
    if (!preview)
        return m_preview->setText(describe(preview.error()));
    m_preview->setText(previewText(*preview));
    m_footer->button()->setText(m_form->wish(int(preview->changed)));
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

QString BulkDialog::previewText(const MassReport &report) const
{
    QStringList lines{m_form->forecast(report)};
    if (report.unchanged > 0)
        lines.append(tr("%Ln lead(s) are so already.", nullptr, int(report.unchanged)));
    if (report.refused() > 0)
        lines.append(tr("%Ln lead(s) cannot be changed and stay as they are:", nullptr, int(report.refused())));
    for (size_t index = 0; index < std::min(report.refusals.size(), mostReasonsShown); ++index) {
        const MassReport::Refusal &refusal = report.refusals[index];
        lines.append(tr("%1, “%2” for one. %3", "how many leads, the title of one, why")
                         .arg(QLocale().toString(refusal.count), refusal.example,
                              describe(refusal.error, m_context.reference().process)));
    }
    return lines.join(u'\n');
}

void BulkDialog::run()
{
    const std::optional<MassChange> change = m_form->change();
    if (!change || m_state != State::Ready)
        return;
    enter(State::Running);
    const auto work = [choice = m_choice, change = *change, progress = begin()](Session &session) {
        return changeMany(session, choice, change, progress);
    };
    deliver(m_context.workspace.writeLong(work), this, [this](const Result<MassReport> &report) { finish(report); });
}

void BulkDialog::finish(const Result<MassReport> &report)
{
    if (!report) {
        enter(State::Asking);
        return m_footer->complain(describe(report.error()));
    }
    emit changed(*report, m_form->told(int(report->changed)));
    accept();
}

void BulkDialog::reject()
{
    if (m_job)
        m_job->isCancelled = true;
    if (m_state == State::Running)
        m_preview->setText(tr("Stopping…"));
    else
        QDialog::reject();
}

Progress BulkDialog::begin()
{
    m_job = std::make_shared<JobCounts>();
    return progressInto(m_job);
}

void BulkDialog::enter(State state)
{
    m_state = state;
    const bool isBusy = state == State::Looking || state == State::Running;
    m_form->setEnabled(state != State::Running);
    m_footer->button()->setEnabled(state == State::Ready);
    m_bar->setValue(0);
    m_bar->setVisible(isBusy);
    isBusy ? m_barTimer.start() : m_barTimer.stop();
}

void BulkDialog::showProgress()
{
    const qint64 total = m_job->total;
    const qint64 done = m_job->done;
    if (total == 0 || m_job->isCancelled)
        return;
    m_bar->setValue(int(barSteps * done / total));
    if (m_state == State::Running)
        m_preview->setText(tr("%1 of %2 leads are done.").arg(QLocale().toString(done), QLocale().toString(total)));
}

} // namespace leadline
