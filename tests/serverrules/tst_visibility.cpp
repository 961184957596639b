// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/serverrules/office.h"

#include <QTest>
#include <algorithm>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace leadline {

/// Who sees a lead: its owner, whoever has a task on it or is asked to take part, and nobody a moment longer.
class VisibilityTest : public QObject
{
    Q_OBJECT

private slots:
    void sendsAReassignedLeadWholeToOneAndTakesItFromTheOther()
    {
        // Given
        Office office;
        const qint64 before = office.tables.head.seq;
        QVERIFY(office.push(office.manager, {office.edited(office.lead, {{"owner", office.colleague}})}).isInForce());
        // When
        const SyncAnswer gained = office.pull(office.colleague, before);
        const SyncAnswer lost = office.pull(office.rep, before);
        // Then
        QCOMPARE(gained.roots.size(), size_t{1});
        QVERIFY(gained.roots.front().full);
        QCOMPARE(gained.roots.front().records.front().id, office.lead);
        QVERIFY(gained.roots.front().records.size() >= 3); // with its history
        QVERIFY(lost.roots.empty());
        QCOMPARE(lost.purge, std::vector<QUuid>{office.lead});
    }

    void letsADelegateSeeTheLeadAsLongAsHisTaskIsOpen_data()
    {
        QTest::addColumn<int>("unused");
        QTest::newRow("G-24 D9") << 0;
    }

    void letsADelegateSeeTheLeadAsLongAsHisTaskIsOpen()
    {
        // Given
        Office office;
        const qint64 start = office.tables.head.seq;
        const QUuid task = Office::id(50);
        QVERIFY(office
                    .push(office.rep,
                          {Office::created("task", task,
                                           {{"lead", office.lead}, {"owner", office.stranger}, {"status", "open"}})})
                    .isInForce());
        // When
        const SyncAnswer open = office.pull(office.stranger, start);
        const qint64 middle = office.tables.head.seq;
        QVERIFY(office.push(office.stranger, {office.edited(task, {{"status", "completed"}})}).isInForce());
        const SyncAnswer done = office.pull(office.stranger, middle);
        // Then
        QVERIFY(open.roots.front().full);
        QCOMPARE(done.purge, std::vector<QUuid>{office.lead});
    }

    void letsWhoIsAskedToTakePartSeeTheLead_data()
    {
        QTest::addColumn<int>("unused");
        QTest::newRow("S1-29 S1-30 asked") << 0;
    }

    void letsWhoIsAskedToTakePartSeeTheLead()
    {
        // Given
        Office office;
        const qint64 start = office.tables.head.seq;
        const QUuid task = Office::id(50);
        const QUuid part = Office::id(51);
        const Office::Fields asked{
            {"lead", office.lead}, {"task", task}, {"user", office.stranger}, {"answer", "invited"}};
        const Office::Fields meeting{{"lead", office.lead}, {"owner", office.rep}, {"status", "open"}};
        QVERIFY(
            office
                .push(office.rep, {Office::created("task", task, meeting), Office::created("participant", part, asked)})
                .isInForce());
        // When
        const SyncAnswer seen = office.pull(office.stranger, start);
        const qint64 middle = office.tables.head.seq;
        QVERIFY(office.push(office.rep, {office.removed(part)}).isInForce());
        const SyncAnswer gone = office.pull(office.stranger, middle);
        // Then
        QVERIFY(seen.roots.front().full);
        QCOMPARE(gone.purge, std::vector<QUuid>{office.lead});
    }

    void letsNobodyAnswerForAnother_data()
    {
        QTest::addColumn<int>("unused");
        QTest::newRow("S1-29 G-25 answers") << 0;
    }

    void letsNobodyAnswerForAnother()
    {
        // Given
        Office office;
        const QUuid part = Office::id(51);
        QVERIFY(office
                    .push(office.rep,
                          {Office::created("participant", part,
                                           {{"lead", office.lead}, {"user", office.stranger}, {"answer", "invited"}})})
                    .isInForce());
        // When
        const SyncOutcome byOther = office.push(office.rep, {office.edited(part, {{"answer", "accepted"}})});
        const SyncOutcome byHimself = office.push(office.stranger, {office.edited(part, {{"answer", "declined"}})});
        // Then
        QVERIFY(!byOther.isInForce());
        QVERIFY(byHimself.isInForce());
        QCOMPARE(office.value(part, "answer").toString(), u"declined"_s);
        // and who moves the meeting asks anew
        const Office::Fields asked{{"lead", office.lead}, {"user", office.stranger}, {"answer", "invited"}};
        QVERIFY(office.push(office.rep, {office.removed(part), Office::created("participant", Office::id(52), asked)})
                    .isInForce());
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::VisibilityTest)
#include "tst_visibility.moc"
