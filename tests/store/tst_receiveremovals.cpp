// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/undo.h"
#include "core/store/outbox.h"
#include "core/store/receiving.h"
#include "tests/support/answers.h"

#include <QTest>
#include <algorithm>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// All that hangs on the leads, and then these, as an undo of an import takes them out.
ChangeSet removalOf(TestFile &file, const std::vector<LeadId> &leads)
{
    ChangeSet removal = file.session().changeset(u"undo"_s);
    for (const LeadId &lead : leads) {
        for (const Kind kind : {Kind::Task, Kind::Feed, Kind::Person}) {
            for (const StoredRecord &stored : file.store().tables().select(kind, u"lead = ?"_s, {lead.uuid()}))
                removal.addRemove(stored.record);
        }
    }
    for (const LeadId &lead : leads)
        removal.addRemove(file.store().tables().find(Kind::Lead, lead.uuid())->record);
    return removal;
}

Result<qsizetype> seal(SentChangeSet & /*changeset*/)
{
    return qsizetype{100};
}

std::vector<SentChangeSet> taken(TestFile &file)
{
    return Outbox(file.store().connection()).take(seal, file.clock().now());
}

/// A file of a workspace whose only lead it has removed, which the server has taken.
struct Removed
{
    TestFile colleague;
    TestFile file;
    LeadId lead = colleague.addLead({u"title=Secret"_s, u"city=Тула"_s});
    Hlc cityStamp;

    Removed()
    {
        share(file);
        SyncAnswer there = answerTo(file, 1);
        there.roots.push_back(pageOf(colleague, lead));
        const bool isThere = file.store().receive(there).has_value();
        cityStamp = file.store().tables().find(Kind::Lead, lead.uuid())->stamps().of(u"city"_s);
        if (!isThere || !file.store().commit(removalOf(file, {lead})))
            qFatal("the lead is not removed");
        answer(taken(file).back().mid, {});
    }
    void answer(qint64 mid, const std::optional<Obstacle> &obstacle)
    {
        SyncAnswer gone = answerTo(file, syncState(file.store().connection())->position.cursor + 5);
        gone.purge = {lead.uuid()};
        const OutcomeStatus status = obstacle ? OutcomeStatus::Refused : OutcomeStatus::Applied;
        gone.results = {{mid, status, obstacle ? 0 : gone.out.cursor, obstacle, {}}};
        if (!file.store().receive(gone))
            qFatal("the answer is not taken");
    }
    void restoreServer() { Outbox(file.store().connection()).sendAgain(file.clock().now().plusDays(-30)); }
    ChangeSetId removal() { return file.store().journal().select(u"intent = 'undo'"_s, {}).front().changeset.id; }
};

} // namespace

/// Leads that this device has removed and that the server tells of on several pages.
class ReceiveRemovalsTest : public QObject
{
    Q_OBJECT

private slots:
    void pagesThatComeBeforeTheLastOneCountToo_data()
    {
        QTest::addColumn<bool>("isAnsweredFirst");
        QTest::newRow("the answer before the pages") << true;
        QTest::newRow("the answer with the last page") << false;
    }

    void pagesThatComeBeforeTheLastOneCountToo()
    {
        // Given three leads of a workspace, removed here at once, and sent
        QFETCH(const bool, isAnsweredFirst);
        TestFile anna;
        TestFile boris;
        share(anna);
        share(boris);
        std::vector<LeadId> leads;
        SyncAnswer there = answerTo(boris, 1);
        for (int count = 0; count < 3; ++count) {
            leads.push_back(anna.addLead({u"title=A"_s, u"city=Тула"_s}));
            there.roots.push_back(pageOf(anna, leads.back()));
        }
        QVERIFY(boris.store().receive(there));
        QVERIFY(boris.store().commit(removalOf(boris, leads)));
        QCOMPARE(taken(boris).size(), 1U);
        // When the server, which has taken it as number 9, tells of them one by one
        for (size_t page = 0; page < leads.size(); ++page) {
            const bool isLast = page + 1 == leads.size();
            SyncAnswer gone = answerTo(boris, isLast ? 9 : 5 + qint64(page));
            gone.purge = {leads[page].uuid()};
            if (isAnsweredFirst ? page == 0 : isLast)
                gone.results = {{1, OutcomeStatus::Applied, 9, {}, {}}};
            QVERIFY(boris.store().receive(gone));
        }
        // Then none of them comes back
        for (const LeadId &lead : leads)
            QVERIFY(!boris.store().tables().find(Kind::Lead, lead.uuid()));
        for (const Kind kind : {Kind::Task, Kind::Feed, Kind::Person})
            QVERIFY(boris.store().tables().select(kind, u"1"_s).empty());
        QVERIFY(boris.store().journal().select(u"overlay = 1"_s, {}).empty());
    }

