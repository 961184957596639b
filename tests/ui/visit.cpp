// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/visit.h"

#include "core/import/importer.h"
#include "core/services/clients.h"
#include "core/services/participants.h"
#include "ui/clients/clientcardview.h"
#include "ui/import/importwizard.h"
#include "ui/journal/importswindow.h"
#include "ui/journal/journalwindow.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadpeek.h"
#include "ui/leads/leadspage.h"
#include "ui/schedule/schedulefiles.h"
#include "ui/schedule/schedulepage.h"
#include "ui/schedule/timegrid.h"
#include "ui/settings/settingswindow.h"
#include "ui/window/problempage.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTabBar>
#include <QTableView>
#include <algorithm>

namespace leadline::test {

using namespace Qt::StringLiterals;

namespace {

LeadId handedOff(TestFile &file, const QStringList &values)
{
    const LeadId id = file.addLead(values);
    if (!qualifyLead(file.session(), id, proposedChoice(file.lead(id))))
        qFatal("not qualified");
    return id;
}

bool visible(ProgramWindow &program, const QString &name)
{
    return QTest::qWaitFor([&] { return program.find(name) != nullptr; }, patience);
}

} // namespace

Visit::Visit(const QString &page, QLocale::Language language, Scheme scheme, std::optional<QLocale::Language> begunIn)
    : m_isRussian(language == QLocale::Russian), m_speaksRussian(begunIn.value_or(language) == QLocale::Russian),
      m_program(begunIn.value_or(language), m_file.clock())
{
    m_program.theme().apply(scheme);
    m_program.preferences().setPlace(u"/1"_s); // of no test's own, in no language
    if (page == "notices"_L1)
        m_program.preferences().setPractice(QStringList{u"note"_s});
    fill(page);
    m_file.close();
    if (!reach(page))
        qFatal("the page “%s” is not reached", qPrintable(page));
    if (m_program.window().desk())
        m_program.settle();
}

QImage Visit::picture()
{
    QImage before;
    QImage now = front().grab().toImage();
    constexpr int mostRounds = 50;
    for (int round = 0; now != before && round < mostRounds; ++round) {
        if (m_program.window().desk())
            m_program.settle();
        QCoreApplication::processEvents();
        before = std::exchange(now, front().grab().toImage());
    }
    return now;
}

/// A dialog goes before the window it stands on.
Visit::~Visit()
{
    if (QWidget *dialog = QApplication::activeModalWidget())
        delete dialog;
}

void Visit::fill(const QString &page)
{
    if (page == "empty"_L1)
        return;
    const QStringList values = m_isRussian
        ? QStringList{u"title=Складской учёт"_s, u"contactName=Пётр Ёлкин"_s, u"companyName=Ромашка"_s}
        : QStringList{u"title=Stock keeping"_s, u"contactName=Peter Elkin"_s, u"companyName=Daisy"_s};
    const QStringList more{u"phone=+7 495 123-45-67"_s, u"email=1@1.ru"_s, u"budget=125000"_s};
    if (page == "unqualified"_L1 || page == "qualify"_L1) {
        m_file.addLead(values + more);
        return;
    }
    if (page == "chosen"_L1 || page == "bulk"_L1 || page == "tag"_L1)
        m_file.addLead(values);
    const LeadId lead = handedOff(m_file, values + more);
    if (page == "reminders"_L1)
        planCall(lead);
    if (page == "schedule"_L1 || page == "month"_L1 || page == "agenda"_L1 || page == "new block"_L1
        || page == "calendar"_L1)
        planMeetings(lead);
    m_file.clock().advanceMinutes(1);
    if (page == "archive"_L1 || page == "purge"_L1) {
        for (int leads = 0; leads < 2; ++leads) {
            if (!archiveLead(m_file.session(), m_file.addLead(values)))
                qFatal("not archived");
        }
    }
    if (page == "contacts"_L1 || page == "merge"_L1 || page == "erase"_L1)
        addDouble();
    if (page == "imports"_L1)
        import();
    if (page == "settings team"_L1)
        makeTeam();
    if (page == "form"_L1 && !m_file.complete(lead, u"transfer"_s))
        qFatal("no form");
    if (page == "closed"_L1 && !moveLead(m_file.session(), lead, u"disqualified"_s, u"no-budget"_s))
        qFatal("not closed");
}

/// It is due in a minute.
void Visit::planCall(const LeadId &lead)
{
    Task call;
    call.lead = lead;
    call.subject = m_isRussian ? u"Позвонить"_s : u"Call"_s;
    call.start = m_file.clock().now().plusMinutes(1);
    if (!addTask(m_file.session(), call))
        qFatal("no task");
}

/// Three that overlap, one of a whole day; a colleague is asked to one of them.
void Visit::planMeetings(const LeadId &lead)
{
    if (!addUser(m_file.session(), u"boris"_s, m_isRussian ? u"Борис Ёжиков"_s : u"Boris Yozhikov"_s))
        qFatal("no colleague");
    for (const auto &[minutes, length] :
         {std::pair(60, 60), std::pair(75, 90), std::pair(240, 30), std::pair(1440, 1440)}) {
        Task meeting;
        meeting.lead = lead;
        meeting.subject = m_isRussian ? u"Встреча"_s : u"Meeting"_s;
        meeting.category = u"meeting"_s;
        meeting.start = m_file.clock().now().plusMinutes(minutes);
        meeting.blockMinutes = length;
        meeting.showInCalendar = true;
        const Result<ChangeSet> added = addTask(m_file.session(), meeting);
        if (!added
            || !invite(m_file.session(), TaskId(added->changes.front().record), {users(m_file.store()).back().id}))
            qFatal("no meeting");
    }
}

/// The first of the list, who may be the contact of the lead.
void Visit::addDouble()
{
    Record client{Kind::Contact, {}, {}};
    client.set(u"name"_s, m_isRussian ? u"1. Ёлкин П."_s : u"1. Elkin P."_s);
    client.set(u"phones"_s, QStringList{u"+7 495 123-45-67"_s, u"+7 812 000-00-01"_s});
    client.set(u"city"_s, m_isRussian ? u"Пермь"_s : u"Perm"_s);
    if (!addClient(m_file.session(), client))
        qFatal("no double");
}

bool Visit::reach(const QString &page)
{
    if (page == "first run"_L1) {
        m_program.window().showFirstRun();
        m_program.show();
        return true;
    }
    if (page == "problem"_L1) {
        m_program.window().open(QDir(m_program.home()).filePath(u"1.leadline"_s));
        m_program.show();
        return QTest::qWaitFor([this] { return m_program.window().findChild<ProblemPage *>() != nullptr; }, patience);
    }
    if (!m_program.open(m_file.path()) || (page != "empty"_L1 && !knowsWhatToUndo()))
        return false;
    if (QStringList{u"file"_s, u"preview"_s, u"fields"_s, u"result"_s}.contains(page))
        return reachInImport(page);
    if (page == "new lead"_L1)
        return reachDialog(u"lead.new"_s);
    if (page == "directories"_L1)
        return reachDialog(u"file.directories"_s);
    if (page == "shortcuts"_L1)
        return reachDialog(u"help.shortcuts"_s);
    if (page == "command"_L1)
        return reachDialog(u"palette.open"_s);
    if (page == "journal"_L1)
        return reachJournal();
    if (page == "imports"_L1)
        return reachImports();
    if (page.startsWith("settings "_L1))
        return reachSettings(page.section(u' ', 1));
    if (page == "quiet"_L1)
        return reachDialog(u"reminders.quiet"_s);
    if (page == "blitz"_L1) {
        m_program.press(Qt::Key_B, Qt::ControlModifier);
        return visible(m_program, u"result.return"_s);
    }
    if (page == "reminders"_L1)
        return visible(m_program, u"reminder.open"_s);
    if (page == "conditions"_L1)
        return reachDialog(u"list.filter"_s);
    if (page == "columns"_L1)
        return reachDialog(u"list.columns"_s);
    if (page == "table"_L1 || page == "peek"_L1)
        return reachTable(page);
    if (page == "chosen"_L1 || page == "bulk"_L1)
        return choosesAll() && (page == "chosen"_L1 || reachDialog(u"chosen.stage"_s));
    if (page == "tag"_L1)
        return choosesAll() && reachDialog(u"chosen.tag"_s);
    if (page == "archive"_L1 || page == "purge"_L1)
        return reachArchive() && (page == "archive"_L1 || reachPreview(u"chosen.purge"_s));
    if (page == "about"_L1)
        return reachDialog(u"help.about"_s);
    if (page == "notices"_L1)
        m_program.window().tellOfBadEnd(u"leadline.log"_s);
    if (page == "today"_L1) {
        m_program.press(Qt::Key_1, Qt::ControlModifier);
        return visible(m_program, u"today.lead"_s);
    }
    if (page == "board"_L1) {
        m_program.press(Qt::Key_3, Qt::ControlModifier);
        return visible(m_program, u"cards.handoff"_s);
    }
    if (page == "funnel"_L1) {
        m_program.press(Qt::Key_4, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return seesTable(); }, patience);
    }
    if (page == "sharing"_L1) {
        m_program.press(Qt::Key_5, Qt::ControlModifier);
        return visible(m_program, u"connect"_s);
    }
    if (page == "schedule"_L1 || page == "month"_L1 || page == "agenda"_L1 || page == "new block"_L1
        || page == "calendar"_L1)
        return reachSchedule(page);
    if (page == "contacts"_L1 || page == "erase"_L1 || page == "company"_L1 || page == "new contact"_L1
        || page == "merge"_L1)
        return reachClients(page);
    if (page == "nothing"_L1) {
        m_program.press(Qt::Key_F, Qt::ControlModifier);
        m_program.type(u"77777"_s);
        const QString nothing = m_speaksRussian ? u"Ничего не найдено"_s : u"Nothing found"_s;
        return QTest::qWaitFor([&] { return m_program.shows(nothing); }, patience);
    }
    return page == "empty"_L1 || reachOnCard(page);
}

