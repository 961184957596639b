// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardpage.h"

#include "core/store/leadlist.h"
#include "ui/board/boardcolumn.h"
#include "ui/board/boardhead.h"
#include "ui/board/cardlist.h"
#include "ui/board/dropveil.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/shortmoney.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool touchesBoard(const ChangeSet &changeset)
{
    return std::ranges::any_of(changeset.changes, [](const RecordChange &change) {
        return change.kind == Kind::Lead || change.kind == Kind::Task;
    });
}

} // namespace

BoardPage::BoardPage(WindowContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_moves(context, *this), m_totals(context), m_head(new BoardHead(context)),
      m_stack(new QStackedLayout), m_scroll(new QScrollArea), m_noLeads(new EmptyState(u"square-kanban"_s)),
      m_menu(new QMenu(this))
{
    layOut();
    buildColumns();
    buildEmptyState();
    connectActions();
    m_soon.setSingleShot(true);
    m_soon.setInterval(30ms);
    connect(&m_soon, &QTimer::timeout, this, &BoardPage::reload);
    connect(&m_minute, &QTimer::timeout, this, [this] { // what is due today is late tomorrow
        for (BoardColumn *column : m_columns)
            column->model().repaintAll();
    });
    m_minute.start(60s);
    connect(&m_totals, &BoardTotals::counted, this, &BoardPage::showTotals);
    connect(m_head, &BoardHead::changed, this, &BoardPage::load);
    connect(m_head, &BoardHead::left, this, [this] { firstFocus()->setFocus(Qt::OtherFocusReason); });
    connect(&m_context, &WindowContext::referenceRefreshed, this, &BoardPage::followReference);
    connect(&m_context.workspace, &Workspace::committed, this, [this](const Committed &changeset) {
        if (!touchesBoard(*changeset))
            return;
        m_following.isCommitted = !m_following.leads.empty();
        isVisible() ? m_soon.start() : void(m_isStale = true);
    });
    setFolded(std::nullopt);
    retranslate();
    load();
}

void BoardPage::layOut()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(Metric::pagePadding - Metric::gap, 12, Metric::pagePadding - Metric::gap, 0);
    page->setSpacing(Metric::innerPadding + Metric::gap);
    page->addWidget(m_head);
    page->addLayout(m_stack, 1);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_noLeads);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void BoardPage::buildColumns()
{
    auto *board = new QWidget;
    auto *row = new QHBoxLayout(board);
    row->setContentsMargins(0, 0, 0, Metric::innerPadding);
    row->setSpacing(Metric::innerPadding + Metric::gap);
    for (const Stage &stage : m_context.reference().process.stages) {
        auto *column = new BoardColumn(m_context, stage);
        row->addWidget(column, 1);
        m_columns.push_back(column);
        connectColumn(*column);
    }
    m_scroll->setWidget(board);
}

/// Somebody else may be me, and an admin may have given the process other stages.
void BoardPage::followReference()
{
    const std::vector<Stage> &stages = m_context.reference().process.stages;
    if (!std::ranges::equal(stages, m_columns, {}, &Stage::code, &BoardColumn::stage)) {
        m_current = nullptr;
        m_columns.clear();
        buildColumns(); // those before go with the board that they were on
        setFolded(m_folded);
    }
    retranslate();
    load();
}

void BoardPage::connectColumn(BoardColumn &column)
{
    BoardColumn *const here = &column;
    connect(&column.loader(), &ColumnLoader::loaded, this, [this, here] { take(*here); });
    connect(here, &BoardColumn::foldingRequested, this, [this, here](bool folded) { fold(*here, folded); });
    connect(here, &BoardColumn::dragEntered, this,
            [this, here](const std::vector<qint64> &leads) { dragOver(*here, leads); });
    connect(here, &BoardColumn::dragLeft, this, [this, here] {
        if (m_over == here)
            m_over = nullptr;
        if (here->veil().reason().isEmpty())
            here->veil().clear();
    });
    connect(here, &BoardColumn::dropped, this, [this, here](const std::vector<qint64> &leads) {
        endDrag();
        move(leads, *here);
    });
    CardList &list = column.list();
    connect(&list, &CardList::dragEnded, this, &BoardPage::endDrag);
    connect(&list, &CardList::stepped, this, [this, here](int columns) { step(*here, columns); });
    connect(&list, &CardList::moveRequested, this, &BoardPage::moveBy);
    connect(&list, &CardList::activated, this, &BoardPage::openCurrent);
    connect(&list, &CardList::typed, m_head, &BoardHead::focusSearch);
    connect(list.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this, here](const QItemSelection &selected) {
                if (selected.isEmpty())
                    return;
                m_current = here; // cards are chosen in one column at a time
                for (BoardColumn *other : m_columns) {
                    if (other != here)
                        other->list().clearSelection();
                }
            });
}

