// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaypage.h"

#include "ui/leads/leadlistview.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/today/todaydelegate.h"
#include "ui/today/todaywork.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/focusorder.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int sideMargin = 22;
constexpr int narrowestList = 380;
constexpr int narrowestWork = 490; // at the usual text size

QString codeOf(DayScope scope)
{
    return scope == DayScope::Mine ? u"mine"_s : u"team"_s;
}

} // namespace

TodayPage::TodayPage(WindowContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_model(context), m_loader(context), m_title(new Label(TextRole::PageTitle)),
      m_date(new Label), m_scopes(new ChipRow), m_keys(new Label(TextRole::Caption)), m_view(new LeadListView),
      m_noLeads(new EmptyState(u"users"_s)), m_allDone(new EmptyState(u"circle-check"_s)), m_stack(new QStackedLayout),
      m_side(new QWidget), m_menu(new QMenu(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(makePane(), 1);
    row->addWidget(m_side, 1);
    m_workTimer.setSingleShot(true);
    m_workTimer.setInterval(40ms);
    connect(&m_workTimer, &QTimer::timeout, this, &TodayPage::showChosen);
    buildEmptyStates();
    connectList();
    connectActions();
    orderFocus(*this);
    measure();
    retranslate();
    m_loader.load(DayScope::Mine);
}

QLayout *TodayPage::makeHead()
{
    auto *head = new QVBoxLayout;
    head->setContentsMargins(sideMargin, 0, sideMargin, 0);
    auto *first = new QHBoxLayout;
    m_date->setTone(TextTone::Muted);
    first->addWidget(m_title);
    first->addWidget(m_date, 1);
    head->addLayout(first);
    head->addWidget(m_scopes);
    for (const DayScope scope : {DayScope::Mine, DayScope::Team})
        m_scopes->addChip(codeOf(scope), {});
    m_scopes->setChosenCode(codeOf(DayScope::Mine));
    connect(m_scopes, &ChipRow::chosen, this, [this](const QString &code) {
        setScope(code == codeOf(DayScope::Mine) ? DayScope::Mine : DayScope::Team);
    });
    return head;
}

QWidget *TodayPage::makePane()
{
    auto *pane = new QFrame;
    pane->setProperty("role", u"pane"_s);
    pane->setMinimumWidth(narrowestList);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 12, 0, Metric::innerPadding);
    column->setSpacing(Metric::innerPadding);
    column->addLayout(makeHead());
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_noLeads);
    m_stack->addWidget(m_allDone);
    m_keys->setContentsMargins(sideMargin, 0, sideMargin, 0);
    m_keys->setWordWrap(true);
    column->addWidget(m_keys);
    return pane;
}

void TodayPage::buildEmptyStates()
{
    m_importButton = m_noLeads->addButton({}, true);
    m_newButton = m_noLeads->addButton({});
    m_leadsButton = m_allDone->addButton({}, true);
    m_teamButton = m_allDone->addButton({});
    const auto trigger = [this](const QString &id) { return [this, id] { m_context.actions.action(id)->trigger(); }; };
    connect(m_importButton, &QPushButton::clicked, this, trigger(u"import.open"_s));
    connect(m_newButton, &QPushButton::clicked, this, trigger(u"lead.new"_s));
    connect(m_leadsButton, &QPushButton::clicked, this, trigger(u"section.leads"_s));
    connect(m_teamButton, &QPushButton::clicked, this, &TodayPage::toggleScope);
}

void TodayPage::connectList()
{
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new TodayDelegate(m_context, m_model, this));
    m_view->setObjectName(u"today"_s);
    connect(&m_loader, &TodayLoader::loaded, this, &TodayPage::showDay);
    connect(&m_loader, &TodayLoader::counted, &m_model, &TodayModel::setCount);
    connect(&m_context, &WindowContext::referenceRefreshed, &m_model, &TodayModel::repaintAll);
    connect(m_view, &LeadListView::rowsShown, this, &TodayPage::announcePainted);
    connect(m_view, &LeadListView::activated, this, [this](const QModelIndex &index) { runLine(index.row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            choose(current.row());
    });
}

