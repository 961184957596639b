// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/attachments.h"
#include "core/services/drafts.h"
#include "tests/ui/leadcardtest.h"
#include "ui/card/contactlinks.h"
#include "ui/card/feedtab.h"
#include "ui/card/timeline.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/format.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QJsonObject>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSysInfo>
#include <QTabBar>
#include <QTemporaryDir>
#include <algorithm>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

LeadId clientLead(TestFile &file)
{
    return file.addLead({u"title=Warehouse"_s, u"contactName=Peter"_s, u"companyName=Daisy"_s, u"phone=+74951234567"_s,
                         u"email=p@daisy.example"_s, u"budget=1250000"_s});
}

LeadId handedOffLead(TestFile &file)
{
    return file.addHandedOffLead();
}

void tag(const char *id)
{
    QTest::addColumn<int>("proof");
    QTest::newRow(id) << 0;
}

/// Catches what would be handed to the desktop.
class OpenedUrls : public QObject
{
    Q_OBJECT

public:
    OpenedUrls()
    {
        for (const QString &scheme : {u"tel"_s, u"mailto"_s, u"file"_s, u"https"_s})
            QDesktopServices::setUrlHandler(scheme, this, "take");
    }
    ~OpenedUrls() override
    {
        for (const QString &scheme : {u"tel"_s, u"mailto"_s, u"file"_s, u"https"_s})
            QDesktopServices::unsetUrlHandler(scheme);
    }
    QList<QUrl> urls;

public slots:
    void take(const QUrl &url) { urls.append(url); }
};

} // namespace

/// The parts of a lead's card: fields in place, feed, history, files, and that nothing typed is lost.
class LeadCardPartsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void editsAFieldInPlace_data() { tag("C-45 edited in place"); }
    void editsAFieldInPlace();
    void editsTheTitle();
    void addsASecondPhone();
    void callsAndWrites_data() { tag("C-46 tel and mailto"); }
    void callsAndWrites();
    void escapesLinks_data();
    void escapesLinks();
    void addsAContactPerson_data() { tag("S4-28 several contact persons"); }
    void addsAContactPerson();
    void savesANoteByCtrlEnter_data() { tag("C-48 composer"); }
    void savesANoteByCtrlEnter();
    void keepsADraftWithinASecond_data() { tag("C-48 draft"); }
    void keepsADraftWithinASecond();
    void keepsADraftThroughACrash_data() { tag("C-48 C-73 a crash"); }
    void keepsADraftThroughACrash();
    void keepsDetailsOfATaskAfterARestart();
    void refreshesWithoutDestroyingTyping();
    void ignoresWhatIsAboutOtherLeads();
    void addsATask();
    void proposesTomorrowMorningForATask();
    void saysWhenATaskWithoutAStartStarts();
    void theFeedIsNewestFirstByDaysAndTypes_data() { tag("C-49"); }
    void theFeedIsNewestFirstByDaysAndTypes();
    void opensAndCopiesTheWebSite_data() { tag("C-46 https, and a copy"); }
    void opensAndCopiesTheWebSite();
    void tellsTheHistory_data() { tag("C-50 history"); }
    void tellsTheHistory();
    void keepsDroppedFiles_data() { tag("C-51 files"); }
    void keepsDroppedFiles();
};