void BoardPage::connectActions()
{
    ActionRegistry &actions = m_context.actions;
    actions.attach(ActionContext::Board, this);
    const auto hasCard = [this] { return currentColumn() != nullptr; };
    actions.connectTo(
        u"board.open"_s, this, [this] { openCurrent(); }, hasCard);
    actions.connectTo(
        u"board.forward"_s, this, [this] { moveBy(1); }, hasCard);
    actions.connectTo(
        u"board.back"_s, this, [this] { moveBy(-1); }, hasCard);
    actions.connectTo(
        u"board.stage"_s, this, [this] { chooseStage(); }, hasCard);
    actions.connectTo(u"board.team"_s, this, [this] { m_head->toggleScope(); });
    actions.connectTo(u"board.order"_s, this, [this] { m_head->chooseOrder(); });
}

void BoardPage::buildEmptyState()
{
    m_importButton = m_noLeads->addButton({}, true);
    m_newButton = m_noLeads->addButton({});
    const auto trigger = [this](const QString &id) { return [this, id] { m_context.actions.action(id)->trigger(); }; };
    connect(m_importButton, &QPushButton::clicked, this, trigger(u"import.open"_s));
    connect(m_newButton, &QPushButton::clicked, this, trigger(u"lead.new"_s));
}

QString BoardPage::title() const
{
    return tr("Board");
}

QWidget *BoardPage::firstFocus()
{
    if (m_stack->currentWidget() == m_noLeads)
        return m_importButton;
    if (m_current && !m_current->isFolded())
        return &m_current->list();
    const auto open = std::ranges::find_if(
        m_columns, [](BoardColumn *column) { return !column->isFolded() && column->model().rowCount() > 0; });
    return open == m_columns.end() ? static_cast<QWidget *>(this) : &(*open)->list();
}

bool BoardPage::focusSearch()
{
    m_head->focusSearch();
    return true;
}

BoardColumn *BoardPage::column(const QString &stage) const
{
    const auto found = std::ranges::find(m_columns, stage, &BoardColumn::stage);
    return found == m_columns.end() ? nullptr : *found;
}

void BoardPage::setFolded(const std::optional<QStringList> &stages)
{
    m_folded = stages;
    for (BoardColumn *column : m_columns) {
        const Stage *stage = m_context.reference().process.stage(column->stage());
        const bool isLoss = stage && stage->kind == Stage::Kind::Failure;
        column->setFolded(stages ? stages->contains(column->stage()) : isLoss);
    }
}

void BoardPage::fold(BoardColumn &column, bool folded)
{
    column.setFolded(folded);
    m_folded.emplace();
    for (const BoardColumn *each : m_columns) {
        if (each->isFolded())
            m_folded->append(each->stage());
    }
    QWidget &next = folded ? column.header() : column.list();
    next.setFocus(Qt::OtherFocusReason);
}

void BoardPage::load()
{
    const LeadQuery query = m_head->query();
    m_unfilled = m_columns.size();
    for (BoardColumn *column : m_columns) {
        LeadQuery own = query;
        own.conditions.insert(own.conditions.begin(), {u"stage"_s, Comparison::Equal, {Value(column->stage())}});
        column->loader().load(own);
    }
    m_totals.load(query);
}

void BoardPage::reload()
{
    m_isStale = false;
    for (BoardColumn *column : m_columns)
        column->loader().reload();
    m_totals.load(m_head->query());
}

void BoardPage::take(BoardColumn &column)
{
    if (m_unfilled > 0 && --m_unfilled == 0) {
        if (isAncestorOf(window()->focusWidget()) && qobject_cast<BoardPage *>(window()->focusWidget()))
            firstFocus()->setFocus(Qt::OtherFocusReason);
        emit filled();
    }
    if (m_following.isCommitted && m_following.stage == column.stage())
        follow(column);
    m_context.actions.refresh();
}

void BoardPage::showTotals(const std::vector<StageTotal> &totals)
{
    m_counted = totals;
    StageTotal all;
    for (BoardColumn *column : m_columns) {
        const auto found = std::ranges::find(totals, column->stage(), &StageTotal::stage);
        column->setTotal(found == totals.end() ? StageTotal{column->stage(), 0, {}} : *found);
    }
    for (const StageTotal &total : totals) {
        all.count += total.count;
        all.sum.minor += total.sum.minor;
    }
    const QLocale locale;
    m_head->setTotal(
        tr("Leads: %1 · %2", "how many, their sum")
            .arg(locale.toString(all.count), formatShortMoney(all.sum, m_context.reference().currency, locale)));
    const bool isEmpty = all.count == 0 && m_head->showsEverything();
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_noLeads) : m_scroll);
    emit counted();
}

