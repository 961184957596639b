// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/filterparser.h"
#include "tests/support/proves.h"
#include "tests/ui/listonfile.h"
#include "ui/filters/choicesbutton.h"
#include "ui/filters/conditionrow.h"
#include "ui/filters/filterdialog.h"
#include "ui/leads/leadlistpills.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

QStringList pillsOf(ListOnFile &list)
{
    QStringList labels;
    for (const Chip *pill : list.pane().findChild<LeadListPills *>()->findChildren<Chip *>()) {
        if (pill->isVisible())
            labels.append(pill->label());
    }
    return labels;
}

FilterDialog *dialogOf(ListOnFile &list)
{
    list.context().actions.action(u"list.filter"_s)->trigger();
    auto *dialog = list.pane().findChild<FilterDialog *>();
    if (!dialog || !QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; }))
        qFatal("the dialog is not shown");
    return dialog;
}

/// The row's n-th box: the field, the comparison, the span.
QComboBox &boxOf(const ConditionRow &row, int which)
{
    return *row.findChildren<QComboBox *>().at(which);
}

void choose(QComboBox &box, const QString &text)
{
    const int at = box.findText(text);
    if (at < 0)
        qFatal("“%s” cannot be chosen", qPrintable(text));
    box.setCurrentIndex(at);
}

QString textOf(const FilterDialog &dialog)
{
    return dialog.findChild<QLineEdit *>(u"conditions.text"_s)->text();
}

} // namespace

