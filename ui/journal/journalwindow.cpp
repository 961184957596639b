// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalwindow.h"

#include "ui/journal/journaldelegate.h"
#include "ui/leads/leadlistview.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/text/intents.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize usualSize(940, 600);
constexpr int pageSize = 100;
constexpr int mostSteps = 300;

QUuid dataOf(const QComboBox &box)
{
    return box.currentData().toUuid();
}

} // namespace

JournalWindow::JournalWindow(WindowContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_model(context), m_person(new QComboBox), m_intent(new QComboBox),
      m_oneLead(new Chip({})), m_list(new LeadListView), m_stepList(new LeadListView),
      m_heading(new Label(TextRole::Section)), m_hint(new Label(TextRole::Caption)),
      m_undo(makeButton({}, u"undo-2"_s, ButtonKind::Primary)), m_close(makeButton(tr("Close")))
{
    setObjectName(u"journal"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Journal"));
    resize(usualSize);
    layOut();
    connectParts();
    m_list->setFocus();
    reload();
}

void JournalWindow::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::cardPadding, Metric::cardPadding, Metric::cardPadding, Metric::cardPadding);
    column->setSpacing(Metric::innerPadding);
    column->addLayout(makeFilters());
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    row->addLayout(makePreview(), 1);
    column->addLayout(row, 1);
    prepareJournalList(*m_list, m_model, tr("Changes, newest first"));
    prepareJournalList(*m_stepList, m_steps, tr("What undo would change"));
}

QLayout *JournalWindow::makeFilters()
{
    m_person->addItem(tr("Everybody"));
    for (const User &user : m_context.reference().users)
        m_person->addItem(user.name, user.id.uuid());
    m_intent->addItem(tr("All changes"));
    for (const QString &intent : knownIntents())
        m_intent->addItem(intentLabel(intent), intent);
    m_person->setAccessibleName(tr("Whose changes"));
    m_intent->setAccessibleName(tr("Which changes"));
    m_oneLead->setLabel(tr("Only this lead"));
    m_oneLead->setToolTip(tr("Only what happened to the lead of the change that is marked"));
    auto *row = new QHBoxLayout;
    row->setSpacing(Metric::innerPadding);
    row->addWidget(m_person);
    row->addWidget(m_intent);
    row->addWidget(m_oneLead);
    row->addStretch();
    return row;
}

QLayout *JournalWindow::makePreview()
{
    m_hint->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::innerPadding);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_undo);
    auto *column = new QVBoxLayout;
    column->addWidget(m_heading);
    column->addWidget(m_stepList, 1);
    column->addWidget(m_hint);
    column->addLayout(buttons);
    return column;
}

void JournalWindow::connectParts()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(40ms);
    connect(&m_soon, &QTimer::timeout, this, &JournalWindow::reload);
    connect(&m_previewTimer, &QTimer::timeout, this, &JournalWindow::readPreview);
    connect(&m_context.workspace, &Workspace::committed, &m_soon, qOverload<>(&QTimer::start));
    for (QComboBox *box : {m_person, m_intent})
        connect(box, &QComboBox::currentIndexChanged, this, &JournalWindow::reload);
    connect(m_oneLead, &Chip::clicked, this, [this] {
        m_lead = m_oneLead->isChecked() && chosen() ? chosen()->lead : QUuid();
        m_oneLead->setChecked(!m_lead.isNull());
        reload();
    });
    connect(m_list, &LeadListView::rowsShown, this, [this](int, int last) {
        if (last >= m_model.rowCount() - pageSize / 2)
            readOn();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            choose(current.row());
    });
    connect(m_list, &LeadListView::activated, this, &JournalWindow::act);
    connect(m_undo, &QPushButton::clicked, this, &JournalWindow::act);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    m_undo->setAutoDefault(false);
    m_close->setAutoDefault(false);
}

JournalFilter JournalWindow::filter() const
{
    return {UserId(dataOf(*m_person)), m_intent->currentData().toString(), m_lead};
}

