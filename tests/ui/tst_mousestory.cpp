// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/users.h"
#include "tests/support/proves.h"
#include "tests/ui/mouse.h"
#include "tests/ui/walks.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadspage.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QSettings>
#include <QStandardPaths>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

LeadListView &listOf(ProgramWindow &program)
{
    return *program.window().desk()->leads().list().findChild<LeadListView *>();
}

int rowOf(const LeadListView &list, const QString &title)
{
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        if (list.model()->index(row, 0).data().toString() == title)
            return row;
    }
    return -1;
}

} // namespace

/// The main job by mouse alone; keys are pressed only to write text into the fields that were clicked.
class MouseStory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"leadline-test"_s);
    }
    void init() { QSettings().clear(); }

    void fromMarketingsFileToTheSalesDoorstep_data()
    {
        proves("S1-09 S0-26 S0-38 S0-42 G-02 G-07 the main job by mouse");
    }

    void fromMarketingsFileToTheSalesDoorstep()
    {
        // Given an empty file with a second user
        TestFile file;
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris Orlov"_s));
        file.close();
        ProgramWindow program(QLocale::English, file.clock());
        QVERIFY(program.open(file.path()));
        Mouse mouse(program);
        // When the demo's leads are imported, and one is opened
        importFile(program, mouse);
        QVERIFY(mouse.click(u"Show the leads"_s));
        LeadListView &list = listOf(program);
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(list, u"Warehouse automation"_s) >= 0, patience);
        // The imported leads may come only now, and put the list back to its top under the hand.
        const auto opens = [&](const QString &title) {
            const int row = rowOf(list, title);
            list.scrollTo(list.model()->index(row, 0));
            program.settle();
            return mouse.clickRow(list, row, true)
                && QTest::qWaitFor([&] { return program.window().windowTitle() == title + u" - Leadline"_s; });
        };
        QVERIFY(opens(u"Warehouse automation"_s) || opens(u"Warehouse automation"_s));
        program.settle();
        // And qualified
        QVERIFY(mouse.click(u"step.handoff"_s));
        QTRY_VERIFY_WITH_TIMEOUT(program.canConfirm(), patience);
        QVERIFY(mouse.click(u"Qualify"_s));
        QTRY_COMPARE(program.stored().lead.stage, u"handoff"_s);
        program.settle();
        // And handed over
        QVERIFY(mouse.click(u"result.transfer"_s));
        QVERIFY(mouse.write(u"details"_s, u"Wants to see it with her own data"_s));
        QVERIFY(mouse.click(u"task.complete"_s));
        QTRY_VERIFY(program.find(u"form"_s));
        program.settle();
        fillTheForm(mouse);
        QVERIFY(mouse.click(u"Save"_s));
        // Then the lead is on the doorstep, with what was written
        QTRY_COMPARE(program.stored().lead.stage, u"awaiting-sale"_s);
        program.settle();
        const Lead lead = program.stored().lead;
        QCOMPARE(lead.needType, u"software"_s);
        QCOMPARE(lead.budget->minor, 780'050);
        QCOMPARE(lead.saleDivision, u"direct"_s);
        QVERIFY(!lead.saleOwner.isNull());
        QVERIFY(program.openTasks().empty());
        // When it is taken back on the toast
        QVERIFY(mouse.click(u"Undo"_s));
        // Then the form is to be filled again
        QTRY_COMPARE_WITH_TIMEOUT(program.stored().lead.stage, u"handoff"_s, patience);
    }

private:
    static void importFile(ProgramWindow &program, Mouse &mouse)
    {
        QVERIFY(mouse.click(u"Menu (F10)"_s));
        QVERIFY(QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }));
        QVERIFY(mouse.clickEntry(u"File"_s));
        QVERIFY(mouse.clickEntry(u"Import leads…"_s));
        QVERIFY(mouse.click(u"Choose a file to import"_s));
        QTRY_VERIFY(qobject_cast<QFileDialog *>(QApplication::activeModalWidget()));
        QVERIFY(QTest::qWaitForWindowActive(&program.front()));
        QVERIFY(mouse.write(u"fileNameEdit"_s, demoFile(program, u"leads_en.csv"_s)));
        if (QWidget *proposals = QApplication::activePopupWidget())
            proposals->close(); // they would take the next click
        QVERIFY(mouse.click(*program.front().findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Open)));
        QTRY_VERIFY(!QApplication::activeModalWidget());
        program.show(); // no window manager gives the activation back here
        QVERIFY(mouse.click(u"Next"_s));
        QTRY_VERIFY_WITH_TIMEOUT(program.shows(u"Import 28 leads"_s), patience);
        QVERIFY(mouse.click(u"Import 28 leads"_s));
    }

    static void fillTheForm(Mouse &mouse)
    {
        QVERIFY(mouse.choose(u"form.needType"_s, u"Software"_s));
        QVERIFY(mouse.write(u"form.budget"_s, u"7800.50"_s));
        QVERIFY(mouse.choose(u"form.saleOwner"_s, u"Boris Orlov"_s));
        QVERIFY(mouse.choose(u"form.saleDivision"_s, u"Direct sales"_s));
        QVERIFY(mouse.write(u"form.meetingAt"_s, u"tomorrow 11:00"_s));
        QVERIFY(mouse.write(u"form.decisionAt"_s, u"2026-03-20 18:00"_s));
        QVERIFY(mouse.write(u"form.comment"_s, u"The director decides"_s));
    }
};

QTEST_MAIN(MouseStory)
#include "tst_mousestory.moc"
