// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadlistpane.h"

#include "core/services/filterparser.h"
#include "ui/filters/filterdialog.h"
#include "ui/leads/bulkactions.h"
#include "ui/leads/bulkbar.h"
#include "ui/leads/chosenleads.h"
#include "ui/leads/leadlistchips.h"
#include "ui/leads/leadlisthead.h"
#include "ui/leads/leadlistlayout.h"
#include "ui/leads/leadlistpills.h"
#include "ui/leads/leadliststates.h"
#include "ui/leads/leadtableview.h"
#include "ui/leads/listviews.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/deliver.h"

#include <QEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>
#include <utility>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int sideMargin = 18;

} // namespace

LeadListPane::LeadListPane(WindowContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_model(context), m_loader(context, m_model),
      m_head(new LeadListHead(context)), m_search(new QLineEdit), m_chips(new LeadListChips(context)),
      m_pill(new Chip({})), m_pills(new LeadListPills), m_view(new LeadTableView(m_model)),
      m_states(new LeadListStates(*m_view)), m_layout(new LeadListLayout(context, *m_view, m_model)),
      m_chosen(new ChosenLeads(*m_view, m_model, m_loader)), m_bar(new BulkBar(context.actions)),
      m_me(context.reference().me.id)
{
    setProperty("role", u"pane"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(Metric::innerPadding);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(sideMargin, 0, Metric::innerPadding + Metric::gap, 0);
    row->addWidget(m_head);
    column->addLayout(row);
    connectHead();
    buildSearch();
    column->addWidget(m_states, 1);
    column->addWidget(m_bar);
    connectStates();
    connectList();
    connectChoice();
    retranslate();
    load();
}

void LeadListPane::connectHead()
{
    connect(m_head, &LeadListHead::newLeadRequested, this, &LeadListPane::newLeadRequested);
    connect(m_head, &LeadListHead::titleChanged, this, &LeadListPane::titleChanged);
    m_context.actions.connectTo(u"list.filter"_s, this, [this] { buildFilter(); });
    connect(m_head, &LeadListHead::filterChosen, this, &LeadListPane::take);
    connect(m_pills, &LeadListPills::narrowedLess, this, [this](const LeadListFilter &filter) {
        m_view->setFocus(Qt::OtherFocusReason); // the pill goes
        take(filter);
    });
}

/// Conditions that are other ones are looked up first.
void LeadListPane::take(const LeadListFilter &filter)
{
    if (!(filter == m_filter))
        emit leaving();
    if (filter.where != m_filter.where)
        return understand(filter);
    LeadListFilter understood = filter;
    understood.meant = m_filter.meant;
    apply(understood);
}

void LeadListPane::understand(const LeadListFilter &filter)
{
    const auto read = [text = filterText(filter.where)](Session &session) { return parseFilter(session, text); };
    deliver(m_context.workspace.read(read), this,
            [this, filter, typed = m_filter.search](const Result<std::vector<Condition>> &meant) {
                if (!meant)
                    return m_context.report(meant.error());
                LeadListFilter understood = filter;
                understood.meant = *meant;
                if (m_filter.search != typed)
                    understood.search = m_filter.search;
                m_whereDay = m_context.now().toLocal().date();
                apply(understood);
            });
}

void LeadListPane::buildFilter()
{
    auto *dialog = new FilterDialog(m_context, m_filter.where, this);
    dialog->addAction(m_context.actions.action(u"help.page"_s));
    connect(dialog, &FilterDialog::chosen, this, &LeadListPane::showWhere);
    dialog->open();
}

void LeadListPane::showWhere(const std::vector<WrittenCondition> &where)
{
    LeadListFilter filter = m_filter;
    filter.where = where;
    take(filter);
}

void LeadListPane::buildSearch()
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(sideMargin, 0, sideMargin, 0);
    column->setSpacing(Metric::innerPadding);
    column->addWidget(m_search);
    column->addWidget(m_chips);
    column->addWidget(m_pill, 0, Qt::AlignLeft);
    column->addWidget(m_pills);
    static_cast<QVBoxLayout *>(layout())->addLayout(column);

    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        LeadListFilter filter = m_filter;
        filter.search = text;
        apply(filter);
    });
    auto *clear = new QShortcut(QKeySequence(Qt::Key_Escape), m_search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(clear, &QShortcut::activated, this, [this] {
        if (m_search->text().isEmpty())
            m_view->setFocus(Qt::ShortcutFocusReason);
        m_search->clear();
    });
    auto *down = new QShortcut(QKeySequence(Qt::Key_Down), m_search, nullptr, nullptr, Qt::WidgetShortcut);
    const auto enterList = [this] {
        m_view->setFocus(Qt::ShortcutFocusReason);
        m_awaited.then([this] {
            if (!m_view->currentIndex().isValid())
                step(1);
        });
    };
    connect(down, &QShortcut::activated, this, enterList);
    connect(m_search, &QLineEdit::returnPressed, this, enterList);
    m_pill->setObjectName(u"import"_s);
    connect(m_pill, &Chip::clicked, this, &LeadListPane::forgetImport);
    for (QWidget *widget : {static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_pill)}) {
        auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), widget, nullptr, nullptr, Qt::WidgetShortcut);
        connect(leave, &QShortcut::activated, this, &LeadListPane::leave);
        m_leave.push_back(leave);
    }
    connect(m_chips, &LeadListChips::chosen, this, [this](LeadChip chip) { apply(m_filter.with(chip)); });
}

