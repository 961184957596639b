// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedulepage.h"

#include "core/services/participants.h"
#include "ui/leads/leadlistview.h"
#include "ui/schedule/agendadelegate.h"
#include "ui/schedule/blockbar.h"
#include "ui/schedule/monthgrid.h"
#include "ui/schedule/newblockdialog.h"
#include "ui/schedule/schedulefiles.h"
#include "ui/schedule/schedulesubscription.h"
#include "ui/schedule/timegrid.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/focusorder.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array views{ScheduleView::Day, ScheduleView::Week, ScheduleView::Month, ScheduleView::Agenda};

QString viewCode(ScheduleView view)
{
    switch (view) {
    case ScheduleView::Day:
        return u"day"_s;
    case ScheduleView::Week:
        return u"week"_s;
    case ScheduleView::Month:
        return u"month"_s;
    case ScheduleView::Agenda:
        break;
    }
    return u"agenda"_s;
}

} // namespace

SchedulePage::SchedulePage(WindowContext &context, ScheduleSubscription &subscription, QWidget *parent)
    : Page(parent), m_context(context), m_subscription(subscription), m_loader(context),
      m_day(context.now().toLocal().date()), m_title(new Label(TextRole::PageTitle)),
      m_span(new ElidedLabel(TextRole::Title)), m_previous(new IconButton(u"chevron-left"_s, {})),
      m_next(new IconButton(u"chevron-right"_s, {})), m_today(makeButton({}, {}, ButtonKind::Pill)),
      m_views(new ChipRow), m_people(makeButton({}, u"users"_s, ButtonKind::Pill)),
      m_more(new IconButton(u"ellipsis"_s, {})), m_menu(new QMenu(this)), m_stack(new QStackedLayout),
      m_grid(new TimeGrid), m_month(new MonthGrid), m_agenda(new LeadListView),
      m_nothing(new EmptyState(u"calendar"_s)), m_bar(new BlockBar(context)), m_files(new ScheduleFiles(context, *this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(Metric::innerPadding);
    column->addLayout(makeHead());
    column->addLayout(m_stack, 1);
    column->addWidget(m_bar);
    buildViews();
    connectViews();
    connectActions();
    orderFocus(*this);
    retranslate();
    m_grid->setNow(m_context.now());
    m_month->setNow(m_context.now());
    m_month->setCurrent(m_day);
    connect(&m_minute, &QTimer::timeout, this, &SchedulePage::tick);
    m_minute.start(60s);
    setView(ScheduleView::Week);
    m_grid->scrollToMorning();
}

QLayout *SchedulePage::makeHead()
{
    auto *head = new QVBoxLayout;
    head->setContentsMargins(Metric::pagePadding, 0, Metric::pagePadding, 0);
    auto *first = new QHBoxLayout;
    first->addWidget(m_title);
    first->addSpacing(Metric::cardPadding);
    first->addWidget(m_previous);
    first->addWidget(m_today);
    first->addWidget(m_next);
    first->addSpacing(Metric::innerPadding);
    first->addWidget(m_span, 1);
    head->addLayout(first);
    auto *second = new QHBoxLayout;
    second->addWidget(m_views, 1);
    second->addWidget(m_people);
    second->addWidget(m_more);
    head->addLayout(second);
    for (const ScheduleView view : views)
        m_views->addChip(viewCode(view), {});
    connect(m_views, &ChipRow::chosen, this,
            [this](const QString &code) { setView(*std::ranges::find(views, code, &viewCode)); });
    return head;
}

void SchedulePage::buildViews()
{
    for (QWidget *view : std::initializer_list<QWidget *>{m_grid, m_month, m_agenda, m_nothing})
        m_stack->addWidget(view);
    m_agenda->setModel(&m_agendaModel);
    m_agenda->setItemDelegate(new AgendaDelegate(m_agendaModel, this));
    m_agenda->setObjectName(u"schedule.agenda"_s);
    m_agenda->setRowHeight(AgendaDelegate::rowHeight(m_agenda->font()));
    m_previous->setObjectName(u"schedule.previous"_s);
    m_next->setObjectName(u"schedule.next"_s);
    QPushButton *plan = m_nothing->addButton({}, true);
    plan->setObjectName(u"schedule.plan"_s);
    const auto trigger = [this](const QString &id) { return [this, id] { m_context.actions.action(id)->trigger(); }; };
    connect(plan, &QPushButton::clicked, this, trigger(u"schedule.new"_s));
    connect(m_previous, &QAbstractButton::clicked, this, trigger(u"schedule.previous"_s));
    connect(m_next, &QAbstractButton::clicked, this, trigger(u"schedule.next"_s));
    connect(m_today, &QAbstractButton::clicked, this, trigger(u"schedule.today"_s));
    connect(m_people, &QAbstractButton::clicked, this, trigger(u"schedule.colleagues"_s));
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_menu->clear();
        for (const QString &id : {u"schedule.new"_s, u"schedule.export"_s, u"schedule.import"_s,
                                  u"schedule.subscribe"_s, u"schedule.unsubscribe"_s})
            m_menu->addAction(m_context.actions.action(id));
        m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
}

void SchedulePage::connectViews()
{
    connect(&m_loader, &ScheduleLoader::loaded, this, &SchedulePage::take);
    connect(&m_context, &WindowContext::referenceRefreshed, this, &SchedulePage::load);
    connect(m_grid, &TimeGrid::currentChanged, this, &SchedulePage::choose);
    connect(m_grid, &TimeGrid::opened, this, &SchedulePage::open);
    connect(m_grid, &TimeGrid::moved, this, &SchedulePage::move);
    connect(m_grid, &TimeGrid::timeChosen, this, &SchedulePage::create);
    connect(m_grid, &TimeGrid::edgeReached, this, &SchedulePage::turn);
    connect(m_month, &MonthGrid::opened, this, &SchedulePage::open);
    connect(m_month, &MonthGrid::moved, this, &SchedulePage::move);
    connect(m_month, &MonthGrid::currentChanged, this, [this](QDate day) {
        if (m_view == ScheduleView::Month && day != m_day)
            showDay(day);
    });
    connect(m_month, &MonthGrid::dayOpened, this, [this](QDate day) {
        m_day = day;
        setView(ScheduleView::Day);
        firstFocus()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_agenda, &LeadListView::activated, this, [this](const QModelIndex &index) {
        if (const ScheduleBlock *block = m_agendaModel.blockAt(index.row()))
            open(block->task);
    });
    connect(m_agenda->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (const ScheduleBlock *block = current.isValid() ? m_agendaModel.blockAt(current.row()) : nullptr)
            choose(block->task);
    });
}

void SchedulePage::connectActions()
{
    ActionRegistry &actions = m_context.actions;
    actions.attach(ActionContext::Schedule, this);
    for (const ScheduleView view : views)
        actions.connectTo(u"schedule."_s + viewCode(view), this, [this, view] { setView(view); });
    const auto hasBlock = [this] { return m_bar->entry().has_value(); };
    const auto isAsked = [this] { return m_bar->isAsked(); };
    actions.connectTo(u"schedule.today"_s, this, [this] { showDay(m_context.now().toLocal().date()); });
    actions.connectTo(u"schedule.previous"_s, this, [this] { turn(-1); });
    actions.connectTo(u"schedule.next"_s, this, [this] { turn(1); });
    actions.connectTo(u"schedule.new"_s, this, [this] { create(proposedStart()); });
    actions.connectTo(
        u"schedule.open"_s, this, [this] { open(m_chosen); }, hasBlock);
    actions.connectTo(
        u"schedule.accept"_s, this, [this] { answer(true); }, isAsked);
    actions.connectTo(
        u"schedule.decline"_s, this, [this] { answer(false); }, isAsked);
    actions.connectTo(
        u"schedule.invite"_s, this, [this] { m_bar->offerColleagues(); }, hasBlock);
    actions.connectTo(u"schedule.colleagues"_s, this, [this] { offerColleagues(); });
    connectFiles();
}

void SchedulePage::connectFiles()
{
    ActionRegistry &actions = m_context.actions;
    actions.connectTo(u"schedule.export"_s, this, [this] {
        const ShownDays days = shownDays(m_view, m_day, QLocale());
        m_files->chooseExport({users(), timestampFrom(days.first.startOfDay()), timestampFrom(days.end().startOfDay()),
                               QLocale().language(), QString()});
    });
    actions.connectTo(u"schedule.import"_s, this, [this] { m_files->chooseImport(); });
    actions.connectTo(u"schedule.subscribe"_s, this, [this] { chooseSubscription(); });
    actions.connectTo(
        u"schedule.unsubscribe"_s, this, [this] { m_subscription.setPath({}); },
        [this] { return !m_subscription.path().isEmpty(); });
    connect(&m_subscription, &ScheduleSubscription::pathChanged, &actions, &ActionRegistry::refresh);
}

void SchedulePage::chooseSubscription()
{
    auto *dialog = new QFileDialog(this, tr("A calendar file that is kept up to date"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Calendar (*.ics)")});
    dialog->setDefaultSuffix(u"ics"_s);
    dialog->selectFile(m_subscription.path().isEmpty() ? u"leadline.ics"_s : m_subscription.path());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_subscription.setPath(path);
        m_context.toast.announce(tr("%1 is kept up to date from now on").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

QString SchedulePage::title() const
{
    return tr("Schedule");
}

QWidget *SchedulePage::firstFocus()
{
    QWidget *view = m_stack->currentWidget();
    return view == m_nothing ? findChild<QPushButton *>(u"schedule.plan"_s) : view;
}

void SchedulePage::setView(ScheduleView view)
{
    const bool hadFocus = m_stack->currentWidget()->isAncestorOf(window()->focusWidget());
    m_view = view;
    m_views->setChosenCode(viewCode(view));
    m_month->setCurrent(m_day);
    showBlocks();
    load();
    if (hadFocus)
        firstFocus()->setFocus(Qt::OtherFocusReason);
}

int SchedulePage::roomBelow() const
{
    return m_bar->height();
}

void SchedulePage::showDay(QDate day)
{
    const ShownDays before = shownDays(m_view, m_day, QLocale());
    m_day = day;
    m_month->setCurrent(day);
    retranslate();
    const ShownDays now = shownDays(m_view, day, QLocale());
    if (now.first == before.first && now.count == before.count)
        showBlocks();
    else
        load();
}

void SchedulePage::turn(int step)
{
    showDay(steppedDay(m_view, m_day, step));
}

void SchedulePage::showColleagues(const std::vector<UserId> &users)
{
    m_colleagues = users;
    m_colleagues.resize(std::min(m_colleagues.size(), mostCalendars - 1));
    retranslate();
    load();
}

std::vector<UserId> SchedulePage::users() const
{
    std::vector<UserId> users{m_context.reference().me.id};
    users.insert(users.end(), m_colleagues.begin(), m_colleagues.end());
    return users;
}

/// A day has room for people side by side.
bool SchedulePage::isApart() const
{
    return m_view == ScheduleView::Day && !m_colleagues.empty();
}

void SchedulePage::load()
{
    m_loader.load(users(), shownDays(m_view, m_day, QLocale()));
}

void SchedulePage::take(const std::vector<Calendar> &calendars)
{
    m_calendars = calendars;
    showBlocks();
    emit filled();
}

std::vector<GridColumn> SchedulePage::columns() const
{
    std::vector<GridColumn> columns;
    if (isApart()) {
        for (const UserId &id : users()) {
            const auto user = std::ranges::find(m_context.reference().users, id, &User::id);
            if (user != m_context.reference().users.end())
                columns.push_back({m_day, id, user->name, {}});
        }
        return columns;
    }
    const ShownDays days = shownDays(m_view, m_day, QLocale());
    for (QDate day = days.first; day < days.end(); day = day.addDays(1))
        columns.push_back(
            {day, {}, QLocale().standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat), QString::number(day.day())});
    return columns;
}

void SchedulePage::showBlocks()
{
    const bool hadFocus = m_stack->currentWidget()->isAncestorOf(window()->focusWidget());
    m_blocks = blocksOf(m_calendars, m_context.reference(), isApart());
    const ShownDays days = shownDays(m_view, m_day, QLocale());
    QWidget *view = m_grid;
    if (m_view == ScheduleView::Month) {
        m_month->show(days, m_day.month(), m_blocks);
        view = m_month;
    } else if (m_view == ScheduleView::Agenda) {
        m_agendaModel.show(days, m_blocks);
        const int row = std::max(m_agendaModel.positionOf(m_chosen), 0);
        const QModelIndex index = m_agenda->selectableFrom(row, 1);
        m_agenda->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        view = m_agendaModel.rowCount() > 0 ? static_cast<QWidget *>(m_agenda) : m_nothing;
    } else {
        m_grid->show(columns(), m_blocks);
    }
    m_stack->setCurrentWidget(view);
    if (hadFocus)
        firstFocus()->setFocus(Qt::OtherFocusReason);
    choose(m_chosen);
    retranslate();
}

void SchedulePage::choose(const TaskId &task)
{
    m_chosen = task;
    const ScheduleEntry *entry = entryOf(m_calendars, task);
    m_bar->show(entry ? std::optional(*entry) : std::nullopt);
    m_grid->setCurrent(task);
    m_context.actions.refresh();
}

void SchedulePage::open(const TaskId &task)
{
    if (const ScheduleEntry *entry = entryOf(m_calendars, task); entry && !entry->lead.id.isNull())
        emit m_context.leadRequested(entry->lead.id);
}

void SchedulePage::move(const TaskId &task, Timestamp begin, qint64 minutes)
{
    const auto change = [=](Session &session) { return moveBlock(session, task, begin, minutes); };
    deliver(m_context.workspace.write(change), this, [this](const Result<ChangeSet> &changed) {
        if (!changed)
            m_context.report(changed.error());
    });
}

void SchedulePage::answer(bool accepts)
{
    const auto change = [task = m_chosen, accepts](Session &session) {
        return answerInvitation(session, task, accepts ? Reply::Accepted : Reply::Declined);
    };
    deliver(m_context.workspace.write(change), this, [this](const Result<ChangeSet> &changed) {
        if (!changed)
            m_context.report(changed.error());
    });
}

/// The next full hour of the day that is shown, in the working day.
Timestamp SchedulePage::proposedStart() const
{
    constexpr int firstHour = 9;
    const QDateTime now = m_context.now().toLocal();
    const int hour = m_day == now.date() ? std::min(now.time().hour() + 1, 23) : firstHour;
    return timestampFrom(QDateTime(m_day, QTime(hour, 0)));
}

void SchedulePage::create(Timestamp start)
{
    auto *dialog = new NewBlockDialog(m_context, start, this);
    if (const std::optional<ScheduleEntry> &entry = m_bar->entry(); entry && !entry->lead.id.isNull())
        dialog->setLead(entry->lead.id, entry->lead.title);
    connect(dialog, &NewBlockDialog::added, this, [this, start](const TaskId &task) {
        m_chosen = task;
        showDay(start.toLocal().date());
    });
    dialog->open();
}

void SchedulePage::offerColleagues()
{
    m_menu->clear();
    for (const User &user : m_context.reference().users) {
        if (user.inactive || user.id == m_context.reference().me.id)
            continue;
        QAction *action = m_menu->addAction(QString(user.name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(std::ranges::find(m_colleagues, user.id) != m_colleagues.end());
        connect(action, &QAction::toggled, this, [this, id = user.id](bool isShown) {
            std::vector<UserId> shown = m_colleagues;
            std::erase(shown, id);
            if (isShown)
                shown.push_back(id);
            showColleagues(shown);
        });
    }
    if (m_menu->isEmpty())
        m_menu->addAction(tr("There are no colleagues in the file"))->setEnabled(false);
    m_menu->popup(m_people->mapToGlobal(QPoint(0, m_people->height())));
}

void SchedulePage::tick()
{
    m_grid->setNow(m_context.now());
    m_month->setNow(m_context.now());
}

void SchedulePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showBlocks();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_agenda->setRowHeight(AgendaDelegate::rowHeight(m_agenda->font()));
    Page::changeEvent(event);
}

void SchedulePage::hideEvent(QHideEvent *event)
{
    m_loader.setWatched(false);
    Page::hideEvent(event);
}

void SchedulePage::showEvent(QShowEvent *event)
{
    tick();
    m_loader.setWatched(true);
    Page::showEvent(event);
}

void SchedulePage::retranslate()
{
    m_title->setText(title());
    m_span->setText(spanTitle(m_view, m_day, QLocale()));
    m_previous->setName(tr("Back in time"));
    m_next->setName(tr("Forward in time"));
    m_today->setText(tr("Today"));
    m_more->setName(tr("More"));
    m_people->setText(m_colleagues.empty() ? tr("Colleagues")
                                           : tr("Colleagues: %1").arg(QLocale().toString(int(m_colleagues.size()))));
    for (const auto &[view, label] :
         {std::pair(ScheduleView::Day, tr("Day")), std::pair(ScheduleView::Week, tr("Week")),
          std::pair(ScheduleView::Month, tr("Month")), std::pair(ScheduleView::Agenda, tr("Agenda"))})
        m_views->chip(viewCode(view))->setLabel(label);
    for (QWidget *view : std::initializer_list<QWidget *>{m_grid, m_month, m_agenda})
        view->setAccessibleName(title());
    m_nothing->setTitle(tr("Nothing is planned in these two weeks"));
    m_nothing->setText(tr("Tasks stand here that are to be shown in the calendar: it is a field of the task."));
    findChild<QPushButton *>(u"schedule.plan"_s)->setText(tr("Plan something"));
    m_bar->retranslate();
}

} // namespace leadline
