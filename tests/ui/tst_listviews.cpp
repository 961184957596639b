// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/leadviews.h"
#include "tests/support/proves.h"
#include "tests/ui/listonfile.h"

#include <QInputDialog>
#include <QMenu>
#include <algorithm>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// The views' menu, open.
QMenu *menuOf(ListOnFile &list)
{
    list.context().actions.action(u"list.views"_s)->trigger();
    for (QMenu *menu : list.pane().findChildren<QMenu *>()) {
        if (menu->isVisible())
            return menu;
    }
    qFatal("the menu is not shown");
}

QStringList entriesOf(ListOnFile &list)
{
    QMenu *menu = menuOf(list);
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            texts.append(action->text());
    }
    menu->close();
    return texts;
}

void choose(ListOnFile &list, const QString &text)
{
    QMenu *menu = menuOf(list);
    const QList<QAction *> actions = menu->actions();
    const auto found = std::ranges::find(actions, text, &QAction::text);
    if (found == actions.end())
        qFatal("“%s” is not in the menu", qPrintable(text));
    menu->close();
    (*found)->trigger();
}

[[nodiscard]] bool keepAs(ListOnFile &list, const QString &name)
{
    choose(list, u"Keep this list as a view…"_s);
    auto *dialog = list.pane().findChild<QInputDialog *>();
    if (!dialog)
        return false;
    dialog->setTextValue(name);
    dialog->accept();
    return QTest::qWaitFor([&] { return list.pane().title() == name; });
}

} // namespace

