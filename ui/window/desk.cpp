// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/desk.h"

#include "ui/blitz/blitzpage.h"
#include "ui/board/boardpage.h"
#include "ui/clients/clientcardview.h"
#include "ui/clients/clientlistpane.h"
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
#include "ui/window/linkfollower.h"
#include "ui/window/mouseways.h"
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
      m_today(new TodayPage(m_context, this)), m_reminders(new ReminderPanel(m_context, this))
{
    m_stack->setContentsMargins({});
    m_stack->addWidget(m_today);
    connect(&m_context, &WindowContext::importRequested, this, &Desk::startImport);
    connect(&m_context, &WindowContext::calendarRequested, this, [this](const QString &path, const LeadId &lead) {
        schedule().files().offerImport({path, lead});
    });
    connect(&m_context, &WindowContext::leadRequested, this, &Desk::showLead);
    connect(&m_context, &WindowContext::clientRequested, this, &Desk::showClient);
    for (const QString &id : {u"search.focus"_s, u"search.quick"_s})
        actions.connectTo(
            id, this, [this] { search(); }, [this] { return m_stack->currentWidget() != m_import; });
    connectTravel();
    connectClients();
    connectPrinting();
    connect(m_today, &TodayPage::filled, this, &Desk::filled);
    connect(m_today, &TodayPage::filled, &m_file->sync(), &SyncSession::begin);
    connect(&m_file->subscription(), &ScheduleSubscription::failed, &m_context, &WindowContext::report);
    connect(m_stack, &QStackedLayout::currentChanged, m_reminders, &QWidget::raise);
    actions.connectTo(
        u"blitz.start"_s, this, [this] { startBlitz(); },
        [this] { return m_leads && !m_leads->list().keys().empty(); });
    actions.connectTo(u"reminders.open"_s, this, [this] { m_reminders->open(); });
    connect(m_today, &TodayPage::painted, this, [this] {
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

/// The pages go before what they stand on.
Desk::~Desk()
{
    if (m_reminds)
        m_file->leaveReminders();
    delete m_imports;
    delete m_journal;
    delete m_reminders;
    delete m_blitz;
    delete m_import;
    delete m_sharing;
    delete m_schedule;
    delete m_reports;
    delete m_contacts;
    delete m_companies;
    delete m_board;
    delete m_leads;
    delete m_today;
}

LeadsPage &Desk::leads()
{
    if (m_leads)
        return *m_leads;
    m_leads = new LeadsPage(m_context, this);
    m_stack->addWidget(m_leads);
    m_leads->splitter().restoreState(m_splitter);
    m_leads->list().setHabit(m_habit);
    if (m_view != LeadView())
        m_leads->list().showView(m_view);
    connect(m_leads, &Page::titleChanged, this, &Desk::titleChanged);
    connect(m_leads, &LeadsPage::leaving, this, &Desk::leave);
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
        m_import = new ImportWizard(m_context, this);
        m_stack->addWidget(m_import);
        connect(m_import, &ImportWizard::finished, this, &Desk::showLeads);
        connect(m_import, &ImportWizard::importedLeadsRequested, this, [this](const ImportReport &report) {
            leads().list().showImport({report.batch, m_context.now(), report.created + report.updated});
        });
    }
    m_stack->setCurrentWidget(m_import);
    m_import->start(path);
    m_context.actions.refresh();
    emit titleChanged();
}

void Desk::startBlitz()
{
    if (!m_blitz) {
        m_blitz = new BlitzPage(m_context, this);
        m_stack->addWidget(m_blitz);
        connect(m_blitz, &Page::titleChanged, this, &Desk::titleChanged);
        connect(m_blitz, &BlitzPage::finished, this, &Desk::showLeads);
    }
    m_blitz->start(leads().list().keys());
    show(*m_blitz);
    emit sectionShown(u"leads"_s);
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
    emit sectionShown(u"today"_s);
}

/// The section is its list, so a card that stands in its place makes room.
void Desk::showLeads()
{
    showLeadsPage();
    m_leads->showList();
}

void Desk::showView(const LeadView &view)
{
    showLeads();
    m_leads->list().showView(view);
}

void Desk::showLeadsPage()
{
    show(leads());
    emit sectionShown(u"leads"_s);
}

BoardPage &Desk::board()
{
    if (m_board)
        return *m_board;
    m_board = new BoardPage(m_context, this);
    m_board->setFolded(m_folded);
    m_stack->addWidget(m_board);
    return *m_board;
}

std::optional<QStringList> Desk::foldedStages() const
{
    return m_board ? m_board->folded() : m_folded;
}

void Desk::showBoard()
{
    show(board());
    emit sectionShown(u"board"_s);
}

ClientsPage &Desk::clients(Kind kind)
{
    ClientsPage *&page = kind == Kind::Contact ? m_contacts : m_companies;
    if (page)
        return *page;
    page = new ClientsPage(m_context, kind, this);
    m_stack->addWidget(page);
    connect(page, &Page::titleChanged, this, &Desk::titleChanged);
    return *page;
}

ClientsPage *Desk::clientsInFront() const
{
    return qobject_cast<ClientsPage *>(m_stack->currentWidget());
}

void Desk::showContacts()
{
    show(clients(Kind::Contact));
    emit sectionShown(u"contacts"_s);
}

void Desk::showCompanies()
{
    show(clients(Kind::Company));
    emit sectionShown(u"companies"_s);
}

void Desk::showClient(Kind kind, const QUuid &client)
{
    kind == Kind::Contact ? showContacts() : showCompanies();
    clients(kind).showClient(client);
}

void Desk::connectClients()
{
    ActionRegistry &actions = m_context.actions;
    const auto isOpen = [this] { return clientsInFront() != nullptr; };
    const auto onPage = [&](const QString &id, const std::function<void(ClientsPage &)> &act) {
        actions.connectTo(
            id, this,
            [this, act] {
                if (ClientsPage *page = clientsInFront())
                    act(*page);
            },
            isOpen);
    };
    onPage(u"client.next"_s, [](ClientsPage &page) { page.list().step(1); });
    onPage(u"client.previous"_s, [](ClientsPage &page) { page.list().step(-1); });
    onPage(u"client.new"_s, [](ClientsPage &page) { page.create(); });
    onPage(u"client.merge"_s, [](ClientsPage &page) { page.merge(); });
    onPage(u"client.call"_s, [](ClientsPage &page) { page.card().call(); });
    onPage(u"client.email"_s, [](ClientsPage &page) { page.card().write(); });
    actions.connectTo(
        u"client.erase"_s, this, [this] { clientsInFront()->erase(); },
        [this] { return clientsInFront() && clientsInFront()->canErase(); });
    actions.connectTo(u"contact.new"_s, this, [this] {
        showContacts();
        m_contacts->create();
    });
    actions.connectTo(u"company.new"_s, this, [this] {
        showCompanies();
        m_companies->create();
    });
}

/// Of the leads the card that is shown, of today the day's calls.
void Desk::connectPrinting()
{
    using Target = Printing::Target;
    const auto isToday = [this] { return m_stack->currentWidget() == m_today; };
    const auto isLeads = [this] { return m_leads && m_stack->currentWidget() == m_leads; };
    const auto isReports = [this] { return m_reports && m_stack->currentWidget() == m_reports; };
    const auto print = [this, isToday](Target target) {
        if (isToday())
            m_printing->printCallSheet(m_today->scope(), target);
        else if (!m_leads->chosen().isNull())
            m_printing->printCard(m_leads->chosen(), target);
    };
    const auto connectTo = [&](const QString &id, Target target) {
        m_context.actions.connectTo(
            id, this, [print, target] { print(target); }, [isToday, isLeads] { return isToday() || isLeads(); });
    };
    m_context.actions.connectTo(
        u"print.preview"_s, this,
        [this, isReports, print] { isReports() ? m_reports->preview() : print(Target::Preview); },
        [isToday, isLeads, isReports] { return isToday() || isLeads() || isReports(); });
    connectTo(u"print.paper"_s, Target::Printer);
    connectTo(u"print.pdf"_s, Target::Pdf);
}

void Desk::search()
{
    if (ClientsPage *page = clientsInFront())
        return page->list().focusSearch();
    if (m_board && m_stack->currentWidget() == m_board)
        return m_board->focusSearch();
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
    showLeadsPage();
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
}

ReportsPage &Desk::reports()
{
    if (m_reports)
        return *m_reports;
    m_reports = new ReportsPage(m_context, this);
    m_stack->addWidget(m_reports);
    connect(m_reports, &Page::titleChanged, this, &Desk::titleChanged);
    connect(m_reports, &ReportsPage::leadsRequested, this, [this](const LeadQuery &leads, const QString &name) {
        this->leads().list().showFound({leads.conditions, name});
        showLeads();
    });
    return *m_reports;
}

void Desk::showReports()
{
    show(reports());
    m_reports->activate();
    emit sectionShown(u"funnel"_s);
}

SchedulePage &Desk::schedule()
{
    if (m_schedule)
        return *m_schedule;
    m_schedule = new SchedulePage(m_context, m_file->subscription(), this);
    m_stack->addWidget(m_schedule);
    return *m_schedule;
}

void Desk::showSchedule()
{
    show(schedule());
    emit sectionShown(u"schedule"_s);
}

void Desk::showSharing()
{
    if (!m_sharing) {
        m_sharing = new SharingPage(m_context, m_file->sync(), this);
        m_stack->addWidget(m_sharing);
        connect(m_sharing, &Page::titleChanged, this, &Desk::titleChanged);
    }
    show(*m_sharing);
    emit sectionShown(u"sharing"_s);
}

QString Desk::title() const
{
    const auto *page = qobject_cast<const Page *>(m_stack->currentWidget());
    return m_stack->currentWidget() == m_import || !page ? tr("Import") : page->title();
}

void Desk::takeFocus()
{
    if (m_stack->currentWidget() == m_import)
        return;
    if (auto *page = qobject_cast<Page *>(m_stack->currentWidget()))
        page->firstFocus()->setFocus(Qt::OtherFocusReason);
}

} // namespace leadline
