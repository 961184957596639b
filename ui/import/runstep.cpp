// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/runstep.h"

#include "ui/import/importjob.h"
#include "ui/import/jobbar.h"
#include "ui/import/totalsrow.h"
#include "ui/text/errors.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

using State = ImportJob::State;

namespace {

constexpr int widestColumn = 760;

} // namespace

RunStep::RunStep(ImportJob &job, QWidget *parent)
    : WizardStep(parent), m_job(job), m_card(new Card), m_headline(new Label(TextRole::PageTitle)), m_read(new Label),
      m_totals(new TotalsRow(TotalsRow::Tense::Past)), m_bar(new JobBar), m_error(new Banner(Tone::Danger)),
      m_errorsFile(new Banner(Tone::Warning)), m_openErrors(makeButton({}, u"external-link"_s)),
      m_saveErrors(makeButton({}, u"save"_s)), m_undo(makeButton({}, u"undo-2"_s)),
      m_another(makeButton({}, u"upload"_s))
{
    layOut();
    connectButtons();
    connect(&m_job, &ImportJob::stateChanged, this, &RunStep::showState);
    connect(&m_job.watch(), &JobWatch::progressed, m_bar, &JobBar::showProgress);
    connect(&m_job.watch(), &JobWatch::progressed, this, &RunStep::showCounts);
    retranslate();
}

void RunStep::layOut()
{
    m_headline->setWordWrap(true);
    m_read->setTone(TextTone::Muted);
    auto *errors = new QHBoxLayout;
    errors->addWidget(m_openErrors);
    errors->addWidget(m_saveErrors);
    errors->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_undo);
    buttons->addWidget(m_another);
    buttons->addStretch();
    QVBoxLayout *body = m_card->body();
    body->setSpacing(Metric::cardPadding);
    body->addWidget(m_headline);
    body->addWidget(m_read);
    body->addWidget(m_bar);
    body->addWidget(m_totals);
    body->addWidget(m_error);
    body->addWidget(m_errorsFile);
    body->addLayout(errors);
    body->addLayout(buttons);
    m_card->setMaximumWidth(widestColumn);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_card, 100);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addStretch();
}

void RunStep::connectButtons()
{
    connect(m_bar, &JobBar::cancelled, &m_job, &ImportJob::cancel);
    connect(m_openErrors, &QPushButton::clicked, this, &RunStep::openErrors);
    connect(m_saveErrors, &QPushButton::clicked, this, &RunStep::saveErrors);
    connect(m_undo, &QPushButton::clicked, this, [this] { m_job.undo(); });
    connect(m_another, &QPushButton::clicked, this, &RunStep::anotherWanted);
    connect(m_error, &Banner::actionTriggered, this, [this] { m_job.undo(Force::Yes); });
}

QWidget *RunStep::firstFocus()
{
    return m_bar->cancelButton();
}

void RunStep::retranslate()
{
    m_openErrors->setText(tr("Open the errors file"));
    m_saveErrors->setText(tr("Save the errors file as…"));
    m_undo->setText(tr("Undo the import"));
    m_another->setText(tr("Import another file"));
    for (QPushButton *button : {m_openErrors, m_saveErrors, m_undo, m_another})
        button->setAccessibleName(button->text());
    showState();
}

QString RunStep::headline() const
{
    switch (m_job.state()) {
    case State::Idle:
    case State::Running:
        return tr("Importing…");
    case State::Undoing:
        return tr("Taking the import back…");
    case State::Undone:
        return tr("The import was taken back. Everything is as it was before.");
    case State::Failed:
        return tr("The import stopped");
    case State::Done:
        break;
    }
    return m_job.report().cancelled ? tr("The import was cancelled. What was done before stays.") : tr("Imported");
}

void RunStep::showState()
{
    const State state = m_job.state();
    const bool isOver = state == State::Done || state == State::Failed;
    const bool hasErrorsFile = state == State::Done && !m_job.report().errorsPath.isEmpty();
    m_headline->setText(headline());
    m_card->setAccessibleName(m_headline->text());
    if (m_job.isBusy() && !m_bar->isVisible())
        m_bar->restart();
    const bool hadFocus = m_bar->cancelButton()->hasFocus();
    m_bar->setVisible(m_job.isBusy());
    m_totals->setVisible(state != State::Undoing && state != State::Undone);
    m_read->setVisible(isOver);
    m_errorsFile->setVisible(hasErrorsFile);
    m_errorsFile->setText(tr("The rows with errors are in %1. Mend them there and import that file.")
                              .arg(QDir::toNativeSeparators(m_job.report().errorsPath)));
    m_openErrors->setVisible(hasErrorsFile);
    m_saveErrors->setVisible(hasErrorsFile);
    m_undo->setVisible(isOver && !m_job.report().batch.isNull());
    m_another->setVisible(!m_job.isBusy());
    if (m_job.isBusy() || (hadFocus && !m_undo->isVisible()))
        (m_job.isBusy() ? m_bar->cancelButton() : m_another)->setFocus();
    showCounts();
    showError();
}

void RunStep::showCounts()
{
    const ImportReport report = m_job.state() == State::Running ? m_job.watch().latest().soFar : m_job.report();
    const QLocale locale;
    const int decimals = report.seconds < 1 ? 2 : report.seconds < 10 ? 1 : 0;
    m_read->setText(
        tr("%1 rows read in %2 s").arg(locale.toString(report.read), locale.toString(report.seconds, 'f', decimals)));
    if (m_job.state() != State::Undoing)
        m_totals->showTotals(report);
}

/// A refused undo can be forced; a failed import says what is kept.
void RunStep::showError()
{
    const std::optional<Error> &error = m_job.error();
    m_error->setVisible(error.has_value() && !m_job.isBusy());
    if (!error)
        return;
    m_error->setText(describe(*error));
    m_error->setTone(error->code == ErrorCode::Cancelled || error->code == ErrorCode::Stale ? Tone::Warning
                                                                                            : Tone::Danger);
    m_error->setActionText(error->code == ErrorCode::Stale ? tr("Undo all the same") : QString());
}

void RunStep::openErrors()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_job.report().errorsPath));
}

void RunStep::saveErrors()
{
    const QString from = m_job.report().errorsPath;
    auto *dialog = new QFileDialog(this, tr("Save the errors file as"), from, tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, &m_job, [this](const QString &to) { m_job.copyErrors(to); });
    dialog->open();
}

} // namespace leadline
