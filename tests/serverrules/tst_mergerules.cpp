// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/serverrules/office.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

/// Contacts and companies that are merged on two devices at once.
class MergeRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsMergedIntoWhatIsMergedItself()
    {
        // Given two contacts, one merged into the other
        Office office;
        const QUuid first = Office::id(50);
        const QUuid second = Office::id(51);
        QCOMPARE(office
                     .push(office.rep,
                           {Office::created("contact", first, {{"name", "Olga"}}),
                            Office::created("contact", second, {{"name", "Olga S."}})})
                     .status,
                 OutcomeStatus::Applied);
        QCOMPARE(office.push(office.rep, {office.edited(first, {{"mergedInto", second}})}).status,
                 OutcomeStatus::Applied);
        // When somebody merges them the other way round, without a word of what he expects
        const SyncOutcome outcome = office.push(
            office.rep,
            {office.edited(first, {{"name", "Olga Sedova"}}), office.edited(second, {{"mergedInto", first}})});
        // Then
        QCOMPARE(outcome.status, OutcomeStatus::Refused);
        QCOMPARE(outcome.obstacle->reason, u"expectation"_s);
        QCOMPARE(outcome.obstacle->record, first);
        QVERIFY(!office.value(second, "mergedInto").isValid());
        QCOMPARE(office.value(first, "name").toString(), u"Olga"_s);
    }

    void nothingIsMergedIntoItself()
    {
        Office office;
        const QUuid contact = Office::id(50);
        office.push(office.rep, {Office::created("contact", contact, {{"name", "Olga"}})});
        QCOMPARE(office.push(office.rep, {office.edited(contact, {{"mergedInto", contact}})}).status,
                 OutcomeStatus::Refused);
    }

    void whatIsTakenApartAgainCanBeMerged()
    {
        // Given
        Office office;
        const QUuid first = Office::id(50);
        const QUuid second = Office::id(51);
        office.push(office.rep,
                    {Office::created("contact", first, {{"name", "Olga"}}),
                     Office::created("contact", second, {{"name", "Olga S."}})});
        office.push(office.rep, {office.edited(first, {{"mergedInto", second}})});
        // When the merge is undone and made the other way round, in one breath
        SentChange apart = office.edited(first, {{"mergedInto", QUuid()}});
        apart.fields.front().after = {};
        const SyncOutcome outcome = office.push(office.rep, {apart, office.edited(second, {{"mergedInto", first}})});
        // Then
        QCOMPARE(outcome.status, OutcomeStatus::Applied);
        QCOMPARE(office.value(second, "mergedInto").toUuid(), first);
    }
};

QTEST_GUILESS_MAIN(MergeRulesTest)
#include "tst_mergerules.moc"
