// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadlistpane.h"

#include "ui/leads/leadlistchips.h"
#include "ui/leads/leadlistdelegate.h"
#include "ui/leads/leadlistmenus.h"
#include "ui/leads/leadlistview.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconbutton.h"

#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>
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
      m_title(new ElidedLabel(TextRole::Title)), m_count(new Badge),
      m_filterButton(new IconButton(u"list-filter"_s, {})), m_sortButton(new IconButton(u"arrow-up-down"_s, {})),
      m_newButton(makeButton({}, u"plus"_s, ButtonKind::Primary)), m_menu(new QMenu(this)), m_search(new QLineEdit),
      m_chips(new LeadListChips(context)), m_pill(new Chip({})), m_view(new LeadListView), m_stack(new QStackedLayout),
      m_me(context.reference().me.id)
{
    setProperty("role", u"pane"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(Metric::innerPadding);
    buildHeader();
    buildSearch();
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_view);
    connectList();
    measure();
    retranslate();
    load();
}

void LeadListPane::buildHeader()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(sideMargin, 0, Metric::innerPadding + Metric::gap, 0);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_filterButton);
    row->addWidget(m_sortButton);
    row->addWidget(m_newButton);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);

    const auto changed = [this](const LeadListFilter &filter) { apply(filter); };
    const auto popUp = [this](const QWidget *button) {
        m_menu->popup(button->mapToGlobal(QPoint(0, button->height() + Metric::gap)));
    };
    m_filterButton->setCheckable(true);
    connect(m_filterButton, &QToolButton::clicked, this, [=, this] {
        m_filterButton->setChecked(m_filter.isNarrowed());
        fillFilterMenu(*m_menu, m_filter, m_context.reference(), changed);
        popUp(m_filterButton);
    });
    connect(m_sortButton, &QToolButton::clicked, this, [=, this] {
        fillSortMenu(*m_menu, m_filter, changed);
        popUp(m_sortButton);
    });
    connect(m_newButton, &QPushButton::clicked, this, &LeadListPane::newLeadRequested);
}

void LeadListPane::buildSearch()
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(sideMargin, 0, sideMargin, 0);
    column->setSpacing(Metric::innerPadding);
    column->addWidget(m_search);
    column->addWidget(m_chips);
    column->addWidget(m_pill, 0, Qt::AlignLeft);
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
        if (!m_view->currentIndex().isValid())
            step(1);
    };
    connect(down, &QShortcut::activated, this, enterList);
    connect(m_search, &QLineEdit::returnPressed, this, enterList);
    m_pill->setObjectName(u"import"_s);
    connect(m_pill, &Chip::clicked, this, &LeadListPane::forgetImport);
    for (QWidget *widget : {static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_pill)}) {
        auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), widget, nullptr, nullptr, Qt::WidgetShortcut);
        connect(leave, &QShortcut::activated, this, &LeadListPane::forgetImport);
        m_leaveImport.push_back(leave);
    }
    connect(m_chips, &LeadListChips::chosen, this, [this](LeadChip chip) { apply(m_filter.with(chip)); });
}

/// Made when they are first needed, as is the other one: most lists have leads in them.
EmptyState *LeadListPane::noLeads()
{
    if (m_noLeads)
        return m_noLeads;
    m_noLeads = new EmptyState(u"users"_s);
    m_importButton = m_noLeads->addButton({}, true);
    m_firstLeadButton = m_noLeads->addButton({});
    m_sampleButton = m_noLeads->addButton({});
    connect(m_importButton, &QPushButton::clicked, this, [this] { emit m_context.importRequested({}); });
    connect(m_firstLeadButton, &QPushButton::clicked, this, &LeadListPane::newLeadRequested);
    connect(m_sampleButton, &QPushButton::clicked, this, &LeadListPane::sampleRequested);
    m_stack->addWidget(m_noLeads);
    retranslateEmptyStates();
    return m_noLeads;
}

