// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/fieldrights.h"
#include "tests/support/answers.h"
#include "tests/support/proves.h"
#include "tests/ui/leadcardtest.h"
#include "tests/ui/listonfile.h"
#include "tests/ui/programwindow.h"
#include "ui/bulk/bulkfieldform.h"
#include "ui/leads/leadcells.h"
#include "ui/settings/settingswindow.h"
#include "ui/widgets/fieldeditor.h"

#include <QApplication>
#include <QComboBox>
#include <QTableView>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// A representative's lead, whose budget is hidden from him, and whose city and owner he only reads.
LeadId leadWithClosedFields(TestFile &file)
{
    const LeadId lead = file.addLead({u"title=Warehouse"_s, u"city=Orel"_s, u"budget=700"_s});
    closeFields(file,
                u"{\"rep\":{\"lead.budget\":\"hidden\",\"lead.city\":\"read-only\",\"lead.owner\":\"read-only\"}}"_s);
    return lead;
}

QString whyClosed(const FieldEditor &editor)
{
    return editor.input()->accessibleDescription();
}

QString placeholderOf(const FieldEditor &editor)
{
    const auto *line = editor.findChild<QLineEdit *>();
    return line ? line->placeholderText() : QString();
}

/// Opens the settings on the field rights.
SettingsWindow *fieldsOf(ProgramWindow &program, TestFile &file)
{
    file.close();
    if (!program.open(file.path()))
        qFatal("the file does not open");
    program.press(Qt::Key_Comma, Qt::ControlModifier);
    auto *settings = program.window().findChild<SettingsWindow *>();
    if (!settings || !QTest::qWaitForWindowActive(settings))
        qFatal("no settings");
    settings->showSection(u"fields"_s);
    return settings;
}

/// The cell of the first role.
QModelIndex rowOf(const QTableView &table, const QString &field)
{
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        if (table.model()->index(row, 0).data().toString() == field)
            return table.model()->index(row, 1);
    }
    return {};
}

} // namespace

