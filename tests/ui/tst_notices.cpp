// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/leadcard.h"
#include "core/services/tasks.h"
#include "core/services/undo.h"
#include "tests/support/proves.h"
#include "tests/ui/program.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/widgets/toast.h"
#include "ui/window/about.h"
#include "ui/window/practicelist.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Catches what would be handed to the desktop.
class Opener : public QObject
{
    Q_OBJECT

public:
    explicit Opener(QList<QUrl> &opened) : m_opened(opened)
    {
        QDesktopServices::setUrlHandler(u"file"_s, this, "take");
    }
    ~Opener() override { QDesktopServices::unsetUrlHandler(u"file"_s); }

public slots:
    void take(const QUrl &url) { m_opened.append(url); }

private:
    QList<QUrl> &m_opened;
};

LeadId newestLead(const Session &session)
{
    return session.store().select<Lead>(u"1 ORDER BY row DESC LIMIT 1"_s).front().id;
}

} // namespace

/// What stands above the pages for a while, and what the program says of itself.
class NoticesTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsThatTheLastRunEndedBadly_data() { proves("C-73 C-65 the notice"); }

    void tellsThatTheLastRunEndedBadly()
    {
        // Given
        TestClock clock;
        Program program(clock);
        program.window().tellOfBadEnd(u"/logs/leadline.log"_s);
        program.window().showFirstRun();
        program.window().show();
        QVERIFY(QTest::qWaitForWindowActive(&program.window()));
        QList<QUrl> opened;
        Opener opener(opened);
        // When
        auto *log = program.window().findChild<QPushButton *>(u"badEnd.log"_s);
        QVERIFY(log->isVisible());
        QTest::mouseClick(log, Qt::LeftButton);
        // Then
        QCOMPARE(opened, QList<QUrl>{QUrl::fromLocalFile(u"/logs/leadline.log"_s)});
        // When
        const QPointer<QWidget> notice = program.window().findChild<QWidget *>(u"badEnd"_s);
        QVERIFY(!QApplication::activeModalWidget());
        QTest::mouseClick(notice->findChild<QToolButton *>(), Qt::LeftButton);
        // Then
        QTRY_VERIFY(!notice);
    }

    void theFirstStepsTickThemselves_data() { proves("C-97"); }

    void theFirstStepsTickThemselves()
    {
        // Given the first start, and a folder that was chosen for the file
        TestClock clock;
        const QTemporaryDir home;
        Program program(clock, home.path());
        QVERIFY(QDir(home.path()).mkdir(u"sales"_s));
        program.preferences().setPlace(home.filePath(u"sales"_s));
        program.window().showFirstRun();
        program.window().show();
        QVERIFY(QTest::qWaitForWindowActive(&program.window()));
        auto *page = program.window().findChild<FirstRunPage *>();
        QVERIFY(page->findChild<QPushButton *>(u"place"_s)->text().contains(u"sales"_s));
        const QList<QPushButton *> buttons = page->findChildren<QPushButton *>();
        QTest::mouseClick(*std::ranges::find(buttons, u"Begin empty"_s, &QPushButton::text), Qt::LeftButton);
        QTRY_VERIFY(program.window().desk());
        QCOMPARE(QDir(home.filePath(u"sales"_s)).entryList({u"*.leadline"_s}).size(), 1);
        const QPointer<PracticeList> practice = program.window().findChild<PracticeList *>();
        QVERIFY(practice);
        QCOMPARE(PracticeList::steps().size(), 5);
        const auto said = [&](const QString &step) {
            return practice->findChild<QLabel *>(u"practice."_s + step)->accessibleName();
        };
        QVERIFY(!said(u"note"_s).endsWith(u"done"_s));
        // When
        Workspace &workspace = program.window().desk()->context().workspace;
        const auto change = [&](auto work) { return workspace.write(work).result().has_value(); };
        QVERIFY(change([](Session &session) -> Result<ChangeSet> {
            Lead lead;
            lead.title = u"Bolts"_s;
            const auto added = addLead(session, lead);
            return added ? addNote(session, newestLead(session), u"They called"_s) : added;
        }));
        // Then
        QTRY_VERIFY(said(u"note"_s).endsWith(u"done"_s));
        QCOMPARE(program.preferences().practice(), std::optional(QStringList{u"note"_s}));
        // When the others are done, too
        program.window().actions().action(u"palette.open"_s)->trigger();
        QTest::keyClick(QApplication::activeWindow(), Qt::Key_Escape);
        QTRY_VERIFY(said(u"find"_s).endsWith(u"done"_s));
        QVERIFY(change([](Session &session) { return reverse(session, *undoable(session), u"undo"_s); }));
        QVERIFY(change([](Session &session) { return moveLead(session, newestLead(session), u"distribution"_s); }));
        QTRY_VERIFY(said(u"move"_s).endsWith(u"done"_s));
        QVERIFY(change([](Session &session) -> Result<ChangeSet> {
            Task task;
            task.lead = newestLead(session);
            task.subject = u"Call"_s;
            task.start = session.now();
            const auto planned = addTask(session, task);
            return planned ? completeTask(session, tasks(session, task.lead, true).front().id, {}) : planned;
        }));
        // Then they are gone for good
        QTRY_VERIFY(!practice);
        QVERIFY(!program.preferences().practice());
        QVERIFY(program.window().toast().text().startsWith(u"All five"_s));
    }

    void theFirstStepsCanBeSkipped_data() { proves("C-97 skipped"); }

    void theFirstStepsCanBeSkipped()
    {
        TestFile file;
        file.close();
        Program program(file.clock());
        program.preferences().setPractice(QStringList{u"undo"_s});
        QVERIFY(program.open(file.path()));
        const QPointer<PracticeList> practice = program.window().findChild<PracticeList *>();
        QVERIFY(practice);
        QTRY_VERIFY(practice->isVisible());
        QTest::mouseClick(practice->findChild<QToolButton *>(), Qt::LeftButton);
        QTRY_VERIFY(!practice);
        QVERIFY(!program.preferences().practice());
    }

    void theProgramTellsOfItselfAndOfNobodyElse_data() { proves("C-98 about and diagnostics"); }

    void theProgramTellsOfItselfAndOfNobodyElse()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Bolts"_s});
        file.close();
        QApplication::setApplicationVersion(u"1.2.3"_s);
        qApp->setProperty("commit", u"abc1234"_s);
        Program program(file.clock());
        QVERIFY(program.open(file.path()));
        // When
        program.run(u"help.about"_s);
        // Then
        auto *about = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(about);
        const QString said = about->text() + about->informativeText();
        for (const QString &part : {u"1.2.3"_s, u"abc1234"_s, u"Qt "_s + QString::fromLatin1(qVersion()),
                                    u"SQLite 3."_s, u"GPL-3.0-or-later"_s, u"OFL-1.1"_s})
            QVERIFY2(said.contains(part), qPrintable(part));
        // When
        QTest::mouseClick(about->findChild<QPushButton *>(u"diagnostics"_s), Qt::LeftButton);
        // Then
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(u"Leadline 1.2.3 (abc1234)\nQt "_s), qPrintable(copied));
        for (const QString &part : {file.path(), program.home(), u"Bolts"_s, QDir::homePath()})
            QVERIFY2(!copied.contains(part), qPrintable(part));
    }

    void anErrorCanBeReadAtLeisureAndCopied_data() { proves("C-66 details"); }

    void anErrorCanBeReadAtLeisureAndCopied()
    {
        // Given
        TestFile file;
        file.close();
        Program program(file.clock());
        QVERIFY(program.open(file.path()));
        // When
        program.window().desk()->context().report({ErrorCode::Io, u"cannot-write"_s, {u"/full/disk"_s, u"No space"_s}});
        auto *details = program.window().toast().findChild<QPushButton *>();
        QVERIFY(details->isVisible());
        const QString text = program.window().toast().text();
        QTest::mouseClick(details, Qt::LeftButton);
        // Then
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        QCOMPARE(box->text(), text);
        QVERIFY(box->detailedText().contains(u"No space"_s));
        QTest::mouseClick(box->findChild<QPushButton *>(u"errorDetails.copy"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), text + u"\n\ncannot-write\n/full/disk\nNo space"_s);
    }
};

QTEST_MAIN(NoticesTest)
#include "tst_notices.moc"
