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

/// Sends everything that waits; the mids are 1, 2, 3 ….
void send(TestFile &file)
{
    const auto seal = [](SentChangeSet &) { return qsizetype{100}; };
    static_cast<void>(Outbox(file.store().connection()).take(seal, file.clock().now()));
}

/// A lead of Anna's that Boris has confirmed.
struct Shared
{
    TestFile anna;
    TestFile boris;
    LeadId lead = anna.addLead({u"title=Склад"_s});

    Shared()
    {
        share(boris);
        SyncAnswer answer = answerTo(boris, 1);
        answer.roots = {pageOf(anna, lead)};
        if (const Result<Received> received = boris.store().receive(answer); !received)
            qFatal("%s", qPrintable(received.error().reason));
    }
};

} // namespace

/// What becomes of what this device wrote when the server answers it.
class ReceiveOwnTest : public QObject
{
    Q_OBJECT

private slots:
    void namesALeadThatGoesWithTheRefusal();
    void followsItsOwnValueToTheStampItGot();
};

void ReceiveOwnTest::namesALeadThatGoesWithTheRefusal()
{
    // Given a change of a lead that somebody else has by now
    Shared shared;
    const qint64 number = shared.boris.lead(shared.lead).number;
    QVERIFY(number > 0);
    QVERIFY(editLead(shared.boris.session(), shared.lead, {{u"city"_s, u"Рязань"_s}}));
    send(shared.boris);
    // When
    SyncAnswer answer = answerTo(shared.boris, 2);
    answer.results = {{1, OutcomeStatus::Refused, 0, Obstacle{u"moved"_s, u"lead"_s, shared.lead.uuid(), {}, {}}, {}}};
    answer.purge = {shared.lead.uuid()};
    QVERIFY(shared.boris.store().receive(answer));
    // Then
    const Outbox outbox(shared.boris.store().connection());
    const JournalEntry refused = outbox.refused(u"1"_s).front();
    QCOMPARE(outbox.notedLead(refused.changeset.number), std::pair(shared.lead.uuid(), number));
    QCOMPARE(outbox.obstacleOf(refused.changeset.number)->reason, u"moved"_s);
}

void ReceiveOwnTest::followsItsOwnValueToTheStampItGot()
{
    // Given an edit that was sent, and another of the same field before the answer
    Shared shared;
    QVERIFY(editLead(shared.boris.session(), shared.lead, {{u"city"_s, u"Рязань"_s}}));
    send(shared.boris);
    QVERIFY(editLead(shared.boris.session(), shared.lead, {{u"city"_s, u"Пермь"_s}}));
    // When the first comes under an earlier stamp, as of a clock that was held back
    SyncAnswer answer = answerTo(shared.boris, 2);
    answer.results = {{1, OutcomeStatus::Applied, 2, {}, {}}};
    answer.roots = {pageOf(shared.anna, shared.lead)};
    const Hlc given{Hlc::at(shared.boris.clock().now()).value - 5};
    SharedRecord &lead = answer.roots.front().records.front();
    lead.fields.insert(u"city"_s, u"Рязань"_s);
    lead.stamps.set(u"city"_s, given);
    QVERIFY(shared.boris.store().receive(answer));
    // Then the second one says that it saw that
    const Outbox outbox(shared.boris.store().connection());
    QCOMPARE(outbox.sent(outbox.pending(10).front()).changes.front().fields.front().base, given);
    QCOMPARE(shared.boris.lead(shared.lead).city, u"Пермь"_s);
}

QTEST_GUILESS_MAIN(ReceiveOwnTest)
#include "tst_receiveown.moc"
