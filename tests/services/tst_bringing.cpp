// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/attention.h"
#include "core/services/bringing.h"
#include "core/services/leadcard.h"
#include "core/services/leads.h"
#include "core/store/outbox.h"
#include "core/store/receiving.h"
#include "core/store/syncstate.h"
#include "core/store/transaction.h"
#include "tests/support/answers.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// A workspace's file into which `own`, as it stands now, is to be brought.
void expect(TestFile &workspace, TestFile &own)
{
    Connection &connection = workspace.store().connection();
    SyncState state = syncState(connection).value();
    state.bring = own.path();
    Transaction transaction(connection);
    saveSyncState(connection, state);
    transaction.commit();
}

/// The server's word about all that waits: no to whatever makes `theirs`, yes to the rest.
void answerAll(TestFile &workspace, qint64 cursor, const LeadId &theirs, const QString &reason = u"missing"_s)
{
    Outbox outbox(workspace.store().connection());
    SyncAnswer answer = answerTo(workspace, cursor);
    const auto seal = [](SentChangeSet &) -> Result<qsizetype> { return 100; };
    for (const SentChangeSet &sent : outbox.take(seal, workspace.clock().now())) {
        const bool isTheirs = std::ranges::find(sent.changes, theirs.uuid(), &SentChange::record) != sent.changes.end();
        const Obstacle obstacle{reason, u"lead"_s, theirs.uuid(), {}, {}};
        answer.results.push_back(isTheirs ? SyncOutcome{sent.mid, OutcomeStatus::Refused, 0, obstacle, {}}
                                          : SyncOutcome{sent.mid, OutcomeStatus::Applied, cursor + 1, {}, {}});
    }
    if (const Result<Received> received = workspace.store().receive(answer); !received)
        qFatal("%s", qPrintable(received.error().reason));
}

} // namespace

