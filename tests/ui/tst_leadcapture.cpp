// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/capture/capturedialog.h"
#include "ui/capture/leadcapture.h"
#include "ui/card/cardview.h"
#include "ui/import/importwizard.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadspage.h"
#include "ui/schedule/calendardialog.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTableView>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray mail = "From: Anna Petrova <anna@romashka.example>\r\nSubject: Bicycles\r\n\r\nWe need 40 frames.\r\n";
const QByteArray cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Oleg Orlov\r\nTEL:+74957654321\r\nEND:VCARD\r\n";

const QByteArray calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nBEGIN:VEVENT\r\nUID:fair@x\r\n"
                            "DTSTAMP:20260301T000000Z\r\nDTSTART:20260305T090000Z\r\nDTEND:20260305T103000Z\r\n"
                            "SUMMARY:Fair\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

/// The window on a file with two leads, and a folder of files to bring in.
class Desktop
{
public:
    explicit Desktop(const QString &email = u"anna@romashka.example"_s) : m_program(QLocale::English, m_file.clock())
    {
        first = m_file.addLead({u"title=First"_s, u"email="_s + email});
        m_file.clock().advanceMinutes(1);
        second = m_file.addLead({u"title=Second"_s});
        m_file.close();
        if (!m_program.open(m_file.path()))
            qFatal("the file does not open");
    }

    [[nodiscard]] ProgramWindow &program() { return m_program; }
    [[nodiscard]] LeadsPage &page() { return m_program.window().desk()->leads(); }
    [[nodiscard]] QString write(const QString &name, const QByteArray &content)
    {
        QFile written(m_folder.filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            qFatal("cannot write a test file");
        return written.fileName();
    }
    [[nodiscard]] LeadCard cardOf(const LeadId &lead)
    {
        return m_program.ask([lead](Session &session) { return leadCard(session, lead); }).value();
    }
    /// Lets go of it over a widget, as a file manager does.
    static void drop(QWidget &target, QMimeData &mime, const QPoint &at = {50, 50})
    {
        QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &dropped);
    }
    static void dropFile(QWidget &target, const QString &path, const QPoint &at = {50, 50})
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        drop(target, mime, at);
    }
    /// In the pane of the list, over the row of a lead.
    [[nodiscard]] QPoint placeOf(int row)
    {
        auto *view = qobject_cast<QAbstractItemView *>(page().list().list());
        const QPoint inView = view->visualRect(view->model()->index(row, 0)).center();
        return view->viewport()->mapTo(&page().list(), inView);
    }

    LeadId first;
    LeadId second;

private:
    QTemporaryDir m_folder;
    TestFile m_file;
    ProgramWindow m_program;
};

CalendarDialog *offer()
{
    return qobject_cast<CalendarDialog *>(QApplication::activeModalWidget());
}

QMessageBox *question()
{
    return qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
}

QMimeData *clipboardOf(const QStringList &paths)
{
    auto *mime = new QMimeData;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    mime->setUrls(urls);
    return mime;
}

} // namespace

/// Files, mails, address cards and links that are dropped, pasted or chosen.
class LeadCaptureTest : public QObject
{
    Q_OBJECT

private slots:
    void aMailOnACardIsItsNoteAndItsFile_data() { proves("C-51 a mail is a note with the mail beside it"); }

    void aMailOnACardIsItsNoteAndItsFile()
    {
        Desktop desktop;
        Desktop::dropFile(desktop.page().card(), desktop.write(u"mail.eml"_s, mail));
        QTRY_COMPARE_WITH_TIMEOUT(desktop.cardOf(desktop.second).attachments.size(), size_t(1), patience);
        const LeadCard card = desktop.cardOf(desktop.second);
        QVERIFY2(card.feed.front().text.startsWith(u"Bicycles\nAnna Petrova <anna@romashka.example>"_s),
                 qPrintable(card.feed.front().text));
        QCOMPARE(card.attachments.front().name, u"mail.eml"_s);
    }

    void whatOnlyPretendsToBeAMailIsAFile()
    {
        Desktop desktop;
        const size_t before = desktop.cardOf(desktop.second).feed.size();
        Desktop::dropFile(desktop.page().card(), desktop.write(u"mail.eml"_s, "no mail at all"));
        QTRY_COMPARE_WITH_TIMEOUT(desktop.cardOf(desktop.second).attachments.size(), size_t(1), patience);
        QCOMPARE(desktop.cardOf(desktop.second).feed.size(), before);
    }