bool Visit::reachTable(const QString &page)
{
    m_program.run(u"list.layout"_s);
    m_program.window().desk()->takeFocus();
    if (page == "table"_L1)
        return visible(m_program, m_speaksRussian ? u"Лиды"_s : u"Leads"_s);
    m_program.run(u"list.peek"_s);
    const auto isFilled = [this] {
        const auto *peek = m_program.find<LeadPeek>(u"peek"_s);
        return peek && !peek->text().isEmpty();
    };
    return QTest::qWaitFor(isFilled, patience);
}

bool Visit::reachSchedule(const QString &page)
{
    m_program.press(Qt::Key_7, Qt::ControlModifier);
    SchedulePage &schedule = m_program.window().desk()->schedule();
    if (!QTest::qWaitFor([&] { return !schedule.blocks().empty(); }, patience))
        return false;
    schedule.grid().setCurrent(schedule.blocks().front().task);
    if (page == "new block"_L1)
        return reachDialog(u"schedule.new"_s);
    if (page == "schedule"_L1)
        return true;
    if (page == "calendar"_L1) {
        CalendarImport wanted;
        wanted.path = calendarSource();
        schedule.files().offerImport(wanted);
        return QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, patience)
            && QTest::qWaitForWindowActive(QApplication::activeModalWidget());
    }
    m_program.run(u"schedule."_s + page);
    return visible(m_program, u"schedule."_s + page);
}

