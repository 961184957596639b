// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/listonfile.h"
#include "ui/leads/awaitedlist.h"

#include <QSignalSpy>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// Keys that are quicker than the list they are meant for.
class AwaitedListTest : public QObject
{
    Q_OBJECT

private slots:
    void keysForAListThatStandsAreDoneAtOnce()
    {
        AwaitedList list;
        QStringList done;
        list.then([&] { done.append(u"now"_s); });
        QCOMPARE(done, QStringList{u"now"_s});
        QVERIFY(!list.hasKeys());
    }

    void keysWaitForTheirListAndKeepTheirOrder()
    {
        // Given
        AwaitedList list;
        QStringList done;
        list.expect();
        // When
        list.then([&] { done.append(u"into the list"_s); });
        list.then([&] { done.append(u"open"_s); });
        QVERIFY(list.hasKeys() && done.isEmpty());
        list.arrive();
        // Then
        QCOMPARE(done, (QStringList{u"into the list"_s, u"open"_s}));
        list.arrive();
        QCOMPARE(done.size(), 2);
    }

    void anotherListForgetsThem()
    {
        AwaitedList list;
        QStringList done;
        list.expect();
        list.then([&] { done.append(u"open"_s); });
        list.expect();
        list.arrive();
        QVERIFY(done.isEmpty());
    }

    void enterTypedAheadOpensWhatIsFound()
    {
        // Given
        TestFile file;
        const LeadId first = file.addLead({u"title=First"_s});
        file.addLead({u"title=Second"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"Second"_s, u"First"_s}));
        QSignalSpy opened(&list.pane(), &LeadListPane::leadOpened);
        list.pane().focusSearch();
        // When nothing was looked for yet
        QTest::keyClicks(&list.search(), u"First"_s);
        QTest::keyClick(&list.search(), Qt::Key_Return);
        QTest::keyClick(&list.view(), Qt::Key_Return);
        // Then
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<LeadId>(), first);
    }

    void lettersAfterEnterTypedAheadOpenNothing()
    {
        // Given
        TestFile file;
        file.addLead({u"title=First"_s});
        file.addLead({u"title=Second"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"Second"_s, u"First"_s}));
        QSignalSpy opened(&list.pane(), &LeadListPane::leadOpened);
        list.pane().focusSearch();
        // When
        QTest::keyClicks(&list.search(), u"First"_s);
        QTest::keyClick(&list.search(), Qt::Key_Return);
        QTest::keyClick(&list.view(), Qt::Key_Return);
        list.search().setText(u"Second"_s);
        // Then
        QVERIFY(list.shows({u"Second"_s}));
        QVERIFY(opened.isEmpty());
    }
};

QTEST_MAIN(AwaitedListTest)
#include "tst_awaitedlist.moc"