/// What the list shows is kept under a name and called up again.
class ListViewsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aListIsKeptAndCalledUpAgain_data() { proves("C-08 C-27"); }

    void aListIsKeptAndCalledUpAgain()
    {
        // Given
        TestFile file;
        file.addLead({u"title=A fair"_s, u"source=exhibition"_s});
        file.addLead({u"title=Z fair"_s, u"source=exhibition"_s});
        file.addLead({u"title=Other"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"Other"_s, u"Z fair"_s, u"A fair"_s}));
        QCOMPARE(entriesOf(list),
                 QStringList({u"No views yet"_s, u"Keep this list as a view…"_s, u"Table or rows"_s,
                              u"Columns of the table…"_s, u"Close rows or wide ones"_s}));
        // When
        list.pane().showWhere({{u"source"_s, Comparison::Equal, {u"exhibition"_s}, 0}});
        QVERIFY(list.shows({u"Z fair"_s, u"A fair"_s}));
        QVERIFY(keepAs(list, u"Fairs"_s));
        choose(list, u"All leads"_s);
        // Then
        QVERIFY(list.shows({u"Other"_s, u"Z fair"_s, u"A fair"_s}));
        QCOMPARE(list.pane().title(), u"Leads"_s);
        // When
        choose(list, u"Fairs"_s);
        // Then
        QVERIFY(list.shows({u"Z fair"_s, u"A fair"_s}));
        QCOMPARE(list.pane().title(), u"Fairs"_s);
    }

    void aChangedListIsMarkedSavedAndSetBack_data() { proves("C-27"); }

    void aChangedListIsMarkedSavedAndSetBack()
    {
        // Given
        TestFile file;
        file.addLead({u"title=One"_s});
        file.addLead({u"title=Two"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"Two"_s, u"One"_s}));
        QVERIFY(keepAs(list, u"Mine"_s));
        // When
        list.search().setText(u"two"_s);
        QVERIFY(list.shows({u"Two"_s}));
        // Then
        QCOMPARE(list.pane().title(), u"Mine (changed)"_s);
        // When
        choose(list, u"“Mine” as it was"_s);
        // Then
        QVERIFY(list.shows({u"Two"_s, u"One"_s}));
        QCOMPARE(list.pane().title(), u"Mine"_s);
        // When
        list.search().setText(u"two"_s);
        QVERIFY(list.shows({u"Two"_s}));
        choose(list, u"Save the changes of “Mine”"_s);
        // Then
        QTRY_COMPARE(list.pane().title(), u"Mine"_s);
        QCOMPARE(list.search().text(), u"two"_s);
    }

    void aViewKeepsItsTable_data() { proves("C-12, C-27"); }

    void aViewKeepsItsTable()
    {
        // Given
        TestFile file;
        file.addLead({u"title=One"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"One"_s}));
        list.context().actions.action(u"list.layout"_s)->trigger();
        list.table().header()->resizeSection(0, 333);
        list.table().header()->moveSection(0, 1);
        const std::vector<LeadColumn> columns = list.table().columns();
        QCOMPARE(columns[1].width, 333);
        // When
        QVERIFY(keepAs(list, u"Wide"_s));
        choose(list, u"All leads"_s);
        list.context().actions.action(u"list.layout"_s)->trigger();
        QVERIFY(!list.table().isTable());
        choose(list, u"Wide"_s);
        // Then
        QVERIFY(list.table().isTable());
        QVERIFY(list.table().columns() == columns);
        QCOMPARE(list.pane().title(), u"Wide"_s);
        // When it is another table now
        list.table().header()->resizeSection(1, 100);
        // Then
        QCOMPARE(list.pane().title(), u"Wide (changed)"_s);
    }

    void aViewIsSharedWithEverybody_data() { proves("C-27"); }

    void aViewIsSharedWithEverybody()
    {
        // Given
        TestFile file;
        file.addLead({u"title=One"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"One"_s}));
        QVERIFY(keepAs(list, u"Mine"_s));
        // When
        choose(list, u"Share “Mine” with everybody"_s);
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(entriesOf(list).contains(u"Share “Mine” no longer"_s), 20'000);
        QCOMPARE(list.pane().title(), u"Mine"_s);
        const auto ofTheFile = [](Session &session) -> Result<std::vector<LeadView>> { return leadViews(session); };
        QVERIFY(list.change(ofTheFile)->front().isShared);
        // When
        choose(list, u"Share “Mine” no longer"_s);
        // Then
        QTRY_VERIFY(entriesOf(list).contains(u"Share “Mine” with everybody"_s));
        QVERIFY(!list.change(ofTheFile)->front().isShared);
    }

    void whoLeadsNobodyChangesNothingThatIsShared()
    {
        // Given
        TestFile file;
        file.addLead({u"title=One"_s});
        QVERIFY(addUser(file.session(), u"oleg"_s, u"Oleg"_s));
        LeadView view;
        view.name = u"All of us"_s;
        view.isShared = true;
        QVERIFY(saveLeadView(file.session(), view));
        ListOnFile list(file, u"oleg"_s);
        QTRY_COMPARE(entriesOf(list).front(), u"All of us"_s);
        // When
        choose(list, u"All of us"_s);
        list.search().setText(u"one"_s);
        // Then
        QTRY_COMPARE(list.pane().title(), u"All of us (changed)"_s);
        for (const QString &entry : entriesOf(list))
            QVERIFY2(!entry.contains(u"Remove"_s) && !entry.contains(u"Share"_s) && !entry.contains(u"Save"_s),
                     qPrintable(entry));
    }

    void aRemovedViewComesBackByUndo_data() { proves("C-27"); }

    void aRemovedViewComesBackByUndo()
    {
        // Given
        TestFile file;
        file.addLead({u"title=One"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"One"_s}));
        QVERIFY(keepAs(list, u"Mine & hers"_s));
        // When
        choose(list, u"Remove “Mine && hers”"_s);
        // Then
        QTRY_COMPARE(list.pane().title(), u"Leads"_s);
        QTRY_COMPARE(entriesOf(list).front(), u"No views yet"_s);
        // When
        QVERIFY(list.change([](Session &session) { return reverse(session, *undoable(session), u"undo"_s); }));
        // Then
        QTRY_COMPARE(entriesOf(list).front(), u"Mine && hers"_s);
    }
};

QTEST_MAIN(ListViewsTest)
#include "tst_listviews.moc"