/// From the newest, as many as are there already.
void JournalWindow::reload()
{
    m_isStale = m_isReading;
    if (m_isReading)
        return;
    m_isReading = true;
    const int limit = std::max(m_model.rowCount(), pageSize);
    const auto read = [filter = filter(), limit](Session &session) { return journalLines(session, filter, limit); };
    deliver(m_context.workspace.scan(read), this, [this, limit](Result<std::vector<JournalLine>> lines) {
        m_isReading = false;
        if (m_isStale)
            return reload();
        if (!lines)
            return m_context.report(lines.error());
        m_isWhole = lines->size() < size_t(limit);
        take(std::move(*lines));
    });
}

void JournalWindow::readOn()
{
    if (m_isReading || m_isWhole || m_model.rowCount() == 0)
        return;
    m_isReading = true;
    const qint64 before = m_model.lineAt(m_model.rowCount() - 1)->number;
    const auto read = [filter = filter(), before](Session &session) {
        return journalLines(session, filter, pageSize, before);
    };
    deliver(m_context.workspace.scan(read), this, [this](Result<std::vector<JournalLine>> lines) {
        m_isReading = false;
        if (m_isStale)
            return reload();
        if (!lines)
            return m_context.report(lines.error());
        m_isWhole = lines->size() < size_t(pageSize);
        m_model.append(std::move(*lines));
    });
}

void JournalWindow::take(std::vector<JournalLine> lines)
{
    m_model.setLines(std::move(lines));
    const int row = std::max(m_model.rowOf(m_chosen), 0);
    if (m_model.rowCount() == 0) {
        m_chosen = 0;
        return showPreview({});
    }
    m_list->selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(m_model.index(row));
    choose(row);
}

void JournalWindow::choose(int row)
{
    m_chosen = m_model.lineAt(row)->number;
    m_list->selectionModel()->select(m_model.index(row), QItemSelectionModel::ClearAndSelect);
    m_previewTimer.start();
}

const JournalLine *JournalWindow::chosen() const
{
    return m_model.lineAt(m_model.rowOf(m_chosen));
}

void JournalWindow::readPreview()
{
    const JournalLine *line = chosen();
    if (!line)
        return showPreview({});
    const QString target = line->isUndone ? line->redoTarget : line->target;
    const auto read = [target, locale = QLocale()](Session &session) -> Result<UndoPreview> {
        const Result<Reversal> reversal = reversalOf(session, target);
        if (!reversal)
            return tl::unexpected(reversal.error());
        return previewUndo(session, *reversal, locale, mostSteps);
    };
    deliver(m_context.workspace.read(read), this, [this, number = m_chosen](Result<UndoPreview> preview) {
        if (number != m_chosen)
            return;
        if (preview)
            return showPreview(std::move(*preview));
        showPreview({});
        m_hint->setText(describe(preview.error()));
    });
}

void JournalWindow::showPreview(UndoPreview preview)
{
    const JournalLine *line = chosen();
    const bool isRedo = line && (line->isUndone || line->isUndo);
    m_heading->setText(isRedo ? tr("What redo would change") : tr("What undo would change"));
    m_undo->setText(isRedo ? tr("Redo") : tr("Undo"));
    m_undo->setEnabled(!preview.steps.empty());
    const bool overwrites = std::ranges::any_of(preview.steps, &UndoStep::isOverwritten);
    m_hint->setText(overwrites ? tr("Some of it was changed since. You will be asked before that is lost.")
                        : preview.hasMore
                        ? tr("Only the first %n change(s) are shown.", nullptr, int(preview.steps.size()))
                        : QString());
    m_steps.setPreview(std::move(preview));
}

void JournalWindow::act()
{
    const JournalLine *line = chosen();
    if (!line || !m_undo->isEnabled())
        return;
    if (line->isUndone)
        emit redoRequested(line->redoTarget);
    else if (line->isUndo)
        emit redoRequested(line->target);
    else
        emit undoRequested(line->target);
}

} // namespace leadline