bool Visit::reachClients(const QString &page)
{
    m_program.run(page == "company"_L1 ? u"section.companies"_s : u"section.contacts"_s);
    const auto cardIsThere = [this] {
        const QList<ClientCardView *> cards = m_program.window().findChildren<ClientCardView *>();
        return std::ranges::any_of(cards,
                                   [](ClientCardView *card) { return card->isVisible() && !card->title().isEmpty(); });
    };
    if (!QTest::qWaitFor(cardIsThere, patience))
        return false;
    if (page == "new contact"_L1)
        return reachDialog(u"contact.new"_s);
    if (page == "erase"_L1)
        return reachDialog(u"client.erase"_s)
            && QTest::qWaitFor([this] { return m_program.shows(m_isRussian ? u"Ёлкин"_s : u"Elkin"_s); }, patience);
    if (page != "merge"_L1)
        return true;
    const auto isFilled = [] {
        const QWidget *dialog = QApplication::activeModalWidget();
        const auto *table = dialog ? dialog->findChild<QTableView *>() : nullptr;
        return table && table->model()->rowCount() > 0;
    };
    return reachDialog(u"client.merge"_s) && QTest::qWaitFor(isFilled, patience);
}

bool Visit::reachOnCard(const QString &page)
{
    if (page == "task"_L1)
        return m_program.choose(u"reschedule"_s) && visible(m_program, u"start"_s);
    if (page == "new task"_L1) {
        m_program.run(u"task.new"_s);
        return visible(m_program, u"newTask.subject"_s);
    }
    if (page == "form"_L1) {
        const bool isThere = m_program.tabTo(u"task.title"_s);
        m_program.press(Qt::Key_Return);
        return isThere && visible(m_program, u"form"_s);
    }
    if (page == "qualify"_L1) {
        const bool isThere = m_program.tabTo(u"step.handoff"_s);
        m_program.press(Qt::Key_Return);
        return isThere && visible(m_program, u"choice.10000"_s);
    }
    if (page == "history"_L1 || page == "files"_L1)
        m_program.window().findChild<QTabBar *>()->setCurrentIndex(page == "history"_L1 ? 1 : 2);
    return m_program.tabTo(u"title"_s);
}

