// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/weight.h"
#include "tests/serverrules/office.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

namespace {

constexpr int longText = 200'000;

/// The lead's description becomes this text, by somebody who saw what stands there.
SentChange described(const Office &office, const QString &text)
{
    SentChange change = office.edited(office.lead, {{"description", ""}});
    change.fields.front().after = text;
    return change;
}

/// All that the person sees, page after page as a client asks; how many pages it took, or 0 when one cannot be read.
int pagesUntilTheEnd(Office &office, const QUuid &person, qint64 cursor, QSet<QUuid> &roots)
{
    SyncRequest request = office.request(person, {});
    request.position.cursor = cursor;
    constexpr int most = 100;
    for (int page = 1; page < most; ++page) {
        const SyncAnswer answer = office.sync(person, request).value();
        if (!answerFromWire(toWire(answer)))
            return 0;
        for (const RootPage &root : answer.roots)
            roots.insert(root.id);
        if (!answer.more)
            return page;
        request.position = answer.out;
    }
    return 0;
}

} // namespace

/// However long the texts are, everybody can be sent everything.
class WeightTest : public QObject
{
    Q_OBJECT

private slots:
    void aRootTakesNoMoreThanCanBeSentAtOnce()
    {
        // Given notes on one lead, each as long as a message may be, until no more are taken
        Office office;
        SyncOutcome outcome;
        int notes = 0;
        constexpr int enough = 100;
        const auto noted = [&office](int number) {
            SentChange note =
                Office::created("feed", Office::id(300 + number), {{"lead", office.lead}, {"author", office.rep}});
            note.fields.push_back({u"text"_s, {}, u"Ж"_s.repeated(500'000), {}});
            return note;
        };
        // When
        while (outcome.isInForce() && notes < enough)
            outcome = office.push(office.rep, {noted(++notes)});
        // Then everybody can still be sent the lead, also after more tries and edits
        QCOMPARE(outcome.obstacle->reason, u"too-large"_s);
        QVERIFY(notes > 10);
        const qint64 full = office.tables.weights.at(office.lead);
        for (int more = 0; more < 20; ++more) {
            QVERIFY(!office.push(office.rep, {noted(notes + more)}).isInForce());
            QVERIFY(!office.push(office.manager, {office.edited(office.lead, {{"title", "x"}})}).isInForce());
        }
        QCOMPARE(office.tables.weights.at(office.lead), full);
        QSet<QUuid> roots;
        QVERIFY(pagesUntilTheEnd(office, office.admin, 0, roots) > 0);
        QVERIFY(roots.contains(office.lead));
        // And what is removed makes room
        for (int gone = 1; gone <= 3; ++gone)
            QVERIFY(office.push(office.rep, {office.removed(Office::id(300 + gone))}).isInForce());
        QVERIFY(office.push(office.manager, {office.edited(office.lead, {{"title", "x"}})}).isInForce());
    }

    void aPageOfLongTextsIsCutShort_data()
    {
        QTest::addColumn<bool>("isFirst");
        QTest::newRow("of a first sync") << true;
        QTest::newRow("of news") << false;
    }

    void aPageOfLongTextsIsCutShort()
    {
        // Given more than an answer may have
        QFETCH(const bool, isFirst);
        Office office;
        const qint64 before = office.tables.head.seq;
        constexpr int leads = 40;
        for (int number = 0; number < leads; ++number) {
            SentChange lead =
                Office::created("lead", Office::id(200 + number), {{"title", "x"}, {"owner", office.rep}});
            lead.fields.push_back({u"description"_s, {}, u"Ж"_s.repeated(500'000), {}});
            QVERIFY(office.push(office.rep, {lead}).isInForce());
        }
        // When
        QSet<QUuid> roots;
        const int pages = pagesUntilTheEnd(office, office.rep, isFirst ? 0 : before, roots);
        // Then
        QVERIFY(pages > 1);
        QCOMPARE(roots.size(), isFirst ? leads + 1 : leads);
    }

    void aHistoryTellsWhatALongTextBeganWith()
    {
        // Given texts that are twice as long on their way, and as often again inside a history
        Office office;
        for (const QString &letter : {u"\""_s, u"\\"_s, u"\n"_s})
            QVERIFY(office.push(office.rep, {described(office, letter.repeated(longText))}).isInForce());
        // When
        QSet<QUuid> roots;
        const int pages = pagesUntilTheEnd(office, office.admin, 0, roots);
        // Then
        QVERIFY(pages > 0);
        QCOMPARE(office.value(office.lead, "description").toString().size(), longText);
        for (const auto &[id, record] : office.tables.records)
            QVERIFY(record.kind != u"history"_s || weightOf(record) < longText);
    }

    void theLoserOfTwoLongTextsIsKeptWholeAndByName()
    {
        // Given a long text of the rep, and one of the manager, who did not see it
        Office office;
        const SyncRequest late = office.request(office.manager, {described(office, u"м"_s.repeated(longText))});
        SyncRequest early = office.request(office.rep, {described(office, u"р"_s.repeated(longText))});
        early.push.front().hlc = Hlc{late.push.front().hlc.value - 1};
        // When
        QVERIFY(office.sync(office.rep, early));
        QVERIFY(office.sync(office.manager, late));
        // Then
        const std::vector<SharedRecord> kept = office.conflicts(office.lead, "later");
        QCOMPARE(kept.size(), size_t{1});
        QCOMPARE(kept.front().value(u"value"_s).toString().size(), longText + 2);
        QCOMPARE(kept.front().reference(u"author"_s), office.rep);
    }

    void aRecordHasItsBound()
    {
        // Given a lead that grows by a field each time
        Office office;
        SyncOutcome outcome;
        int fields = 0;
        constexpr int enough = 100;
        // When
        while (outcome.isInForce() && fields < enough) {
            SentChange change = office.edited(office.lead, {{"description", ""}});
            change.fields.front().field = u"fields.own"_s + QString::number(++fields);
            change.fields.front().after = u"x"_s.repeated(500'000);
            outcome = office.push(office.rep, {change});
        }
        // Then
        QCOMPARE(outcome.status, OutcomeStatus::Refused);
        QCOMPARE(outcome.obstacle->reason, u"too-large"_s);
        QVERIFY(weightOf(office.tables.records.at(office.lead)) <= heaviestRecord);
        QSet<QUuid> roots;
        QVERIFY(pagesUntilTheEnd(office, office.admin, 0, roots) > 0);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::WeightTest)
#include "tst_weight.moc"
