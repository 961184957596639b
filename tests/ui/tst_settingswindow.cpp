// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/syncstate.h"
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "tests/ui/walks.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadspage.h"
#include "ui/settings/settingswindow.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/window/helpplaces.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabBar>
#include <QTextBrowser>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// The settings, by keys alone, on a file with anna and boris.
class SettingsWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        m_file = std::make_unique<TestFile>();
        m_file->addLead({u"title=Bolts"_s});
        QVERIFY(addUser(m_file->session(), u"boris"_s, u"Boris Orlov"_s));
        m_program = std::make_unique<ProgramWindow>(QLocale::English, m_file->clock());
    }

    void cleanup()
    {
        m_program.reset();
        m_file.reset();
    }

    void opensByKeyAndIsWalkedByKeys_data() { proves("C-33 settings"); }

    void opensByKeyAndIsWalkedByKeys()
    {
        QVERIFY(open());
        // Down goes through the sections, each of them in front at once
        QStringList seen{settings()->sectionInFront()};
        for (int row = 1; row < 7; ++row) {
            m_program->press(Qt::Key_Down);
            seen.append(settings()->sectionInFront());
        }
        QCOMPARE(seen,
                 QStringList({u"appearance"_s, u"team"_s, u"fields"_s, u"directories"_s, u"process"_s, u"backup"_s,
                              u"habits"_s}));
        // Tab goes in, Esc closes
        m_program->press(Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() != list());
        m_program->press(Qt::Key_Escape);
        QTRY_VERIFY(!settings());
    }

    void isOneWindowHoweverOftenItIsAskedFor()
    {
        QVERIFY(open());
        SettingsWindow *first = settings();
        m_program->run(u"settings.process"_s);
        QCOMPARE(settings(), first);
        QCOMPARE(settings()->sectionInFront(), u"process"_s);
        // And comes again when it was closed just now
        settings()->close();
        m_program->run(u"settings.process"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(settings() && settings()->isVisible());
    }

    void looksChangeAtOnceAndStay_data() { proves("C-19 C-80 C-83 C-88 from the settings"); }

    void looksChangeAtOnceAndStay()
    {
        QVERIFY(open(u"appearance"_s));
        // The theme
        QVERIFY(m_program->tabTo(u"settings.theme"_s));
        m_program->press(Qt::Key_End);
        QCOMPARE(m_program->theme().scheme(), Scheme::Dark);
        QCOMPARE(m_program->preferences().scheme(), Scheme::Dark);
        // The size of the text
        QVERIFY(m_program->tabTo(u"settings.zoom"_s));
        m_program->press(Qt::Key_Down);
        QCOMPARE(m_program->theme().zoom(), 110);
        QCOMPARE(m_program->preferences().zoom(), 110);
        // How close the rows stand
        QVERIFY(m_program->tabTo(u"settings.density"_s));
        m_program->press(Qt::Key_Down);
        QVERIFY(m_program->window().desk()->leads().list().habit().isCompact);
        QVERIFY(m_program->preferences().listHabit().isCompact);
        // What is changed elsewhere is shown here
        m_program->run(u"view.zoomReset"_s);
        QCOMPARE(m_program->find<QComboBox>(u"settings.zoom"_s)->currentData().toInt(), 100);
        m_program->theme().apply(Scheme::Light);
        QCOMPARE(m_program->find<QComboBox>(u"settings.theme"_s)->currentText(), u"Light"_s);
    }

    void isWholeAtEveryTextSize_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("section");
        for (const int percent : {80, 150}) {
            for (const char *section : {"appearance", "team", "fields", "directories", "process", "backup", "habits"})
                QTest::addRow("C-88 %d %% %s", percent, section) << percent << QString::fromLatin1(section);
        }
    }

    void isWholeAtEveryTextSize()
    {
        QFETCH(const int, percent);
        QFETCH(const QString, section);
        m_program = std::make_unique<ProgramWindow>(QLocale::Russian, m_file->clock());
        QVERIFY(open(section));
        m_program->theme().setZoom(percent);
        m_program->settle();
        QTRY_COMPARE(cutTexts(*settings()).join(u'\n'), QString());
        constexpr int beside = 60; // an icon and the room around it
        for (int row = 0; row < list()->count(); ++row) {
            const QListWidgetItem *item = list()->item(row);
            const int room = list()->visualItemRect(item).width() - beside;
            QVERIFY2(list()->fontMetrics().horizontalAdvance(item->text()) <= room, qPrintable(item->text()));
        }
        QVERIFY(settings()->minimumSizeHint().width() <= 1280 && settings()->minimumSizeHint().height() <= 720);
    }

    void theLanguageChangesUnderTheKeyboard()
    {
        QVERIFY(open(u"appearance"_s));
        QVERIFY(m_program->tabTo(u"settings.language"_s));
        m_program->press(Qt::Key_Home);
        QTRY_COMPARE(settings()->windowTitle(), u"Настройки"_s);
        QTRY_COMPARE(list()->item(0)->text(), u"Внешний вид"_s);
        QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == "settings.language"_L1);
        QCOMPARE(m_program->preferences().language(), QLocale::Russian);
        m_program->press(Qt::Key_End);
        QTRY_COMPARE(settings()->windowTitle(), u"Settings"_s);
    }

    void ownNameAndPhoneAreChangedAndTakenBack()
    {
        QVERIFY(open(u"team"_s));
        type(u"name"_s, u"Anna Petrova"_s);
        QTRY_COMPARE(me().name, u"Anna Petrova"_s);
        QTRY_VERIFY(m_program->find(u"phones/0"_s));
        type(u"phones/0"_s, u"8 495 123-45-67"_s);
        QTRY_COMPARE(contact().phones, QStringList(u"+74951234567"_s));
        takeBack();
        QTRY_COMPARE(contact().phones, QStringList());
        QCOMPARE(contact().name, u"Anna Petrova"_s); // as the user, since it was called so before
        takeBack();
        QTRY_VERIFY(me().name != u"Anna Petrova"_s);
    }

    void aLoginThatIsTakenIsExplained()
    {
        QVERIFY(open(u"team"_s));
        type(u"login"_s, u"boris"_s);
        QTRY_VERIFY(m_program->find<FieldEditor>(u"login"_s)->error().contains(u"boris"_s));
        QCOMPARE(me().login, u"anna"_s);
    }

    void aTeamIsFoundedFilledAndLeft()
    {
        // When
        QVERIFY(open(u"team"_s));
        QVERIFY(m_program->tabTo(u"team.new"_s));
        m_program->type(u"North"_s);
        m_program->press(Qt::Key_Return);
        // Then it is mine, and I lead it
        QTRY_COMPARE(inFile([](Session &session) { return teams(session.store()); }).size(), size_t{1});
        const Team north = inFile([](Session &session) { return teams(session.store()); }).front();
        QCOMPARE(north.leader, me().id);
        QCOMPARE(me().team, north.id);
        QTRY_COMPARE(m_program->find<QComboBox>(u"team.choice"_s)->currentText(), u"North"_s);
        // Space takes the second one in
        QTRY_VERIFY(m_program->find<QListWidget>(u"team.members"_s));
        QVERIFY(m_program->tabTo(u"team.members"_s));
        m_program->press(Qt::Key_Down);
        m_program->press(Qt::Key_Space);
        QTRY_COMPARE(boris().team, north.id);
        QTRY_COMPARE(m_program->find<QListWidget>(u"team.members"_s)->item(1)->checkState(), Qt::Checked);
        QVERIFY(m_program->shows(u"leads the team"_s));
        // And the choice lets me go
        QVERIFY(m_program->tabTo(u"team.choice"_s));
        m_program->press(Qt::Key_Home);
        QTRY_VERIFY(me().team.isNull());
        QTRY_VERIFY(!m_program->find<QListWidget>(u"team.members"_s));
    }

    void aTeamsNameThatIsTakenIsExplained()
    {
        Team north;
        north.name = u"North"_s;
        QVERIFY(addTeam(m_file->session(), north));
        QVERIFY(open(u"team"_s));
        QVERIFY(m_program->tabTo(u"team.new"_s));
        m_program->type(u"north"_s);
        m_program->press(Qt::Key_Return);
        QTRY_VERIFY(m_program->shows(u"north"_s) && m_program->find<QLineEdit>(u"team.new"_s)->text() == "north"_L1);
        QTRY_VERIFY(!complaint().isEmpty());
    }

    void whatASharedServerOwnsIsReadOnlyAndSaysWhy()
    {
        // Given a file of a server where anna is no administrator
        QVERIFY(editUser(m_file->session(), m_file->session().user().id, {{u"role"_s, u"rep"_s}}));
        SyncState state;
        state.server = u"https://127.0.0.1:9"_s;
        state.workspace = u"office"_s;
        state.login = u"anna"_s;
        state.contactAt = m_file->clock().now();
        saveSyncState(m_file->store().connection(), state);
        // When
        QVERIFY(open(u"team"_s));
        // Then
        QTRY_VERIFY(m_program->shows(u"This file belongs to a shared server"_s));
        QVERIFY(m_program->find<QLineEdit>(u"team.new"_s) == nullptr);
        QVERIFY(!m_program->find<QComboBox>(u"team.choice"_s)->isEnabled());
        auto *name = qobject_cast<QLineEdit *>(m_program->find<FieldEditor>(u"name"_s)->input());
        QVERIFY(name && name->isReadOnly());
        QTRY_VERIFY(m_program->find<FieldEditor>(u"phones/0"_s));
        QVERIFY(!qobject_cast<QLineEdit *>(m_program->find<FieldEditor>(u"phones/0"_s)->input())->isReadOnly());
    }

    void directoriesAreExtendedHereToo_data() { proves("S4-25 in the settings"); }

    void directoriesAreExtendedHereToo()
    {
        QVERIFY(open(u"directories"_s));
        QVERIFY(m_program->tabTo(u"choice.name"_s));
        m_program->type(u"Fleet"_s);
        m_program->press(Qt::Key_Return);
        QTRY_VERIFY(
            !inFile([](Session &session) { return session.lookups().codeOf(u"needType"_s, u"fleet"_s); }).isEmpty());
        QTRY_COMPARE(m_program->find<QLineEdit>(u"choice.name"_s)->text(), QString());
    }

    void theMapIsWalkedAndToldInWords()
    {
        QVERIFY(open(u"process"_s));
        QVERIFY(words().contains(u"Stage 1 of 7"_s));
        QVERIFY(m_program->tabTo(u"map.qualification"_s));
        m_program->press(Qt::Key_Right);
        m_program->press(Qt::Key_Right);
        QVERIFY(words().contains(u"Handoff to sales"_s) && words().contains(u"Result “Return to distribution”"_s));
        // The second tab has all of it
        m_program->find<QTabBar>(u"What is told"_s)->setCurrentIndex(1);
        for (const QString &stage : {u"Qualification"_s, u"Awaiting sale"_s, u"Not interested"_s})
            QVERIFY(words().contains(stage));
        // Another stage is told alone again
        QVERIFY(m_program->tabTo(u"map.handoff"_s));
        m_program->press(Qt::Key_Home);
        QVERIFY(words().contains(u"Stage 1 of 7"_s) && !words().contains(u"Stage 2 of 7"_s));
    }

    void aCopyIsMadeListedAndPutBack_data() { proves("C-74 from the settings"); }

    void aCopyIsMadeListedAndPutBack()
    {
        // Given
        QVERIFY(open(u"backup"_s));
        QTRY_VERIFY(m_program->shows(u"There is no copy yet."_s));
        QVERIFY(m_program->tabTo(u"backup.now"_s));
        m_program->press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(m_program->find<QListWidget>(u"backups"_s)->count(), 1, patience);
        QVERIFY(m_program->shows(u"made by hand"_s) && m_program->shows(u"Backed up to"_s));
        QCOMPARE(backupsOf(m_file->path()).size(), size_t{1});
        m_program
            ->commit([](Session &session) {
                const Result<ChangeSet> added = addUser(session, u"vera"_s, u"Vera"_s);
                return added;
            })
            .value();
        // When the question is answered with no
        askToRestore();
        m_program->press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QVERIFY(settings());
        // Then nothing happens; and with yes the file is as it was
        askToRestore();
        for (QAbstractButton *button : qobject_cast<QMessageBox *>(QApplication::activeModalWidget())->buttons()) {
            if (button->text() == "Restore"_L1)
                button->setFocus();
        }
        m_program->press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->toast().startsWith(u"Restored"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->window().desk() && !settings(), patience);
        QVERIFY(!inFile([](Session &session) { return userNamed(session.store(), u"vera"_s).has_value(); }));
        QVERIFY(QFile::exists(m_file->path() + u".replaced"_s));
    }

    void faultsAreLookedForAndTold()
    {
        // Given a file that is sound
        QVERIFY(open(u"backup"_s));
        QVERIFY(m_program->tabTo(u"backup.check"_s));
        m_program->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->shows(u"The file is sound"_s), patience);
        // When somebody spoils it
        m_program
            ->commit([](Session &session) -> Result<int> {
                session.store().connection().execute(u"UPDATE lead SET processTask = randomblob(16)"_s);
                return 0;
            })
            .value();
        m_program->press(Qt::Key_Return);
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(m_program->shows(u"Faults were found"_s), patience);
        QVERIFY(m_program->shows(u"leads whose process task is not open"_s));
    }

    void quietHoursAreSetInFrontAndShown()
    {
        QVERIFY(open(u"habits"_s));
        QVERIFY(m_program->shows(u"reminders come at any time"_s));
        QVERIFY(m_program->tabTo(u"change.reminders.quiet"_s));
        m_program->press(Qt::Key_Space);
        QTRY_VERIFY(m_program->find<QLineEdit>(u"quiet.from"_s));
        QCOMPARE(m_program->front().parentWidget(), settings());
        QVERIFY(QTest::qWaitForWindowActive(&m_program->front()));
        m_program->type(u"22"_s);
        m_program->press(Qt::Key_Tab);
        m_program->type(u"8"_s);
        m_program->press(Qt::Key_Return);
        QTRY_VERIFY(m_program->preferences().quietHours());
        QTRY_VERIFY(!QApplication::activeModalWidget());
        comeForward();
        QVERIFY2(m_program->shows(u"From 22:00 until 08:00"_s), qPrintable(visibleTexts(*settings()).join(u'\n')));
    }

    void keysOfOnesOwnAreCounted()
    {
        QVERIFY(open(u"habits"_s));
        QVERIFY(m_program->shows(u"All keys are as the program has them."_s));
        m_program->window().actions().setShortcuts(u"lead.new"_s, {QKeySequence(u"Ctrl+Alt+N"_s)});
        QVERIFY(m_program->shows(u"1 action with keys of your own."_s));
    }

    void withoutAFileItHasWhatIsTheDevices()
    {
        m_program->window().showFirstRun();
        m_program->show();
        m_program->press(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(settings());
        QCOMPARE(list()->count(), 2);
        settings()->showSection(u"habits"_s);
        QVERIFY(m_program->shows(u"Keyboard shortcuts"_s) && !m_program->shows(u"Country of phone numbers"_s));
    }

    void goesWithTheFile()
    {
        QVERIFY(open(u"backup"_s));
        m_program->window().showFirstRun();
        QVERIFY(!settings());
    }

    void helpIsAboutTheSection()
    {
        QVERIFY(open(u"process"_s));
        QVERIFY(m_program->tabTo(u"map.qualification"_s));
        QCOMPARE(helpPageAt(QApplication::focusWidget()), u"settings"_s);
        settings()->showSection(u"backup"_s);
        QVERIFY(m_program->tabTo(u"backups"_s));
        QCOMPARE(helpPageAt(QApplication::focusWidget()), u"backup"_s);
    }

private:
    void takeBack()
    {
        m_program->settle(); // else the window does not know yet what there is to take back
        QTRY_VERIFY_WITH_TIMEOUT(m_program->window().actions().action(u"edit.undo"_s)->isEnabled(), patience);
        m_program->run(u"edit.undo"_s);
    }

    [[nodiscard]] SettingsWindow *settings() { return m_program->window().findChild<SettingsWindow *>(); }
    [[nodiscard]] QListWidget *list() { return settings()->findChild<QListWidget *>(u"settings.sections"_s); }

    /// Opens the file, then the settings by their key.
    [[nodiscard]] bool open(const QString &section = {})
    {
        m_file->close();
        if (!m_program->open(m_file->path()))
            return false;
        m_program->press(Qt::Key_Comma, Qt::ControlModifier);
        const bool isThere = QTest::qWaitFor([this] { return settings() != nullptr; }, patience)
            && QTest::qWaitForWindowActive(settings());
        if (isThere && !section.isEmpty())
            settings()->showSection(section);
        return isThere;
    }
    void type(const QString &field, const QString &text)
    {
        QVERIFY(m_program->tabTo(field));
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line);
        line->selectAll();
        m_program->type(text);
        m_program->press(Qt::Key_Return);
    }
    /// The window system of the tests does not give a window back what a dialog took.
    void comeForward()
    {
        settings()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(settings()));
    }
    void askToRestore()
    {
        comeForward();
        QVERIFY(m_program->tabTo(u"backup.restore"_s));
        m_program->press(Qt::Key_Space);
        QTRY_VERIFY(qobject_cast<QMessageBox *>(QApplication::activeModalWidget()));
        QVERIFY(QTest::qWaitForWindowActive(QApplication::activeModalWidget()));
    }
    template<typename Work>
    std::invoke_result_t<Work, Session &> inFile(Work work)
    {
        using Found = std::invoke_result_t<Work, Session &>;
        return m_program->ask([work](Session &session) -> Result<Found> { return work(session); }).value();
    }
    [[nodiscard]] User me()
    {
        return inFile([](Session &session) { return users(session.store()).front(); });
    }
    [[nodiscard]] User boris()
    {
        return inFile([](Session &session) { return userNamed(session.store(), u"boris"_s).value(); });
    }
    [[nodiscard]] Contact contact()
    {
        return inFile([id = me().contact](Session &session) { return session.store().find(id).value(); });
    }
    [[nodiscard]] QString words() { return m_program->find<QTextBrowser>(u"process.words"_s)->toPlainText(); }
    [[nodiscard]] QString complaint()
    {
        for (const QLabel *label : settings()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->property("tone").toString() == "danger"_L1 && !label->text().isEmpty())
                return label->text();
        }
        return {};
    }

    std::unique_ptr<TestFile> m_file;
    std::unique_ptr<ProgramWindow> m_program;
};

QTEST_MAIN(SettingsWindowTest)
#include "tst_settingswindow.moc"
