// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/programwindow.h"
#include "ui/capture/newleaddialog.h"
#include "ui/card/cardview.h"
#include "ui/leads/leadspage.h"

#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

LeadId shown(ProgramWindow &program)
{
    return program.window().desk()->leads().card().lead();
}

QMessageBox *question()
{
    return qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
}

NewLeadDialog *newLead()
{
    return qobject_cast<NewLeadDialog *>(QApplication::activeModalWidget());
}

/// Without a window manager nothing comes to the front by itself.
bool isInFront(QWidget *dialog)
{
    dialog->activateWindow();
    return QTest::qWaitForWindowActive(dialog);
}

QString phoneIn(NewLeadDialog *dialog)
{
    return dialog->findChild<QLineEdit *>(u"phones"_s)->text();
}

} // namespace

/// What the window does when a link from outside comes.
class LinkFollowerTest : public QObject
{
    Q_OBJECT

private slots:
    void aKnownPhoneShowsItsLead()
    {
        // Given
        TestFile file;
        const LeadId first = file.addLead({u"title=First"_s, u"phone=+74951234567"_s});
        file.addLead({u"title=Second"_s});
        file.close();
        ProgramWindow program(QLocale::English, file.clock());
        QVERIFY(program.open(file.path()));
        QVERIFY(shown(program) != first);
        // When, then
        program.window().follow(*phoneLink(u"8 495 123-45-67"_s));
        QTRY_COMPARE_WITH_TIMEOUT(shown(program), first, patience);
        program.window().follow({u"2"_s, {}});
        QTRY_VERIFY_WITH_TIMEOUT(shown(program) != first, patience);
    }

    void aLinkWaitsForTheFile()
    {
        TestFile file;
        const LeadId first = file.addLead({u"title=First"_s});
        file.addLead({u"title=Second"_s});
        file.close();
        ProgramWindow program(QLocale::English, file.clock());
        program.window().follow({u"1"_s, {}});
        program.window().open(file.path());
        program.show();
        QTRY_VERIFY_WITH_TIMEOUT(program.window().desk(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(shown(program), first, patience);
    }

    void anUnknownPhoneIsOfferedAndNothingIsWritten()
    {
        // Given
        TestFile file;
        file.addLead({u"title=First"_s});
        file.close();
        ProgramWindow program(QLocale::English, file.clock());
        QVERIFY(program.open(file.path()));
        // When two calls come, one after the other
        program.window().follow(*phoneLink(u"+78120000001"_s));
        QTRY_VERIFY_WITH_TIMEOUT(question(), patience);
        program.window().follow(*phoneLink(u"+78120000002"_s));
        QTRY_VERIFY_WITH_TIMEOUT(question() && question()->text().contains(u"00-02"_s), patience);
        QCOMPARE(program.window().findChildren<QMessageBox *>().size(), 1);
        // Then Enter writes a lead for the last one, which nobody but the user saves
        program.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(newLead(), patience);
        QCOMPARE(phoneIn(newLead()), u"+78120000002"_s);
        QCOMPARE(program.leads().size(), size_t(1));
        // When
        QVERIFY(isInFront(newLead()));
        QTest::keyClicks(newLead()->findChild<QLineEdit *>(u"title"_s), u"Caller"_s);
        program.press(Qt::Key_Return);
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(program.leads().size(), size_t(2), patience);
        QCOMPARE(program.leads().back().phones, QStringList{u"+78120000002"_s});
    }

    void whatWasBegunForSomebodyElseStays()
    {
        // Given a new lead that was left half typed
        TestFile file;
        file.addLead({u"title=First"_s});
        file.close();
        ProgramWindow program(QLocale::English, file.clock());
        QVERIFY(program.open(file.path()));
        program.run(u"lead.new"_s);
        QTRY_VERIFY_WITH_TIMEOUT(newLead(), patience);
        QTest::keyClicks(newLead()->findChild<QLineEdit *>(u"title"_s), u"Half"_s);
        program.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!newLead(), patience);
        // When somebody calls, and is left half typed, too
        program.window().follow(*phoneLink(u"+78120000001"_s));
        QTRY_VERIFY_WITH_TIMEOUT(question(), patience);
        program.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(newLead(), patience);
        QTest::keyClicks(newLead()->findChild<QLineEdit *>(u"title"_s), u"Caller"_s);
        program.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!newLead(), patience);
        program.settle();
        // Then each has its own
        program.run(u"lead.new"_s);
        QTRY_VERIFY_WITH_TIMEOUT(newLead(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(newLead()->findChild<QLineEdit *>(u"title"_s)->text(), u"Half"_s, patience);
        QCOMPARE(phoneIn(newLead()), QString());
        program.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!newLead(), patience);
        program.window().follow(*phoneLink(u"+78120000001"_s));
        QTRY_VERIFY_WITH_TIMEOUT(question(), patience);
        program.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(newLead(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(newLead()->findChild<QLineEdit *>(u"title"_s)->text(), u"Caller"_s, patience);
        program.press(Qt::Key_Escape);
    }

    void anUnknownLeadIsSaid()
    {
        TestFile file;
        file.addLead({u"title=First"_s});
        file.close();
        ProgramWindow program(QLocale::English, file.clock());
        QVERIFY(program.open(file.path()));
        program.window().follow({u"77"_s, {}});
        QTRY_VERIFY_WITH_TIMEOUT(program.toast().contains(u"77"_s), patience);
    }
};

QTEST_MAIN(LinkFollowerTest)
#include "tst_linkfollower.moc"