EmptyState *LeadListPane::nothingFound()
{
    if (m_nothingFound)
        return m_nothingFound;
    m_nothingFound = new EmptyState(u"search"_s);
    m_clearButton = m_nothingFound->addButton({}, true);
    connect(m_clearButton, &QPushButton::clicked, this, [this] {
        LeadListFilter everything;
        everything.sortField = m_filter.sortField;
        everything.descending = m_filter.descending;
        apply(everything);
        m_view->setFocus(Qt::OtherFocusReason);
    });
    m_stack->addWidget(m_nothingFound);
    retranslateEmptyStates();
    return m_nothingFound;
}

void LeadListPane::connectList()
{
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new LeadListDelegate(m_context, m_model, this));
    connect(m_view, &LeadListView::rowsShown, &m_loader, &LeadListLoader::fetch);
    connect(m_view, &LeadListView::rowsShown, this, [this](int first) {
        if (!m_painted && m_model.leadAt(first)) {
            m_painted = true;
            QTimer::singleShot(0, this, &LeadListPane::painted);
        }
    });
    connect(m_view, &LeadListView::typed, this, [this](const QString &text) {
        focusSearch();
        m_search->insert(text);
    });
    connect(m_view, &LeadListView::activated, this, [this](const QModelIndex &index) {
        if (const LeadRow *row = m_model.leadAt(index.row()))
            emit leadOpened(row->id);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        // Focus alone makes a row current, but does not select it.
        if (current.isValid() && !m_isKeeping)
            m_view->selectionModel()->select(current, QItemSelectionModel::ClearAndSelect);
        announceCurrent();
    });
    connect(m_view, &LeadListView::currentLeaving, this, &LeadListPane::keepCard);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_currentKey == 0)
            announceCurrent();
    });
    connect(&m_loader, &LeadListLoader::replaced, this, [this] {
        markCurrent();
        showState();
        m_view->scrollTo(m_view->currentIndex().isValid() ? m_view->currentIndex() : m_model.index(0));
        emit filled();
    });
    connect(&m_loader, &LeadListLoader::completed, this, [this] {
        markCurrent();
        showState();
        m_chips->count(m_filter);
    });
    connect(&m_loader, &LeadListLoader::refreshed, this, [this] {
        markCurrent();
        showState();
        m_chips->count(m_filter);
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
        m_chips->count(m_filter);
    });
    m_minute.start(60s);
}

void LeadListPane::apply(const LeadListFilter &filter)
{
    m_filter = filter;
    const QSignalBlocker blocked(m_search);
    if (!filter.search.isEmpty())
        m_search->setClearButtonEnabled(true); // not before there is something to clear: its pictures take time to load
    if (m_search->text() != filter.search)
        m_search->setText(filter.search);
    m_chips->choose(filter.chip);
    m_filterButton->setChecked(filter.isNarrowed());
    m_title->setText(title());
    showPill();
    load();
}

void LeadListPane::showImport(const ImportedLeads &leads)
{
    LeadListFilter filter;
    filter.imported = leads;
    showOnly(filter);
}

void LeadListPane::showFound(const FoundLeads &leads)
{
    LeadListFilter filter;
    filter.found = leads;
    showOnly(filter);
}

void LeadListPane::showOnly(LeadListFilter filter)
{
    filter.sortField = m_filter.sortField;
    filter.descending = m_filter.descending;
    m_currentKey = 0; // its first lead is shown
    apply(filter);
}

void LeadListPane::forgetImport()
{
    LeadListFilter filter = m_filter;
    filter.imported.reset();
    filter.found.reset();
    if (m_pill->hasFocus())
        m_view->setFocus(Qt::OtherFocusReason);
    apply(filter);
}

void LeadListPane::showPill()
{
    const std::optional<ImportedLeads> &leads = m_filter.imported;
    const bool isNarrowed = leads.has_value() || m_filter.found.has_value();
    m_pill->setVisible(isNarrowed);
    for (QShortcut *leave : m_leaveImport)
        leave->setEnabled(isNarrowed);
    if (!isNarrowed)
        return;
    const QLocale locale;
    if (leads) {
        const QString day = locale.toString(leads->at.toLocal().date(), tr("MMM d", "date format: a day of this year"));
        m_pill->setLabel(tr("Import %1, %2  ×", "day, number of leads").arg(day, locale.toString(leads->count)));
    } else {
        m_pill->setLabel(tr("%1  ×", "what the list is narrowed to").arg(m_filter.found->name));
    }
    m_pill->setChecked(true);
    m_pill->setToolTip(tr("Show all leads again (Esc)"));
    m_pill->setAccessibleDescription(m_pill->toolTip());
}

