// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "core/client/syncsession.h"
#include "core/demo/demo.h"
#include "ui/card/cardview.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/help/helpwindow.h"
#include "ui/leads/leadspage.h"
#include "ui/palette/commandpalette.h"
#include "ui/reminders/reminderpanel.h"
#include "ui/schedule/schedulesubscription.h"
#include "ui/settings/settingswindow.h"
#include "ui/sharing/standingwords.h"
#include "ui/shell/background.h"
#include "ui/shell/standardactions.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/toast.h"
#include "ui/window/avatar.h"
#include "ui/window/desk.h"
#include "ui/window/linkfollower.h"
#include "ui/window/menus.h"
#include "ui/window/onscreen.h"
#include "ui/window/practicelist.h"
#include "ui/window/problempage.h"
#include "ui/window/rail.h"
#include "ui/window/railplace.h"
#include "ui/window/undoactions.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowBelow = 1360; // at the usual text size
constexpr QSize usualSize(1440, 900);

/// In the order of the rail; each has its action "section.CODE".
const QStringList &sections()
{
    static const QStringList codes{u"today"_s,    u"leads"_s,     u"board"_s, u"schedule"_s,
                                   u"contacts"_s, u"companies"_s, u"funnel"_s};
    return codes;
}

} // namespace

Opening startOpening(const QString &path, const Clock &clock)
{
    Opening opening;
    opening.workspace = std::make_unique<Workspace>(path, QString(), clock);
    opening.reference = opening.workspace->open();
    return opening;
}

MainWindow::MainWindow(Theme &theme, Speech &speech, Preferences &preferences, const QString &folder,
                       const Clock &clock)
    : m_theme(theme), m_speech(speech), m_preferences(preferences), m_folder(folder), m_clock(clock), m_rail(new Rail),
      m_column(new QVBoxLayout), m_pages(new QStackedWidget), m_blank(new QWidget)
{
    for (ActionDescription &description : standardActions())
        m_actions.add(std::move(description));
    addWindowActions(m_actions);
    m_actions.attach(ActionContext::Global, this);
    buildPages();
    connectActions();
    retranslate();
    restoreGeometryOnScreen();
}

/// The others stand on what goes after this one, and the settings on the file.
MainWindow::~MainWindow()
{
    delete m_settings;
    for (const QPointer<MainWindow> &window : m_beside)
        delete window;
}

void MainWindow::buildPages()
{
    auto *area = new QWidget;
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins({});
    row->setSpacing(0);
    m_railPlace = new RailPlace(*m_rail, *area);
    row->addWidget(m_railPlace);
    m_column->setSpacing(0);
    m_column->addWidget(m_pages, 1);
    row->addLayout(m_column, 1);
    setCentralWidget(area);
    m_toast = new Toast(area);
    m_pages->addWidget(m_blank);
    for (const QString &section : sections())
        m_rail->addSection(section, m_actions.description(u"section."_s + section)->icon);
    m_rail->setSection(sections().constFirst());
    m_rail->hide();
}

FirstRunPage &MainWindow::firstRun()
{
    if (m_firstRun)
        return *m_firstRun;
    m_firstRun = new FirstRunPage;
    m_pages->addWidget(m_firstRun);
    connect(m_firstRun, &FirstRunPage::begun, this, [this] { m_preferences.setPractice(QStringList()); });
    connect(m_firstRun, &FirstRunPage::demoRequested, this, &MainWindow::openDemo);
    connect(m_firstRun, &FirstRunPage::emptyRequested, this,
            [this](const NewWorkspace &options) { create(freePath(tr("My leads")), options, false); });
    connect(m_firstRun, &FirstRunPage::importRequested, this, [this](const NewWorkspace &options) {
        m_importsNext = true;
        create(freePath(tr("My leads")), options, false);
    });
    m_firstRun->setPlace(newFiles());
    connect(m_firstRun, &FirstRunPage::placeRequested, this, &MainWindow::choosePlace);
    connect(m_firstRun, &FirstRunPage::openRequested, this, &MainWindow::chooseFile);
    connect(m_firstRun, &FirstRunPage::languageChosen, this, &MainWindow::speak);
    return *m_firstRun;
}

