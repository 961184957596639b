// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/listonfile.h"
#include "ui/widgets/fieldeditor.h"

#include <QComboBox>
#include <QSignalSpy>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// A table of some columns over one lead, with the keyboard in the first.
class Sheet
{
public:
    Sheet(TestFile &file, const LeadId &lead, const QStringList &fields) : m_list(file), m_lead(lead)
    {
        std::vector<LeadColumn> columns;
        for (const QString &field : fields)
            columns.push_back({field, 110});
        m_list.pane().setHabit({{true, columns}, false});
        const auto isThere = [this] { return m_list.view().model()->index(0, 0).data().isValid(); };
        if (!QTest::qWaitFor(isThere))
            qFatal("no row");
        m_list.view().setCurrentIndex(m_list.view().model()->index(0, 0));
        m_list.view().setFocus();
    }

    [[nodiscard]] ListOnFile &list() { return m_list; }
    [[nodiscard]] FieldEditor *editor() { return m_list.view().findChild<FieldEditor *>(u"cell"_s); }
    void press(Qt::Key key) { QTest::keyClick(&m_list.view(), key); }
    /// The editor that F2 opens.
    [[nodiscard]] FieldEditor *edit()
    {
        m_list.context().actions.action(u"list.edit"_s)->trigger();
        const bool isOpen = QTest::qWaitFor([this] { return editor() && editor()->input()->hasFocus(); });
        return isOpen ? editor() : nullptr;
    }
    void retype(const QString &text)
    {
        auto *line = editor()->findChild<QLineEdit *>();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    [[nodiscard]] Lead stored()
    {
        const auto find = [id = m_lead](Session &session) { return session.store().find(id); };
        return *m_list.change(find);
    }

private:
    ListOnFile m_list;
    LeadId m_lead;
};

} // namespace