    void ofWhatWasRemovedOnlyTheNamesOfItsFieldsStay()
    {
        // Given, When
        Removed removed;
        // Then
        QVERIFY(removed.file.store().journal().load(removed.removal())->changes.empty());
        Statement &kept = removed.file.store().connection().prepared(u"SELECT fields FROM removal WHERE kind = ?"_s);
        QVERIFY(kept.bind(u"lead"_s).step());
        QVERIFY(kept.text(0).contains(u"\"city\":null"_s));
        QVERIFY(!kept.text(0).contains(u"Тула"_s));
        kept.reset();
    }

    void aRestoredServerHearsOfARemovalAgain()
    {
        // Given
        Removed removed;
        // When
        removed.restoreServer();
        // Then it is sent with what its author had seen
        const std::vector<SentChangeSet> again = taken(removed.file);
        QCOMPARE(again.size(), 1U);
        const SentChange &gone = again.front().changes.back();
        QCOMPARE(gone.action, RecordChange::Action::Remove);
        QCOMPARE(gone.record, removed.lead.uuid());
        const auto city = std::ranges::find(gone.fields, u"city"_s, &SentField::field);
        QVERIFY(city != gone.fields.end());
        QCOMPARE(city->base, removed.cityStamp);
        // And once it is answered, all is as before
        removed.answer(again.front().mid, {});
        QVERIFY(!removed.file.store().tables().find(Kind::Lead, removed.lead.uuid()));
        removed.restoreServer();
        QCOMPARE(taken(removed.file).front().changes.size(), again.front().changes.size());
    }

    void whatARestoredServerNeverHadIsRemovedAsItShouldBe()
    {
        // Given
        Removed removed;
        removed.restoreServer();
        const qint64 mid = taken(removed.file).front().mid;
        // When
        removed.answer(mid, Obstacle{u"missing"_s, u"lead"_s, removed.lead.uuid(), {}, {}});
        // Then nobody has to decide on it
        QVERIFY(Outbox(removed.file.store().connection()).refused(u"1"_s).empty());
        QCOMPARE(removed.file.store().journal().find(removed.removal())->state, u"applied"_s);
    }

    void whatIsForgottenIsNotBroughtBackEmpty()
    {
        // Given
        Removed removed;
        removed.restoreServer();
        // When
        const Result<Reversal> reversal = reversalOf(removed.file.session(), removed.removal().toString());
        const Result<QUuid> brought = reverse(removed.file.session(), reversal.value(), u"redo"_s);
        // Then
        QCOMPARE(brought.error().reason, u"undo-forgotten"_s);
        QVERIFY(!removed.file.store().tables().find(Kind::Lead, removed.lead.uuid()));
    }

    void aMonthLaterNothingOfItIsKept()
    {
        // Given
        Removed removed;
        // When
        Outbox(removed.file.store().connection()).prune(removed.file.clock().now().plusDays(1), 50);
        // Then
        Statement &kept = removed.file.store().connection().prepared(u"SELECT count(*) FROM removal"_s);
        QVERIFY(kept.step());
        QCOMPARE(kept.integer(0), 0);
        kept.reset();
    }
};

QTEST_GUILESS_MAIN(ReceiveRemovalsTest)
#include "tst_receiveremovals.moc"