/// Fields that an administrator closed to one's role are shown as closed, with why (requirements D9).
class ClosedFieldsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theCardShowsThemWithALock_data() { proves("D9"); }
    void theCardShowsThemWithALock()
    {
        // When
        LeadCardTest test(leadWithClosedFields);
        // Then
        const auto *city = test.find<FieldEditor>(u"city"_s);
        QVERIFY(city);
        QVERIFY(whyClosed(*city).contains(u"not change"_s));
        QVERIFY(city->findChild<QLineEdit *>()->isReadOnly());
        QCOMPARE(city->value().toString(), u"Orel"_s);
        const auto *budget = test.find<FieldEditor>(u"budget"_s);
        QVERIFY(budget);
        QVERIFY(whyClosed(*budget).contains(u"hidden"_s));
        QCOMPARE(placeholderOf(*budget), u"Hidden from your role"_s);
        QVERIFY(!budget->value().isValid()); // whatever the file still has
        // And what is open is open
        const auto *company = test.find<FieldEditor>(u"companyName"_s);
        QVERIFY(company && !company->findChild<QLineEdit *>()->isReadOnly());
    }

    void aCellOfTheTableSaysWhyItIsNotEdited_data() { proves("D9 C-17"); }
    void aCellOfTheTableSaysWhyItIsNotEdited()
    {
        // Given
        TestFile file;
        static_cast<void>(leadWithClosedFields(file));
        ListOnFile list(file);
        list.pane().setHabit({{true, {{u"city"_s, 110}, {u"budget"_s, 110}}}, false});
        QVERIFY(QTest::qWaitFor([&] { return list.view().model()->index(0, 0).data().isValid(); }));
        list.view().setCurrentIndex(list.view().model()->index(0, 0));
        // When
        list.context().actions.action(u"list.edit"_s)->trigger();
        // Then
        QVERIFY(!list.view().findChild<FieldEditor *>(u"cell"_s));
        const auto &reference = list.context().reference();
        QCOMPARE(cellText(reference, filterField(reference, u"budget"_s), TableRow()), u"hidden"_s);
    }

    void aMassChangeOfOneCannotBeBegun_data() { proves("D9"); }
    void aMassChangeOfOneCannotBeBegun()
    {
        // Given
        TestFile file;
        static_cast<void>(leadWithClosedFields(file));
        ListOnFile list(file);
        CardScope scope(list.context());
        // When
        const BulkFieldForm owner(scope, u"owner"_s);
        const BulkFieldForm budget(scope, u"budget"_s);
        // Then
        for (const BulkFieldForm *form : {&owner, &budget}) {
            const auto *value = form->findChild<FieldEditor *>(u"bulk.value"_s);
            QVERIFY(!value->error().isEmpty());
            QVERIFY(!form->change());
        }
    }

    void anAdministratorClosesThemByKeys_data() { proves("D9 C-33 field rights in the settings"); }
    void anAdministratorClosesThemByKeys()
    {
        // Given the file of a shared server, whose administrator Anna is
        TestFile file;
        share(file);
        ProgramWindow program(QLocale::English, file.clock());
        SettingsWindow *settings = fieldsOf(program, file);
        QTRY_VERIFY(program.find<QTableView>(u"fields"_s));
        auto *table = program.find<QTableView>(u"fields"_s);
        QCOMPARE(table->model()->headerData(1, Qt::Horizontal).toString(), u"Sales rep"_s);
        const auto rights = [&program] {
            return program.ask([](Session &session) -> Result<FieldRights> { return fieldRights(session.store()); })
                .value();
        };
        const auto isBudget = [&](FieldAccess access) {
            return rights().value(u"rep"_s).access(u"lead"_s, u"budget"_s) == access;
        };
        // When Space goes from choice to choice
        QVERIFY(program.tabTo(u"fields"_s));
        table->setCurrentIndex(rowOf(*table, u"Budget"_s));
        program.press(Qt::Key_Space);
        QTRY_VERIFY(isBudget(FieldAccess::ReadOnly));
        QTRY_COMPARE(table->currentIndex().data().toString(), u"Read only"_s);
        program.press(Qt::Key_Space);
        QTRY_VERIFY(isBudget(FieldAccess::Hidden));
        QTRY_COMPARE(table->currentIndex().data(Qt::AccessibleTextRole).toString(), u"Budget, Sales rep: Hidden"_s);
        // Then it is told in front, and taken back there
        QTRY_COMPARE(program.window().toast().window(), settings);
        QVERIFY(program.tabTo(u"toast.action"_s));
        program.press(Qt::Key_Return);
        QTRY_VERIFY(isBudget(FieldAccess::ReadOnly));
        QTRY_COMPARE(table->currentIndex().data().toString(), u"Read only"_s);
        // When Enter offers the choices of one that cannot be hidden
        QVERIFY(program.tabTo(u"fields"_s));
        table->setCurrentIndex(rowOf(*table, u"Owner"_s));
        program.press(Qt::Key_Return);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QCOMPARE(QApplication::activePopupWidget()->actions().size(), 2);
        program.press(Qt::Key_Down);
        program.press(Qt::Key_Return);
        QTRY_COMPARE(rights().value(u"rep"_s).access(u"lead"_s, u"owner"_s), FieldAccess::ReadOnly);
        // When the right to take leads out, which stands before the fields, is closed
        QVERIFY(program.tabTo(u"fields"_s));
        table->setCurrentIndex(table->model()->index(0, 1));
        program.press(Qt::Key_Space);
        // Then
        QTRY_VERIFY(!rights().value(u"rep"_s).mayExport());
        QTRY_COMPARE(table->currentIndex().data().toString(), u"Not allowed"_s);
    }

    void othersReadThem_data() { proves("D9"); }
    void othersReadThem()
    {
        // Given
        TestFile file;
        share(file);
        closeFields(file, u"{\"rep\":{\"lead.budget\":\"hidden\"}}"_s);
        ProgramWindow program(QLocale::English, file.clock());
        static_cast<void>(fieldsOf(program, file));
        QTRY_VERIFY(program.shows(u"here it can be read"_s));
        auto *table = program.find<QTableView>(u"fields"_s);
        QTRY_COMPARE(rowOf(*table, u"Budget"_s).data().toString(), u"Hidden"_s);
        // When
        QVERIFY(program.tabTo(u"fields"_s));
        table->setCurrentIndex(rowOf(*table, u"Budget"_s));
        program.press(Qt::Key_Space);
        program.press(Qt::Key_Return);
        program.settle();
        // Then
        QVERIFY(!QApplication::activePopupWidget());
        QCOMPARE(rowOf(*table, u"Budget"_s).data().toString(), u"Hidden"_s);
    }

    void aFileOfOnesOwnSaysWhyThereIsNothingToClose()
    {
        TestFile file;
        ProgramWindow program(QLocale::English, file.clock());
        static_cast<void>(fieldsOf(program, file));
        QTRY_VERIFY(program.shows(u"fields are closed by a shared server, and this file has none"_s));
        QVERIFY(!program.find<QTableView>(u"fields"_s));
    }
};

QTEST_MAIN(ClosedFieldsTest)
#include "tst_closedfields.moc"
