// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/listonfile.h"
#include "ui/leads/columnsdialog.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// The dialog over a list, as its key opens it.
struct Chooser
{
    explicit Chooser(ListOnFile &list)
    {
        list.context().actions.action(u"list.columns"_s)->trigger();
        dialog = list.pane().findChild<ColumnsDialog *>();
        if (!dialog || !QTest::qWaitForWindowActive(dialog))
            qFatal("no dialog");
        columns = dialog->findChild<QListWidget *>();
        width = dialog->findChild<QSpinBox *>();
    }
    [[nodiscard]] int rowOf(const QString &label) const
    {
        const QList<QListWidgetItem *> found = columns->findItems(label, Qt::MatchExactly);
        return found.isEmpty() ? -1 : columns->row(found.first());
    }
    void press(const QString &button) const
    {
        for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
            if (each->text() == button)
                return each->click();
        }
        qFatal("no such button");
    }

    ColumnsDialog *dialog;
    QListWidget *columns;
    QSpinBox *width;
};

} // namespace

/// Columns of the table are chosen, moved and widened with the keyboard alone.
class ColumnsDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void columnsAreChosenByKeyboard_data() { proves("C-12"); }

    void columnsAreChosenByKeyboard()
    {
        // Given
        TestFile file;
        file.addLead();
        ListOnFile list(file);
        Chooser chooser(list);
        QCOMPARE(chooser.rowOf(u"Title"_s), 0);
        QTRY_VERIFY(chooser.columns->hasFocus());
        // When the title is hidden, the company goes first and is widened
        QTest::keyClick(chooser.columns, Qt::Key_Space);
        QTest::keyClick(chooser.columns, Qt::Key_Down);
        QTest::keyClick(chooser.columns, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(chooser.rowOf(u"Company name"_s), 0);
        chooser.width->setFocus();
        QTest::keyClick(chooser.width, Qt::Key_Up);
        QTest::keyClick(chooser.columns, Qt::Key_Return);
        // Then
        std::vector<LeadColumn> expected = usualColumns();
        expected.erase(expected.begin());
        expected.front().width += 10;
        QTRY_VERIFY(list.table().isTable());
        QVERIFY(list.table().columns() == expected);
    }

    void offersEveryFieldAndTheUsersOwn()
    {
        // Given
        TestFile file;
        file.addLead();
        CustomField own;
        own.id = CustomFieldId(newUuid(file.clock().now()));
        own.code = u"fleet"_s;
        own.name = u"Fleet of cars"_s;
        ChangeSet changeset = file.session().changeset(u"test"_s);
        changeset.create(own);
        QVERIFY(file.session().commit(std::move(changeset)));
        ListOnFile list(file);
        // When
        Chooser chooser(list);
        // Then
        for (const QString &label : {u"Fleet of cars"_s, u"Contact"_s, u"UTM source"_s, u"Open tasks"_s})
            QVERIFY2(chooser.rowOf(label) > 0, qPrintable(label));
        QCOMPARE(chooser.rowOf(u"Own fields"_s), -1);
    }

    void resetsToTheUsualOnes()
    {
        TestFile file;
        file.addLead();
        ListOnFile list(file);
        list.pane().setHabit({{true, {{u"city"_s, 70}}}, false});
        Chooser chooser(list);
        QCOMPARE(chooser.rowOf(u"City"_s), 0);
        chooser.press(u"Reset"_s);
        chooser.press(u"Show the columns"_s);
        QVERIFY(list.table().columns() == usualColumns());
    }

    void aTableWithoutColumnsIsRefused()
    {
        TestFile file;
        file.addLead();
        ListOnFile list(file);
        list.pane().setHabit({{true, {{u"city"_s, 70}}}, false});
        Chooser chooser(list);
        QTest::keyClick(chooser.columns, Qt::Key_Space);
        chooser.press(u"Show the columns"_s);
        QVERIFY(chooser.dialog->isVisible());
        chooser.press(u"Cancel"_s);
        QCOMPARE(list.table().columns().size(), size_t(1));
    }
};

QTEST_MAIN(ColumnsDialogTest)
#include "tst_columnsdialog.moc"