/// What a file that is alone takes along into a workspace.
class BringingTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasTypedWhileAloneIsNotDropped()
    {
        // Given a lead that the file and the workspace have had since before the file left
        TestFile own;
        TestFile workspace;
        share(workspace);
        const LeadId lead = own.addLead({u"title=A"_s, u"city=Тула"_s, u"inn=7707083893"_s});
        own.store().connection().execute(u"UPDATE changeset SET state = 'applied'"_s);
        SyncAnswer answer = answerTo(workspace, 1);
        answer.roots = {pageOf(own, lead)};
        QVERIFY(workspace.store().receive(answer));
        // And that was worked on in both since
        QVERIFY(editLead(workspace.session(), lead, {{u"inn"_s, u"7728168971"_s}}));
        QVERIFY(editLead(own.session(), lead, {{u"city"_s, u"Орёл"_s}, {u"fields.booth"_s, u"B12"_s}}));
        QVERIFY(editLead(own.session(), lead, {{u"city"_s, u"Рязань"_s}}));
        QVERIFY(addNote(own.session(), lead, u"Перезвонить"_s));
        expect(workspace, own);
        const qint64 waiting = Outbox(workspace.store().connection()).count();
        // When
        const Result<int> brought = bringOwnLeads(workspace.session());
        // Then no lead is new, and what was typed goes on to the server
        QCOMPARE(brought.value_or(-1), 0);
        QCOMPARE(workspace.lead(lead).city, u"Рязань"_s);
        QCOMPARE(workspace.lead(lead).fields.value(u"booth"_s).toString(), u"B12"_s);
        QCOMPARE(workspace.card(lead).feed.front().text, u"Перезвонить"_s);
        QVERIFY(Outbox(workspace.store().connection()).count() > waiting);
        // And what only the workspace changed stays its own
        QCOMPARE(workspace.lead(lead).inn, u"7728168971"_s);
    }

    void eachEditGoesByItselfAndNoneOfADirectory()
    {
        // Given two leads and a choice of a directory that both have, changed while the file was alone
        TestFile own;
        TestFile workspace;
        share(workspace);
        std::vector<LeadId> leads{own.addLead({u"title=A"_s}), own.addLead({u"title=B"_s})};
        SyncAnswer answer = answerTo(workspace, 1);
        answer.roots = {pageOf(own, leads[0]), pageOf(own, leads[1])};
        const StoredRecord choice = own.store().tables().select(Kind::Lookup, u"1 LIMIT 1"_s).front();
        QVERIFY(workspace.store().receive(answer));
        QVERIFY(workspace.store().tables().find(Kind::Lookup, choice.record.id));
        own.store().connection().execute(u"UPDATE changeset SET state = 'applied'"_s);
        for (const LeadId &lead : leads)
            QVERIFY(editLead(own.session(), lead, {{u"city"_s, u"Орёл"_s}}));
        Record renamed = choice.record;
        renamed.set(u"name"_s, u"Другое имя"_s);
        ChangeSet changeset = own.session().changeset(u"lookup.edit"_s);
        changeset.addUpdate(choice.record, renamed);
        QVERIFY(own.store().commit(changeset));
        expect(workspace, own);
        const qint64 waiting = Outbox(workspace.store().connection()).count();
        // When
        QVERIFY(bringOwnLeads(workspace.session()));
        // Then what the server refuses of one takes nothing else along
        QCOMPARE(workspace.lead(leads[1]).city, u"Орёл"_s);
        QCOMPARE(workspace.store()
                     .journal()
                     .select(u"number > ? AND intent = 'workspace.bring' AND (SELECT count(*) "
                             "FROM change c WHERE c.changeset = s.number AND c.action = 'update') = 1"_s,
                             {0})
                     .size(),
                 2U);
        QVERIFY(Outbox(workspace.store().connection()).count() >= waiting + 2);
        Statement &others = workspace.store().connection().prepared(
            u"SELECT count(*) FROM change WHERE kind = 'lookup' AND action = 'update'"_s);
        QVERIFY(others.step());
        QCOMPARE(others.integer(0), 0);
        others.reset();
    }

    void whatAColleagueWroteSinceStands()
    {
        // Given a lead that both have, a city typed while the file was alone, and a later one in the workspace
        TestFile own;
        TestFile workspace;
        share(workspace);
        const LeadId lead = own.addLead({u"title=A"_s, u"city=Тула"_s});
        own.store().connection().execute(u"UPDATE changeset SET state = 'applied'"_s);
        own.clock().advanceMinutes(1);
        QVERIFY(editLead(own.session(), lead, {{u"city"_s, u"Орёл"_s}, {u"comment"_s, u"B"_s}}));
        SyncAnswer answer = answerTo(workspace, 1);
        answer.roots = {pageOf(own, lead)};
        SharedRecord &page = answer.roots.front().records.front();
        page.fields.insert(u"city"_s, u"Пермь"_s);
        page.stamps.set(u"city"_s, Hlc::at(own.clock().now().plusMinutes(1)));
        page.fields.remove(u"comment"_s);
        page.stamps.set(u"comment"_s, Hlc{1});
        QVERIFY(workspace.store().receive(answer));
        // When it is brought, twice
        for (int count = 0; count < 2; ++count) {
            expect(workspace, own);
            QVERIFY(bringOwnLeads(workspace.session()));
        }
        // Then the later one stands, the older one waits for a decision, and what nobody else wrote is brought
        QCOMPARE(workspace.lead(lead).city, u"Пермь"_s);
        QCOMPARE(workspace.lead(lead).comment, u"B"_s);
        const std::vector<RefusedChange> kept = attention(workspace.session());
        QCOMPARE(kept.size(), 1U);
        QCOMPARE(kept.front().lead, lead.uuid());
        QCOMPARE(kept.front().obstacle->value.toString(), u"Пермь"_s);
        QCOMPARE(kept.front().changes.front().fields.size(), 1U);
        QCOMPARE(kept.front().changes.front().fields.front().after.toString(), u"Орёл"_s);
        // And it can be taken after all
        QVERIFY(doAgain(workspace.session(), kept.front()));
        QCOMPARE(workspace.lead(lead).city, u"Орёл"_s);
    }

    void aLeadThatAColleagueHasTakesNothingElseAlong()
    {
        // Given three leads of which a colleague has one at the server, out of sight
        TestFile own;
        TestFile workspace;
        share(workspace);
        const LeadId first = own.addLead({u"title=A"_s});
        const LeadId theirs = own.addLead({u"title=B"_s});
        const LeadId last = own.addLead({u"title=C"_s});
        for (const LeadId &lead : {first, theirs, last})
            QVERIFY(addNote(own.session(), lead, u"Перезвонить"_s));
        expect(workspace, own);
        QCOMPARE(bringOwnLeads(workspace.session()).value_or(-1), 3);
        // When the server refuses what holds it, and what was refused with it goes once more
        answerAll(workspace, 1, theirs);
        QVERIFY(!workspace.store().find(first));
        QCOMPARE(bringOwnLeads(workspace.session()).value_or(-1), 3);
        answerAll(workspace, 2, theirs);
        // Then the others stand with what hangs on them
        for (const LeadId &lead : {first, last})
            QCOMPARE(workspace.card(lead).feed.front().text, u"Перезвонить"_s);
        QVERIFY(!workspace.store().find(theirs));
        // And that one alone waits for a decision, with its title, and is not tried again and again
        QCOMPARE(bringOwnLeads(workspace.session()).value_or(-1), 0);
        QCOMPARE(Outbox(workspace.store().connection()).count(), 0);
        const std::vector<RefusedChange> refused = attention(workspace.session());
        QCOMPARE(refused.size(), 1U);
        QCOMPARE(refused.front().lead, theirs.uuid());
        QCOMPARE(refused.front().leadTitle, u"B"_s);
    }

    void whatCameMeanwhileTakesNothingElseAlong()
    {
        // Given two leads that were refused together, of which one comes from the server after all
        TestFile own;
        TestFile workspace;
        share(workspace);
        const LeadId theirs = own.addLead({u"title=A"_s});
        const LeadId mine = own.addLead({u"title=B"_s});
        expect(workspace, own);
        QVERIFY(bringOwnLeads(workspace.session()));
        answerAll(workspace, 1, theirs, u"moved"_s);
        SyncAnswer answer = answerTo(workspace, 2);
        answer.roots = {pageOf(own, theirs)};
        QVERIFY(workspace.store().receive(answer));
        // When
        QCOMPARE(bringOwnLeads(workspace.session()).value_or(-1), 1);
        // Then the other is brought, and what was typed in this one waits for a decision
        QCOMPARE(workspace.lead(mine).title, u"B"_s);
        QCOMPARE(Outbox(workspace.store().connection()).count(), 1);
        const std::vector<RefusedChange> refused = attention(workspace.session());
        QCOMPARE(refused.size(), 1U);
        QCOMPARE(refused.front().lead, theirs.uuid());
        QCOMPARE(refused.front().obstacle->reason, u"moved"_s);
    }

    void asOftenAsItIsTriedItHappensOnce()
    {
        TestFile own;
        TestFile workspace;
        share(workspace);
        const LeadId lead = own.addLead({u"title=A"_s});
        QVERIFY(editLead(own.session(), lead, {{u"city"_s, u"Орёл"_s}}));
        expect(workspace, own);
        QCOMPARE(bringOwnLeads(workspace.session()).value_or(-1), 1);
        const qint64 waiting = Outbox(workspace.store().connection()).count();
        expect(workspace, own);
        QCOMPARE(bringOwnLeads(workspace.session()).value_or(-1), 0);
        QCOMPARE(Outbox(workspace.store().connection()).count(), waiting);
    }
};

QTEST_GUILESS_MAIN(BringingTest)
#include "tst_bringing.moc"
