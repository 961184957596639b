// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/serverrules/office.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace leadline {

/// Who wrote a value is not at odds with it, and what is asked once more is done once.
class OwnValuesTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsADevicesOwnOrderWhenItsClockIsFarAhead()
    {
        // Given
        Office office;
        SyncRequest ahead = office.request(office.rep, {office.edited(office.lead, {{"title", "first"}})});
        ahead.push.front().hlc = Hlc::at(officeNoon.plusDays(20'000));
        SentChangeSet then = ahead.push.front();
        then.mid = ++ahead.max;
        then.op = Office::id(900);
        then.hlc.value += 1;
        then.changes.front().fields.front().after = u"second"_s;
        then.changes.front().fields.front().base = ahead.push.front().hlc;
        ahead.push.push_back(then);
        // When
        QVERIFY(office.sync(office.rep, ahead));
        // Then
        QCOMPARE(office.value(office.lead, "title").toString(), u"second"_s);
        QVERIFY(office.conflicts(office.lead, "later").empty()); // nobody is at odds with himself
        const SharedRecord &lead = office.tables.records.at(office.lead);
        QVERIFY(lead.stamps.of(u"title"_s).moment() < officeNoon.plusMinutes(6));
    }

    void keepsADevicesOwnOrderAlsoWhenTheFirstAnswerWasLost()
    {
        // Given an edit of a device whose clock is far ahead, of which the answer never came
        Office office;
        SyncRequest ahead = office.request(office.rep, {office.edited(office.lead, {{"title", "first"}})});
        ahead.push.front().hlc = Hlc::at(officeNoon.plusDays(20'000));
        QVERIFY(office.sync(office.rep, ahead));
        // When it is sent again, with the next one on top
        SentChangeSet then = ahead.push.front();
        then.mid = ++ahead.max;
        then.op = Office::id(900);
        then.hlc.value += 1;
        then.changes.front().fields.front().after = u"second"_s;
        then.changes.front().fields.front().base = ahead.push.front().hlc;
        ahead.push.push_back(then);
        QVERIFY(office.sync(office.rep, ahead));
        // Then
        QCOMPARE(office.value(office.lead, "title").toString(), u"second"_s);
        QVERIFY(office.conflicts(office.lead, "later").empty());
    }

    void putsNobodyAtOddsWithTheSameWrittenByAnother()
    {
        // Given a conflict that two answer alike, neither knowing of the other, and the second writes on
        Office office;
        const SentChange early = office.edited(office.lead, {{"title", "early"}});
        QVERIFY(office.push(office.manager, {office.edited(office.lead, {{"title", "late"}})}).isInForce());
        SyncRequest late = office.request(office.rep, {early});
        late.push.front().hlc = Hlc::at({1000});
        QVERIFY(office.sync(office.rep, late));
        const SharedRecord conflict = office.conflicts(office.lead, "later").front();
        SentChange settled = office.edited(conflict.id, {});
        settled.fields.push_back({u"resolved"_s, {}, true, conflict.stamps.created});
        const std::vector<SentChange> answer{office.edited(office.lead, {{"title", "early"}}), settled};
        SyncRequest second = office.request(office.rep, answer);
        SentChangeSet on = second.push.front();
        on.mid = ++second.max;
        on.op = Office::id(901);
        on.hlc.value += 1;
        on.changes = {answer.front()};
        on.changes.front().fields.front().after = u"on"_s;
        on.changes.front().fields.front().base = second.push.front().hlc;
        second.push.push_back(on);
        // When
        const SyncOutcome first = office.push(office.manager, answer);
        const SyncAnswer answered = office.sync(office.rep, second).value();
        // Then
        QCOMPARE(first.status, OutcomeStatus::Applied);
        QCOMPARE(answered.results.front().status, OutcomeStatus::Applied);
        QCOMPARE(answered.results.back().status, OutcomeStatus::Applied);
        QCOMPARE(office.value(office.lead, "title").toString(), u"on"_s);
        QCOMPARE(office.conflicts(office.lead, "later").size(), size_t{1}); // the one that was answered
    }

    void namesWhoseValueLostWithinOnePush()
    {
        // Given two edits of one person, the second of which did not see the first
        Office office;
        SyncRequest both = office.request(office.rep, {office.edited(office.lead, {{"title", "first"}})});
        SentChangeSet blind = both.push.front();
        blind.mid = ++both.max;
        blind.op = Office::id(902);
        blind.hlc.value += 1;
        blind.changes.front().fields.front().after = u"second"_s;
        blind.changes.front().fields.front().base = {1};
        both.push.push_back(blind);
        // When
        QVERIFY(office.sync(office.rep, both));
        // Then
        const SharedRecord kept = office.conflicts(office.lead, "later").front();
        QCOMPARE(kept.value(u"value"_s).toString(), u"\"first\""_s);
        QCOMPARE(kept.reference(u"author"_s), office.rep);
        QVERIFY(kept.value(u"at"_s).toLongLong() > 0);
    }

    void triesAgainWhatWasMissingOnce()
    {
        // Given an edit of a lead that a restored server has not got back yet
        Office office;
        SentChange edit = office.edited(office.lead, {{"city", "Tver"}});
        edit.record = Office::id(80);
        SyncRequest request = office.request(office.manager, {edit});
        request.push.front().hlc = Hlc::at(officeNoon.plusMinutes(1));
        QCOMPARE(office.sync(office.manager, request)->results.front().obstacle->reason, u"missing"_s);
        // When its author brings it, and the edit comes once more, and by a copy of the file again
        QVERIFY(
            office.push(office.rep, {Office::created("lead", Office::id(80), {{"title", "B"}, {"owner", office.rep}})})
                .isInForce());
        request.push.front().mid = ++request.max;
        const SyncAnswer again = office.sync(office.manager, request).value();
        request.push.front().mid = ++request.max;
        const SyncAnswer twice = office.sync(office.manager, request).value();
        // Then it is done, once
        QCOMPARE(again.results.front().status, OutcomeStatus::Applied);
        QCOMPARE(twice.results.front().status, OutcomeStatus::Duplicate);
        QCOMPARE(office.value(Office::id(80), "city").toString(), u"Tver"_s);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::OwnValuesTest)
#include "tst_ownvalues.moc"