/// A filter is put together of conditions, is read as the command line has it, and is taken away piece by piece.
class ListFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void pillsAreTakenAwayOneByOne_data() { proves("C-28"); }

    void pillsAreTakenAwayOneByOne()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Both"_s, u"city=Tula"_s, u"budget=1000"_s});
        file.addLead({u"title=Tula alone"_s, u"city=Tula"_s});
        file.addLead({u"title=Neither"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"Neither"_s, u"Tula alone"_s, u"Both"_s}));
        QVERIFY(pillsOf(list).isEmpty());
        // When
        list.pane().showWhere(
            {{u"city"_s, Comparison::Contains, {u"tul"_s}, 0}, {u"budget"_s, Comparison::AtLeast, {u"500"_s}, 0}});
        // Then
        QVERIFY(list.shows({u"Both"_s}));
        QCOMPARE(pillsOf(list), QStringList({u"City contains tul  ×"_s, u"Budget at least ₽500  ×"_s}));
        // When the second goes by the keyboard
        Chip *budget = nullptr;
        for (Chip *pill : list.pane().findChild<LeadListPills *>()->findChildren<Chip *>()) {
            if (pill->isVisible() && pill->label().startsWith(u"Budget"_s))
                budget = pill;
        }
        QVERIFY(budget);
        budget->setFocus();
        QTest::keyClick(budget, Qt::Key_Return);
        // Then
        QVERIFY(list.shows({u"Tula alone"_s, u"Both"_s}));
        QCOMPARE(pillsOf(list), QStringList{u"City contains tul  ×"_s});
        QVERIFY(list.view().hasFocus());
    }

    void aFilterIsBuiltByKeysAlone_data() { proves("C-26"); }

    void aFilterIsBuiltByKeysAlone()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Fair"_s, u"source=exhibition"_s});
        file.addLead({u"title=Other"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"Other"_s, u"Fair"_s}));
        FilterDialog *dialog = dialogOf(list);
        // When: the field by its first letters, the value ticked in its menu
        QTest::keyClicks(QApplication::focusWidget(), u"Source"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        auto *values = qobject_cast<ChoicesButton *>(QApplication::focusWidget());
        QVERIFY(values);
        QAction *fair = nullptr;
        for (QAction *action : values->menu()->actions()) {
            if (action->data() == u"exhibition"_s)
                fair = action;
        }
        QVERIFY(fair);
        values->menu()->popup(values->mapToGlobal(QPoint()));
        values->menu()->setActiveAction(fair);
        QTest::keyClick(values->menu(), Qt::Key_Space);
        QVERIFY(values->menu()->isVisible());
        QTest::keyClick(values->menu(), Qt::Key_Escape);
        // Then it is what the command line takes
        QCOMPARE(textOf(*dialog), u"source=exhibition"_s);
        // When
        QTest::keyClick(dialog, Qt::Key_Return);
        // Then
        QVERIFY(list.shows({u"Fair"_s}));
        QVERIFY(pillsOf(list).value(0).startsWith(u"Source: "_s));
    }

    void everyFieldAndComparisonIsATextThatIsUnderstood_data() { proves("C-26"); }

    void everyFieldAndComparisonIsATextThatIsUnderstood()
    {
        // Given each field with each comparison and the first value it offers, or a number
        TestFile file;
        file.addLead();
        ListOnFile list(file);
        const Reference &reference = list.context().reference();
        std::vector<WrittenCondition> all;
        for (const FilterField &field : filterFields(reference)) {
            const std::vector<FieldChoice> choices = filterChoices(reference, field);
            for (const Comparison comparison : comparisonsOf(field)) {
                WrittenCondition condition{field.name, comparison, {}, 0};
                const bool isNamed = field.type == FieldType::Reference && field.of != "user"_L1;
                if (takesValue(comparison) && isNamed)
                    continue; // by the name of a company or team that is there
                if (takesValue(comparison))
                    condition.values = {choices.empty() ? u"7"_s : choices.front().first};
                all.push_back(condition);
            }
        }
        QVERIFY(all.size() > 200);
        // When
        const auto understood =
            list.change([text = filterText(all)](Session &session) { return parseFilter(session, text); });
        // Then
        QVERIFY2(understood, understood ? "" : qPrintable(understood.error().details.join(u' ')));
        for (const WrittenCondition &condition : all)
            QVERIFY(!conditionInWords(reference, condition).contains(u'%'));
    }

    void aDayIsAlwaysCountedFromToday_data() { proves("C-26"); }

    void aDayIsAlwaysCountedFromToday()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Old"_s});
        file.clock().advanceMinutes(40 * 24 * 60);
        file.addLead({u"title=New"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"New"_s, u"Old"_s}));
        FilterDialog *dialog = dialogOf(list);
        auto *row = dialog->findChild<ConditionRow *>();
        // When
        choose(boxOf(*row, 0), u"Created"_s);
        choose(boxOf(*row, 2), u"last 7 days"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        // Then
        QVERIFY(list.shows({u"New"_s}));
        QCOMPARE(pillsOf(list), QStringList{u"Created: last 7 days  ×"_s});
        QCOMPARE(filterText(list.pane().filter().where), u"createdAt=last-7d"_s);
    }

    void whatIsMissingOrWrongIsSaidAndStays()
    {
        // Given
        TestFile file;
        file.addLead({u"title=One"_s});
        ListOnFile list(file);
        FilterDialog *dialog = dialogOf(list);
        auto *row = dialog->findChild<ConditionRow *>();
        choose(boxOf(*row, 0), u"Budget"_s);
        // When
        QTest::keyClick(dialog, Qt::Key_Return);
        // Then
        QVERIFY(dialog->isVisible());
        QCOMPARE(QApplication::focusWidget(), row->findChild<QLineEdit *>());
        // When
        QTest::keyClicks(QApplication::focusWidget(), u"much"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        // Then
        const auto complains = [dialog] {
            const QList<Label *> labels = dialog->findChildren<Label *>();
            return std::ranges::any_of(labels, [](const Label *label) { return label->text().contains(u"“much”"_s); });
        };
        QTRY_VERIFY(complains());
        QCOMPARE(textOf(*dialog), u"budget>=much"_s);
    }

    void aFilterIsOpenedAgainAsItIs()
    {
        // Given
        TestFile file;
        file.addLead({u"title=One"_s, u"source=exhibition"_s});
        ListOnFile list(file);
        const QString text = u"source!=web-site|call, createdAt>=-7d, phones:set, city=Tula"_s;
        const auto where = readFilterText(text);
        QVERIFY(where);
        list.pane().showWhere(*where);
        QTRY_COMPARE(list.pane().filter().where.size(), size_t(4));
        // When
        FilterDialog *dialog = dialogOf(list);
        // Then
        QCOMPARE(textOf(*dialog), text);
        // When the first goes
        QTest::mouseClick(dialog->findChild<ConditionRow *>()->findChild<QToolButton *>(), Qt::LeftButton);
        // Then
        QCOMPARE(textOf(*dialog), u"createdAt>=-7d, phones:set, city=Tula"_s);
    }
};

QTEST_MAIN(ListFilterTest)
#include "tst_listfilter.moc"
