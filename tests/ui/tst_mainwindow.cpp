// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/program.h"
#include "ui/capture/newleaddialog.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadspage.h"
#include "ui/widgets/regionchoice.h"
#include "ui/widgets/toast.h"
#include "ui/window/problempage.h"
#include "ui/window/rail.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

void collectUnnamed(QAccessibleInterface *element, QStringList &unnamed)
{
    if (!element || !element->isValid() || element->state().invisible)
        return;
    if (element->state().focusable && element->text(QAccessible::Name).isEmpty() && element->object())
        unnamed.append(QString::fromLatin1(element->object()->metaObject()->className()) + u' '
                       + element->object()->objectName());
    if (element->role() == QAccessible::List || element->role() == QAccessible::Table)
        return; // its rows speak for themselves
    for (int index = 0; index < element->childCount(); ++index)
        collectUnnamed(element->child(index), unnamed);
}

QStringList unnamed(QWidget *widget)
{
    QStringList found;
    collectUnnamed(QAccessible::queryAccessibleInterface(widget), found);
    return found;
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void opensAFileAndShowsItsLeads()
    {
        TestFile file;
        file.addLead({u"title=Warehouse"_s});
        file.close();
        Program program(file.clock());
        QSignalSpy painted(&program.window(), &MainWindow::painted);
        QVERIFY(program.open(file.path()));
        QVERIFY(program.lists(1));
        QTRY_COMPARE(painted.count(), 1);
        QCOMPARE(program.preferences().lastFile(), file.path());
        QTRY_COMPARE(program.window().windowTitle(), u"Warehouse - Leadline"_s);
    }

    void comesUpWithItsLeadsInIt()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Warehouse"_s});
        file.close();
        Program program(file.clock());
        // When
        program.window().open(file.path());
        QVERIFY(!program.window().isVisible());
        // Then
        QTRY_VERIFY(program.window().isVisible());
        QVERIFY(program.window().desk());
        QVERIFY(program.lists(1));
    }

    void comesUpWithWhatIsWrong()
    {
        // Given
        const TestClock clock;
        Program program(clock);
        // When
        program.window().open(u"/nowhere/at/all.leadline"_s);
        // Then
        QTRY_VERIFY(program.window().isVisible());
        QVERIFY(program.window().findChild<ProblemPage *>()->isVisible());
    }

    void fitsASmallScreenInBothLanguages()
    {
        TestFile file;
        file.addHandedOffLead();
        file.close();
        Program program(file.clock());
        QVERIFY(program.open(file.path()));
        QVERIFY(program.lists(1));
        for (const QString &language : {u"language.ru"_s, u"language.en"_s}) {
            program.run(language);
            QTest::qWait(200);
            const QSize smallest = program.window().minimumSizeHint();
            QVERIFY2(smallest.width() <= 1280 && smallest.height() <= 720,
                     qPrintable(u"%1: %2x%3"_s.arg(language).arg(smallest.width()).arg(smallest.height())));
        }
    }

    void switchesTheLanguageWhileItRuns()
    {
        TestFile file;
        file.addLead();
        file.close();
        Program program(file.clock());
        QVERIFY(program.open(file.path()));
        auto *search = program.window().findChild<LeadListPane *>()->findChild<QLineEdit *>();
        const QString english = search->placeholderText();
        program.run(u"language.ru"_s);
        QTRY_VERIFY(search->placeholderText() != english);
        QCOMPARE(QLocale().language(), QLocale::Russian);
        QCOMPARE(program.preferences().language(), std::optional(QLocale::Russian));
        program.run(u"language.en"_s);
        QTRY_COMPARE(search->placeholderText(), english);
    }

    void namesEveryControl()
    {
        TestFile file;
        file.addHandedOffLead();
        file.close();
        Program program(file.clock());
        QVERIFY(program.open(file.path()));
        QVERIFY(program.lists(1));
        QTest::qWait(300);
        QCOMPARE(unnamed(&program.window()), QStringList());
        program.run(u"lead.new"_s);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QCOMPARE(unnamed(QApplication::activeModalWidget()), QStringList());
    }

    void undoesWithAToastAndRedoes()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addLead({u"title=Warehouse"_s});
        file.close();
        Program program(file.clock());
        QVERIFY(program.open(file.path()));
        QVERIFY(program.lists(1));
        Workspace &workspace = program.window().desk()->context().workspace;
        const auto title = [&] { return program.list().model()->index(0, 0).data().toString(); };
        // When a change of mine is made
        auto changed = workspace.write([lead](Session &session) {
            return editLead(session, lead, {{u"title"_s, u"Office"_s}});
        });
        QTRY_VERIFY(changed.isFinished());
        QVERIFY2(changed.result(), qPrintable(changed.result() ? QString() : changed.result().error().reason));
        // Then it can be taken back from the toast and from the menu, and brought again
        QTRY_COMPARE(title(), u"Office"_s);
        QTRY_COMPARE(program.window().toast().text(), u"Lead changed"_s);
        QTRY_COMPARE(program.window().actions().action(u"edit.undo"_s)->text(), u"Undo: Lead changed"_s);
        program.window().toast().actionButton()->click();
        QTRY_COMPARE(title(), u"Warehouse"_s);
        QTRY_COMPARE(program.window().toast().text(), u"Undone: Lead changed"_s);
        program.run(u"edit.redo"_s);
        QTRY_COMPARE(title(), u"Office"_s);
    }

    void whatGoesAnywhereStandsInAMenu_data() { proves("C-31 the registry equals the menus"); }

    void whatGoesAnywhereStandsInAMenu()
    {
        // Given
        TestFile file;
        file.close();
        Program program(file.clock());
        QVERIFY(program.open(file.path()));
        const ActionRegistry &actions = program.window().actions();
        // When
        program.run(u"window.menu"_s);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QSet<QAction *> offered;
        for (const QMenu *menu : program.window().findChildren<QMenu *>()) {
            for (QAction *action : menu->actions())
                offered.insert(action);
        }
        // Then but for other keys of the same, and turns of what the menu names one by one
        const QSet<QString> same{u"search.quick"_s, u"view.theme"_s, u"view.language"_s, u"window.menu"_s};
        for (const ActionDescription &each : actions.descriptions()) {
            if (each.context == ActionContext::Global && !same.contains(each.id))
                QVERIFY2(offered.contains(actions.action(each.id)), qPrintable(each.id));
        }
        QApplication::activePopupWidget()->close();
    }

    void aNewLeadComesOnTop()
    {
        TestFile file;
        file.addLead({u"title=Old"_s});
        file.close();
        Program program(file.clock());
        QVERIFY(program.open(file.path()));
        QVERIFY(program.lists(1));
        program.run(u"lead.new"_s);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QWidget *dialog = QApplication::activeModalWidget();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"title"_s), u"New one"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(program.lists(2));
        QTRY_COMPARE(program.list().currentIndex().data().toString(), u"New one"_s);
        QCOMPARE(program.list().currentIndex().row(), 0);
    }

    void keepsAHalfTypedLead()
    {
        TestFile file;
        file.close();
        const auto type = [&file](const QString &expected, const QString &typed) {
            Program program(file.clock());
            QVERIFY(program.open(file.path()));
            program.run(u"lead.new"_s);
            QTRY_VERIFY(QApplication::activeModalWidget());
            auto *company = QApplication::activeModalWidget()->findChild<QLineEdit *>(u"companyName"_s);
            QTRY_COMPARE(company->text(), expected);
            QTest::keyClicks(company, typed);
            QTest::qWait(800); // less than a second after the last key it is kept
        };
        type({}, u"Romashka"_s);
        type(u"Romashka"_s, {});
    }

    void showsWhoMayBeTheSame()
    {
        TestFile file;
        file.addLead({u"title=Warehouse"_s, u"phone=+7 495 123-45-67"_s});
        file.close();
        Program program(file.clock());
        QVERIFY(program.open(file.path()));
        program.run(u"lead.new"_s);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QWidget *dialog = QApplication::activeModalWidget();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"phones"_s), u"8 (495) 123-45-67"_s);
        const auto isOffered = [dialog] {
            const QList<QPushButton *> buttons = dialog->findChildren<QPushButton *>();
            return std::any_of(buttons.begin(), buttons.end(),
                               [](const QPushButton *button) { return button->text().contains(u"Warehouse"_s); });
        };
        QTRY_VERIFY(isOffered());
    }

    void beginsEmptyAtTheFirstRun()
    {
        TestClock clock;
        Program program(clock);
        program.window().showFirstRun();
        program.window().show();
        QVERIFY(QTest::qWaitForWindowActive(&program.window()));
        auto *page = program.window().findChild<FirstRunPage *>();
        QVERIFY(page->isVisible());
        QCOMPARE(QApplication::focusWidget(), page->firstFocus());
        QCOMPARE(unnamed(&program.window()), QStringList());
        page->findChild<RegionChoice *>()->setRegion(u"KZ"_s);
        const QList<QPushButton *> buttons = page->findChildren<QPushButton *>();
        QTest::mouseClick(*std::ranges::find(buttons, u"Begin empty"_s, &QPushButton::text), Qt::LeftButton);
        QTRY_VERIFY(program.window().desk());
        QCOMPARE(program.window().desk()->context().reference().phoneRegion, u"KZ"_s);
        QCOMPARE(QDir(program.home()).entryList({u"*.leadline"_s}).size(), 1);
    }

    void changesTheCountryOfPhonesAndBack()
    {
        // Given
        TestFile file;
        file.addLead();
        file.close();
        Program program(file.clock());
        QVERIFY(program.open(file.path()));
        const auto region = [&] { return program.window().desk()->context().reference().phoneRegion; };
        // When
        program.run(u"file.phoneRegion"_s);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QWidget *dialog = QApplication::activeModalWidget();
        QCOMPARE(unnamed(dialog), QStringList());
        auto *choice = dialog->findChild<RegionChoice *>();
        QCOMPARE(choice->region(), u"RU"_s);
        choice->setRegion(u"DE"_s);
        QTest::keyClick(choice, Qt::Key_Return);
        // Then
        QTRY_COMPARE(region(), u"DE"_s);
        QTRY_COMPARE(program.window().toast().text(), u"Country of phone numbers changed"_s);
        program.window().toast().actionButton()->click();
        QTRY_COMPARE(region(), u"RU"_s);
    }

    void opensTheSampleCompany()
    {
        TestClock clock;
        Program program(clock);
        program.window().openDemo();
        program.window().show();
        QTRY_VERIFY_WITH_TIMEOUT(program.window().desk(), 30'000);
        QTRY_VERIFY(program.list().model()->rowCount() > 5);
    }

    void saysWhyAFileDoesNotOpen_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no file at all") << QByteArray();
        QTest::newRow("some other file")
            << QByteArray("Not a database, but long enough to be looked at.").repeated(100);
    }

    void saysWhyAFileDoesNotOpen()
    {
        QFETCH(QByteArray, content);
        TestClock clock;
        Program program(clock);
        const QString path = QDir(program.home()).filePath(u"other.leadline"_s);
        if (!content.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        program.window().open(path);
        program.window().show();
        ProblemPage *problem = nullptr;
        QTRY_VERIFY((problem = program.window().findChild<ProblemPage *>()) && problem->isVisible());
        QCOMPARE(program.window().windowTitle(), u"other.leadline - Leadline"_s);
        QCOMPARE(unnamed(problem), QStringList());
    }

    void saysThatAnotherProgramWrites_data() { proves("C-75 one writer"); }

    void saysThatAnotherProgramWrites()
    {
        TestFile file; // stays open for writing
        file.addLead();
        Program program(file.clock());
        program.window().open(file.path());
        program.window().show();
        QTRY_VERIFY_WITH_TIMEOUT(program.window().findChild<ProblemPage *>(), 15'000);
    }

    void theRailNarrowsOnSmallScreens_data() { proves("C-04"); }

    void theRailNarrowsOnSmallScreens()
    {
        TestFile file;
        file.close();
        Program program(file.clock());
        QVERIFY(program.open(file.path()));
        const auto *rail = program.window().findChild<Rail *>();
        QVERIFY(rail->isNarrow());
        // When names are asked for where they have no room: they come and go, and are not folded on a larger screen later
        QTest::keyClick(program.window().windowHandle(), Qt::Key_F9);
        QVERIFY(!rail->isNarrow());
        QTest::keyClick(program.window().windowHandle(), Qt::Key_F9);
        QVERIFY(rail->isNarrow());
        QVERIFY(!program.preferences().isRailFolded());
        program.window().resize(1400, 800);
        QTRY_VERIFY(!rail->isNarrow());
        // When it is folded by hand
        QTest::keyClick(program.window().windowHandle(), Qt::Key_F9);
        // Then its names are in tool tips alone, also on the next day
        QVERIFY(rail->isNarrow());
        for (const auto *section : rail->findChildren<QPushButton *>()) {
            if (section->property("kind") != u"nav"_s || section->objectName() == u"state"_s)
                continue;
            QVERIFY(section->text().isEmpty());
            QVERIFY2(section->toolTip().contains(section->accessibleName()), qPrintable(section->toolTip()));
        }
        QVERIFY(program.preferences().isRailFolded());
        QTest::keyClick(program.window().windowHandle(), Qt::Key_F9);
        QVERIFY(!rail->isNarrow());
    }

    void theTitleMarksWhatIsNotSaved_data() { proves("C-07"); }

    void theTitleMarksWhatIsNotSaved()
    {
        // Given a lead whose name looks like the mark
        TestFile file;
        file.addLead({u"title=Bolts [*]"_s});
        file.close();
        Program program(file.clock());
        QVERIFY(program.open(file.path()));
        program.window().actions().action(u"section.leads"_s)->trigger();
        QTRY_COMPARE(program.window().windowTitle(), u"Bolts [*][*] - Leadline"_s);
        QVERIFY(!program.window().isWindowModified());
        // When a note is begun
        program.window().actions().action(u"lead.note"_s)->trigger();
        QTest::keyClicks(QApplication::focusWidget(), u"They called"_s);
        // Then
        QTRY_COMPARE(program.window().windowTitle(), u"Bolts [*][*][*] - Leadline"_s);
        QVERIFY(program.window().isWindowModified());
        // When it is saved
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        // Then
        QTRY_VERIFY(!program.window().isWindowModified());
        QCOMPARE(program.window().windowTitle(), u"Bolts [*][*] - Leadline"_s);
    }

    void theListComesBackAsItWasNarrowed_data() { proves("C-96 filter"); }

    void theListComesBackAsItWasNarrowed()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Bolts"_s, u"city=Perm"_s});
        file.addLead({u"title=Nuts"_s, u"city=Tula"_s});
        file.close();
        const QTemporaryDir home;
        {
            Program program(file.clock(), home.path());
            QVERIFY(program.open(file.path()));
            LeadListPane &list = program.window().desk()->leads().list();
            list.showWhere({{u"city"_s, Comparison::Equal, {u"Perm"_s}, 0}});
            QTRY_COMPARE(list.keys().size(), size_t(1));
            program.window().close();
        }
        // When
        Program program(file.clock(), home.path());
        QVERIFY(program.open(file.path()));
        // Then
        LeadListPane &list = program.window().desk()->leads().list();
        QTRY_COMPARE(list.keys().size(), size_t(1));
        QCOMPARE(list.filter().where.size(), size_t(1));
    }

    void comesBackWhereItWasButNeverOffTheScreen()
    {
        TestClock clock;
        const QTemporaryDir home;
        {
            Program program(clock, home.path());
            program.window().show();
            program.window().setGeometry(5000, 5000, 1300, 740);
            program.window().close();
        }
        Program program(clock, home.path());
        const QRect screen = program.window().screen()->availableGeometry();
        QVERIFY(screen.intersects(program.window().geometry()));
    }

    void noTwoActionsShareAKey()
    {
        TestClock clock;
        Program program(clock);
        for (const ShortcutConflict &conflict : program.window().actions().conflicts())
            qWarning("%s and %s", qPrintable(conflict.first), qPrintable(conflict.second));
        QVERIFY(program.window().actions().conflicts().empty());
    }
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
