// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalwindow.h"

#include "ui/journal/journaldelegate.h"
#include "ui/journal/undopane.h"
#include "ui/leads/leadlistview.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/intents.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/roomy.h"

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

QUuid dataOf(const QComboBox &box)
{
    return box.currentData().toUuid();
}

} // namespace

JournalWindow::JournalWindow(WindowContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_model(context), m_person(new QComboBox), m_intent(new QComboBox),
      m_oneLead(new Chip({})), m_list(new LeadListView), m_preview(new UndoPane(context)),
      m_undo(makeButton({}, u"undo-2"_s, ButtonKind::Primary)), m_close(makeButton(tr("Close")))
{
    setObjectName(u"journal"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Journal"));
    resize(roomy(*this, usualSize));
    layOut();
    connectParts();
    m_list->setFocus();
    reload();
}

LeadListView &JournalWindow::steps()
{
    return m_preview->list();
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
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::innerPadding);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_undo);
    auto *column = new QVBoxLayout;
    column->addWidget(m_preview, 1);
    column->addLayout(buttons);
    return column;
}

void JournalWindow::connectParts()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, &JournalWindow::reload);
    connect(m_preview, &UndoPane::previewed, m_undo, &QPushButton::setEnabled);
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
        return showPreview();
    }
    m_list->selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(m_model.index(row));
    choose(row);
}

void JournalWindow::choose(int row)
{
    m_chosen = m_model.lineAt(row)->number;
    m_list->selectionModel()->select(m_model.index(row), QItemSelectionModel::ClearAndSelect);
    showPreview();
}

const JournalLine *JournalWindow::chosen() const
{
    return m_model.lineAt(m_model.rowOf(m_chosen));
}

void JournalWindow::showPreview()
{
    const JournalLine *line = chosen();
    const bool isRedo = line && (line->isUndone || line->isUndo);
    m_preview->setHeading(isRedo ? tr("What redo would change") : tr("What undo would change"));
    m_undo->setText(isRedo ? tr("Redo") : tr("Undo"));
    m_preview->preview(!line ? QString() : line->isUndone ? line->redoTarget : line->target);
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