TodayWork &TodayPage::work()
{
    if (m_work)
        return *m_work;
    m_work = new TodayWork(m_context, m_side);
    auto *all = new QVBoxLayout(m_side);
    all->setContentsMargins({});
    all->addWidget(m_work);
    connect(m_work, &TodayWork::left, this, [this] {
        m_view->setFocus(Qt::OtherFocusReason);
        choose(m_chosenRow);
    });
    connect(m_work, &TodayWork::snoozeRequested, this, &TodayPage::snooze);
    orderFocus(*this);
    return *m_work;
}

void TodayPage::connectActions()
{
    ActionRegistry &actions = m_context.actions;
    actions.attach(ActionContext::Today, this);
    const auto hasLine = [this] { return m_work && !m_work->isEmpty(); };
    const auto hasLead = [this] { return m_work && !m_work->lead().isNull(); };
    actions.connectTo(
        u"today.complete"_s, this, [this] { isWorking() ? m_work->complete() : runLine(m_chosenRow); }, hasLine);
    actions.connectTo(
        u"today.snooze"_s, this, [this] { snooze(); }, hasLine);
    actions.connectTo(
        u"today.open"_s, this, [this] { emit m_context.leadRequested(m_work->lead()); }, hasLead);
    actions.connectTo(
        u"today.call"_s, this, [this] { m_work->call(); }, [this, hasLead] { return hasLead() && m_work->canCall(); });
    actions.connectTo(u"today.team"_s, this, [this] { toggleScope(); });
    connect(&actions, &ActionRegistry::shortcutsChanged, this, &TodayPage::retranslate);
}

QString TodayPage::title() const
{
    return tr("Today");
}

QWidget *TodayPage::firstFocus()
{
    QWidget *state = m_stack->currentWidget();
    if (state == m_view)
        return m_view;
    return state == m_noLeads ? m_importButton : m_leadsButton;
}

bool TodayPage::isWorking() const
{
    return m_work && m_work->isAncestorOf(window()->focusWidget());
}

/// The line that was chosen stays so. When it is gone the next one takes its place, unless somebody works beside.
void TodayPage::showDay(const Day &day)
{
    const bool hadFocus = m_stack->currentWidget()->isAncestorOf(window()->focusWidget());
    m_model.setDay(day, m_loader.scope());
    const int row = m_model.positionOf(m_chosen);
    if (row >= 0 || !isWorking())
        choose(row >= 0 ? row : m_chosenRow);
    showState();
    if (hadFocus)
        firstFocus()->setFocus(Qt::OtherFocusReason);
    if (!std::exchange(m_isFilled, true))
        emit filled();
    // Another page may have come to the front before this one was seen.
    if (m_model.rowCount() == 0 || !isVisibleTo(parentWidget()))
        QTimer::singleShot(0, this, &TodayPage::announcePainted);
}

void TodayPage::showState()
{
    const Day &day = m_model.day();
    QWidget *empty = day.hasLeads ? m_allDone : m_noLeads;
    m_stack->setCurrentWidget(day.isEmpty() ? empty : static_cast<QWidget *>(m_view));
    m_teamButton->setVisible(m_model.scope() == DayScope::Mine);
    m_keys->setVisible(!day.isEmpty());
    const QLocale locale;
    m_date->setText(locale.toString(m_context.now().toLocal().date(), tr("dddd, d MMMM", "date format: today")));
    if (m_work && day.isEmpty() && !isWorking())
        m_work->clear();
}

/// Makes the row current, or the nearest one that can be.
void TodayPage::choose(int row)
{
    const QModelIndex index = m_view->selectableFrom(std::clamp(row, 0, std::max(m_model.rowCount() - 1, 0)), 1);
    if (!index.isValid())
        return;
    m_chosenRow = index.row();
    m_chosen = m_model.keyAt(m_chosenRow);
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(index);
    if (m_isPainted)
        m_workTimer.start();
}

void TodayPage::showChosen()
{
    m_workTimer.stop();
    if (const DayLine *line = m_model.lineAt(m_chosenRow); line && !isWorking())
        work().showLine(*line);
    m_context.actions.refresh();
}

