// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/company.h"
#include "core/model/feedentry.h"
#include "core/model/lead.h"
#include "core/store/outbox.h"
#include "core/store/receiving.h"
#include "core/store/store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

/// A shared file with one confirmed lead, and nothing but the store.
struct File
{
    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    LeadId lead{QUuid::createUuid()};
    QUuid epoch = QUuid::createUuid();

    File()
    {
        auto made = Store::create(folder.filePath(u"f.leadline"_s), fixedClock({1'750'000'000'000}));
        if (!made)
            qFatal("%s %s", qPrintable(made.error().reason), qPrintable(made.error().details.join(u' ')));
        store = std::move(*made);
        SyncState state;
        state.server = u"s"_s;
        state.workspace = u"w"_s;
        state.login = u"l"_s;
        state.client = QUuid::createUuid();
        saveSyncState(store->connection(), state);
        const Result<Received> first = receive(1, u"Тула"_s, u"A"_s, 10);
        if (!first)
            qFatal("%s %s", qPrintable(first.error().reason), qPrintable(first.error().details.join(u' ')));
    }

    [[nodiscard]] SyncAnswer answer(qint64 cursor) const
    {
        SyncAnswer answer;
        answer.epoch = epoch;
        answer.in = syncState(store->connection())->position;
        answer.out.cursor = cursor;
        return answer;
    }
    Result<Received> receive(qint64 cursor, const QString &city, const QString &comment, qint64 stamp,
                             std::vector<SyncOutcome> results = {})
    {
        SyncAnswer page = answer(cursor);
        const SharedRecord record{u"lead"_s,
                                  lead.uuid(),
                                  lead.uuid(),
                                  cursor,
                                  false,
                                  {{u"title"_s, u"Склад"_s}, {u"city"_s, city}, {u"comment"_s, comment}},
                                  {{10}, {{u"city"_s, {stamp}}}}};
        page.roots.push_back({lead.uuid(), false, {record}});
        page.results = std::move(results);
        return store->receive(page);
    }
    ChangeSetId edit(const QString &field, const Value &after)
    {
        const Lead before = *store->find(lead);
        Record now = toRecord(before);
        now.set(field, after);
        ChangeSet changeset;
        changeset.intent = u"lead.edit"_s;
        changeset.addUpdate(toRecord(before), now);
        const Result<ChangeSet> committed = store->commit(std::move(changeset));
        if (!committed)
            qFatal("%s", qPrintable(committed.error().reason));
        return committed->id;
    }
    [[nodiscard]] std::vector<SentChangeSet> send()
    {
        return Outbox(store->connection()).take([](SentChangeSet &) { return qsizetype{10}; }, store->clock()());
    }
    [[nodiscard]] QString city() const { return store->find(lead)->city; }
    [[nodiscard]] Stamps stamps() const { return store->tables().find(Kind::Lead, lead.uuid())->stamps(); }
};

/// One ChangeSet that the server took: a company is made, and two leads that stood there get another city. Its rows come on
/// three pages.
struct Parts : File
{
    LeadId other{QUuid::createUuid()};
    CompanyId company{QUuid::createUuid()};

    Parts()
    {
        SyncAnswer second = answer(2);
        second.roots.push_back(page(other.uuid(), u"Псков"_s, 2));
        if (!store->receive(second))
            qFatal("no second lead");
        Company made;
        made.id = company;
        made.name = u"Ромашка"_s;
        ChangeSet changeset;
        changeset.intent = u"lead.edit"_s;
        changeset.create(made);
        for (const LeadId &each : {lead, other}) {
            Lead after = *store->find(each);
            after.city = u"Рязань"_s;
            changeset.update(*store->find(each), after);
        }
        const bool isSent = store->commit(std::move(changeset)) && send().size() == 1;
        SyncAnswer taken = answer(5);
        taken.results = {{1, OutcomeStatus::Applied, 20, {}, {}}};
        if (!isSent || !store->receive(taken))
            qFatal("not taken");
    }