void LeadListPane::load()
{
    m_loader.load(m_filter.query(m_context.reference(), m_context.now()));
}

void LeadListPane::showState()
{
    const bool isEmpty = m_loader.isComplete() && m_model.rowCount() == 0;
    QWidget *state = m_view;
    if (isEmpty)
        state = m_filter.showsEverything() ? noLeads() : nothingFound();
    const bool hadFocus = m_stack->currentWidget()->isAncestorOf(window()->focusWidget());
    m_stack->setCurrentWidget(state);
    if (hadFocus && state == m_view)
        m_view->setFocus(Qt::OtherFocusReason);
    if (m_loader.isComplete()) {
        m_count->setText(QLocale().toString(m_model.rowCount()));
        m_count->setAccessibleName(tr("%n lead(s) in the list", nullptr, m_model.rowCount()));
        m_chips->showCount(m_filter.chip, m_model.rowCount());
    }
    m_count->setVisible(m_loader.isComplete());
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
    if (const LeadRow *row = m_model.leadAt(position)) {
        m_currentKey = row->row;
        emit leadChosen(row->id);
    }
}

/// A lead that leaves the list, say because its overdue task is done, stays on the card.
void LeadListPane::keepCard()
{
    m_isKeeping = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isKeeping = false;
            if (m_model.positionOf(m_currentKey) < 0)
                m_view->clearSelection();
        },
        Qt::QueuedConnection);
}

void LeadListPane::select(const LeadId &id)
{
    const auto find = [id](Session &session) -> Result<qint64> {
        const std::optional<StoredRecord> stored = session.store().tables().find(Kind::Lead, id.uuid());
        return stored ? stored->row : 0;
    };
    deliver(m_context.workspace.read(find), this, [this](const Result<qint64> &key) {
        if (!key || *key == 0)
            return;
        m_currentKey = *key;
        markCurrent();
        m_view->scrollTo(m_view->currentIndex());
    });
}

void LeadListPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LeadListPane::step(int rows)
{
    const int wanted = std::clamp(m_view->currentIndex().row() + rows, 0, m_model.rowCount() - 1);
    if (m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(wanted));
}

QWidget *LeadListPane::list() const
{
    if (m_stack->currentWidget() == m_view)
        return m_view;
    return m_search;
}

QString LeadListPane::title() const
{
    return m_filter.mineOnly ? tr("My leads") : tr("Leads");
}

void LeadListPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
    QFrame::changeEvent(event);
}

void LeadListPane::measure()
{
    m_view->setRowHeight(LeadListDelegate::rowHeight(m_view->font()));
    QFont headline = strong(font());
    headline.setPointSizeF(headline.pointSizeF() * 1.2);
    m_title->setFont(headline);
}

void LeadListPane::retranslate()
{
    m_title->setText(title());
    m_filterButton->setName(tr("Filter"));
    m_sortButton->setName(tr("Order"));
    m_newButton->setText(tr("Lead", "button: adds one"));
    m_newButton->setAccessibleName(tr("New lead"));
    m_newButton->setToolTip(tr("New lead (Ctrl+N)"));
    m_search->setPlaceholderText(tr("Search: name, company, phone   /"));
    m_search->setAccessibleName(tr("Search leads"));
    m_view->setAccessibleName(tr("Leads"));
    retranslateEmptyStates();
    m_model.repaintAll();
    showPill();
    showState();
}

void LeadListPane::retranslateEmptyStates()
{
    if (m_noLeads) {
        m_noLeads->setTitle(tr("No leads yet"));
        m_noLeads->setText(
            tr("Bring them in from a file, write down the first one, or look around in a sample company."));
        m_importButton->setText(tr("Import…"));
        m_firstLeadButton->setText(tr("New lead"));
        m_sampleButton->setText(tr("Sample data"));
    }
    if (m_nothingFound) {
        m_nothingFound->setTitle(tr("Nothing found"));
        m_nothingFound->setText(tr("No lead fits the search and the filters."));
        m_clearButton->setText(tr("Clear search and filters"));
    }
}

} // namespace leadline