/// Cells of the table are edited in their place.
class CellEditingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aTextIsKeptByEnter_data() { proves("C-17"); }

    void aTextIsKeptByEnter()
    {
        // Given
        TestFile file;
        Sheet sheet(file, file.addLead({u"title=Warehouse"_s, u"city=Perm"_s}), {u"city"_s, u"title"_s});
        // When
        QSignalSpy opened(&sheet.list().pane(), &LeadListPane::leadOpened);
        QVERIFY(sheet.edit());
        QCOMPARE(sheet.editor()->findChild<QLineEdit *>()->text(), u"Perm"_s);
        sheet.retype(u"Omsk"_s);
        QTest::keyClick(sheet.editor()->input(), Qt::Key_Return);
        // Then
        QTRY_COMPARE(sheet.stored().city, u"Omsk"_s);
        QTRY_VERIFY(!sheet.editor());
        QVERIFY(sheet.list().view().hasFocus());
        QCOMPARE(opened.count(), 0);
        // When taken back
        QVERIFY(sheet.list().change([](Session &session) { return reverse(session, *undoable(session), u"undo"_s); }));
        // Then
        QCOMPARE(sheet.stored().city, u"Perm"_s);
    }

    void escapeLeavesTheCellAsItWas_data() { proves("C-17"); }

    void escapeLeavesTheCellAsItWas()
    {
        TestFile file;
        Sheet sheet(file, file.addLead({u"city=Perm"_s}), {u"city"_s});
        QVERIFY(sheet.edit());
        sheet.retype(u"Omsk"_s);
        QTest::keyClick(sheet.editor()->input(), Qt::Key_Escape);
        QTRY_VERIFY(!sheet.editor());
        QVERIFY(sheet.list().view().hasFocus());
        QCOMPARE(sheet.stored().city, u"Perm"_s);
    }

    void tabKeepsAndGoesOn_data() { proves("C-17"); }

    void tabKeepsAndGoesOn()
    {
        TestFile file;
        Sheet sheet(file, file.addLead(), {u"city"_s, u"inn"_s});
        QVERIFY(sheet.edit());
        sheet.retype(u"Omsk"_s);
        QTest::keyClick(sheet.editor()->input(), Qt::Key_Tab);
        QTRY_COMPARE(sheet.stored().city, u"Omsk"_s);
        QTRY_COMPARE(sheet.list().table().currentField(), u"inn"_s);
        QTRY_VERIFY(sheet.editor() && sheet.editor()->input()->hasFocus());
        QTest::keyClick(sheet.editor()->input(), Qt::Key_Backtab);
        QTRY_COMPARE(sheet.list().table().currentField(), u"city"_s);
    }

    void eachKindOfFieldIsReadInItsWay_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        QTest::newRow("C-17 an amount") << u"budget"_s << u"1,250.50"_s << u"125050"_s;
        QTest::newRow("C-17 a number") << u"employees"_s << u"1,200"_s << u"1200"_s;
        QTest::newRow("C-17 phones") << u"phones"_s << u"8 495 123-45-67; +7 812 000-00-01"_s
                                     << u"+74951234567|+78120000001"_s;
        QTest::newRow("C-17 an own field") << u"fields.fleet"_s << u"12 cars"_s << u"12 cars"_s;
    }

    void eachKindOfFieldIsReadInItsWay()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, typed);
        QFETCH(const QString, stored);
        TestFile file;
        Sheet sheet(file, file.addLead(), {field});
        QVERIFY(sheet.edit());
        sheet.retype(typed);
        QTest::keyClick(sheet.editor()->input(), Qt::Key_Return);
        QTRY_VERIFY(!sheet.editor());
        const Value value = toRecord(sheet.stored()).value(field);
        const QString text =
            value.typeId() == QMetaType::QStringList ? value.toStringList().join(u'|') : value.toString();
        QCOMPARE(text, stored);
    }

    void aDateIsTypedInWords()
    {
        TestFile file;
        Sheet sheet(file, file.addLead(), {u"meetingAt"_s});
        QVERIFY(sheet.edit());
        sheet.retype(u"tomorrow 10:00"_s);
        QTest::keyClick(sheet.editor()->input(), Qt::Key_Return);
        QTRY_VERIFY(!sheet.editor());
        const QDateTime tomorrow(file.clock().now().toLocal().date().addDays(1), QTime(10, 0));
        QCOMPARE(sheet.stored().meetingAt.toLocal(), tomorrow);
    }

    void anOwnerIsChosen()
    {
        TestFile file;
        QVERIFY(addUser(file.session(), u"oleg"_s, u"Oleg"_s));
        Sheet sheet(file, file.addLead(), {u"owner"_s});
        QVERIFY(sheet.edit());
        auto *box = sheet.editor()->findChild<QComboBox *>();
        box->setCurrentIndex(box->findText(u"Oleg"_s));
        emit box->activated(box->currentIndex());
        QTRY_VERIFY(!sheet.editor());
        const auto oleg = [](Session &session) { return userNamed(session.store(), u"oleg"_s); };
        QCOMPARE(sheet.stored().owner, sheet.list().change(oleg)->id);
    }

    void whatIsRefusedSaysWhyAndStays()
    {
        TestFile file;
        Sheet sheet(file, file.addLead({u"employees=12"_s}), {u"employees"_s});
        QVERIFY(sheet.edit());
        sheet.retype(u"many"_s);
        QTest::keyClick(sheet.editor()->input(), Qt::Key_Return);
        QTRY_VERIFY(sheet.editor() && !sheet.editor()->error().isEmpty());
        QCOMPARE(sheet.editor()->findChild<QLineEdit *>()->text(), u"many"_s);
        QCOMPARE(sheet.stored().employees, std::optional<qint64>(12));
    }

    void whatTheProcessSetsIsLocked_data()
    {
        QTest::addColumn<QString>("field");
        for (const QString &field : {u"stage"_s, u"number"_s, u"createdAt"_s, u"nextStepAt"_s, u"openTasks"_s})
            QTest::newRow(qPrintable(field)) << field;
    }

    void whatTheProcessSetsIsLocked()
    {
        QFETCH(const QString, field);
        TestFile file;
        Sheet sheet(file, file.addLead(), {field});
        sheet.list().context().actions.action(u"list.edit"_s)->trigger();
        QVERIFY(sheet.list().context().toast.text().contains(u"is not typed"_s));
        QVERIFY(!sheet.editor());
    }

    void aClosedLeadSaysWhyItIsOnlyRead()
    {
        TestFile file;
        const LeadId lead = file.addLead({u"city=Perm"_s});
        QVERIFY(moveLead(file.session(), lead, u"disqualified"_s, u"lost"_s));
        Sheet sheet(file, lead, {u"city"_s});
        sheet.list().context().actions.action(u"list.edit"_s)->trigger();
        QTRY_VERIFY(!sheet.list().context().toast.text().isEmpty());
        QVERIFY(!sheet.editor());
    }
};

QTEST_MAIN(CellEditingTest)
#include "tst_cellediting.moc"
