// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importwizard.h"

#include "ui/import/filestep.h"
#include "ui/import/mappingstep.h"
#include "ui/import/previewstep.h"
#include "ui/import/recentfiles.h"
#include "ui/import/runstep.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/stagebar.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int footerHeight = 46; ///< also while there is no button in it

} // namespace

ImportWizard::ImportWizard(WindowContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_draft(context), m_job(context), m_title(new Label(TextRole::PageTitle)),
      m_fileName(new ElidedLabel), m_places(new StageBar), m_pages(new QStackedWidget), m_leave(makeButton({})),
      m_back(makeButton({}, u"arrow-left"_s)), m_next(makeButton({}, {}, ButtonKind::Primary)), m_footer(makeFooter())
{
    setAcceptDrops(true);
    auto *run = new RunStep(m_job);
    auto *file = new FileStep(m_draft);
    m_steps = {file, new PreviewStep(m_draft), new MappingStep(m_context, m_draft), run};
    for (WizardStep *step : m_steps)
        m_pages->addWidget(step);
    m_pages->setContentsMargins(Metric::pagePadding, Metric::cardPadding, Metric::pagePadding, Metric::cardPadding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_pages, 1);
    column->addWidget(m_footer);
    connect(file, &FileStep::earlierWanted, this, [this] {
        if (QAction *imports = m_context.actions.action(u"imports.open"_s))
            imports->trigger();
    });
    connect(run, &RunStep::anotherWanted, this, [this] { start({}); });
    connectJobs();
    addActions();
    retranslate();
}

QWidget *ImportWizard::makeHeader()
{
    m_fileName->setTone(TextTone::Muted);
    auto *header = new QFrame;
    header->setProperty("role", u"header"_s);
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(Metric::pagePadding, Metric::cardPadding, Metric::pagePadding, Metric::cardPadding);
    column->addWidget(m_title);
    column->addWidget(m_fileName);
    column->addWidget(m_places);
    connect(m_places, &StageBar::activated, this, [this](const QString &code) {
        if (canEnter(code.toInt()))
            goTo(code.toInt());
    });
    return header;
}

QFrame *ImportWizard::makeFooter()
{
    auto *footer = new QFrame;
    footer->setProperty("role", u"pane"_s);
    footer->setMinimumHeight(footerHeight);
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeLine());
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Metric::pagePadding, Metric::innerPadding, Metric::pagePadding, Metric::innerPadding);
    row->setSpacing(Metric::innerPadding);
    row->addWidget(m_leave);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_next);
    column->addLayout(row, 1);
    connect(m_leave, &QPushButton::clicked, this, &ImportWizard::leave);
    connect(m_back, &QPushButton::clicked, this, &ImportWizard::back);
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::next);
    return footer;
}

void ImportWizard::connectJobs()
{
    connect(&m_draft, &ImportDraft::lookingChanged, this, &ImportWizard::showPlace);
    connect(&m_draft, &ImportDraft::forecastChanged, this, &ImportWizard::showButtons);
    connect(&m_draft, &ImportDraft::opened, this, [this] {
        if (current() == FileStepIndex)
            goTo(PreviewStepIndex);
        showPlace();
    });
    connect(&m_job, &ImportJob::stateChanged, this, [this] {
        showPlace();
        if (m_job.state() == ImportJob::State::Done && !m_job.report().cancelled)
            m_draft.forgetMends();
        if (m_job.state() == ImportJob::State::Done && current() == RunStepIndex)
            m_next->setFocus();
    });
}

void ImportWizard::addActions()
{
    constexpr auto context = ActionContext::Import;
    ActionRegistry &actions = m_context.actions;
    // The registry outlives the file: the wizard of an earlier one has left the descriptions there.
    const auto provide = [&](const ActionDescription &description, std::function<void()> run) {
        if (!actions.action(description.id))
            actions.add(description);
        actions.connectTo(description.id, this, std::move(run));
    };
    provide({u"import.next"_s,
             QT_TRANSLATE_NOOP("Actions", "Import: go on"),
             u"arrow-right"_s,
             {QKeySequence(u"Ctrl+Return"_s, QKeySequence::PortableText)},
             context,
             {}},
            [this] { m_next->click(); });
    provide({u"import.back"_s, QT_TRANSLATE_NOOP("Actions", "Import: one step back"), u"arrow-left"_s, {}, context, {}},
            [this] { m_back->click(); });
    actions.attach(context, this);
}

