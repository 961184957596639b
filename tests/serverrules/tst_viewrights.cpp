// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/serverrules/office.h"

#include <QTest>
#include <set>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace leadline {

/// Who may touch, or see, what belongs to no lead: views of the list, meetings among colleagues.
class ViewRightsTest : public QObject
{
    Q_OBJECT

private slots:
    void viewsOfTheListAreTheirOwners_data()
    {
        QTest::addColumn<int>("who"); // as the office numbers people
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("idOf");
        QTest::addColumn<bool>("isTaken");
        const QString rep = Office::id(3).toString(QUuid::WithoutBraces);
        QTest::newRow("C-27 his own") << 3 << rep << QString() << true;
        QTest::newRow("C-27 a colleague's") << 4 << rep << QString() << false;
        QTest::newRow("C-27 a manager's hands off a rep's") << 2 << rep << QString() << false;
        QTest::newRow("C-27 a manager shares") << 2 << u"all"_s << QString() << true;
        QTest::newRow("C-27 an admin shares") << 1 << u"all"_s << QString() << true;
        QTest::newRow("C-27 a rep shares") << 3 << u"all"_s << QString() << false;
        QTest::newRow("D9 a view in the place of another setting") << 3 << rep << u"setting/currency"_s << false;
    }

    void viewsOfTheListAreTheirOwners()
    {
        // Given
        QFETCH(const int, who);
        QFETCH(const QString, owner);
        QFETCH(const QString, idOf);
        QFETCH(const bool, isTaken);
        Office office;
        const QString name = u"view/"_s + owner + u"/Fairs"_s;
        const QUuid record = derivedUuid(QUuid(), idOf.isEmpty() ? u"setting/"_s + name : idOf);
        const QUuid person = Office::id(who);
        // When
        const SyncOutcome outcome = office.push(
            person, {Office::created("setting", record, {{"name", name.toUtf8().constData()}, {"value", "{}"}})});
        // Then
        QCOMPARE(outcome.isInForce(), isTaken);
        QCOMPARE(outcome.obstacle.value_or(Obstacle{}).reason, isTaken ? QString() : u"no-right"_s);
        if (!isTaken)
            return;
        // When it is changed, renamed, removed and brought back
        QVERIFY(office.push(person, {office.edited(record, {{"value", "{\"mine\":true}"}})}).isInForce());
        QVERIFY(!office.push(office.colleague, {office.edited(record, {{"value", "{}"}})}).isInForce());
        if (who != 1) // an admin looks after all settings
            QVERIFY(!office.push(person, {office.edited(record, {{"name", "currency"}})}).isInForce());
        const SentChange removed = office.removed(record);
        QVERIFY(office.push(person, {removed}).isInForce());
    }

    void aMeetingWithoutALeadIsSeenByWhoIsAsked_data()
    {
        QTest::addColumn<int>("unused");
        QTest::newRow("S1-29 S1-30 without a lead") << 0;
    }

    void aMeetingWithoutALeadIsSeenByWhoIsAsked()
    {
        // Given a meeting that stands for itself
        Office office;
        const qint64 start = office.tables.head.seq;
        const QUuid task = Office::id(50);
        const QUuid part = Office::id(51);
        const Office::Fields meeting{{"owner", office.rep}, {"author", office.rep}, {"status", "open"}};
        QVERIFY(office.push(office.rep, {Office::created("task", task, meeting)}).isInForce());
        QVERIFY(office.pull(office.stranger, start).roots.empty());
        // When a stranger is asked: the participant belongs to the meeting, as it would to a lead
        const qint64 asking = office.tables.head.seq;
        const Office::Fields asked{{"lead", task}, {"task", task}, {"user", office.stranger}, {"answer", "invited"}};
        QVERIFY(office.push(office.rep, {Office::created("participant", part, asked)}).isInForce());
        const SyncAnswer seen = office.pull(office.stranger, asking);
        // Then he has it whole, until he is taken off
        QCOMPARE(seen.roots.front().id, task);
        QVERIFY(seen.roots.front().full);
        const qint64 middle = office.tables.head.seq;
        QVERIFY(office.push(office.rep, {office.removed(part)}).isInForce());
        QCOMPARE(office.pull(office.stranger, middle).purge, std::vector<QUuid>{task});
    }

    void aComparisonTellsWhatOneSeesAndNothingElse_data()
    {
        QTest::addColumn<int>("unused");
        QTest::newRow("D9 roots of others") << 0;
    }

    void aComparisonTellsWhatOneSeesAndNothingElse()
    {
        // Given a rep's lead, and what somebody else says he has of it
        Office office;
        const auto ask = [&office](const QUuid &person, const std::vector<RootHead> &roots) {
            SyncRequest request = office.request(person, {});
            request.position.cursor = office.tables.head.seq;
            request.compares = roots.empty();
            if (!roots.empty())
                request.check = RootCheck{bucketOf(roots.front().root), roots};
            return office.sync(person, request).value();
        };
        const auto count = [](const SyncAnswer &answer) {
            quint32 all = 0;
            for (const RootBucket &bucket : answer.digest.value())
                all += bucket.count;
            return all;
        };
        const QUuid never = QUuid::createUuid();
        // When, then: reference data, and the lead for who sees it
        QCOMPARE(count(ask(office.stranger, {})), 1U);
        QCOMPARE(count(ask(office.rep, {})), 2U);
        QCOMPARE(count(ask(office.manager, {})), 2U);
        // Whether what he names exists or not, the stranger hears the same
        const SyncAnswer strange = ask(office.stranger, {{office.lead, 5}, {never, 5}});
        QVERIFY(strange.roots.empty());
        QCOMPARE(std::set(strange.purge.begin(), strange.purge.end()), (std::set{office.lead, never}));
        QCOMPARE(strange.out, strange.in);
        QVERIFY(!strange.digest && strange.checked);
        // The rep gets what is another, whole, and nothing of what is right
        const SyncAnswer repaired = ask(office.rep, {{office.lead, 5}});
        QCOMPARE(repaired.roots.size(), 1U);
        QVERIFY(repaired.roots.front().full && repaired.purge.empty() && !repaired.checked->more);
        QVERIFY(ask(office.rep, {{office.lead, repaired.roots.front().seq}}).roots.empty());
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::ViewRightsTest)
#include "tst_viewrights.moc"