ProblemPage &MainWindow::problem()
{
    if (m_problem)
        return *m_problem;
    m_problem = new ProblemPage;
    m_pages->addWidget(m_problem);
    connect(m_problem, &ProblemPage::retryRequested, this, &MainWindow::open);
    connect(m_problem, &ProblemPage::otherFileRequested, this, &MainWindow::chooseFile);
    connect(m_problem, &ProblemPage::restoreRequested, this, &MainWindow::chooseBackup);
    return *m_problem;
}

Menus &MainWindow::menus()
{
    if (!m_menus)
        m_menus = new Menus(m_actions, this);
    return *m_menus;
}

void MainWindow::connectActions()
{
    const auto isOpen = [this] { return m_desk != nullptr; };
    connectFileActions();
    connectLooks();
    connectUsers();
    connectSettings();
    m_actions.connectTo(
        u"import.open"_s, this,
        [this] {
            if (m_desk)
                m_desk->startImport({});
        },
        isOpen);
    m_actions.connectTo(
        u"window.new"_s, this, [this] { openBeside(); }, isOpen);
    m_actions.connectTo(u"palette.open"_s, this, [this] { openPalette(); });
    const auto onDesk = [this](void (Desk::*act)()) {
        return [this, act] {
            if (m_desk)
                (*m_desk.*act)();
        };
    };
    m_actions.connectTo(u"journal.open"_s, this, onDesk(&Desk::showJournal), isOpen);
    m_actions.connectTo(u"imports.open"_s, this, onDesk(&Desk::showImports), isOpen);
    m_actions.connectTo(u"section.today"_s, this, onDesk(&Desk::showToday), isOpen);
    m_actions.connectTo(u"section.leads"_s, this, onDesk(&Desk::showLeads), isOpen);
    m_actions.connectTo(u"section.board"_s, this, onDesk(&Desk::showBoard), isOpen);
    m_actions.connectTo(u"section.funnel"_s, this, onDesk(&Desk::showReports), isOpen);
    m_actions.connectTo(u"section.contacts"_s, this, onDesk(&Desk::showContacts), isOpen);
    m_actions.connectTo(u"section.companies"_s, this, onDesk(&Desk::showCompanies), isOpen);
    m_actions.connectTo(u"section.schedule"_s, this, onDesk(&Desk::showSchedule), isOpen);
    m_actions.connectTo(u"section.sharing"_s, this, onDesk(&Desk::showSharing), isOpen);
    connect(m_rail, &Rail::sectionChosen, this,
            [this](const QString &code) { m_actions.action(u"section."_s + code)->trigger(); });
    m_actions.connectTo(u"window.menu"_s, this, [this] {
        const QWidget *button = m_rail->menuButton();
        menus().whole()->popup(button->mapToGlobal(QPoint(0, button->height())));
    });
    connect(m_rail->menuButton(), &QToolButton::clicked, this,
            [this] { m_actions.action(u"window.menu"_s)->trigger(); });
    m_actions.refresh();
#ifdef Q_OS_MACOS
    for (QMenu *menu : menus().menus())
        menuBar()->addMenu(menu);
#endif
}

void MainWindow::openPalette()
{
    m_actions.refresh();
    auto *palette = m_desk ? new CommandPalette(&m_desk->context(), m_actions, m_desk->recentLeads(), this)
                           : new CommandPalette(nullptr, m_actions, {}, this);
    palette->addAction(m_actions.action(u"help.page"_s));
    if (m_desk && m_desk->leads().isVisible())
        palette->offerSteps(m_desk->leads().card().title(), m_desk->leads().card().steps());
    if (m_desk)
        palette->offerViews([desk = QPointer(m_desk.get())](const LeadView &view) {
            if (desk)
                desk->showView(view);
        });
    palette->open();
}

void MainWindow::restoreGeometryOnScreen()
{
    const QSize room = screen()->availableSize() - QSize(0, style()->pixelMetric(QStyle::PM_TitleBarHeight));
    resize(usualSize.boundedTo(room));
    if (!restoreGeometry(m_preferences.geometry()))
        return;
    const int title = style()->pixelMetric(QStyle::PM_TitleBarHeight); // the frame is not there yet
    const QRect place = geometry().adjusted(0, -title, 0, 0);
    if (const QPoint whole = onScreen(place); whole != place.topLeft())
        setGeometry(QRect(whole + QPoint(0, title), size()));
}

