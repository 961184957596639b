// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/listonfile.h"
#include "ui/bulk/bulkdialog.h"
#include "ui/leads/bulkactions.h"
#include "ui/leads/chosenleads.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// The list with its dialog for many leads, used as a person would.
class BulkOnFile
{
public:
    explicit BulkOnFile(TestFile &file) : m_list(file) {}

    [[nodiscard]] ListOnFile &list() { return m_list; }

    /// Chooses all and opens the dialog of an action.
    [[nodiscard]] bool open(const QString &action, int leads)
    {
        const auto isWhole = [&] { return m_list.view().model()->rowCount() == leads; };
        if (!QTest::qWaitFor(isWhole))
            return false;
        m_list.view().setFocus();
        QTest::keyClick(&m_list.view(), Qt::Key_A, Qt::ControlModifier);
        m_list.context().actions.action(action)->trigger();
        return QTest::qWaitFor([this] { return m_list.pane().findChild<BulkDialog *>() != nullptr; });
    }
    [[nodiscard]] BulkDialog *dialog() { return m_list.pane().findChild<BulkDialog *>(); }
    [[nodiscard]] QString preview() { return dialog()->findChild<Label *>(u"bulk.preview"_s)->text(); }
    [[nodiscard]] QPushButton &go()
    {
        for (QPushButton *button : dialog()->findChildren<QPushButton *>()) {
            if (button->isDefault())
                return *button;
        }
        qFatal("the dialog has no default button");
    }
    void choose(const QString &editor, const QString &code)
    {
        auto *box = dialog()->findChild<FieldEditor *>(editor)->findChild<QComboBox *>();
        const int row = box->findData(code);
        if (row < 0)
            qFatal("there is no such choice");
        box->setCurrentIndex(row);
        emit box->activated(row);
    }
    void type(const QString &editor, const QString &text)
    {
        QWidget *input = dialog()->findChild<FieldEditor *>(editor)->input();
        input->setFocus();
        QTest::keyClicks(input, text);
    }
    [[nodiscard]] bool isReady()
    {
        return QTest::qWaitFor([this] { return go().isEnabled(); });
    }
    [[nodiscard]] bool confirm()
    {
        if (!isReady())
            return false;
        QTest::keyClick(dialog(), Qt::Key_Return);
        return QTest::qWaitFor([this] { return dialog() == nullptr; });
    }
    [[nodiscard]] Lead lead(const QString &title)
    {
        return m_list
            .change([title](Session &session) -> Result<Lead> {
                return session.store().select<Lead>(u"title = ?"_s, {title}).front();
            })
            .value();
    }
    [[nodiscard]] bool undo()
    {
        return bool(m_list.change([](Session &session) { return reverse(session, *undoable(session), u"undo"_s); }));
    }

private:
    ListOnFile m_list;
};

} // namespace