void LeadListPane::connectStates()
{
    connect(m_states, &LeadListStates::importRequested, this, [this] { emit m_context.importRequested({}); });
    connect(m_states, &LeadListStates::newLeadRequested, this, &LeadListPane::newLeadRequested);
    connect(m_states, &LeadListStates::sampleRequested, this, &LeadListPane::sampleRequested);
    connect(m_states, &LeadListStates::everythingRequested, this, [this] {
        apply(m_filter.everything());
        m_view->setFocus(Qt::OtherFocusReason);
    });
}

void LeadListPane::connectChoice()
{
    m_bar->hide();
    auto *leaveBar =
        new QShortcut(QKeySequence(Qt::Key_Escape), m_bar, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(leaveBar, &QShortcut::activated, this, &LeadListPane::leave);
    new BulkActions(
        m_context, *m_chosen, [this] { return m_filter.look; }, *this);
    connect(m_chosen, &ChosenLeads::changed, this, &LeadListPane::showChoice);
}

/// Several chosen leads have actions of their own, and Esc lets go of them first.
void LeadListPane::showChoice()
{
    const bool isActive = m_chosen->isActive();
    if (isActive)
        m_bar->showCount(m_chosen->count(), m_model.rowCount(), m_chosen->showsArchive());
    if (isActive != m_bar->isHidden())
        return;
    if (!isActive && m_bar->isAncestorOf(window()->focusWidget()))
        m_view->setFocus(Qt::OtherFocusReason);
    m_bar->setVisible(isActive);
    showWayOut();
    m_context.actions.refresh();
}

void LeadListPane::connectList()
{
    connectLoader();
    connect(m_layout, &LeadListLayout::lookChosen, this, &LeadListPane::look);
    connect(m_layout, &LeadListLayout::orderChosen, this, [this](const QString &field, bool descending) {
        LeadListFilter filter = m_filter;
        filter.sortField = field;
        filter.descending = descending;
        take(filter);
    });
    connect(m_view, &LeadListView::rowsShown, &m_loader, &LeadListLoader::fetch);
    connect(m_view, &LeadListView::rowsShown, this, [this](int first) {
        if (!m_painted && m_model.leadAt(first)) {
            m_painted = true;
            QTimer::singleShot(0, this, &LeadListPane::painted);
        }
    });
    // Not with the next frame: the eye has waited for these rows already.
    connect(&m_loader, &LeadListLoader::fetched, m_view->viewport(), qOverload<>(&QWidget::repaint));
    connect(m_view, &LeadListView::typed, this, [this](const QString &text) {
        focusSearch();
        m_search->insert(text);
    });
    connect(m_view, &LeadListView::activated, this, &LeadListPane::open);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && !m_isKeeping)
            QTimer::singleShot(0, this, &LeadListPane::selectCurrent);
        announceCurrent();
    });
    connect(m_view, &LeadListView::currentLeaving, this, &LeadListPane::keepCard);
    connect(&m_context.workspace, &Workspace::committed, this, [this](const Committed &changeset) {
        const auto removes = [this](const RecordChange &change) {
            return change.action == RecordChange::Action::Remove && change.record == m_current.uuid();
        };
        m_isCurrentGone = std::ranges::any_of(changeset->changes, removes);
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_currentKey == 0 || m_isAwaited)
            announceCurrent();
    });
    connect(&m_context, &WindowContext::referenceRefreshed, &m_model, &LeadModel::repaintAll);
    connect(&m_context, &WindowContext::referenceRefreshed, this, [this] {
        const UserId before = std::exchange(m_me, m_context.reference().me.id);
        if (m_filter.mineOnly && m_me != before)
            load();
    });
    // "today" becomes "overdue" by itself.
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_model.repaintAll();
        recount();
        countDaysAnew();
    });
    m_minute.start(60s);
}

void LeadListPane::connectLoader()
{
    connect(&m_loader, &LeadListLoader::replaced, this, [this] {
        markCurrent();
        showState();
        m_view->scrollTo(m_view->currentIndex().isValid() ? m_view->currentIndex() : m_model.index(0));
        emit filled();
        m_awaited.arrive();
    });
    connect(&m_loader, &LeadListLoader::completed, this, [this] {
        markCurrent();
        showState();
        if (const std::optional<int> scroll = std::exchange(m_scroll, std::nullopt))
            m_view->verticalScrollBar()->setValue(*scroll);
        recount();
        m_awaited.arrive();
    });
    connect(&m_loader, &LeadListLoader::refreshed, this, [this] {
        markCurrent();
        showState();
        recount();
    });
}

void LeadListPane::recount()
{
    if (m_loader.isComplete())
        m_chips->count(m_filter, m_model.rowCount());
}

