// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/serverrules/office.h"

#include <QTest>

namespace leadline {

using namespace Qt::StringLiterals;

/// Removals, also those that a file sends again after the server was restored.
class RemovalsTest : public QObject
{
    Q_OBJECT

    static SentChange removalOf(const QUuid &record)
    {
        return {RecordChange::Action::Remove, u"contact"_s, record, {}};
    }
    static Hlc minutesFromNoon(int minutes) { return Hlc::at(officeNoon.plusMinutes(minutes)); }
    /// The lead's removal by its owner, who saw its title under that stamp, done so many minutes after noon.
    static SyncRequest removal(Office &office, Hlc seen, int minutes)
    {
        SentChange gone = office.removed(office.lead);
        for (SentField &field : gone.fields) {
            if (field.field == u"title"_s)
                field.base = seen;
        }
        SyncRequest request = office.request(office.rep, {gone});
        request.push.front().hlc = minutesFromNoon(minutes);
        return request;
    }

private slots:
    void whatWasSeenLaterThanItStandsIsRemoved()
    {
        // Given a lead whose title was edited, which a restored server has forgotten
        Office office;
        const Hlc forgotten = Hlc{office.tables.records.at(office.lead).stamps.created.value + 100};
        // When
        const SyncAnswer answer = office.sync(office.rep, removal(office, forgotten, 1)).value();
        // Then
        QCOMPARE(answer.results.front().status, OutcomeStatus::Applied);
        QVERIFY(office.tables.records.at(office.lead).deleted);
    }

    void whatWasEditedUnseenStays()
    {
        // Given
        Office office;
        const SentChange gone = office.removed(office.lead);
        QVERIFY(office.push(office.manager, {office.edited(office.lead, {{"title", "Need more"}})}).isInForce());
        // When
        const SyncOutcome outcome = office.push(office.rep, {gone});
        // Then
        QCOMPARE(outcome.obstacle->reason, u"changed-since"_s);
        QCOMPARE(office.value(office.lead, "title").toString(), u"Need more"_s);
    }

    void aClockThatIsFarAheadHasSeenNothing()
    {
        // Given a base that the remover's own clock made, weeks ahead, and an edit that he did not see
        Office office;
        QVERIFY(office.push(office.manager, {office.edited(office.lead, {{"title", "Need more"}})}).isInForce());
        constexpr int weeks = 3 * 7 * 24 * 60;
        // When
        const SyncAnswer answer = office.sync(office.rep, removal(office, minutesFromNoon(weeks), weeks + 1)).value();
        // Then
        QCOMPARE(answer.results.front().obstacle->reason, u"changed-since"_s);
        QVERIFY(!office.tables.records.at(office.lead).deleted);
    }

    void whatIsNotThereHindersNothingElseThatIsDone()
    {
        // Given the undo of a step that made a contact, which a restored server never heard of, and edited the lead
        Office office;
        const SentChange back = office.edited(office.lead, {{"title", "As before"}});
        // When
        const SyncOutcome outcome = office.push(office.rep, {removalOf(Office::id(70)), back});
        // Then
        QCOMPARE(outcome.status, OutcomeStatus::Applied);
        QCOMPARE(office.value(office.lead, "title").toString(), u"As before"_s);
    }

    void aRemovalOfNothingSaysSo()
    {
        Office office;
        QCOMPARE(office.push(office.rep, {removalOf(Office::id(70))}).obstacle->reason, u"missing"_s);
    }

    void whatIsHiddenStaysAndIsToldFromNothingByNobody()
    {
        // Given a lead that the stranger does not see
        Office office;
        const SentChange own = Office::created("lead", Office::id(71), {{"title", "Own"}, {"owner", office.stranger}});
        // When
        const SyncOutcome outcome = office.push(office.stranger, {office.removed(office.lead), own});
        // Then
        QCOMPARE(outcome.status, OutcomeStatus::Applied);
        QVERIFY(!office.tables.records.at(office.lead).deleted);
        QCOMPARE(office.value(office.lead, "title").toString(), u"Need"_s);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::RemovalsTest)
#include "tst_removals.moc"