/// What is done with many leads at once: said before, done off the window's thread, undone as one.
class BulkTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theOwnerOfThreeLeadsIsChangedAndTakenBackAtOnce_data() { proves("C-15"); }

    void theOwnerOfThreeLeadsIsChangedAndTakenBackAtOnce()
    {
        // Given
        TestFile file;
        QVERIFY(addUser(file.session(), u"oleg"_s, u"Oleg"_s));
        const UserId anna = file.session().user().id;
        const UserId oleg = userNamed(file.store(), u"oleg"_s)->id;
        for (const QString &title : {u"One"_s, u"Two"_s, u"Three"_s})
            file.addLead({u"title="_s + title});
        BulkOnFile bulk(file);
        // When
        QVERIFY(bulk.open(u"chosen.owner"_s, 3));
        QCOMPARE(bulk.dialog()->windowTitle(), u"Change the owner of 3 lead(s)"_s);
        QVERIFY(!bulk.go().isEnabled());
        bulk.choose(u"bulk.value"_s, oleg.toString());
        QVERIFY(bulk.isReady());
        QVERIFY(bulk.preview().startsWith(u"3 lead(s) will change."_s));
        QCOMPARE(bulk.lead(u"One"_s).owner, anna);
        QVERIFY(bulk.confirm());
        // Then
        for (const QString &title : {u"One"_s, u"Two"_s, u"Three"_s})
            QCOMPARE(bulk.lead(title).owner, oleg);
        QCOMPARE(bulk.list().context().toast.text(), u"3 lead(s) changed"_s);
        // When
        QVERIFY(bulk.undo());
        // Then
        for (const QString &title : {u"One"_s, u"Two"_s, u"Three"_s})
            QCOMPARE(bulk.lead(title).owner, anna);
    }

    void whatIsArchivedIsDeletedOnlyFromTheArchiveAfterTheCountIsNamed_data() { proves("C-64"); }

    void whatIsArchivedIsDeletedOnlyFromTheArchiveAfterTheCountIsNamed()
    {
        // Given a list without the archive
        TestFile file;
        for (const QString &title : {u"One"_s, u"Two"_s})
            QVERIFY(archiveLead(file.session(), file.addLead({u"title="_s + title})));
        for (const QString &title : {u"Three"_s, u"Four"_s})
            file.addLead({u"title="_s + title});
        BulkOnFile bulk(file);
        QVERIFY(bulk.list().shows({u"Four"_s, u"Three"_s}));
        QTest::keyClick(&bulk.list().view(), Qt::Key_A, Qt::ControlModifier);
        const QAction *purge = bulk.list().context().actions.action(u"chosen.purge"_s);
        QVERIFY(!purge->isEnabled());
        QVERIFY(!bulk.list().pane().findChild<QWidget *>(u"chosen.purge"_s)->isVisible());
        // When the archive is shown
        bulk.list().pane().showWhere({{u"archived"_s, Comparison::Equal, {u"true"_s}}});
        QVERIFY(bulk.list().shows({u"Two"_s, u"One"_s}));
        QVERIFY(bulk.open(u"chosen.purge"_s, 2));
        // Then
        QVERIFY(bulk.list().pane().findChild<QWidget *>(u"chosen.purge"_s)->isVisible());
        QVERIFY(!bulk.list().pane().findChild<QWidget *>(u"chosen.archive"_s)->isVisible());
        QCOMPARE(bulk.dialog()->windowTitle(), u"Delete 2 archived lead(s)"_s);
        QVERIFY(bulk.isReady());
        QVERIFY(bulk.preview().startsWith(u"2 lead(s) will be deleted."_s));
        QCOMPARE(bulk.go().text(), u"Delete 2 lead(s)"_s);
        // When
        QVERIFY(bulk.confirm());
        // Then
        QVERIFY(bulk.list().shows({}));
        QCOMPARE(bulk.list().context().toast.text(), u"2 lead(s) deleted"_s);
        // When
        QVERIFY(bulk.undo());
        // Then
        QVERIFY(bulk.list().shows({u"Two"_s, u"One"_s}));
    }

    void aStageIsAskedOfTheGateAndForAReason_data() { proves("C-15 G-18"); }

    void aStageIsAskedOfTheGateAndForAReason()
    {
        // Given one that can be lost, and one that is
        TestFile file;
        file.addLead({u"title=Open"_s});
        QVERIFY(moveLead(file.session(), file.addLead({u"title=Lost"_s}), u"disqualified"_s, u"lost"_s));
        BulkOnFile bulk(file);
        QVERIFY(bulk.open(u"chosen.stage"_s, 2));
        // When a stage is chosen that the closed lead cannot go to
        bulk.choose(u"bulk.stage"_s, u"not-interested"_s);
        // Then
        QVERIFY(bulk.isReady());
        QVERIFY(bulk.preview().contains(u"1 lead(s) cannot be changed"_s));
        QVERIFY(bulk.preview().contains(u"“Lost”"_s));
        // When it asks for a reason
        bulk.choose(u"bulk.stage"_s, u"disqualified"_s);
        // Then
        QVERIFY(!bulk.go().isEnabled());
        QVERIFY(bulk.dialog()->findChild<FieldEditor *>(u"bulk.reason"_s)->isVisible());
        // When
        bulk.choose(u"bulk.reason"_s, u"no-budget"_s);
        QVERIFY(bulk.confirm());
        // Then
        QCOMPARE(bulk.lead(u"Open"_s).disqualifyReason, u"no-budget"_s);
        QCOMPARE(bulk.lead(u"Lost"_s).disqualifyReason, u"lost"_s);
    }

    void anyFieldIsSetByItsOwnEditor_data() { proves("C-15"); }

    void anyFieldIsSetByItsOwnEditor()
    {
        // Given
        TestFile file;
        file.addLead({u"title=One"_s});
        file.addLead({u"title=Two"_s, u"city=Perm"_s});
        BulkOnFile bulk(file);
        QVERIFY(bulk.open(u"chosen.field"_s, 2));
        // When
        bulk.choose(u"bulk.field"_s, u"source"_s);
        bulk.choose(u"bulk.value"_s, u"exhibition"_s);
        QVERIFY(bulk.isReady());
        bulk.choose(u"bulk.field"_s, u"city"_s);
        bulk.type(u"bulk.value"_s, u"Perm"_s);
        // Then
        QTRY_VERIFY(bulk.preview().contains(u"1 lead(s) are so already."_s));
        QVERIFY(bulk.confirm());
        QCOMPARE(bulk.lead(u"One"_s).city, u"Perm"_s);
        QVERIFY(bulk.lead(u"One"_s).source.isEmpty());
    }

    void aTaskIsAddedToEach_data() { proves("C-15"); }

    void aTaskIsAddedToEach()
    {
        // Given
        TestFile file;
        file.addLead({u"title=One"_s});
        file.addLead({u"title=Two"_s});
        BulkOnFile bulk(file);
        QVERIFY(bulk.open(u"chosen.task"_s, 2));
        QVERIFY(!bulk.go().isEnabled());
        // When
        bulk.type(u"bulk.subject"_s, u"Call"_s);
        QVERIFY(bulk.confirm());
        // Then
        const auto count = bulk.list().change([](Session &session) -> Result<qint64> {
            return qint64(session.store().select<Task>(u"subject = 'Call' AND status = 'open'"_s).size());
        });
        QCOMPARE(count.value(), 2);
    }

    void archivedLeadsLeaveTheList_data() { proves("C-15"); }

    void archivedLeadsLeaveTheList()
    {
        TestFile file;
        file.addLead({u"title=One"_s});
        file.addLead({u"title=Two"_s});
        BulkOnFile bulk(file);
        QVERIFY(bulk.open(u"chosen.archive"_s, 2));
        QVERIFY(bulk.confirm());
        QVERIFY(bulk.list().shows({}));
        QVERIFY(bulk.undo());
        QVERIFY(bulk.list().shows({u"Two"_s, u"One"_s}));
    }

    void escapeChangesNothing()
    {
        TestFile file;
        file.addLead({u"title=One"_s});
        file.addLead({u"title=Two"_s});
        BulkOnFile bulk(file);
        QVERIFY(bulk.open(u"chosen.archive"_s, 2));
        QVERIFY(bulk.isReady());
        QTest::keyClick(bulk.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!bulk.dialog());
        QVERIFY(!bulk.lead(u"One"_s).archived);
    }

    void theChosenAreExported_data() { proves("C-15"); }

    void theChosenAreExported()
    {
        // Given three leads, one of which is left out; its neighbour would be a formula
        TestFile file;
        for (const QString &title : {u"One"_s, u"=1+1"_s, u"Three"_s})
            file.addLead({u"title="_s + title});
        BulkOnFile bulk(file);
        QVERIFY(bulk.list().shows({u"Three"_s, u"=1+1"_s, u"One"_s}));
        QTest::keyClick(&bulk.list().view(), Qt::Key_Down, Qt::ShiftModifier);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"leads.csv"_s);
        // When
        bulk.list().pane().findChild<BulkActions *>()->exportTo(path);
        // Then
        QTRY_VERIFY(bulk.list().context().toast.text().startsWith(u"2 lead(s) written"_s));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(written.readAll());
        QVERIFY(text.contains(u"Three"_s));
        QVERIFY(text.contains(u"'=1+1"_s));
        QVERIFY(!text.contains(u"One"_s));
    }

    void theChosenAreCopiedAsATable_data() { proves("C-20"); }

    void theChosenAreCopiedAsATable()
    {
        // Given
        TestFile file;
        file.addLead({u"title=One"_s});
        file.addLead({u"title==1+1"_s, u"companyName=Daisy\t<Ltd>"_s, u"phone=+7 495 123-45-67"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"=1+1"_s, u"One"_s}));
        QTest::keyClick(&list.view(), Qt::Key_A, Qt::ControlModifier);
        // When
        list.context().actions.action(u"chosen.copy"_s)->trigger();
        // Then
        QTRY_COMPARE(list.context().toast.text(), u"2 lead(s) copied as a table"_s);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 4); // a heading, two leads, nothing after the last break
        QVERIFY(lines.at(0).startsWith(u"Title\tCompany name\t"_s));
        QVERIFY(lines.at(1).startsWith(u"'=1+1\tDaisy <Ltd>\t\tQualification\t"_s));
        QVERIFY(lines.at(2).startsWith(u"One\t"_s));
        // And as a table for those that like HTML better
        const QString html = QGuiApplication::clipboard()->mimeData()->html();
        QVERIFY2(html.contains(u"<th>Title</th><th>Company name</th>"_s), qPrintable(html.left(300)));
        QVERIFY(html.contains(u"<td>'=1+1</td><td>Daisy &lt;Ltd&gt;</td>"_s));
    }

    void aTableIsCopiedWithItsColumns_data() { proves("C-20 the table's columns"); }

    void aTableIsCopiedWithItsColumns()
    {
        // Given
        TestFile file;
        file.addLead({u"title=One"_s, u"city=Tula"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"One"_s}));
        list.pane().setHabit({{true, {{u"city"_s, 70}, {u"openTasks"_s, 70}, {u"title"_s, 70}}}, false});
        QTest::keyClick(&list.table(), Qt::Key_A, Qt::ControlModifier);
        // When
        list.context().actions.action(u"chosen.copy"_s)->trigger();
        // Then what is no field of the lead is left out
        QTRY_COMPARE(list.context().toast.text(), u"1 lead(s) copied as a table"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"City\tTitle\nTula\tOne\n"_s);
    }

    void threeLeadsAreTaggedAndTakenBackAtOnce_data() { proves("C-15 tags"); }

    void threeLeadsAreTaggedAndTakenBackAtOnce()
    {
        // Given
        TestFile file;
        for (const QString &title : {u"One"_s, u"Two"_s, u"Three"_s})
            file.addLead({u"title="_s + title});
        BulkOnFile bulk(file);
        // When
        QVERIFY(bulk.open(u"chosen.tag"_s, 3));
        QCOMPARE(bulk.dialog()->windowTitle(), u"Tag 3 lead(s)"_s);
        QVERIFY(!bulk.go().isEnabled());
        bulk.type(u"bulk.tags"_s, u"expo, vip"_s);
        QVERIFY(bulk.isReady());
        QVERIFY(bulk.preview().startsWith(u"3 lead(s) will change."_s));
        QVERIFY(bulk.confirm());
        // Then they stand in a field of the user's own
        for (const QString &title : {u"One"_s, u"Two"_s, u"Three"_s})
            QCOMPARE(bulk.lead(title).fields.value(u"tags"_s).toString(), u"expo, vip"_s);
        QTRY_COMPARE(bulk.list().context().reference().lookups.customFields().size(), size_t(1));
        // When
        QVERIFY(bulk.undo());
        // Then
        for (const QString &title : {u"One"_s, u"Two"_s, u"Three"_s})
            QVERIFY(bulk.lead(title).fields.value(u"tags"_s).toString().isEmpty());
    }

    void nothingIsOfferedForASingleLead()
    {
        TestFile file;
        file.addLead({u"title=One"_s});
        file.addLead({u"title=Two"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"Two"_s, u"One"_s}));
        list.context().actions.refresh();
        QVERIFY(!list.context().actions.action(u"chosen.stage"_s)->isEnabled());
        QTest::keyClick(&list.view(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(list.context().actions.action(u"chosen.stage"_s)->isEnabled());
    }
};

QTEST_MAIN(BulkTest)
#include "tst_bulk.moc"
