// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/outbox.h"
#include "core/store/receiving.h"
#include "tests/support/answers.h"
#include "tests/support/victim.h"

#include <QRandomGenerator>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// The same few leads again and again, each time with the number of the answer as their city.
SyncAnswer nextAnswer(Store &store)
{
    const SyncState state = syncState(store.connection()).value();
    SyncAnswer answer;
    answer.epoch = state.epoch;
    answer.in = state.position;
    answer.out.cursor = state.position.cursor + 1;
    for (const StoredRecord &stored : store.tables().select(Kind::Lead, u"1 ORDER BY row"_s)) {
        SharedRecord shared = sharedRecord(stored);
        shared.fields.insert(u"city"_s, QString::number(answer.out.cursor));
        shared.stamps.set(u"city"_s, Hlc::at(Timestamp{answer.out.cursor}));
        answer.roots.push_back({shared.id, false, {shared}});
    }
    return answer;
}

int victim(const QStringList &words)
{
    dieAfter(words.at(1).toLong());
    const auto store = Store::open(words.at(0), StoreAccess::Write, systemClock());
    if (!store)
        return 1;
    while ((*store)->receive(nextAnswer(**store))) {
    }
    return 1;
}

} // namespace

/// kill -9 while answers are taken in: rows, position and what waits are those of one moment.
class KillReceiveTest : public QObject
{
    Q_OBJECT

private slots:
    void hasAnAnswerWholeOrNotAtAll_data();
    void hasAnAnswerWholeOrNotAtAll();
};

void KillReceiveTest::hasAnAnswerWholeOrNotAtAll_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::newRow("C-73 receiving") << 11U;
}

void KillReceiveTest::hasAnAnswerWholeOrNotAtAll()
{
    // Given five leads, over one of which an edit lies that the server has not heard of
    QFETCH(quint32, seed);
    TestFile file;
    std::vector<LeadId> leads;
    for (int count = 0; count < 5; ++count)
        leads.push_back(file.addLead());
    share(file);
    SyncAnswer first = answerTo(file, 1);
    for (const LeadId &lead : leads)
        first.roots.push_back(pageOf(file, lead));
    QVERIFY(file.store().receive(first));
    QVERIFY(editLead(file.session(), leads.front(), {{u"comment"_s, u"Моё"_s}}));
    QRandomGenerator random(seed);
    qint64 reached = 1;
    for (int count = 0; count < kills(); ++count) {
        // When
        file.close();
        outputOfVictim({file.path(), QString::number(5'000 + random.bounded(120'000))});
        file.reopen();
        // Then
        const qint64 cursor = syncState(file.store().connection())->position.cursor;
        for (const LeadId &lead : leads)
            QCOMPARE(file.lead(lead).city, cursor == 1 ? QString() : QString::number(cursor));
        QCOMPARE(file.lead(leads.front()).comment, u"Моё"_s);
        QCOMPARE(Outbox(file.store().connection()).count(), 1);
        QVERIFY(findProblems(file.store().connection())->isEmpty());
        QVERIFY(cursor >= reached);
        reached = cursor;
    }
    QVERIFY(reached > 1);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (const QStringList words = victimsWords(); !words.isEmpty())
        return victim(words);
    KillReceiveTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killreceive.moc"