void LeadCardPartsTest::editsAFieldInPlace()
{
    LeadCardTest test(clientLead);
    QVERIFY(test.tabTo(u"budget"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    test.type(u"2000.50"_s);
    test.press(Qt::Key_Return);
    QTRY_COMPARE(test.lead().budget->minor, 200'050);
}

void LeadCardPartsTest::editsTheTitle()
{
    LeadCardTest test(clientLead);
    QVERIFY(test.tabTo(u"title"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    test.type(u"Two warehouses"_s);
    test.press(Qt::Key_Return);
    QTRY_COMPARE(test.lead().title, u"Two warehouses"_s);
}

void LeadCardPartsTest::addsASecondPhone()
{
    LeadCardTest test(clientLead);
    for (QAbstractButton *button : test.window().findChildren<QAbstractButton *>()) {
        if (button->text() == u"Show all fields"_s)
            button->click();
    }
    QVERIFY(test.tabTo(u"phones/1"_s));
    test.type(u"8 (812) 555-12-34"_s);
    test.press(Qt::Key_Return);
    QTRY_COMPARE(test.lead().phones, (QStringList{u"+74951234567"_s, u"+78125551234"_s}));
}

void LeadCardPartsTest::callsAndWrites()
{
    OpenedUrls opened;
    LeadCardTest test(clientLead);
    test.actions().action(u"lead.call"_s)->trigger();
    test.actions().action(u"lead.email"_s)->trigger();
    QCOMPARE(opened.urls, (QList<QUrl>{QUrl(u"tel:+74951234567"_s), QUrl(u"mailto:p@daisy.example"_s)}));
}

void LeadCardPartsTest::escapesLinks_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("expected");
    QTest::newRow("extension") << telephoneUrl(u"+74951234567;ext=12"_s) << u"tel:+74951234567;ext=12"_s;
    QTest::newRow("not a number") << telephoneUrl(u"8 (495) 12\r\nx"_s) << u"tel:849512"_s;
    QTest::newRow("second header") << mailUrl(u"a@b.c?cc=x@y.z&body=1"_s) << u"mailto:a@b.c%3Fcc%3Dx@y.z%26body%3D1"_s;
    QTest::newRow("line break") << mailUrl(u"a@b.c\r\nBcc: x"_s) << u"mailto:a@b.c%0D%0ABcc%3A%20x"_s;
    QTest::newRow("web") << webUrl(u"daisy.example/о-нас"_s) << u"https://daisy.example/%D0%BE-%D0%BD%D0%B0%D1%81"_s;
    QTest::newRow("no web") << webUrl(u"file:///etc/passwd"_s) << QString();
    QTest::newRow("no script") << webUrl(u"javascript://x%0aalert(1)"_s) << QString();
}

void LeadCardPartsTest::escapesLinks()
{
    QFETCH(QUrl, url);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromLatin1(url.toEncoded()), expected);
}

void LeadCardPartsTest::addsAContactPerson()
{
    LeadCardTest test(clientLead);
    for (QAbstractButton *button : test.window().findChildren<QAbstractButton *>()) {
        if (button->text() == u"Add a contact person"_s)
            button->setFocus();
    }
    test.press(Qt::Key_Space);
    test.type(u"Olga"_s);
    test.press(Qt::Key_Tab);
    test.type(u"+7 812 555-12-34"_s);
    test.press(Qt::Key_Tab);
    test.press(Qt::Key_Tab);
    test.press(Qt::Key_Space);
    QTRY_COMPARE(test.stored().persons.size(), size_t(1));
    QCOMPARE(test.stored().persons.front().phones, QStringList{u"+78125551234"_s});
    test.settle();
    QVERIFY(test.visibleText().contains(u"Olga"));
    QVERIFY(test.visibleText().contains(u"Call Olga"));
}

void LeadCardPartsTest::savesANoteByCtrlEnter()
{
    LeadCardTest test(handedOffLead);
    test.actions().action(u"lead.note"_s)->trigger();
    test.type(u"He calls back"_s);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(test.stored().feed.front().text, u"He calls back"_s);
    test.settle();
    QVERIFY(test.find<Composer>(u"composer"_s)->toPlainText().isEmpty());
    // And Ctrl+Enter went to the note, not to the task
    QCOMPARE(test.openTasks().size(), size_t(1));
    QVERIFY(!test.find<QPlainTextEdit>(u"details"_s));
}

void LeadCardPartsTest::keepsADraftWithinASecond()
{
    LeadCardTest test(clientLead);
    test.actions().action(u"lead.note"_s)->trigger();
    test.type(u"half a sent"_s);
    const auto kept = [&] {
        auto future = test.workspace().read([id = test.id()](Session &session) -> Result<QJsonObject> {
            return draft(session, u"note/"_s + id.toString());
        });
        future.waitForFinished();
        return future.takeResult()->value(u"text"_s).toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(kept(), u"half a sent"_s, 1000);
    test.restart();
    QCOMPARE(test.find<Composer>(u"composer"_s)->toPlainText(), u"half a sent"_s);
}

/// What lies on the disk while the program runs is what a kill leaves.
void LeadCardPartsTest::keepsADraftThroughACrash()
{
    // Given a note that is half typed, and another lead that was looked at since
    LeadCardTest test(clientLead);
    test.actions().action(u"lead.note"_s)->trigger();
    test.type(u"half a sent"_s);
    Lead other;
    other.title = u"Another"_s;
    QVERIFY(test.commit([&](Session &session) { return addLead(session, other); }));
    const auto newest = [](Session &session) -> Result<LeadId> {
        return session.store().select<Lead>(u"1 ORDER BY row DESC LIMIT 1"_s).front().id;
    };
    test.card().showLead(*test.commit(newest));
    test.settle();
    // When the program is no more
    const QTemporaryDir folder;
    const QString left = folder.filePath(u"left.leadline"_s);
    for (const QString &part : {QString(), u"-wal"_s})
        QVERIFY(QFile::copy(test.workspace().path() + part, left + part));
    // Then the next one has it
    Workspace next(left, {}, test.clock().clock());
    QFuture<Result<Reference>> opened = next.open();
    opened.waitForFinished();
    QVERIFY(opened.result());
    auto kept = next.read([id = test.id()](Session &session) -> Result<QJsonObject> {
        return draft(session, u"note/"_s + id.toString());
    });
    kept.waitForFinished();
    QCOMPARE(kept.takeResult()->value(u"text"_s).toString(), u"half a sent"_s);
}

void LeadCardPartsTest::keepsDetailsOfATaskAfterARestart()
{
    LeadCardTest test(handedOffLead);
    QVERIFY(test.choose(u"return"_s));
    QVERIFY(test.tabTo(u"details"_s));
    test.type(u"not before May"_s);
    test.restart();
    QVERIFY(test.tabTo(u"task.title"_s));
    test.press(Qt::Key_Return);
    QCOMPARE(test.find<QPlainTextEdit>(u"details"_s)->toPlainText(), u"not before May"_s);
    QVERIFY(test.visibleText().contains(u"Stage: “Distribution”"));
}

void LeadCardPartsTest::refreshesWithoutDestroyingTyping()
{
    LeadCardTest test(handedOffLead);
    QVERIFY(test.tabTo(u"companyName"_s));
    test.type(u"X"_s);
    const QString typed = qobject_cast<QLineEdit *>(QApplication::focusWidget())->text();
    QWidget *const focused = QApplication::focusWidget();
    // When somebody writes a note and changes another field meanwhile
    QVERIFY(test.commit([id = test.id()](Session &session) { return addNote(session, id, u"from elsewhere"_s); }));
    const FieldValues values{{u"jobTitle"_s, u"head"_s}};
    QVERIFY(test.commit([&](Session &session) { return editLead(session, test.id(), values); }));
    test.settle();
    // Then both are on the card, and what is typed is as it was
    QVERIFY(test.visibleText().contains(u"from elsewhere"));
    QVERIFY(test.visibleText().contains(u"head"));
    QCOMPARE(QApplication::focusWidget(), focused);
    QCOMPARE(qobject_cast<QLineEdit *>(focused)->text(), typed);
}

void LeadCardPartsTest::ignoresWhatIsAboutOtherLeads()
{
    LeadCardTest test(clientLead);
    QSignalSpy shown(&test.card(), &LeadCardView::shown);
    Lead other;
    other.title = u"Another"_s;
    QVERIFY(test.commit([&](Session &session) { return addLead(session, other); }));
    test.settle();
    QCOMPARE(shown.size(), 0);
}

void LeadCardPartsTest::addsATask()
{
    LeadCardTest test(clientLead);
    test.actions().action(u"task.new"_s)->trigger();
    test.type(u"Send the offer"_s);
    QVERIFY(test.tabTo(u"newTask.start"_s));
    test.type(u"2026-03-05 15:00"_s);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(test.openTasks().size(), size_t(1));
    QCOMPARE(test.openTasks().front().subject, u"Send the offer"_s);
    QCOMPARE(test.openTasks().front().start.toLocal(), QDateTime(QDate(2026, 3, 5), QTime(15, 0)));
    // And a task without results is completed by the button alone
    QVERIFY(test.tabTo(u"task.complete"_s));
    test.press(Qt::Key_Return);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(test.openTasks().empty());
}

void LeadCardPartsTest::proposesTomorrowMorningForATask()
{
    // Given a task of which nothing but the subject is typed
    LeadCardTest test(clientLead);
    test.actions().action(u"task.new"_s)->trigger();
    const auto *start = qobject_cast<QLineEdit *>(test.find<FieldEditor>(u"newTask.start"_s)->input());
    const QDateTime tomorrow(test.clock().now().toLocal().date().addDays(1), QTime(10, 0));
    // When it is added
    const QString written = start->text();
    test.type(u"Send the offer"_s);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    // Then it starts when the form said
    QTRY_COMPARE(test.openTasks().size(), size_t(1));
    QCOMPARE(test.openTasks().front().start.toLocal(), tomorrow);
    QCOMPARE(written, formatDateTime(timestampFrom(tomorrow)));
}

void LeadCardPartsTest::saysWhenATaskWithoutAStartStarts()
{
    // Given a start that is taken out
    LeadCardTest test(clientLead);
    test.actions().action(u"task.new"_s)->trigger();
    test.type(u"Send the offer"_s);
    QVERIFY(test.tabTo(u"newTask.start"_s));
    auto *start = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    test.press(Qt::Key_A, Qt::ControlModifier);
    test.press(Qt::Key_Delete);
    // When the field says "now" and the task is added
    QCOMPARE(start->placeholderText(), u"now"_s);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    // Then it starts now
    QTRY_COMPARE(test.openTasks().size(), size_t(1));
    QCOMPARE(test.openTasks().front().start, test.clock().now());
    // And the word itself is understood
    test.actions().action(u"task.new"_s)->trigger();
    test.type(u"Another"_s);
    QVERIFY(test.tabTo(u"newTask.start"_s));
    test.type(u"now"_s);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(test.openTasks().size(), size_t(2));
    QCOMPARE(test.openTasks().back().start, test.clock().now());
}

void LeadCardPartsTest::theFeedIsNewestFirstByDaysAndTypes()
{
    // Given eight notes on two days
    LeadCardTest test([](TestFile &file) {
        const LeadId id = file.addLead({u"title=Warehouse"_s});
        for (int number = 1; number <= 8; ++number) {
            if (!addNote(file.session(), id, u"Note %1"_s.arg(number)))
                qFatal("not prepared");
            file.clock().advanceMinutes(number == 4 ? 24 * 60 : 1);
        }
        return id;
    });
    test.settle();
    const auto *timeline = test.card().findChild<FeedTab *>()->findChild<Timeline *>();
    const auto rows = [timeline] {
        std::vector<TimelineRow> shown;
        for (int row = 0; row < timeline->model()->rowCount(); ++row)
            shown.push_back(timeline->model()->index(row, 0).data(Qt::UserRole).value<TimelineRow>());
        return shown;
    };
    const auto isNote = [](const TimelineRow &row) { return row.body.startsWith(u"Note"_s); };
    // Then the newest comes first, each day has its heading once, each row its author
    QCOMPARE(rows().front().body, u"Note 8"_s);
    QCOMPARE(std::ranges::count_if(rows(), [](const TimelineRow &row) { return !row.heading.isEmpty(); }), 2);
    QVERIFY(!rows().front().heading.isEmpty());
    for (const TimelineRow &row : rows())
        QVERIFY(!row.title.isEmpty());
    // And its exact time in the tool tip
    const QString tip = timeline->model()->index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(rows().front().exact.toHtmlEscaped()) && tip.contains(u':'), qPrintable(tip));
    // When another type is chosen
    auto *filter = test.card().findChild<FeedTab *>()->findChild<ChipRow *>();
    QVERIFY(filter->isVisible());
    QTest::mouseClick(filter->chip(u"system"_s), Qt::LeftButton);
    QVERIFY(std::ranges::none_of(rows(), isNote));
    QTest::mouseClick(filter->chip(u"note"_s), Qt::LeftButton);
    // Then
    QCOMPARE(rows().size(), size_t(8));
    QVERIFY(std::ranges::all_of(rows(), isNote));
}

void LeadCardPartsTest::opensAndCopiesTheWebSite()
{
    OpenedUrls opened;
    LeadCardTest test([](TestFile &file) {
        return file.addLead({u"title=Warehouse"_s, u"website=daisy.example/shop"_s});
    });
    for (QAbstractButton *button : test.window().findChildren<QAbstractButton *>()) {
        if (button->text() == u"Show all fields"_s)
            button->click();
    }
    const auto press = [&](const QString &name) {
        for (QAbstractButton *button : test.find<FieldEditor>(u"website"_s)->findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == name)
                button->click();
        }
    };
    press(u"Open the web site"_s);
    QCOMPARE(opened.urls, QList<QUrl>{QUrl(u"https://daisy.example/shop"_s)});
    press(u"Copy the address of the web site"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"daisy.example/shop"_s);
}

void LeadCardPartsTest::tellsTheHistory()
{
    LeadCardTest test([](TestFile &file) {
        const LeadId id = file.addHandedOffLead();
        file.clock().advanceMinutes(24 * 60);
        if (!file.complete(id, u"return"_s, u"not before May"_s))
            qFatal("not prepared");
        file.clock().advanceMinutes(240);
        return id;
    });
    QVERIFY(test.tabTo(u"composer"_s));
    test.press(Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(qobject_cast<QTabBar *>(QApplication::focusWidget()));
    test.press(Qt::Key_Right);
    const QString text = test.visibleText();
    QVERIFY2(text.contains(u"Handoff to sales, 1 day"), qPrintable(text)); // the stage with its duration
    QVERIFY(text.contains(u"Return to distribution"));
    QVERIFY(text.contains(u"not before May"));
    QVERIFY(text.contains(u"“Distribution”") || text.contains(u"Handoff to sales → Distribution"));
    QVERIFY(text.contains(u"Anna Smirnova, on "_s + QSysInfo::machineHostName()));
}

void LeadCardPartsTest::keepsDroppedFiles()
{
    OpenedUrls opened;
    QTemporaryDir folder;
    QFile source(folder.filePath(u"offer.txt"_s));
    QVERIFY(source.open(QIODevice::WriteOnly) && source.write("price list") > 0);
    source.close();
    LeadCardTest test(clientLead);
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(source.fileName())});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&test.card(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&test.card(), &drop);
    QTRY_COMPARE(test.stored().attachments.size(), size_t(1));
    test.settle();
    QVERIFY(test.visibleText().contains(u"100 MiB"));
    // When it is opened, a copy is, outside of what is kept
    for (QAbstractButton *button : test.window().findChildren<QAbstractButton *>()) {
        if (button->text() == u"offer.txt"_s)
            button->click();
    }
    QTRY_COMPARE(opened.urls.size(), 1);
    QFile copy(opened.urls.first().toLocalFile());
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), QByteArray("price list"));
    QVERIFY(!copy.fileName().startsWith(test.workspace().path()));
}

QTEST_MAIN(LeadCardPartsTest)
#include "tst_leadcardparts.moc"
