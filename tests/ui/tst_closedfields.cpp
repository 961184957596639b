// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answers.h"
#include "tests/support/proves.h"
#include "tests/ui/leadcardtest.h"
#include "tests/ui/listonfile.h"
#include "ui/leads/bulkfieldform.h"
#include "ui/leads/leadcells.h"
#include "ui/widgets/fieldeditor.h"

#include <QComboBox>

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
};

QTEST_MAIN(ClosedFieldsTest)
#include "tst_closedfields.moc"