/// Where the focus is, or was last; nullptr when no card is current there.
BoardColumn *BoardPage::currentColumn() const
{
    const bool hasCard = m_current && !m_current->isFolded() && m_current->list().currentIndex().isValid();
    return hasCard ? m_current : nullptr;
}

/// To the card beside, in the next column that has any.
void BoardPage::step(BoardColumn &from, int columns)
{
    const CardList &list = from.list();
    const QPoint beside(0, list.visualRect(list.currentIndex()).center().y());
    const auto here = std::ranges::find(m_columns, &from) - m_columns.begin();
    for (auto place = here + columns; place >= 0 && place < std::ssize(m_columns); place += columns) {
        BoardColumn &to = *m_columns[size_t(place)];
        if (to.isFolded() || to.model().rowCount() == 0)
            continue;
        const QModelIndex index = to.list().indexAt(beside);
        to.list().setFocus(Qt::OtherFocusReason);
        to.list().setCurrentIndex(index.isValid() ? index : to.model().index(to.model().rowCount() - 1));
        return m_scroll->ensureWidgetVisible(&to);
    }
}

void BoardPage::openCurrent()
{
    BoardColumn *column = currentColumn();
    if (!column)
        return;
    if (const LeadRow *lead = column->model().leadAt(column->list().currentIndex().row()))
        emit m_context.leadRequested(lead->id);
}

void BoardPage::moveBy(int stages)
{
    BoardColumn *column = currentColumn();
    const auto to = std::ranges::find(m_columns, column) - m_columns.begin() + stages;
    if (column && to >= 0 && to < std::ssize(m_columns))
        move(column->list().chosen(), *m_columns[size_t(to)]);
}

void BoardPage::move(const std::vector<qint64> &leads, BoardColumn &to)
{
    m_following = {leads, to.stage(), false};
    m_moves.begin(leads, to.stage(), to.header());
}

void BoardPage::chooseStage()
{
    BoardColumn *from = currentColumn();
    if (!from)
        return;
    m_menu->clear();
    for (BoardColumn *to : m_columns) {
        const Stage *stage = m_context.reference().process.stage(to->stage());
        if (to == from || !stage)
            continue;
        QString label = stage->label.text(QLocale().language());
        const QAction *action = m_menu->addAction(label.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, from, to] { move(from->list().chosen(), *to); });
    }
    m_menu->setAccessibleName(tr("Stage"));
    const QRect card = from->list().visualRect(from->list().currentIndex());
    m_menu->popup(from->list().viewport()->mapToGlobal(card.bottomLeft()));
    m_menu->setActiveAction(m_menu->actions().value(0));
}

void BoardPage::follow(BoardColumn &column)
{
    const std::vector<qint64> leads = std::exchange(m_following, {}).leads;
    QItemSelection selection;
    for (const qint64 lead : leads) {
        const QModelIndex index = column.model().index(column.model().positionOf(lead));
        if (index.isValid())
            selection.select(index, index);
    }
    if (selection.isEmpty() || column.isFolded())
        return;
    const QModelIndex first = selection.first().topLeft();
    column.list().selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    column.list().selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    column.list().scrollTo(first);
    column.list().setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(&column);
}

/// At an edge the next column comes into view, so that cards can be carried on.
void BoardPage::dragOver(BoardColumn &column, const std::vector<qint64> &leads)
{
    constexpr int next = 80;
    m_over = &column;
    m_scroll->ensureWidgetVisible(&column, next, 0);
    if (column.veil().reason().isEmpty() && &column != m_current)
        column.veil().invite();
    if (leads == m_dragged)
        return;
    m_dragged = leads;
    const auto read = [leads](Session &session) -> Result<std::vector<Lead>> {
        return leadsAt(session.store().connection(), leads);
    };
    deliver(m_context.workspace.read(read), this, [this, leads](const Result<std::vector<Lead>> &found) {
        if (found && leads == m_dragged)
            judge(*found);
    });
}

void BoardPage::judge(const std::vector<Lead> &leads)
{
    for (BoardColumn *column : m_columns) {
        const QString reason = refusalOf(m_context.reference().process, leads, column->stage());
        if (!reason.isEmpty())
            column->veil().refuse(reason);
        else if (column != m_over)
            column->veil().clear();
    }
}

void BoardPage::endDrag()
{
    m_dragged.clear();
    m_over = nullptr;
    for (BoardColumn *column : m_columns)
        column->veil().clear();
}

void BoardPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        reload();
}

void BoardPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BoardPage::retranslate()
{
    m_head->retranslate();
    m_noLeads->setTitle(tr("No leads yet"));
    m_noLeads->setText(tr("Each stage has its column here, and each lead its card."));
    m_importButton->setText(tr("Import…"));
    m_newButton->setText(tr("New lead"));
    for (BoardColumn *column : m_columns)
        column->retranslate();
    if (m_counted)
        showTotals(*m_counted);
}

} // namespace leadline
