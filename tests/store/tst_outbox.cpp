// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outbox.h"
#include "core/store/receiving.h"
#include "tests/support/answers.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// A message's length on the wire, as a test says it is.
Outbox::Seal sealed(qsizetype length = 100)
{
    return [length](SentChangeSet &changeset) {
        changeset.hash = "0123456789abcdef0123456789abcdef";
        return length;
    };
}

std::vector<qint64> mids(const std::vector<SentChangeSet> &changesets)
{
    std::vector<qint64> numbers;
    for (const SentChangeSet &changeset : changesets)
        numbers.push_back(changeset.mid);
    return numbers;
}

ChangeSetId edited(TestFile &file, const LeadId &lead, const QString &field, const QString &text)
{
    return editLead(file.session(), lead, {{field, text}})->id;
}

} // namespace

/// The journal's end is what waits for the server (sync.md section 4).
class OutboxTest : public QObject
{
    Q_OBJECT

private slots:
    void waitsInTheOrderOfTheWork();
    void givesMidsWithoutGapsOnceAndForAll();
    void sendsAtMostAMessage();
    void refusesWhatNoMessageHolds();
    void sendsWhatTheAuthorSaw();
    void expectsWhatADecisionRestedOn();
    void cancelsWhatWasNotSent();
    void cancelsNothingThatWasSentOrBuiltOn();
    void takesTheFirstAnswerAsFinal();
    void forgetsWhatWasAnsweredLongAgo();
    void sendsAgainWhatARestoredServerLost();
};

void OutboxTest::waitsInTheOrderOfTheWork()
{
    // Given
    TestFile file;
    const LeadId lead = file.addLead();
    share(file);
    // When
    const ChangeSetId first = edited(file, lead, u"city"_s, u"Тула"_s);
    const ChangeSetId second = edited(file, lead, u"city"_s, u"Калуга"_s);
    file.reopen();
    // Then
    Outbox outbox(file.store().connection());
    QCOMPARE(outbox.count(), 2);
    const std::vector<JournalEntry> pending = outbox.pending(10);
    QCOMPARE(pending.size(), 2U);
    QCOMPARE(pending[0].changeset.id, first);
    QCOMPARE(pending[1].changeset.id, second);
    QCOMPARE(pending[0].state, u"pending"_s);
}

void OutboxTest::givesMidsWithoutGapsOnceAndForAll()
{
    // Given
    TestFile file;
    const LeadId lead = file.addLead();
    share(file);
    edited(file, lead, u"city"_s, u"Тула"_s);
    const ChangeSetId cancelled = edited(file, lead, u"comment"_s, u"x"_s);
    QVERIFY(file.store().cancel(cancelled));
    edited(file, lead, u"city"_s, u"Калуга"_s);
    // When they are sent, the answer is lost, and they are sent again after a restart with one more
    QCOMPARE(mids(Outbox(file.store().connection()).take(sealed(), file.clock().now())), (std::vector<qint64>{1, 2}));
    file.reopen();
    edited(file, lead, u"city"_s, u"Рязань"_s);
    // Then
    Outbox outbox(file.store().connection());
    const std::vector<SentChangeSet> again = outbox.take(sealed(), file.clock().now());
    QCOMPARE(mids(again), (std::vector<qint64>{1, 2, 3}));
    QCOMPARE(again.front().hash.size(), 32);
    QCOMPARE(syncState(file.store().connection())->lastMid, 3);
}