bool Visit::reachInImport(const QString &page)
{
    m_program.window().desk()->startImport(page == "file"_L1 ? QString() : importSource());
    if (page == "file"_L1)
        return true;
    if (!QTest::qWaitFor([this] { return seesTable(); }, patience) || page == "preview"_L1)
        return page == "preview"_L1;
    m_program.press(Qt::Key_Return, Qt::ControlModifier);
    const QString whole = m_speaksRussian ? u"Загрузить 2 лида"_s : u"Import 2 leads"_s;
    if (!visible(m_program, whole) || page == "fields"_L1)
        return page == "fields"_L1;
    m_program.press(Qt::Key_Return, Qt::ControlModifier);
    return visible(m_program, m_speaksRussian ? u"Показать лиды"_s : u"Show the leads"_s);
}

bool Visit::seesTable()
{
    const QList<QTableView *> views = m_program.window().findChildren<QTableView *>();
    return std::any_of(views.begin(), views.end(), [](const QTableView *view) {
        return view->isVisible() && view->model() && view->model()->rowCount() > 0;
    });
}

bool Visit::reachDialog(const QString &action)
{
    m_program.run(action);
    return QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, patience)
        && QTest::qWaitForWindowActive(QApplication::activeModalWidget());
}

/// All that is archived is chosen.
bool Visit::reachArchive()
{
    m_program.press(Qt::Key_2, Qt::ControlModifier);
    LeadListPane &list = m_program.window().desk()->leads().list();
    list.showWhere({{u"archived"_s, Comparison::Equal, {u"true"_s}}});
    const auto *view = list.findChild<LeadListView *>();
    if (!QTest::qWaitFor([view] { return view->model()->rowCount() == 2; }, patience))
        return false;
    m_program.press(Qt::Key_A, Qt::ControlModifier);
    return visible(m_program, u"chosen"_s);
}