void ImportWizard::start(const QString &path)
{
    if (m_job.isBusy())
        return;
    m_job.reset();
    m_draft.close();
    goTo(FileStepIndex);
    if (!path.isEmpty())
        m_draft.open(path);
}

QString ImportWizard::title() const
{
    return m_title->text();
}

QWidget *ImportWizard::firstFocus()
{
    return m_steps[static_cast<size_t>(current())]->firstFocus();
}

int ImportWizard::roomBelow() const
{
    return m_footer->height();
}

int ImportWizard::current() const
{
    return m_pages->currentIndex();
}

/// What is imported is imported: from the last step one goes on to another file.
bool ImportWizard::canEnter(int step) const
{
    if (m_job.state() != ImportJob::State::Idle)
        return step == RunStepIndex;
    return step == FileStepIndex || (step < RunStepIndex && m_draft.file());
}

void ImportWizard::goTo(int step)
{
    m_pages->setCurrentIndex(step);
    m_steps[static_cast<size_t>(step)]->enter();
    showPlace();
    firstFocus()->setFocus();
}

void ImportWizard::next()
{
    if (current() == RunStepIndex)
        return showOutcome();
    if (current() == MappingStepIndex) {
        rememberImportFile(m_draft.path());
        m_draft.cancelForecast();
        m_job.run(m_draft.options());
    }
    goTo(current() + 1);
}

/// What was taken back, or never came, has no list of its own.
void ImportWizard::showOutcome()
{
    const ImportReport &report = m_job.report();
    leave();
    if (!report.batch.isNull() && m_job.state() != ImportJob::State::Undone)
        emit importedLeadsRequested(report);
}

void ImportWizard::back()
{
    if (canEnter(current() - 1))
        goTo(current() - 1);
}

void ImportWizard::leave()
{
    m_draft.cancelForecast();
    emit finished();
}

void ImportWizard::retranslate()
{
    m_title->setText(tr("Import leads"));
    m_places->setAccessibleName(tr("Steps of the import"));
    m_back->setText(tr("Back"));
    m_back->setAccessibleName(tr("One step back"));
    showPlace();
}

void ImportWizard::showPlace()
{
    const std::array<QString, StepCount> names{tr("File"), tr("Preview"), tr("Fields"), tr("Import")};
    const bool isOver = m_job.state() == ImportJob::State::Done || m_job.state() == ImportJob::State::Undone;
    std::vector<StageStep> steps;
    for (int step = 0; step < StepCount; ++step) {
        StageStep place{QString::number(step), names[static_cast<size_t>(step)], StageState::Future, {}, {},
                        canEnter(step)};
        if (step < current() || isOver)
            place.state = StageState::Passed;
        else if (step == current())
            place.state = StageState::Current;
        steps.push_back(place);
    }
    m_places->setSteps(std::move(steps));
    const QString name = QFileInfo(m_draft.path()).fileName();
    m_fileName->setText(name.isEmpty() ? tr("From a table or an address book") : name);
    showButtons();
}

QString ImportWizard::nextText() const
{
    if (current() == RunStepIndex)
        return tr("Show the leads");
    if (current() != MappingStepIndex)
        return tr("Next");
    const ImportReport &totals = m_draft.forecast().totals;
    return m_draft.isForecastWhole()
        ? tr("Import %Ln lead(s)", nullptr, static_cast<int>(totals.created + totals.updated))
        : tr("Import");
}

void ImportWizard::showButtons()
{
    const bool isRunStep = current() == RunStepIndex;
    m_leave->setText(tr("Leave the import"));
    m_leave->setVisible(!isRunStep);
    m_back->setVisible(!isRunStep && current() > FileStepIndex);
    m_next->setVisible(!m_job.isBusy());
    m_next->setEnabled(isRunStep || (m_draft.file() && !m_draft.isLooking()));
    m_next->setText(nextText());
    for (QPushButton *button : {m_leave, m_next})
        button->setAccessibleName(button->text());
}

void ImportWizard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ImportWizard::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_job.isBusy() && event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void ImportWizard::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    start(event->mimeData()->urls().constFirst().toLocalFile());
}

} // namespace leadline