/// At midnight "today" is another day.
void LeadListPane::countDaysAnew()
{
    if (!m_filter.where.empty() && m_whereDay != m_context.now().toLocal().date())
        understand(m_filter);
}

void LeadListPane::apply(const LeadListFilter &filter)
{
    m_scroll.reset();
    m_filter = filter;
    const QSignalBlocker blocked(m_search);
    if (!filter.search.isEmpty())
        m_search->setClearButtonEnabled(true); // not before there is something to clear: its pictures take time to load
    if (m_search->text() != filter.search)
        m_search->setText(filter.search);
    m_chips->choose(filter.chip);
    look(filter.look);
    showPill();
    load();
}

/// The same leads, told otherwise: nothing is looked up anew.
void LeadListPane::look(const LeadListLook &look)
{
    const LeadListLook before = std::exchange(m_filter.look, look);
    m_head->show(m_filter);
    m_layout->show(m_filter);
    if (look.isTable != before.isTable)
        m_view->scrollTo(m_view->currentIndex());
    emit lookChanged();
}

LeadListHabit LeadListPane::habit() const
{
    return {m_filter.look, m_layout->isCompact()};
}

void LeadListPane::setHabit(const LeadListHabit &habit)
{
    m_layout->setCompact(habit.isCompact);
    look(habit.look);
}

void LeadListPane::showPill()
{
    m_pills->show(m_filter, m_context.reference());
    showWayOut();
    m_pill->setVisible(m_filter.isOnlyPart());
    if (!m_filter.isOnlyPart())
        return;
    m_pill->setLabel(onlyPartInWords(m_filter));
    m_pill->setChecked(true);
    m_pill->setToolTip(tr("Show all leads again (Esc)"));
    m_pill->setAccessibleDescription(m_pill->toolTip());
}

/// Esc has something to do.
void LeadListPane::showWayOut()
{
    for (QShortcut *leave : m_leave)
        leave->setEnabled(m_filter.isOnlyPart() || m_chosen->isActive());
}

void LeadListPane::load()
{
    m_chips->drop();
    m_awaited.expect();
    m_loader.load(m_filter.query(m_context.reference(), m_context.now()));
}

void LeadListPane::showState()
{
    const bool isEmpty = m_loader.isComplete() && m_model.rowCount() == 0;
    if (!isEmpty)
        m_states->showList();
    else if (m_filter.showsEverything())
        m_states->showNoLeads();
    else
        m_states->showNothingFound();
    m_head->showCount(m_loader.isComplete() ? std::optional(m_model.rowCount()) : std::nullopt);
}

/// Gives the current lead its place in the list that has changed around it; the first one when there was none yet.
void LeadListPane::markCurrent()
{
    const int position = m_currentKey != 0 ? m_model.positionOf(m_currentKey) : 0;
    if (position < 0 || position >= m_model.rowCount() || position == m_view->currentIndex().row())
        return;
    m_view->selectionModel()->setCurrentIndex(m_model.index(position), QItemSelectionModel::ClearAndSelect);
}

void LeadListPane::announceCurrent()
{
    const int position = m_view->currentIndex().row();
    if (m_isKeeping || position < 0 || m_model.keyAt(position) == m_currentKey)
        return;
    const LeadRow *row = m_model.leadAt(position);
    m_isAwaited = !row;
    if (m_isAwaited)
        return;
    m_currentKey = row->row;
    m_current = row->id;
    emit leadChosen(row->id);
}

/// After Enter in the search it is the first of what is found, also when that is still on its way.
void LeadListPane::open(const QModelIndex &index)
{
    if (m_awaited.hasKeys())
        return m_awaited.then([this] { open(m_view->currentIndex()); });
    if (const LeadRow *row = m_model.leadAt(index.row()))
        emit leadOpened(row->id);
}

/// Focus alone makes a row current, but does not select it; a click with Ctrl does so itself.
void LeadListPane::selectCurrent()
{
    if (!m_isKeeping && !m_view->selectionModel()->hasSelection())
        m_view->selectionModel()->select(m_view->currentIndex(), QItemSelectionModel::ClearAndSelect);
}

/// A lead that leaves the list, say because its overdue task is done, stays on the card, unless its making was undone.
void LeadListPane::keepCard()
{
    if (std::exchange(m_isCurrentGone, false))
        return;
    m_isKeeping = true;
    QMetaObject::invokeMethod(
        this, [this] { m_isKeeping = false; }, Qt::QueuedConnection);
}

void LeadListPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QWidget *LeadListPane::list() const
{
    if (m_states->isListShown())
        return m_view;
    return m_search;
}

QString LeadListPane::title() const
{
    return m_head->title();
}

void LeadListPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_layout->measure();
    QFrame::changeEvent(event);
}

void LeadListPane::retranslate()
{
    m_search->setPlaceholderText(tr("Search: name, company, phone   /"));
    m_search->setAccessibleName(tr("Search leads"));
    m_view->setAccessibleName(tr("Leads"));
    m_layout->rename();
    m_model.repaintAll();
    showPill();
    showState();
}

} // namespace leadline