void OutboxTest::sendsAtMostAMessage()
{
    // Given
    TestFile file;
    const LeadId lead = file.addLead();
    share(file);
    for (int count = 0; count < 120; ++count)
        edited(file, lead, u"city"_s, QString::number(count));
    Outbox outbox(file.store().connection());
    // When / Then
    QCOMPARE(outbox.take(sealed(400'000), file.clock().now()).size(), 2U);
    QCOMPARE(outbox.take(sealed(10), file.clock().now()).size(), 100U);
    QCOMPARE(syncState(file.store().connection())->lastMid, 100);
}

void OutboxTest::refusesWhatNoMessageHolds()
{
    // Given
    TestFile file;
    const LeadId lead = file.addLead();
    share(file);
    edited(file, lead, u"city"_s, u"Тула"_s);
    Outbox outbox(file.store().connection());
    // When
    const std::vector<SentChangeSet> taken = outbox.take(sealed(Outbox::mostBytes + 1), file.clock().now());
    // Then it stands in nobody's way, and what was typed waits for a decision
    QVERIFY(taken.empty());
    QCOMPARE(outbox.count(), 0);
    const std::vector<JournalEntry> refused = outbox.refused(u"1"_s);
    QCOMPARE(refused.size(), 1U);
    QCOMPARE(outbox.obstacleOf(refused.front().changeset.number)->reason, u"too-large"_s);
    QCOMPARE(syncState(file.store().connection())->lastMid, 0);
}

void OutboxTest::sendsWhatTheAuthorSaw()
{
    // Given
    TestFile file;
    const LeadId lead = file.addLead({u"title=A"_s, u"city=Тула"_s});
    const Hlc created = file.store().tables().find(Kind::Lead, lead.uuid())->created;
    share(file);
    // When
    edited(file, lead, u"city"_s, u"Калуга"_s);
    edited(file, lead, u"city"_s, u"Рязань"_s);
    const std::vector<SentChangeSet> sent = Outbox(file.store().connection()).take(sealed(), file.clock().now());
    // Then the first one saw the creation's value, the second one the first one's
    QCOMPARE(sent.size(), 2U);
    QCOMPARE(sent[0].changes.front().kind, u"lead"_s);
    const SentField first = sent[0].changes.front().fields.front();
    QCOMPARE(first.field, u"city"_s);
    QCOMPARE(first.base.value, created.value);
    QCOMPARE(sent[1].changes.front().fields.front().base.value, sent[0].hlc.value);
}

void OutboxTest::expectsWhatADecisionRestedOn()
{
    // Given
    TestFile file;
    const LeadId lead = file.addHandedOffLead();
    QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
    const UserId boris = userNamed(file.store(), u"boris"_s)->id;
    share(file);
    // When
    QVERIFY(editLead(file.session(), lead, {{u"owner"_s, boris.uuid()}}));
    QVERIFY(editLead(file.session(), lead, {{u"city"_s, u"Тула"_s}}));
    QVERIFY(file.complete(lead, u"return"_s));
    const std::vector<SentChangeSet> sent = Outbox(file.store().connection()).take(sealed(), file.clock().now());
    // Then another owner, another stage and another task refuse it; a plain edit expects nothing
    QCOMPARE(sent.size(), 3U);
    const auto expected = [](const SentChangeSet &changeset) {
        QStringList fields;
        for (const SentExpectation &expects : changeset.expects)
            fields.append(expects.kind + u'.' + expects.field);
        fields.sort();
        return fields;
    };
    QCOMPARE(expected(sent[0]), QStringList{u"lead.owner"_s});
    QCOMPARE(expected(sent[1]), QStringList());
    QCOMPARE(expected(sent[2]), (QStringList{u"lead.processTask"_s, u"lead.stage"_s, u"task.status"_s}));
}

void OutboxTest::cancelsWhatWasNotSent()
{
    // Given
    TestFile file;
    const LeadId lead = file.addLead({u"title=A"_s, u"city=Тула"_s});
    share(file);
    const QStringList before = rowsOf(file);
    const ChangeSetId id = edited(file, lead, u"city"_s, u"Калуга"_s);
    std::vector<QString> heard;
    file.store().onCommitted([&](const ChangeSet &changeset) { heard.push_back(changeset.intent); });
    // When
    const Result<ChangeSet> cancelled = file.store().cancel(id);
    // Then rows, stamps and all are as before, lists hear of it, and undo does not know it
    QVERIFY(cancelled);
    QCOMPARE(rowsOf(file), before);
    QCOMPARE(heard, std::vector<QString>{u"sync.cancel"_s});
    QCOMPARE(Outbox(file.store().connection()).count(), 0);
    QCOMPARE(undoable(file.session())->intent, u"lead.add"_s);
}

void OutboxTest::cancelsNothingThatWasSentOrBuiltOn()
{
    // Given
    TestFile file;
    const LeadId lead = file.addLead();
    share(file);
    const ChangeSetId first = edited(file, lead, u"city"_s, u"Тула"_s);
    const ChangeSetId second = edited(file, lead, u"comment"_s, u"x"_s);
    // When / Then
    const Result<ChangeSet> builtOn = file.store().cancel(first);
    QVERIFY(!builtOn);
    QCOMPARE(builtOn.error().reason, u"built-on"_s);
    QCOMPARE(builtOn.error().details, QStringList{second.toString()});
    static_cast<void>(Outbox(file.store().connection()).take(sealed(), file.clock().now()));
    QCOMPARE(file.store().cancel(second).error().reason, u"sent-already"_s);
    QCOMPARE(file.store().cancel(ChangeSetId(QUuid::createUuid())).error().reason, u"not-waiting"_s);
    QCOMPARE(file.lead(lead).city, u"Тула"_s);
}

void OutboxTest::takesTheFirstAnswerAsFinal()
{
    // Given
    TestFile file;
    const LeadId lead = file.addLead();
    share(file);
    edited(file, lead, u"city"_s, u"Тула"_s);
    Outbox outbox(file.store().connection());
    static_cast<void>(outbox.take(sealed(), file.clock().now()));
    // When
    QVERIFY(outbox.settle({1, OutcomeStatus::Applied, 7, {}, {}}, file.clock().now()) > 0);
    // Then neither another answer nor one to something never sent changes anything
    QCOMPARE(outbox.settle({1, OutcomeStatus::Refused, 0, {}, {}}, file.clock().now()), 0);
    QCOMPARE(outbox.settle({5, OutcomeStatus::Applied, 8, {}, {}}, file.clock().now()), 0);
    const JournalEntry entry = file.store().journal().latest(1).front();
    QCOMPARE(entry.state, u"applied"_s);
    QCOMPARE(entry.seq, 7);
}

void OutboxTest::forgetsWhatWasAnsweredLongAgo()
{
    // Given one ChangeSet that was answered and received, one that still lies over the rows, one that waits
    TestFile file;
    const LeadId lead = file.addLead();
    share(file);
    edited(file, lead, u"city"_s, u"Тула"_s);
    Outbox outbox(file.store().connection());
    static_cast<void>(outbox.take(sealed(), file.clock().now()));
    SyncAnswer answer = answerTo(file, 3);
    answer.results = {{1, OutcomeStatus::Applied, 3, {}, {}}};
    answer.roots = {pageOf(file, lead)};
    QVERIFY(file.store().receive(answer));
    edited(file, lead, u"city"_s, u"Рязань"_s);
    static_cast<void>(outbox.take(sealed(), file.clock().now()));
    static_cast<void>(outbox.settle({2, OutcomeStatus::Applied, 4, {}, {}}, file.clock().now()));
    edited(file, lead, u"comment"_s, u"x"_s);
    // When / Then
    const Timestamp later = file.clock().now().plusDays(1);
    QVERIFY(outbox.prune(later, 100) >= 1);
    QCOMPARE(outbox.count(), 1);
    QCOMPARE(file.store().journal().select(u"mid IS NOT NULL"_s, {}).size(), 1U);
    QCOMPARE(outbox.prune(later, 100), 0);
    QCOMPARE(file.lead(lead).city, u"Рязань"_s);
}

void OutboxTest::sendsAgainWhatARestoredServerLost()
{
    // Given
    TestFile file;
    const LeadId lead = file.addLead();
    share(file);
    edited(file, lead, u"city"_s, u"Тула"_s);
    Outbox outbox(file.store().connection());
    static_cast<void>(outbox.take(sealed(), file.clock().now()));
    static_cast<void>(outbox.settle({1, OutcomeStatus::Applied, 7, {}, {}}, file.clock().now()));
    edited(file, lead, u"city"_s, u"Калуга"_s);
    // When
    outbox.sendAgain(file.clock().now().plusDays(-30));
    // Then both wait, in the order of the work
    const std::vector<JournalEntry> pending = outbox.pending(10);
    QCOMPARE(pending.size(), 2U);
    QVERIFY(pending[0].hlc < pending[1].hlc);
    QCOMPARE(pending[0].mid, 0);
}

QTEST_GUILESS_MAIN(OutboxTest)

#include "tst_outbox.moc"