void TodayPage::runLine(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    if (m_model.kindAt(row) == TodayModel::RowKind::More)
        return m_loader.extend();
    choose(row);
    showChosen();
    work().begin();
}

void TodayPage::snooze()
{
    m_menu->clear();
    const auto add = [this](const QString &text, Snooze snooze) {
        QAction *action = m_menu->addAction(text);
        connect(action, &QAction::triggered, this, [this, snooze] { putOff(snooze); });
        return action;
    };
    m_menu->setActiveAction(add(tr("&1  In 10 minutes"), Snooze::TenMinutes));
    add(tr("&2  In an hour"), Snooze::Hour);
    add(tr("&3  Tomorrow at 9:00"), Snooze::Tomorrow);
    add(tr("&4  Next Monday at 9:00"), Snooze::NextWeek);
    const QRect row = m_view->visualRect(m_model.index(m_chosenRow));
    m_menu->popup(m_view->viewport()->mapToGlobal(QPoint(row.left() + sideMargin, row.bottom())));
}

void TodayPage::putOff(Snooze snooze)
{
    const DayLine *line = m_model.lineAt(m_model.positionOf(m_chosen));
    if (!line)
        return;
    const Timestamp until = snoozedUntil(snooze, m_context.now());
    const auto change = [line = *line, until](Session &session) {
        return line.task ? snoozeTask(session, line.task->id, until) : snoozeLead(session, line.lead.id, until);
    };
    deliver(m_context.workspace.write(change), this, [this](const Result<ChangeSet> &changed) {
        if (!changed)
            m_context.report(changed.error());
    });
}

void TodayPage::toggleScope()
{
    setScope(m_loader.scope() == DayScope::Mine ? DayScope::Team : DayScope::Mine);
}

void TodayPage::setScope(DayScope scope)
{
    m_scopes->setChosenCode(codeOf(scope));
    m_loader.load(scope);
}

/// The work beside the list is built once the list stands: it need not wait for that.
void TodayPage::announcePainted()
{
    if (std::exchange(m_isPainted, true))
        return;
    m_workTimer.start();
    QTimer::singleShot(0, this, &TodayPage::painted);
}

void TodayPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
    Page::changeEvent(event);
}

void TodayPage::hideEvent(QHideEvent *event)
{
    m_loader.setWatched(false);
    if (m_isFilled)
        QTimer::singleShot(0, this, &TodayPage::announcePainted);
    Page::hideEvent(event);
}

void TodayPage::showEvent(QShowEvent *event)
{
    m_loader.setWatched(true);
    Page::showEvent(event);
}

void TodayPage::measure()
{
    m_view->setRowHeight(TodayDelegate::rowHeight(m_view->font()));
    m_side->setMinimumWidth(narrowestWork * roomFor(font()) / 100);
}

void TodayPage::retranslate()
{
    const auto keyOf = [this](const QString &id) {
        return m_context.actions.action(id)->shortcut().toString(QKeySequence::NativeText);
    };
    m_title->setText(title());
    m_view->setAccessibleName(title());
    m_scopes->chip(codeOf(DayScope::Mine))->setLabel(tr("Mine"));
    m_scopes->chip(codeOf(DayScope::Team))->setLabel(tr("Whole team"));
    m_keys->setText(
        tr("Enter: do it here   %1: put off   %2: open the card   %3: call   %4: my day or the team's")
            .arg(keyOf(u"today.snooze"_s), keyOf(u"today.open"_s), keyOf(u"today.call"_s), keyOf(u"today.team"_s)));
    m_noLeads->setTitle(tr("No leads yet"));
    m_noLeads->setText(tr("Bring them in from a file, or write down the first one. What is due will stand here."));
    m_importButton->setText(tr("Import…"));
    m_newButton->setText(tr("New lead"));
    m_allDone->setTitle(tr("All is done"));
    m_allDone->setText(tr("Nothing is due in the next seven days, and every lead has its next step."));
    m_leadsButton->setText(tr("To the leads"));
    m_teamButton->setText(tr("Show the whole team's day"));
    m_model.repaintAll();
    showState();
}

} // namespace leadline
