// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/desk.h"

#include "ui/blitz/blitzpage.h"
#include "ui/board/boardpage.h"
#include "ui/clients/clientspage.h"
#include "ui/import/importwizard.h"
#include "ui/journal/importswindow.h"
#include "ui/journal/journalwindow.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadspage.h"
#include "ui/print/printing.h"
#include "ui/reminders/reminderpanel.h"
#include "ui/reports/reportspage.h"
#include "ui/schedule/schedulefiles.h"
#include "ui/schedule/schedulepage.h"
#include "ui/sharing/sharingpage.h"
#include "ui/shell/actionregistry.h"
#include "ui/today/todaypage.h"
#include "ui/window/clientactions.h"
#include "ui/window/linkfollower.h"
#include "ui/window/mouseways.h"
#include "ui/window/printactions.h"
#include "ui/window/undoactions.h"

#include <QSplitter>
#include <QStackedLayout>

namespace leadline {

using namespace Qt::StringLiterals;

Desk::Desk(std::shared_ptr<OpenFile> file, const Reference &reference, Theme &theme, ActionRegistry &actions,
           Toast &toast, QWidget &window, QWidget *parent)
    : QWidget(parent), m_file(std::move(file)), m_context(m_file->workspace(), reference, theme, actions, toast),
      m_undo(std::make_unique<UndoActions>(m_context, window)),
      m_links(std::make_unique<LinkFollower>(m_context, window)), m_mouse(std::make_unique<MouseWays>(window)),
      m_printing(std::make_unique<Printing>(m_context, *this)), m_stack(new QStackedLayout(this)),
      m_today(std::make_unique<TodayPage>(m_context, this)),
      m_reminders(std::make_unique<ReminderPanel>(m_context, this))
{
    m_stack->setContentsMargins({});
    m_stack->addWidget(m_today.get());
    connect(&m_context, &WindowContext::importRequested, this, &Desk::startImport);
    connect(&m_context, &WindowContext::calendarRequested, this, [this](const QString &path, const LeadId &lead) {
        schedule().files().offerImport({path, lead});
    });
    connect(&m_context, &WindowContext::leadRequested, this, &Desk::showLead);
    connect(&m_context, &WindowContext::clientRequested, this, &Desk::showClient);
    for (const QString &id : {u"search.focus"_s, u"search.quick"_s})
        actions.connectTo(
            id, this, [this] { search(); }, [this] { return inFront() != m_import.get(); });
    connectTravel();
    connectClientActions(*this);
    connectPrintActions(*this, *m_printing);
    connect(m_today.get(), &TodayPage::filled, this, &Desk::filled);
    connect(m_today.get(), &TodayPage::filled, &m_file->sync(), &SyncSession::begin);
    connect(&m_file->subscription(), &ScheduleSubscription::failed, &m_context, &WindowContext::report);
    connect(m_stack, &QStackedLayout::currentChanged, m_reminders.get(), [this] {
        if (const Page *page = inFront())
            m_reminders->standAbove(page->roomBelow());
    });
    actions.connectTo(
        u"blitz.start"_s, this, [this] { startBlitz(); },
        [this] { return m_leads && !m_leads->list().keys().empty(); });
    actions.connectTo(u"reminders.open"_s, this, [this] { m_reminders->open(); });
    connect(m_today.get(), &TodayPage::painted, this, [this] {
        emit painted();
        remind();
        static_cast<void>(leads());
    });
}

/// Several windows would tell of everything several times; when the one that does goes, another takes it over.
void Desk::remind()
{
    m_reminds = m_file->takeReminders();
    if (m_reminds)
        m_reminders->watch().begin();
    else
        connect(m_file.get(), &OpenFile::remindersLeft, this, &Desk::remind, Qt::SingleShotConnection);
}

Desk::~Desk()
{
    if (m_reminds)
        m_file->leaveReminders();
    delete m_imports;
    delete m_journal;
}

LeadsPage &Desk::leads()
{
    if (m_leads)
        return *m_leads;
    m_leads = std::make_unique<LeadsPage>(m_context, this);
    m_stack->addWidget(m_leads.get());
    m_leads->splitter().restoreState(m_splitter);
    m_leads->list().setHabit(m_habit);
    if (m_view != LeadView())
        m_leads->list().showView(m_view);
    connect(m_leads.get(), &Page::titleChanged, this, &Desk::titleChanged);
    connect(m_leads.get(), &LeadsPage::leaving, this, &Desk::leave);
    connect(&m_leads->list(), &LeadListPane::leaving, this, &Desk::leave);
    m_context.actions.refresh();
    return *m_leads;
}

void Desk::setSplitter(const QByteArray &state)
{
    m_splitter = state;
    if (m_leads)
        m_leads->splitter().restoreState(state);
}

QByteArray Desk::splitter() const
{
    return m_leads ? m_leads->split() : m_splitter;
}

LeadListHabit Desk::listHabit() const
{
    return m_leads ? m_leads->list().habit() : m_habit;
}

/// The look is the habit's.
void Desk::setListView(const LeadView &view)
{
    m_view = view;
    if (m_view == LeadView())
        return;
    m_view.layout = m_habit.look.isTable ? u"table"_s : QString();
    m_view.columns = columnsText(m_habit.look.columns);
}

LeadView Desk::listView() const
{
    LeadView view = m_leads ? m_leads->list().keptView() : m_view;
    view.layout.clear();
    view.columns.clear();
    return view;
}

void Desk::startImport(const QString &path)
{
    if (!m_import) {
        m_import = std::make_unique<ImportWizard>(m_context, this);
        m_stack->addWidget(m_import.get());
        connect(m_import.get(), &ImportWizard::finished, this, &Desk::showLeads);
        connect(m_import.get(), &ImportWizard::importedLeadsRequested, this, [this](const ImportReport &report) {
            leads().list().showImport({report.batch, m_context.now(), report.created + report.updated});
        });
    }
    m_stack->setCurrentWidget(m_import.get());
    m_import->start(path);
    m_context.actions.refresh();
    emit titleChanged();
    emit sectionShown(m_import->section());
}

void Desk::startBlitz()
{
    if (!m_blitz) {
        m_blitz = std::make_unique<BlitzPage>(m_context, this);
        m_stack->addWidget(m_blitz.get());
        connect(m_blitz.get(), &Page::titleChanged, this, &Desk::titleChanged);
        connect(m_blitz.get(), &BlitzPage::finished, this, &Desk::showLeads);
    }
    m_blitz->start(leads().list().keys());
    show(*m_blitz);
}

void Desk::showJournal()
{
    if (!m_journal) {
        m_journal = new JournalWindow(m_context, this);
        m_journal->addAction(m_context.actions.action(u"help.page"_s));
        connect(m_journal, &JournalWindow::undoRequested, m_undo.get(), &UndoActions::undo);
        connect(m_journal, &JournalWindow::redoRequested, m_undo.get(), &UndoActions::redo);
    }
    m_journal->show();
    m_journal->raise();
    m_journal->activateWindow();
}

void Desk::showImports()
{
    if (!m_imports) {
        m_imports = new ImportsWindow(m_context, this);
        m_imports->addAction(m_context.actions.action(u"help.page"_s));
        connect(m_imports, &ImportsWindow::undoRequested, m_undo.get(), &UndoActions::undo);
        connect(m_imports, &ImportsWindow::leadsRequested, this, [this](const ImportedLeads &imported) {
            leads().list().showImport(imported);
            showLeads();
        });
    }
    m_imports->show();
    m_imports->raise();
    m_imports->activateWindow();
}

void Desk::showToday()
{
    show(*m_today);
}

/// The section is its list, so a card that stands in its place makes room.
void Desk::showLeads()
{
    show(leads());
    m_leads->showList();
}

void Desk::showView(const LeadView &view)
{
    showLeads();
    m_leads->list().showView(view);
}

BoardPage &Desk::board()
{
    if (m_board)
        return *m_board;
    m_board = std::make_unique<BoardPage>(m_context, this);
    m_board->setFolded(m_folded);
    m_stack->addWidget(m_board.get());
    return *m_board;
}

std::optional<QStringList> Desk::foldedStages() const
{
    return m_board ? m_board->folded() : m_folded;
}

void Desk::showBoard()
{
    show(board());
}

ClientsPage &Desk::clients(Kind kind)
{
    std::unique_ptr<ClientsPage> &page = kind == Kind::Contact ? m_contacts : m_companies;
    if (page)
        return *page;
    page = std::make_unique<ClientsPage>(m_context, kind, this);
    m_stack->addWidget(page.get());
    connect(page.get(), &Page::titleChanged, this, &Desk::titleChanged);
    return *page;
}

void Desk::showContacts()
{
    show(clients(Kind::Contact));
}

void Desk::showCompanies()
{
    show(clients(Kind::Company));
}

void Desk::showClient(Kind kind, const QUuid &client)
{
    kind == Kind::Contact ? showContacts() : showCompanies();
    clients(kind).showClient(client);
}

void Desk::search()
{
    if (inFront()->focusSearch())
        return;
    showLeads();
    m_leads->list().focusSearch();
}

void Desk::showLead(const LeadId &lead)
{
    leave();
    constexpr size_t mostRecent = 8;
    std::erase(m_recent, lead);
    m_recent.insert(m_recent.begin(), lead);
    m_recent.resize(std::min(m_recent.size(), mostRecent));
    show(leads());
    m_leads->showLead(lead);
}

void Desk::show(Page &page)
{
    if (m_stack->currentWidget() != &page)
        leave();
    m_stack->setCurrentWidget(&page);
    takeFocus();
    m_context.actions.refresh();
    emit titleChanged();
    page.activate();
    emit sectionShown(page.section());
}

ReportsPage &Desk::reports()
{
    if (m_reports)
        return *m_reports;
    m_reports = std::make_unique<ReportsPage>(m_context, this);
    m_stack->addWidget(m_reports.get());
    connect(m_reports.get(), &Page::titleChanged, this, &Desk::titleChanged);
    connect(m_reports.get(), &ReportsPage::leadsRequested, this, [this](const LeadQuery &leads, const QString &name) {
        this->leads().list().showFound({leads.conditions, name});
        showLeads();
    });
    return *m_reports;
}

void Desk::showReports()
{
    show(reports());
}

SchedulePage &Desk::schedule()
{
    if (m_schedule)
        return *m_schedule;
    m_schedule = std::make_unique<SchedulePage>(m_context, m_file->subscription(), this);
    m_stack->addWidget(m_schedule.get());
    return *m_schedule;
}

void Desk::showSchedule()
{
    show(schedule());
}

void Desk::showSharing()
{
    if (!m_sharing) {
        m_sharing = std::make_unique<SharingPage>(m_context, m_file->sync(), this);
        m_stack->addWidget(m_sharing.get());
        connect(m_sharing.get(), &Page::titleChanged, this, &Desk::titleChanged);
    }
    show(*m_sharing);
}

Page *Desk::inFront() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

QString Desk::title() const
{
    return inFront()->title();
}

void Desk::takeFocus() const
{
    inFront()->firstFocus()->setFocus(Qt::OtherFocusReason);
}

} // namespace leadline