    void cardsOnACardAskAndBecomePeople()
    {
        // Given
        Desktop desktop;
        const QString path = desktop.write(u"people.vcf"_s, cards);
        // When
        Desktop::dropFile(desktop.page().card(), path);
        QTRY_VERIFY_WITH_TIMEOUT(question(), patience);
        QVERIFY(question()->text().contains(u"Oleg Orlov"_s));
        desktop.program().press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!question(), patience);
        QVERIFY(desktop.cardOf(desktop.second).persons.empty());
        // When one agrees
        Desktop::dropFile(desktop.page().card(), path);
        QTRY_VERIFY_WITH_TIMEOUT(question(), patience);
        desktop.program().press(Qt::Key_Return);
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(desktop.cardOf(desktop.second).persons.size(), size_t(1), patience);
        QCOMPARE(desktop.cardOf(desktop.second).persons.front().name, u"Oleg Orlov"_s);
    }

    void aLinkIsANote()
    {
        Desktop desktop;
        QMimeData mime;
        mime.setUrls({QUrl(u"https://user:secret@romashka.example/bikes?x=1"_s)});
        Desktop::drop(desktop.page().card(), mime);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.cardOf(desktop.second).feed.size(), size_t(1), patience);
        QCOMPARE(desktop.cardOf(desktop.second).feed.front().text, u"https://romashka.example/bikes?x=1"_s);
    }

    void onlyFilesAndPagesAreTaken()
    {
        QMimeData mime;
        QVERIFY(!LeadCapture::canTake(mime));
        mime.setText(u"just words"_s);
        QVERIFY(!LeadCapture::canTake(mime));
        mime.setText(u"https://romashka.example"_s);
        QVERIFY(LeadCapture::canTake(mime));
        mime.setUrls({QUrl(u"javascript:alert(1)"_s), QUrl(u"data:text/html,x"_s)});
        QVERIFY(!LeadCapture::canTake(mime));
    }

    void pastingDoesTheSameByKeyboard_data() { proves("C-33 C-51 files are pasted into the card"); }

    void pastingDoesTheSameByKeyboard()
    {
        // Given files that were copied
        Desktop desktop;
        QApplication::clipboard()->setMimeData(
            clipboardOf({desktop.write(u"a.txt"_s, "a"), desktop.write(u"b.ics"_s, "BEGIN:VCALENDAR")}));
        // When
        desktop.page().list().list()->setFocus();
        desktop.program().press(Qt::Key_V, Qt::ControlModifier);
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(desktop.cardOf(desktop.second).attachments.size(), size_t(2), patience);
        // When it is text, it waits in the note that is being written
        QApplication::clipboard()->setText(u"Call again\nin autumn"_s);
        desktop.page().list().list()->setFocus();
        desktop.program().press(Qt::Key_V, Qt::ControlModifier);
        const auto *composer = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        QVERIFY(composer);
        QCOMPARE(composer->toPlainText(), u"Call again\nin autumn"_s);
    }

    void aCalendarOnTheCardIsOfferedForItsLead_data() { proves("S1-29"); }

    void aCalendarOnTheCardIsOfferedForItsLead()
    {
        // Given
        Desktop desktop;
        const QString path = desktop.write(u"fair.ics"_s, calendar);
        // When
        Desktop::dropFile(desktop.page().card(), path);
        // Then what it brings is seen before anything is changed
        QTRY_VERIFY_WITH_TIMEOUT(offer(), patience);
        QCOMPARE(offer()->windowTitle(), u"Import a calendar file"_s);
        QVERIFY(desktop.program().openTasks().empty());
        QTRY_VERIFY_WITH_TIMEOUT(desktop.program().canConfirm(), patience);
        desktop.program().press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.program().openTasks().size(), size_t(1), patience);
        QCOMPARE(desktop.program().openTasks().front().subject, u"Fair"_s);
    }

    void aCalendarOnTheListIsOfferedForNobody()
    {
        Desktop desktop;
        Desktop::dropFile(desktop.page().list(), desktop.write(u"fair.ICS"_s, calendar), desktop.placeOf(0));
        QTRY_VERIFY_WITH_TIMEOUT(offer(), patience);
        const auto *events = desktop.program().find<QTableView>(u"calendar.events"_s);
        QVERIFY(events);
        QCOMPARE(events->model()->index(0, 2).data().toString(), u"Without a lead"_s);
        desktop.program().press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!offer(), patience);
        QVERIFY(desktop.program().openTasks().empty());
    }

    void tooManyFilesAreNone()
    {
        Desktop desktop;
        QMimeData mime;
        mime.setUrls(QList<QUrl>(51, QUrl::fromLocalFile(desktop.write(u"a.txt"_s, "a"))));
        Desktop::drop(desktop.page().card(), mime);
        QTRY_VERIFY_WITH_TIMEOUT(desktop.program().toast().contains(u"51"_s), patience);
        desktop.program().settle();
        QVERIFY(desktop.cardOf(desktop.second).attachments.empty());
    }

    void aMailOnTheListFindsItsLead()
    {
        Desktop desktop;
        Desktop::dropFile(desktop.page().list(), desktop.write(u"mail.eml"_s, mail));
        QTRY_VERIFY_WITH_TIMEOUT(question(), patience);
        QVERIFY2(question()->text().contains(u"“Bicycles” to the lead “First”"_s), qPrintable(question()->text()));
        desktop.program().press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.cardOf(desktop.first).attachments.size(), size_t(1), patience);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.page().card().lead(), desktop.first, patience);
    }

    void aMailOfSomebodyUnknownMayBecomeALead()
    {
        // Given
        Desktop desktop(u"somebody@else.example"_s);
        Desktop::dropFile(desktop.page().list(), desktop.write(u"mail.eml"_s, mail));
        const auto captureInFront = [] { return qobject_cast<CaptureDialog *>(QApplication::activeModalWidget()); };
        QTRY_VERIFY_WITH_TIMEOUT(captureInFront(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(captureInFront()->findChild<QLineEdit *>(u"emails"_s)->text(),
                                  u"anna@romashka.example"_s, patience);
        QCOMPARE(desktop.program().leads().size(), size_t(2));
        // When
        captureInFront()->activateWindow(); // without a window manager nothing comes to the front by itself
        QVERIFY(QTest::qWaitForWindowActive(captureInFront()));
        QVERIFY(desktop.program().tabTo(u"emails"_s));
        desktop.program().press(Qt::Key_Return);
        // Then the mail goes to it
        QTRY_COMPARE_WITH_TIMEOUT(desktop.program().leads().size(), size_t(3), patience);
        const LeadId made = desktop.program().leads().back().id;
        QTRY_COMPARE_WITH_TIMEOUT(desktop.cardOf(made).attachments.size(), size_t(1), patience);
    }

    void aTableOnTheListIsImported()
    {
        Desktop desktop;
        Desktop::dropFile(desktop.page().list(), desktop.write(u"people.vcf"_s, cards));
        QTRY_VERIFY_WITH_TIMEOUT(desktop.program().find<ImportWizard>(QString()), patience);
    }

    void aFileOnARowIsThatLeads()
    {
        Desktop desktop;
        QTRY_COMPARE_WITH_TIMEOUT(desktop.page().list().keys().size(), size_t(2), patience);
        Desktop::dropFile(desktop.page().list(), desktop.write(u"a.txt"_s, "a"), desktop.placeOf(1));
        QTRY_COMPARE_WITH_TIMEOUT(desktop.cardOf(desktop.first).attachments.size(), size_t(1), patience);
        QVERIFY(desktop.cardOf(desktop.second).attachments.empty());
    }

    void mailsAreChosenWithoutAMouse()
    {
        Desktop desktop;
        desktop.program().run(u"mail.open"_s);
        QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<QFileDialog *>(QApplication::activeModalWidget()), patience);
        desktop.program().press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget(), patience);
        desktop.program().run(u"lead.files"_s);
        QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<QFileDialog *>(QApplication::activeModalWidget()), patience);
        desktop.program().press(Qt::Key_Escape);
    }
};

QTEST_MAIN(LeadCaptureTest)
#include "tst_leadcapture.moc"
