// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientlistpane.h"

#include "core/services/merging.h"
#include "ui/clients/clientlistdelegate.h"
#include "ui/leads/leadlistview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int clientSideMargin = 18;
constexpr int longestSearch = 200;

constexpr qint64 awaitedKey = -1; // of no row

} // namespace

ClientListPane::ClientListPane(WindowContext &context, Kind kind, QWidget *parent)
    : QFrame(parent), m_context(context), m_kind(kind), m_model(context), m_loader(context, m_model),
      m_title(new ElidedLabel(TextRole::Title)), m_count(new Badge),
      m_newButton(makeButton({}, u"plus"_s, ButtonKind::Primary)), m_mergeButton(makeButton({}, u"link"_s)),
      m_search(new QLineEdit), m_view(new LeadListView),
      m_nobody(new EmptyState(kind == Kind::Contact ? u"contact"_s : u"building-2"_s)),
      m_nothingFound(new EmptyState(u"search"_s)), m_firstButton(m_nobody->addButton({}, true)),
      m_clearButton(m_nothingFound->addButton({}, true)), m_stack(new QStackedLayout)
{
    setProperty("role", u"pane"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(Metric::innerPadding);
    buildHeader();
    buildSearch();
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_view);
    buildEmptyStates();
    connectList();
    measure();
    retranslate();
    m_loader.load({m_kind, {}});
}

void ClientListPane::buildHeader()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(clientSideMargin, 0, Metric::innerPadding + Metric::gap, 0);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_newButton);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_newButton, &QPushButton::clicked, this, &ClientListPane::newRequested);
}

void ClientListPane::buildSearch()
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(clientSideMargin, 0, clientSideMargin, 0);
    column->setSpacing(Metric::innerPadding);
    column->addWidget(m_search);
    column->addWidget(m_mergeButton, 0, Qt::AlignLeft);
    static_cast<QVBoxLayout *>(layout())->addLayout(column);
    m_search->setObjectName(u"clients.search"_s);
    m_search->setMaxLength(longestSearch);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_mergeButton->setObjectName(u"clients.merge"_s);
    m_mergeButton->hide();
    connect(m_search, &QLineEdit::textChanged, this, &ClientListPane::search);
    connect(m_mergeButton, &QPushButton::clicked, this, &ClientListPane::mergeRequested);
    auto *clear = new QShortcut(QKeySequence(Qt::Key_Escape), m_search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(clear, &QShortcut::activated, this, [this] {
        if (m_search->text().isEmpty())
            m_view->setFocus(Qt::ShortcutFocusReason);
        m_search->clear();
    });
    const auto enterList = [this] {
        m_view->setFocus(Qt::ShortcutFocusReason);
        m_awaited.then([this] {
            if (!m_view->currentIndex().isValid())
                step(1);
        });
    };
    auto *down = new QShortcut(QKeySequence(Qt::Key_Down), m_search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, enterList);
    connect(m_search, &QLineEdit::returnPressed, this, enterList);
}

void ClientListPane::buildEmptyStates()
{
    m_stack->addWidget(m_nobody);
    m_stack->addWidget(m_nothingFound);
    connect(m_firstButton, &QPushButton::clicked, this, &ClientListPane::newRequested);
    connect(m_clearButton, &QPushButton::clicked, this, [this] {
        m_search->clear();
        m_search->setFocus(Qt::OtherFocusReason);
    });
}

void ClientListPane::connectList()
{
    m_view->setObjectName(u"clients.list"_s);
    m_view->setModel(&m_model);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setItemDelegate(new ClientListDelegate(m_context, m_model, this));
    connect(m_view, &LeadListView::rowsShown, &m_loader, &ClientListLoader::fetch);
    connect(m_view, &LeadListView::typed, this, [this](const QString &text) {
        focusSearch();
        m_search->insert(text);
    });
    connect(m_view, &LeadListView::activated, this, &ClientListPane::open);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ClientListPane::announceCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ClientListPane::showSelection);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_currentKey == 0)
            announceCurrent();
    });
    connect(&m_loader, &ClientListLoader::replaced, this, [this] {
        markCurrent();
        showState();
        m_view->scrollTo(m_view->currentIndex().isValid() ? m_view->currentIndex() : m_model.index(0));
        m_awaited.arrive();
    });
    connect(&m_loader, &ClientListLoader::completed, this, [this] {
        markCurrent();
        showState();
        m_awaited.arrive();
    });
    connect(&m_context, &WindowContext::referenceRefreshed, &m_model, &KeyModel::repaintAll);
}

void ClientListPane::search(const QString &text)
{
    m_search->setClearButtonEnabled(!text.isEmpty());
    m_awaited.expect();
    m_loader.load({m_kind, text.trimmed()});
}

void ClientListPane::showState()
{
    const bool isEmpty = m_loader.isComplete() && m_model.rowCount() == 0;
    QWidget *state = m_view;
    if (isEmpty)
        state = m_loader.query().search.isEmpty() ? m_nobody : m_nothingFound;
    const bool hadFocus = m_stack->currentWidget()->isAncestorOf(window()->focusWidget());
    m_stack->setCurrentWidget(state);
    if (hadFocus)
        list()->setFocus(Qt::OtherFocusReason);
    if (m_loader.isComplete())
        m_count->setText(QLocale().toString(m_model.rowCount()));
    m_count->setVisible(m_loader.isComplete());
    showSelection();
}

