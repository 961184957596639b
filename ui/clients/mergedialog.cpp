// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/mergedialog.h"

#include "ui/clients/clientrowtext.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/label.h"
#include "ui/widgets/roomy.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualMergeSize(900, 560);
constexpr int columnWidth = 190;

QString countInWords(Kind kind, int count)
{
    switch (kind) {
    case Kind::Lead:
        return MergeDialog::tr("%n lead(s)", nullptr, count);
    case Kind::Task:
        return MergeDialog::tr("%n task(s)", nullptr, count);
    case Kind::Person:
        return MergeDialog::tr("%n contact person(s) of leads", nullptr, count);
    case Kind::Contact:
        return MergeDialog::tr("%n contact(s)", nullptr, count);
    case Kind::Company:
        return MergeDialog::tr("%n company(ies)", nullptr, count);
    default:
        return MergeDialog::tr("%n other record(s)", nullptr, count);
    }
}

} // namespace

QString movingInWords(const std::map<Kind, qint64> &moving)
{
    QStringList parts;
    for (const auto &[kind, count] : moving)
        parts.append(countInWords(kind, int(count)));
    return parts.join(u", "_s);
}

MergeDialog::MergeDialog(WindowContext &context, Kind kind, std::vector<QUuid> ids, QWidget *parent)
    : QDialog(parent), m_context(context), m_kind(kind), m_ids(std::move(ids)), m_table(new QTableView),
      m_takeAll(makeButton(tr("Take all of this column"), u"check"_s)),
      m_leaveOut(makeButton(tr("Not the same: leave it out"), u"x"_s)), m_preview(new Label),
      m_footer(new DialogFooter(*this, tr("Merge")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(kind == Kind::Contact ? tr("Merge contacts") : tr("Merge companies"));
    resize(parent ? roomy(*this, usualMergeSize).boundedTo(parent->window()->size()) : usualMergeSize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::pagePadding, Metric::pagePadding, Metric::cardPadding);
    column->setSpacing(Metric::innerPadding + Metric::gap);
    auto *how = new Label(TextRole::Body,
                          tr("Choose a value in each line: arrows and Enter, or a click. Phones, e-mails "
                             "and notes are kept all of them."));
    how->setWordWrap(true);
    how->setTone(TextTone::Muted);
    column->addWidget(how);
    buildTable();
    column->addWidget(m_table, 1);
    column->addWidget(makeButtons());
    m_preview->setWordWrap(true);
    column->addWidget(m_preview);
    column->addWidget(m_footer);
    connect(m_footer, &DialogFooter::confirmed, this, &MergeDialog::merge);
    m_footer->button()->setEnabled(false);
    m_footer->button()->setObjectName(u"merge.confirm"_s);
    load();
}

void MergeDialog::buildTable()
{
    m_table->setModel(&m_model);
    m_table->setObjectName(u"merge.table"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    m_table->horizontalHeader()->setDefaultSectionSize(columnWidth);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->verticalHeader()->setHighlightSections(false);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::clicked, &m_model, &MergeModel::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &MergeDialog::showButtons);
}

QWidget *MergeDialog::makeButtons()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->addWidget(m_takeAll);
    row->addWidget(m_leaveOut);
    row->addStretch();
    m_takeAll->setObjectName(u"merge.takeAll"_s);
    m_leaveOut->setObjectName(u"merge.leaveOut"_s);
    connect(m_takeAll, &QPushButton::clicked, this, [this] { m_model.chooseAllOf(m_table->currentIndex().column()); });
    connect(m_leaveOut, &QPushButton::clicked, this, &MergeDialog::leaveOut);
    return line;
}

void MergeDialog::load()
{
    const auto read = [kind = m_kind, ids = m_ids, locale = QLocale()](Session &session) {
        return readMergeContent(session, kind, ids, locale);
    };
    deliver(m_context.workspace.read(read), this, [this](Result<MergeContent> content) { take(std::move(content)); });
}

void MergeDialog::take(Result<MergeContent> content)
{
    m_footer->button()->setEnabled(content.has_value());
    if (!content)
        return m_footer->complain(describe(content.error()));
    m_ids.clear();
    for (const Record &record : content->plan.records)
        m_ids.push_back(record.id);
    m_model.setContent(std::move(*content));
    m_table->setCurrentIndex(m_model.index(0, 0));
    m_table->setVisible(m_model.rowCount() > 0);
    (m_model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_footer->button())->setFocus();
    showPreview();
    showButtons();
}

void MergeDialog::showPreview()
{
    const MergePlan &plan = m_model.plan();
    const QString name = clientTitle(plan.records.front().value(u"name"_s).toString(), {});
    const auto gone = int(plan.records.size()) - 1;
    QString text = tr("“%1” is kept; %n other record(s) will be found in no list any more.", nullptr, gone).arg(name);
    if (!plan.moving.empty())
        text = tr("%1 With it go: %2.", "the sentence before, what follows").arg(text, movingInWords(plan.moving));
    m_preview->setText(text);
}

void MergeDialog::showButtons()
{
    const QModelIndex current = m_table->currentIndex();
    const bool isRecord = current.isValid() && !m_model.isResult(current.column());
    m_takeAll->setEnabled(isRecord);
    m_leaveOut->setEnabled(isRecord && m_ids.size() > 2);
}

void MergeDialog::leaveOut()
{
    const int column = m_table->currentIndex().column();
    if (column < 0 || size_t(column) >= m_ids.size() || m_ids.size() <= 2)
        return;
    m_ids.erase(m_ids.begin() + column);
    load();
}

void MergeDialog::merge()
{
    if (std::exchange(m_isMerging, true))
        return;
    const auto work = [kind = m_kind, ids = m_ids, choice = m_model.choice()](Session &session) {
        return mergeClients(session, kind, ids, choice);
    };
    deliver(m_context.workspace.write(work), this, [this](const Result<ChangeSet> &done) {
        m_isMerging = false;
        if (!done)
            return m_footer->complain(describe(done.error()));
        accept();
        emit merged(m_kind, m_ids.front());
    });
}

/// In the table Enter and the space bar choose; elsewhere Enter does what the dialog is for.
bool MergeDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isChoice = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space;
    if (!isChoice || key->modifiers().testFlag(Qt::ControlModifier))
        return QDialog::eventFilter(watched, event);
    m_model.choose(m_table->currentIndex());
    return true;
}

} // namespace leadline