    static RootPage page(const QUuid &lead, const QString &city, qint64 seq)
    {
        const SharedRecord record{u"lead"_s,
                                  lead,
                                  lead,
                                  seq,
                                  false,
                                  {{u"title"_s, u"Цех"_s}, {u"city"_s, city}},
                                  {{10}, {{u"city"_s, {seq}}}}};
        return {lead, false, {record}};
    }
    /// 'c' is the company, 'l' and 'o' the leads; with a colleague's later city on those that come.
    bool come(QChar part, qint64 cursor)
    {
        SyncAnswer next = answer(cursor);
        if (part == u'c') {
            const SharedRecord made{
                u"company"_s, company.uuid(), company.uuid(), 18, false, {{u"name"_s, u"Ромашка"_s}}, {{10}, {}}};
            next.roots.push_back({company.uuid(), false, {made}});
        } else {
            next.roots.push_back(page((part == u'l' ? lead : other).uuid(), u"Орёл"_s, 30));
        }
        return store->receive(next).has_value();
    }
    /// What stands in the file: the company's name and both cities.
    [[nodiscard]] QStringList seen() const
    {
        const Result<Company> made = store->find(company);
        return {made ? made->name : QString(), store->find(lead)->city, store->find(other)->city};
    }
    /// What has to: until a part comes, what was accepted; afterwards what came.
    [[nodiscard]] static QStringList due(const QString &come)
    {
        return {u"Ромашка"_s, come.contains(u'l') ? u"Орёл"_s : u"Рязань"_s,
                come.contains(u'o') ? u"Орёл"_s : u"Рязань"_s};
    }
};

} // namespace