void ClientListPane::showSelection()
{
    int count = 0; // by ranges: all may be selected
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection())
        count += range.height();
    m_mergeButton->setText(tr("Merge %n", "button: that many records", count));
    m_mergeButton->setAccessibleName(tr("Merge %n selected record(s)", nullptr, count));
    m_mergeButton->setVisible(count > 1);
}

/// Gives the current client its place in the list that has changed around it; the first one when there was none yet.
void ClientListPane::markCurrent()
{
    const int position = m_currentKey != 0 ? m_model.positionOf(m_currentKey) : 0;
    if (position < 0 || position >= m_model.rowCount() || position == m_view->currentIndex().row())
        return;
    m_view->selectionModel()->setCurrentIndex(m_model.index(position), QItemSelectionModel::ClearAndSelect);
}

void ClientListPane::announceCurrent()
{
    const int position = m_view->currentIndex().row();
    if (position < 0 || m_model.keyAt(position) == m_currentKey)
        return;
    if (const ClientRow *row = m_model.clientAt(position)) {
        m_currentKey = row->row;
        emit clientChosen(row->id);
    }
}

/// After Enter in the search it is the first of what is found, also when that is still on its way.
void ClientListPane::open(const QModelIndex &index)
{
    if (m_awaited.hasKeys())
        return m_awaited.then([this] { open(m_view->currentIndex()); });
    if (const ClientRow *row = m_model.clientAt(index.row()))
        emit clientOpened(row->id);
}

void ClientListPane::select(const QUuid &client)
{
    const auto find = [kind = m_kind, client](Session &session) -> Result<qint64> {
        const std::optional<StoredRecord> stored = session.store().tables().find(kind, client);
        return stored ? stored->row : 0;
    };
    m_currentKey = awaitedKey; // the first of a list that comes earlier is not meant
    deliver(m_context.workspace.read(find), this, [this, client](const Result<qint64> &key) {
        m_currentKey = key.value_or(0);
        markCurrent();
        if (m_currentKey == 0)
            return;
        m_view->scrollTo(m_view->currentIndex());
        emit clientChosen(client);
    });
}

void ClientListPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ClientListPane::step(int rows)
{
    if (m_model.rowCount() == 0)
        return;
    const int wanted = std::clamp(m_view->currentIndex().row() + rows, 0, m_model.rowCount() - 1);
    m_view->setCurrentIndex(m_model.index(wanted));
}

void ClientListPane::selectFirst(int rows)
{
    const int last = std::min(rows, m_model.rowCount()) - 1;
    if (last >= 0)
        m_view->selectionModel()->select(QItemSelection(m_model.index(0), m_model.index(last)),
                                         QItemSelectionModel::ClearAndSelect);
}

std::vector<qint64> ClientListPane::selectedKeys() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && rows.size() <= mostMerged; ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    std::vector<qint64> keys(rows.size());
    std::ranges::transform(rows, keys.begin(), [this](int row) { return m_model.keyAt(row); });
    return keys;
}

QWidget *ClientListPane::list() const
{
    if (m_stack->currentWidget() == m_view)
        return m_view;
    return m_search;
}

QString ClientListPane::title() const
{
    return m_kind == Kind::Contact ? tr("Contacts") : tr("Companies");
}

void ClientListPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
    QFrame::changeEvent(event);
}

void ClientListPane::measure()
{
    m_view->setRowHeight(ClientListDelegate::rowHeight(m_view->font()));
    QFont headline = strong(font());
    headline.setPointSizeF(headline.pointSizeF() * 1.2);
    m_title->setFont(headline);
}

void ClientListPane::retranslate()
{
    const bool isContacts = m_kind == Kind::Contact;
    m_title->setText(title());
    m_newButton->setText(isContacts ? tr("Contact", "button: adds one") : tr("Company", "button: adds one"));
    m_newButton->setAccessibleName(isContacts ? tr("New contact") : tr("New company"));
    m_newButton->setToolTip(m_newButton->accessibleName());
    m_search->setPlaceholderText(isContacts ? tr("Name, phone, e-mail   /") : tr("Name, INN, phone   /"));
    m_search->setAccessibleName(isContacts ? tr("Search contacts") : tr("Search companies"));
    m_view->setAccessibleName(title());
    m_nobody->setTitle(isContacts ? tr("No contacts yet") : tr("No companies yet"));
    m_nobody->setText(tr("They come by themselves when a lead is qualified. You can also write one down now."));
    m_firstButton->setText(m_newButton->accessibleName());
    m_nothingFound->setTitle(tr("Nothing found"));
    m_nothingFound->setText(isContacts ? tr("No contact fits the search.") : tr("No company fits the search."));
    m_clearButton->setText(tr("Clear the search"));
    m_model.repaintAll();
    showState();
}

} // namespace leadline