/// A change of all that are chosen, once it has said how many that are.
bool Visit::reachPreview(const QString &action)
{
    return reachDialog(action) && QTest::qWaitFor([this] { return m_program.canConfirm(); }, patience);
}

bool Visit::choosesAll()
{
    m_program.press(Qt::Key_2, Qt::ControlModifier);
    m_program.press(Qt::Key_A, Qt::ControlModifier);
    return visible(m_program, u"chosen"_s);
}

/// The palette and the shortcuts name what Undo would take back as it is when they open.
bool Visit::knowsWhatToUndo()
{
    const QAction *undo = m_program.window().actions().action(u"edit.undo"_s);
    return QTest::qWaitFor([undo] { return undo->isEnabled(); }, patience);
}

bool Visit::reachJournal()
{
    m_program.press(Qt::Key_J, Qt::ControlModifier);
    const auto isFilled = [] {
        auto *journal = qobject_cast<JournalWindow *>(QApplication::activeWindow());
        return journal && journal->steps().model()->rowCount() > 0;
    };
    return QTest::qWaitFor(isFilled, patience);
}

bool Visit::reachImports()
{
    m_program.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    const auto isFilled = [] {
        auto *imports = qobject_cast<ImportsWindow *>(QApplication::activeWindow());
        return imports && imports->steps().model()->rowCount() > 0;
    };
    return QTest::qWaitFor(isFilled, patience);
}

bool Visit::reachSettings(const QString &section)
{
    m_program.press(Qt::Key_Comma, Qt::ControlModifier);
    const auto settings = [] { return qobject_cast<SettingsWindow *>(QApplication::activeWindow()); };
    if (!QTest::qWaitFor([&] { return settings() != nullptr; }, patience))
        return false;
    settings()->showSection(section);
    const auto isFilled = [this, section] { return section != "team"_L1 || m_program.find(u"phones/0"_s) != nullptr; };
    return QTest::qWaitFor(isFilled, patience);
}

/// Two are in it.
void Visit::makeTeam()
{
    Team team;
    team.name = m_isRussian ? u"Север"_s : u"North"_s;
    team.leader = m_file.session().user().id;
    if (!addUser(m_file.session(), u"boris"_s, m_isRussian ? u"Борис Ёжиков"_s : u"Boris Yozhikov"_s)
        || !addTeam(m_file.session(), team, {team.leader, users(m_file.store()).back().id}))
        qFatal("no team");
}

void Visit::import()
{
    ImportOptions options;
    options.path = importSource();
    options.errorsPath = QDir(m_program.home()).filePath(u"2.csv"_s);
    if (!runImport(m_file.session(), options))
        qFatal("not imported");
}

/// A meeting that nobody here knows of.
QString Visit::calendarSource() const
{
    QFile file(QDir(m_program.home()).filePath(u"1.ics"_s));
    const QString event =
        u"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//1//1//\r\nBEGIN:VEVENT\r\nUID:1@1.example\r\n"
        "DTSTAMP:20260301T090000Z\r\nDTSTART:20260303T090000Z\r\nDTEND:20260303T100000Z\r\nSUMMARY:%1\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"_s.arg(m_isRussian ? u"Встреча"_s : u"Meeting"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(event.toUtf8()) < 0)
        qFatal("cannot write a calendar");
    return file.fileName();
}

/// Two rows that are good and one that is not.
QString Visit::importSource() const
{
    QFile file(QDir(m_program.home()).filePath(u"1.csv"_s));
    const QString rows = m_isRussian
        ? u"Компания;Телефон;Город\nПряжа;8 495 223-18-40;Москва\nТкань;8 495 223-18-41;\n;;\n"_s
        : u"Company;Phone;City\nYarn;8 495 223-18-40;Perm\nCloth;8 495 223-18-41;\n;;\n"_s;
    if (!file.open(QIODevice::WriteOnly) || file.write(rows.toUtf8()) < 0)
        qFatal("cannot write a test file");
    return file.fileName();
}

} // namespace leadline::test