void MainWindow::open(const QString &path)
{
    closeFile();
    take(startOpening(path, m_clock));
}

void MainWindow::take(Opening opening)
{
    m_path = opening.workspace->path();
    m_opening = std::move(opening.workspace);
    m_pages->setCurrentWidget(m_blank);
    deliver(opening.reference, this, [this](const Result<Reference> &reference) {
        if (!reference)
            return showProblem(m_path, reference.error());
        if (!std::exchange(m_fillsDemo, false))
            return showAsLastUser(*reference);
        const auto fill = [language = m_speech.language()](Session &session) -> Result<Reference> {
            const Result<QUuid> filled = createDemoCompany(session, language);
            if (!filled)
                return tl::unexpected(filled.error());
            return referenceOf(session);
        };
        deliver(m_opening->write(fill), this, [this](const Result<Reference> &filled) {
            filled ? showDesk(std::make_shared<OpenFile>(std::move(m_opening)), *filled)
                   : showProblem(m_path, filled.error());
        });
    });
}

void MainWindow::showDesk(std::shared_ptr<OpenFile> file, const Reference &reference)
{
    m_desk = std::make_unique<Desk>(std::move(file), reference, m_theme, m_actions, *m_toast, *this, m_pages);
    showPractice();
    m_desk->setSplitter(m_preferences.splitter());
    m_desk->setFoldedStages(m_preferences.foldedStages());
    m_desk->setListHabit(m_preferences.listHabit());
    m_desk->setListView(m_preferences.listView(m_path));
    m_desk->reminders().watch().setQuietHours(m_preferences.quietHours());
    m_desk->subscription().setPath(m_preferences.calendarFile(m_path));
    connect(&m_desk->subscription(), &ScheduleSubscription::pathChanged, this,
            [this](const QString &path) { m_preferences.setCalendarFile(m_path, path); });
    m_rail->setSection(sections().constFirst());
    m_rail->setPerson(reference.me.name);
    m_rail->show();
    m_pages->addWidget(m_desk.get());
    m_pages->setCurrentWidget(m_desk.get());
    connect(m_desk.get(), &Desk::titleChanged, this, &MainWindow::showTitle);
    connect(m_desk.get(), &Desk::leadWindowRequested, this, &MainWindow::openLeadBeside);
    connect(m_desk.get(), &Desk::sectionShown, m_rail, &Rail::setSection);
    connect(&m_desk->context(), &WindowContext::referenceRefreshed, this,
            [this] { m_rail->setPerson(m_desk->context().reference().me.name); });
    connect(&m_desk->sync(), &SyncSession::changed, this, &MainWindow::showStanding);
    connect(&m_desk->sync(), &SyncSession::joined, this, [this](const QString &login) {
        m_preferences.setLastUser(m_path, login);
        m_toast->announce(tr("The file belongs to the shared workspace now. Its leads are on their way."));
    });
    connect(&m_desk->sync(), &SyncSession::copied, this, [this] {
        m_toast->announce(
            tr("This file is a copy of one that is used elsewhere. It is a device of its own from now on; "
               "nothing is lost."));
    });
    connect(m_desk.get(), &Desk::painted, this, [this] {
        m_preferences.setLastFile(m_path);
        if (m_desk->file().use_count() == 1) // else another window has seen to it
            tidyUp();
        emit painted();
    });
    m_actions.refresh();
    connect(m_desk.get(), &Desk::filled, this, &MainWindow::show, Qt::SingleShotConnection);
    m_desk->takeFocus();
    retranslate();
    if (std::exchange(m_importsNext, false))
        m_desk->startImport({});
    if (m_link)
        follow(*m_link);
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::follow(const LeadLink &link)
{
    m_link = link;
    if (m_desk)
        m_desk->links().follow(*std::exchange(m_link, std::nullopt));
}

void MainWindow::showProblem(const QString &path, const Error &error)
{
    m_opening.reset();
    m_fillsDemo = false;
    m_importsNext = false;
    m_rail->hide();
    problem().explain(path, error);
    m_pages->setCurrentWidget(m_problem);
    m_problem->firstFocus()->setFocus();
    showTitle();
    show();
}

void MainWindow::closeFile()
{
    delete m_settings;
    delete m_practice;
    if (m_desk) {
        m_preferences.setSplitter(m_desk->splitter());
        m_preferences.setFoldedStages(m_desk->foldedStages());
        m_preferences.setListHabit(m_desk->listHabit());
        m_preferences.setListView(m_path, m_desk->listView());
    }
    m_desk.reset();
    m_opening.reset();
    m_actions.refresh();
}

void MainWindow::showFirstRun()
{
    closeFile();
    m_rail->hide();
    m_pages->setCurrentWidget(&firstRun());
    m_firstRun->firstFocus()->setFocus();
    showTitle();
    show();
}

void MainWindow::create(const QString &path, const NewWorkspace &options, bool demo)
{
    closeFile();
    m_pages->setCurrentWidget(m_blank);
    m_fillsDemo = demo;
    const auto make = [path, options, clock = m_clock]() -> Result<void> {
        QDir().mkpath(QFileInfo(path).absolutePath());
        const auto made = createWorkspace(path, options, clock);
        return made ? Result<void>() : tl::unexpected(made.error());
    };
    deliver(inBackground(make), this,
            [this, path](const Result<void> &made) { made ? open(path) : showProblem(path, made.error()); });
}

void MainWindow::openDemo()
{
    const QString path = QDir(m_folder).filePath(u"demo.leadline"_s);
    if (QFileInfo::exists(path))
        return open(path);
    create(path, {}, true);
}

void MainWindow::showTitle()
{
    const QWidget *current = m_pages->currentWidget();
    const auto *page = qobject_cast<const Page *>(current);
    const bool isDesk = m_desk && current == m_desk.get();
    const QString title = isDesk ? m_desk->title() : page ? page->title() : QString();
    const bool isUnsaved = isDesk && m_desk->hasUnsavedText();
    const QString mark = isUnsaved ? u"[*]"_s : QString();
    const QString name = QString(title).replace(u"[*]"_s, u"[*][*]"_s); // that is no mark
    setWindowTitle(title.isEmpty() ? u"Leadline"_s : tr("%1 - Leadline", "what is shown").arg(name + mark));
    setWindowModified(isUnsaved && !title.isEmpty());
    setWindowFilePath(m_path);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        const bool isRussian = m_speech.language() == QLocale::Russian;
        m_actions.action(isRussian ? u"language.ru"_s : u"language.en"_s)->setChecked(true);
        retranslate();
    }
    if (event->type() == QEvent::FontChange)
        narrowRail();
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_desk) {
        m_desk->sync().wake();
        m_desk->reminders().watch().look();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    for (const QString &section : sections()) {
        const QAction *action = m_actions.action(u"section."_s + section);
        m_rail->nameSection(section, action->text(), action->shortcut().toString(QKeySequence::NativeText));
    }
    m_rail->menuButton()->setName(tr("Menu (F10)"));
    showStanding();
    if (m_menus)
        m_menus->retranslate();
    if (m_desk)
        m_desk->undo().retranslate();
    showTitle();
}

void MainWindow::showStanding()
{
    const SyncStanding standing = m_desk ? m_desk->sync().standing() : SyncStanding();
    const StandingWords words = standingWords(standing, m_clock());
    m_rail->setState(words.iconName, inkOf(words.tone), words.brief, words.sentence);
    m_rail->avatar()->setChangeable(!standing.sharing.state);
    m_actions.refresh();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.setGeometry(saveGeometry());
    closeFile();
    QMainWindow::closeEvent(event);
}

/// Too narrow for names beside the pages.
bool MainWindow::isNarrow() const
{
    return width() < narrowBelow * roomFor(font()) / 100;
}

void MainWindow::narrowRail()
{
    m_railPlace->setNarrow(isNarrow() || m_preferences.isRailFolded());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    narrowRail();
    QMainWindow::resizeEvent(event);
}

} // namespace leadline