/// How own changes lie over confirmed rows, by the store alone (ADR 0008).
class OverlayTest : public QObject
{
    Q_OBJECT

private slots:
    void ownChangesLieOverWhatComes()
    {
        // Given
        File file;
        const ChangeSetId mine = file.edit(u"city"_s, u"Рязань"_s);
        // When
        QVERIFY(file.receive(2, u"Калуга"_s, u"B"_s, 20));
        // Then, and beneath it lies what came
        QCOMPARE(file.city(), u"Рязань"_s);
        QCOMPARE(file.store->find(file.lead)->comment, u"B"_s);
        const std::vector<SentChangeSet> sent = file.send();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent.front().mid, 1);
        QCOMPARE(sent.front().changes.front().fields.front().base, Hlc{10});
        QCOMPARE(sent.front().changes.front().fields.front().before, Value(u"Калуга"_s));
        QCOMPARE(file.store->cancel(mine).error().reason, u"sent-already"_s);
    }

    void cancellingLeavesRowsAndStampsAsTheyCame()
    {
        File file;
        const Stamps before = file.stamps();
        const ChangeSetId mine = file.edit(u"city"_s, u"Рязань"_s);
        QVERIFY(file.stamps() != before);
        QVERIFY(file.store->cancel(mine));
        QCOMPARE(file.city(), u"Тула"_s);
        QCOMPARE(file.stamps(), before);
        QCOMPARE(Outbox(file.store->connection()).count(), 0);
    }

    void acceptedChangesStayUntilTheirRowsCome()
    {
        File file;
        file.edit(u"city"_s, u"Рязань"_s);
        QCOMPARE(file.send().size(), 1U);
        SyncAnswer taken = file.answer(3);
        taken.results = {{1, OutcomeStatus::Applied, 5, {}, {}}};
        QVERIFY(file.store->receive(taken));
        QCOMPARE(file.city(), u"Рязань"_s);
        QVERIFY(file.receive(6, u"Орёл"_s, u"B"_s, 30));
        QCOMPARE(file.city(), u"Орёл"_s);
        QVERIFY(file.store->journal().select(u"overlay = 1"_s, {}).empty());
    }

    void whatWasAcceptedIsWholeWhicheverPartOfItHasCome_data()
    {
        QTest::addColumn<QString>("order");
        for (const QString &order : {u"clo"_s, u"col"_s, u"lco"_s, u"loc"_s, u"ocl"_s, u"olc"_s})
            QTest::addRow("D5 %s", qPrintable(order)) << order;
    }

    void whatWasAcceptedIsWholeWhicheverPartOfItHasCome()
    {
        // Given
        QFETCH(const QString, order);
        Parts file;
        QCOMPARE(file.seen(), Parts::due({}));
        for (qsizetype count = 1; count <= order.size(); ++count) {
            // When
            const bool isLast = count == order.size();
            QVERIFY(file.come(order.at(count - 1), isLast ? 20 : 5 + count));
            // Then what came holds, and nothing of the rest is missing
            QCOMPARE(file.seen(), Parts::due(order.left(count)));
        }
        QVERIFY(file.store->journal().select(u"overlay = 1"_s, {}).empty());
    }

    void withoutTheMarksOfWhatHasComeAPartWouldBeWrong_data() { whatWasAcceptedIsWholeWhicheverPartOfItHasCome_data(); }

    void withoutTheMarksOfWhatHasComeAPartWouldBeWrong()
    {
        QFETCH(const QString, order);
        Parts file;
        file.store->connection().execute(u"CREATE TRIGGER ruleIsOff AFTER UPDATE OF received ON change BEGIN "
                                         "UPDATE change SET received = NULL; END"_s);
        bool isWrong = false;
        for (qsizetype count = 1; count < order.size(); ++count) {
            isWrong = !file.come(order.at(count - 1), 5 + count) || isWrong;
            isWrong = isWrong || file.seen() != Parts::due(order.left(count));
        }
        QVERIFY(isWrong);
    }

    void whatWaitsLiesOverAPartThatHasCome()
    {
        // Given a part that has come, and a later edit of it that waits
        Parts file;
        QVERIFY(file.come(u'l', 6));
        const ChangeSetId mine = file.edit(u"city"_s, u"Курск"_s);
        // When the next part comes
        QVERIFY(file.come(u'o', 7));
        // Then
        QCOMPARE(file.seen(), (QStringList{u"Ромашка"_s, u"Курск"_s, u"Орёл"_s}));
        QVERIFY(file.store->cancel(mine));
        QCOMPARE(file.city(), u"Орёл"_s);
    }

    void aPartThatIsPurgedTakesNothingElseAlong()
    {
        Parts file;
        SyncAnswer purge = file.answer(6);
        purge.purge = {file.other.uuid()};
        QVERIFY(file.store->receive(purge));
        QVERIFY(!file.store->find(file.other));
        QCOMPARE(file.city(), u"Рязань"_s);
        QVERIFY(file.store->find(file.company));
        QVERIFY(file.come(u'l', 20));
        QCOMPARE(file.city(), u"Орёл"_s);
    }

    void refusedChangesAreTakenBackAndKept()
    {
        File file;
        const ChangeSetId mine = file.edit(u"city"_s, u"Рязань"_s);
        QCOMPARE(file.send().size(), 1U);
        SyncAnswer no = file.answer(1);
        const Obstacle obstacle{u"expectation"_s, u"lead"_s, file.lead.uuid(), u"city"_s, u"Орёл"_s};
        no.results = {{1, OutcomeStatus::Refused, 0, obstacle, {}}};
        const Result<Received> received = file.store->receive(no);
        QVERIFY(received);
        QCOMPARE(received->refused, std::vector<ChangeSetId>{mine});
        QCOMPARE(file.city(), u"Тула"_s);
        const std::vector<JournalEntry> kept = Outbox(file.store->connection()).refused(u"1"_s);
        QCOMPARE(kept.size(), 1U);
        QCOMPARE(*Outbox(file.store->connection()).obstacleOf(kept.front().changeset.number), obstacle);
    }

    void aDecidedFieldIsExpected()
    {
        File file;
        file.edit(u"stage"_s, u"handoff"_s);
        const std::vector<SentChangeSet> sent = file.send();
        QCOMPARE(sent.front().expects.size(), 1U);
        QCOMPARE(sent.front().expects.front().field, u"stage"_s);
        QCOMPARE(sent.front().expects.front().value, Value());
        // A colleague decided first: mine cannot be applied any more and waits for the server
        SyncAnswer other = file.answer(2);
        SharedRecord record{u"lead"_s, file.lead.uuid(),          file.lead.uuid(), 2,
                            false,     {{u"stage"_s, u"junk"_s}}, {{10}, {}}};
        other.roots.push_back({file.lead.uuid(), false, {record}});
        const Result<Received> received = file.store->receive(other);
        QVERIFY2(received, received ? "" : qPrintable(received.error().reason + received.error().details.join(u' ')));
        QCOMPARE(file.store->find(file.lead)->stage, u"junk"_s);
        QCOMPARE(Outbox(file.store->connection()).pending(10).size(), 1U);
        QVERIFY(!Outbox(file.store->connection()).pending(10).front().overlay);
    }

    void aPurgeTakesAllButWhatIsNotAnswered()
    {
        File file;
        file.edit(u"city"_s, u"Рязань"_s);
        SyncAnswer purge = file.answer(2);
        purge.purge = {file.lead.uuid()};
        QVERIFY(file.store->receive(purge));
        QVERIFY(!file.store->find(file.lead));
        QCOMPARE(Outbox(file.store->connection()).count(), 1);
        // And when the lead comes back, what waits is still to be sent
        QVERIFY(file.receive(3, u"Тула"_s, u"A"_s, 10));
        QCOMPARE(file.send().size(), 1U);
    }

    void anAnswerToAnotherQuestionIsDropped()
    {
        File file;
        SyncAnswer stray = file.answer(9);
        stray.in.cursor = 7;
        QCOMPARE(file.store->receive(stray).error().reason, u"answer-out-of-order"_s);
        QCOMPARE(syncState(file.store->connection())->position.cursor, 1);
    }
};

QTEST_GUILESS_MAIN(OverlayTest)

#include "tst_overlay.moc"
