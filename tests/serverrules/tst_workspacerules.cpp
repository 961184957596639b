// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/serverrules/office.h"

#include <QTest>
#include <algorithm>
#include <functional>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace leadline {

class WorkspaceRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void numbersLeadsAsTheyAreAccepted()
    {
        // Given
        Office office;
        // When
        QCOMPARE(office.push(office.colleague, {Office::created("lead", Office::id(20), {{"title", "Second"}})}).status,
                 OutcomeStatus::Applied);
        // Then
        QCOMPARE(office.value(office.lead, "number").toLongLong(), 1);
        QCOMPARE(office.value(Office::id(20), "number").toLongLong(), 2);
    }

    void takesTwoEditsOfDifferentFields_data()
    {
        QTest::addColumn<int>("unused");
        QTest::newRow("G-41 D11 merged") << 0;
    }

    void takesTwoEditsOfDifferentFields()
    {
        // Given
        Office office;
        const SentChange byRep = office.edited(office.lead, {{"inn", "7707083893"}});
        const SentChange byManager = office.edited(office.lead, {{"city", "Тверь"}});
        // When
        QCOMPARE(office.push(office.rep, {byRep}).status, OutcomeStatus::Applied);
        QCOMPARE(office.push(office.manager, {byManager}).status, OutcomeStatus::Applied);
        // Then
        QCOMPARE(office.value(office.lead, "inn").toString(), u"7707083893"_s);
        QCOMPARE(office.value(office.lead, "city").toString(), u"Тверь"_s);
        QVERIFY(office.conflicts(office.lead, "later").empty());
    }

    void keepsTheLoserOfTwoWhoDidNotSeeEachOther_data()
    {
        QTest::addColumn<bool>("laterArrivesFirst");
        QTest::newRow("G-41 D11 in order") << false;
        QTest::newRow("G-41 D11 the later arrives first") << true;
    }

    void keepsTheLoserOfTwoWhoDidNotSeeEachOther()
    {
        // Given
        QFETCH(const bool, laterArrivesFirst);
        Office office;
        SyncRequest early = office.request(office.rep, {office.edited(office.lead, {{"title", "early"}})});
        SyncRequest late = office.request(office.manager, {office.edited(office.lead, {{"title", "late"}})});
        // When
        std::array order{std::pair(office.rep, early), std::pair(office.manager, late)};
        if (laterArrivesFirst)
            std::ranges::reverse(order);
        QVERIFY(office.sync(order[0].first, order[0].second));
        const SyncAnswer second = office.sync(order[1].first, order[1].second).value();
        // Then
        QCOMPARE(office.value(office.lead, "title").toString(), u"late"_s);
        const std::vector<SharedRecord> kept = office.conflicts(office.lead, "later");
        QCOMPARE(kept.size(), size_t{1});
        QCOMPARE(kept.front().value(u"value"_s).toString(), u"\"early\""_s);
        QCOMPARE(kept.front().reference(u"author"_s), office.rep);
        QCOMPARE(second.results.front().status, laterArrivesFirst ? OutcomeStatus::Merged : OutcomeStatus::Applied);
        QCOMPARE(second.results.front().losers.size(), size_t{laterArrivesFirst ? 1u : 0u});
    }

    void believesWhoSawTheValueWhateverHisClockSays()
    {
        // Given
        Office office;
        SyncRequest behind = office.request(office.rep, {office.edited(office.lead, {{"title", "after"}})});
        behind.push.front().hlc = Hlc::at({1000});
        // When
        const SyncAnswer answer = office.sync(office.rep, behind).value();
        // Then
        QCOMPARE(answer.results.front().status, OutcomeStatus::Applied);
        QCOMPARE(office.value(office.lead, "title").toString(), u"after"_s);
        QVERIFY(office.conflicts(office.lead, "later").empty());
    }

    void refusesWhatRestedOnSomethingElse_data()
    {
        QTest::addColumn<int>("unused");
        QTest::newRow("G-41 D11 same task, two results: the first wins") << 0;
    }

    void refusesWhatRestedOnSomethingElse()
    {
        // Given
        Office office;
        const std::vector<SentExpectation> expects{{u"lead"_s, office.lead, u"stage"_s, u"new"_s}};
        const SentChange byRep = office.edited(office.lead, {{"stage", "won"}});
        const SentChange byManager = office.edited(office.lead, {{"stage", "lost"}, {"closeDetails", "too dear"}});
        QCOMPARE(office.push(office.rep, {byRep}, expects).status, OutcomeStatus::Applied);
        // When
        const SyncOutcome outcome = office.push(office.manager, {byManager}, expects);
        // Then
        QCOMPARE(outcome.status, OutcomeStatus::Refused);
        QCOMPARE(outcome.obstacle->field, u"stage"_s);
        QCOMPARE(outcome.obstacle->value.toString(), u"won"_s);
        QCOMPARE(office.value(office.lead, "stage").toString(), u"won"_s);
        const std::vector<SharedRecord> kept = office.conflicts(office.lead, "refused");
        QCOMPARE(kept.size(), size_t{1});
        QVERIFY(kept.front().value(u"value"_s).toString().contains(u"too dear"_s));
    }

    void appliesADecisionWholeWhenTheSameValueHasAnotherStamp()
    {
        // Given
        Office office;
        SentChange decision = office.edited(office.lead, {{"stage", "won"}});
        decision.fields.front().base = {1}; // as after a restore of the server
        SyncRequest request = office.request(office.rep, {decision}, {{u"lead"_s, office.lead, u"stage"_s, u"new"_s}});
        request.push.front().hlc = Hlc::at({1000});
        office.tables.records.at(office.lead).stamps.created = Hlc::at(officeNoon.plusMinutes(4));
        // When
        const SyncAnswer answer = office.sync(office.rep, request).value();
        // Then
        QCOMPARE(answer.results.front().status, OutcomeStatus::Applied);
        QCOMPARE(office.value(office.lead, "stage").toString(), u"won"_s);
    }

    void enforcesRights_data()
    {
        QTest::addColumn<std::function<QUuid(const Office &)>>("who");
        QTest::addColumn<std::function<SentChange(const Office &)>>("what");
        QTest::addColumn<QString>("reason");
        using Who = std::function<QUuid(const Office &)>;
        using What = std::function<SentChange(const Office &)>;
        const auto row = [](const char *name, const Who &who, const What &what, const QString &reason) {
            QTest::newRow(name) << who << what << reason;
        };
        const Who rep = [](const Office &office) { return office.rep; };
        const Who colleague = [](const Office &office) { return office.colleague; };
        const Who manager = [](const Office &office) { return office.manager; };
        const Who admin = [](const Office &office) { return office.admin; };
        const Who nobody = [](const Office &) { return Office::id(77); };
        const What edit = [](const Office &office) { return office.edited(office.lead, {{"title", "x"}}); };
        const What handOn = [](const Office &office) {
            return office.edited(office.lead, {{"owner", office.colleague}});
        };
        const What promote = [](const Office &office) { return office.edited(office.rep, {{"role", "admin"}}); };
        const What speak = [](const Office &office) {
            return Office::created("feed", Office::id(30),
                                   {{"lead", office.lead}, {"author", office.rep}, {"text", "x"}});
        };
        const What remove = [](const Office &office) { return office.removed(office.lead); };
        const What forgeHistory = [](const Office &office) {
            return Office::created("history", Office::id(31), {{"lead", office.lead}, {"changes", "[]"}});
        };
        const What addLookup = [](const Office &) {
            return Office::created("lookup", Office::id(32), {{"name", "x"}});
        };
        const What renameLookup = [](const Office &office) { return office.edited(office.choice, {{"name", "x"}}); };
        const What removeLookup = [](const Office &office) { return office.removed(office.choice); };
        const What steal = [](const Office &office) {
            return Office::created("feed", office.lead, {{"lead", Office::id(33)}, {"text", "x"}});
        };
        row("D9 a rep edits his lead", rep, edit, {});
        row("D9 another rep does not even see it", colleague, edit, u"missing"_s);
        row("D9 the manager of his team does", manager, edit, {});
        row("D9 G-24 its owner hands it on", rep, handOn, {});
        row("D9 G-24 his manager hands it on", manager, handOn, {});
        row("D9 a rep makes himself an admin", rep, promote, u"no-right"_s);
        row("D9 a manager makes him an admin", manager, promote, u"no-right"_s);
        row("D9 an admin makes him an admin", admin, promote, {});
        row("D9 a manager speaks in a rep's name", manager, speak, u"no-right"_s);
        row("D9 a rep speaks in his own", rep, speak, {});
        row("D9 its owner removes a lead", rep, remove, {});
        row("D9 somebody forges history", rep, forgeHistory, u"no-right"_s);
        row("D9 a rep adds to a directory", rep, addLookup, {});
        row("D9 a rep renames what others use", rep, renameLookup, u"no-right"_s);
        row("D9 a rep takes it away", rep, removeLookup, u"no-right"_s);
        row("D9 a manager renames what others use", manager, renameLookup, u"no-right"_s);
        row("D9 an admin renames what others use", admin, renameLookup, {});
        row("D9 a manager adds to a directory", manager, addLookup, {});
        row("D9 somebody takes a record's id for another kind", rep, steal, u"missing"_s);
        row("D9 a person who is no user", nobody, addLookup, u"no-right"_s);
    }

    void enforcesRights()
    {
        // Given
        using Who = std::function<QUuid(const Office &)>;
        using What = std::function<SentChange(const Office &)>;
        QFETCH(const Who, who);
        QFETCH(const What, what);
        QFETCH(const QString, reason);
        Office office;
        // When
        const SyncOutcome outcome = office.push(who(office), {what(office)});
        // Then
        QCOMPARE(outcome.obstacle.value_or(Obstacle{}).reason, reason);
        QCOMPARE(outcome.isInForce(), reason.isEmpty());
    }

    void tellsNothingAboutWhatIsHidden()
    {
        // Given
        Office office;
        const std::vector<SentExpectation> guess{{u"lead"_s, office.lead, u"title"_s, u"?"_s}};
        const std::vector<SentExpectation> nothing{{u"lead"_s, Office::id(55), u"title"_s, u"?"_s}};
        const std::vector<SentChange> harmless{Office::created("lead", Office::id(56), {{"title", "x"}})};
        // When
        const SyncOutcome hidden = office.push(office.stranger, harmless, guess);
        const SyncOutcome absent = office.push(office.stranger, harmless, nothing);
        // Then
        QCOMPARE(hidden.obstacle->reason, u"missing"_s);
        QCOMPARE(absent.obstacle->reason, u"missing"_s);
        QVERIFY(!hidden.obstacle->value.isValid());
        QVERIFY(office.conflicts(office.lead, "refused").empty());
    }

    void turnsWhatSomebodyTypedTooLateIntoNotesAndProposals()
    {
        // Given
        Office office;
        const SentChange phone = office.edited(office.lead, {{"title", "with phone"}});
        const SentChange note = Office::created("feed", Office::id(40),
                                                {{"lead", office.lead}, {"author", office.rep}, {"text", "called"}});
        QVERIFY(office.push(office.manager, {office.edited(office.lead, {{"owner", office.colleague}})}).isInForce());
        // When
        const SyncOutcome edit = office.push(office.rep, {phone});
        const SyncOutcome noted = office.push(office.rep, {note});
        // Then
        QCOMPARE(edit.obstacle->reason, u"moved"_s);
        QVERIFY(office.conflicts(office.lead, "moved").front().value(u"value"_s).toString().contains(u"with phone"_s));
        QCOMPARE(noted.status, OutcomeStatus::Refused);
        QCOMPARE(office.value(Office::id(40), "text").toString(), u"called"_s);
        QCOMPARE(office.value(office.lead, "title").toString(), u"Need"_s);
    }

    void anAdministratorBringsBackWhatOthersWrote_data()
    {
        QTest::addColumn<int>("unused");
        QTest::newRow("C-64 D9 a deletion is undone") << 0;
    }

    void anAdministratorBringsBackWhatOthersWrote()
    {
        // Given a lead of the rep's with his note, which the administrator deleted
        Office office;
        const SentChange note = Office::created("feed", Office::id(40),
                                                {{"lead", office.lead}, {"author", office.rep}, {"text", "called"}});
        QVERIFY(office.push(office.rep, {note}).isInForce());
        QVERIFY(office.push(office.admin, {office.removed(Office::id(40)), office.removed(office.lead)}).isInForce());
        const SentChange lead =
            Office::created("lead", office.lead, {{"title", "Need"}, {"owner", office.rep}, {"stage", "new"}});
        // When, then nobody else brings back the note in the rep's name, nor writes a new one in it
        QVERIFY(!office.push(office.manager, {lead, note}).isInForce());
        const qint64 before = office.tables.head.seq;
        QVERIFY(office.push(office.admin, {lead, note}).isInForce());
        QCOMPARE(office.value(Office::id(40), "text").toString(), u"called"_s);
        QCOMPARE(office.pull(office.rep, before).roots.size(), size_t{1});
        const SentChange forged =
            Office::created("feed", Office::id(41), {{"lead", office.lead}, {"author", office.rep}, {"text", "said"}});
        QVERIFY(!office.push(office.admin, {forged}).isInForce());
    }

    void theHistoryTellsTheComputer_data()
    {
        QTest::addColumn<int>("unused");
        QTest::newRow("C-50 from which device") << 0;
    }

    void theHistoryTellsTheComputer()
    {
        // Given
        Office office;
        const qint64 before = office.tables.head.seq;
        office.device = u"rep-laptop"_s;
        // When
        QVERIFY(office.push(office.rep, {office.edited(office.lead, {{"title", "Wish"}})}).isInForce());
        // Then
        const SyncAnswer pulled = office.pull(office.manager, before);
        QStringList computers;
        for (const SharedRecord &record : pulled.roots.front().records) {
            if (record.kind == "history"_L1)
                computers.append(record.value(u"device"_s).toString());
        }
        QCOMPARE(computers, QStringList{u"rep-laptop"_s});
    }

    void executesADoubleOnce()
    {
        // Given
        Office office;
        const SyncRequest request = office.request(office.rep, {office.edited(office.lead, {{"title", "once"}})});
        const SyncAnswer first = office.sync(office.rep, request).value();
        const qint64 head = office.tables.head.seq;
        // When
        const SyncAnswer again = office.sync(office.rep, request).value();
        SyncRequest fromAnotherFile = request;
        fromAnotherFile.client = Office::id(60);
        fromAnotherFile.push.front().mid = fromAnotherFile.max = 1;
        const SyncAnswer copied = office.sync(office.rep, fromAnotherFile).value();
        // Then
        QCOMPARE(again.results, first.results);
        QCOMPARE(copied.results.front().status, OutcomeStatus::Duplicate);
        QCOMPARE(office.tables.head.seq, head);
    }

    void objectsToARequestThatDoesNotFit_data()
    {
        QTest::addColumn<std::function<void(SyncRequest &)>>("spoil");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        using Spoil = std::function<void(SyncRequest &)>;
        const auto row = [](const char *name, const Spoil &spoil, int status, const QString &code) {
            QTest::newRow(name) << spoil << status << code;
        };
        row(
            "another epoch", [](SyncRequest &request) { request.epoch = request.req; }, 409, u"epoch"_s);
        row(
            "ahead of the server", [](SyncRequest &request) { request.position.cursor = 1'000'000; }, 409, u"epoch"_s);
        row(
            "a scan ahead of the server",
            [](SyncRequest &request) {
                request.position.scan = ScanPosition{1'000'000, 0, {}};
            },
            409, u"epoch"_s);
        row(
            "a mid too many", [](SyncRequest &request) { request.push.front().mid = ++request.max; }, 409, u"gap"_s);
        row(
            "a known mid with other content",
            [](SyncRequest &request) {
                request.push.front().mid = 1;
                request.push.front().hash = QByteArray(32, '0');
            },
            409, u"forked"_s);
        row(
            "fewer mids than were given", [](SyncRequest &request) { request.max = 0; }, 409, u"forked"_s);
        row(
            "mids out of order",
            [](SyncRequest &request) {
                request.push.push_back(request.push.front());
                request.max = 9;
            },
            400, u"malformed"_s);
        row(
            "a mid of nothing", [](SyncRequest &request) { request.push.front().mid = 0; }, 400, u"malformed"_s);
        row(
            "somebody else's file", [](SyncRequest &request) { request.client = Office::client(Office::id(99)); }, 409,
            u"forked"_s);
        row(
            "another protocol", [](SyncRequest &request) { request.proto = 2; }, 426, u"too-old"_s);
    }

    void objectsToARequestThatDoesNotFit()
    {
        // Given
        QFETCH(const std::function<void(SyncRequest &)>, spoil);
        QFETCH(const int, status);
        QFETCH(const QString, code);
        Office office;
        SyncRequest request = office.request(office.rep, {office.edited(office.lead, {{"title", "x"}})});
        spoil(request);
        const qint64 head = office.tables.head.seq;
        // When
        const auto answer = office.sync(office.rep, request);
        // Then
        QVERIFY(!answer);
        QCOMPARE(answer.error().status, status);
        QCOMPARE(answer.error().code, code);
        QCOMPARE(office.tables.head.seq, head);
    }

    void removesALeadOnlyWithAllThatHangsOnIt()
    {
        // Given
        Office office;
        const SentChange removal = office.removed(office.lead);
        const SentChange note =
            Office::created("feed", Office::id(70), {{"lead", office.lead}, {"author", office.manager}, {"text", "x"}});
        QVERIFY(office.push(office.manager, {note}).isInForce());
        // When
        const SyncOutcome refused = office.push(office.rep, {removal});
        const std::vector<SharedRecord> whatIsKept = office.conflicts(office.lead, "refused");
        const SyncOutcome whole =
            office.push(office.admin, {office.removed(Office::id(70)), office.removed(office.lead)});
        // Then
        QCOMPARE(refused.obstacle->reason, u"changed-since"_s);
        QVERIFY(whatIsKept.empty()); // who would have removed it has typed nothing
        QVERIFY(whole.isInForce());
        for (const auto &[id, record] : office.tables.records)
            QVERIFY(record.root != office.lead || record.deleted);
        QCOMPARE(office.tables.records.at(office.lead).value(u"title"_s), Value());
    }

    void parksWhatFailedTooOften()
    {
        // Given
        Office office;
        const SyncRequest request = office.request(office.rep, {office.edited(office.lead, {{"title", "x"}})});
        MemoryStorage storage(office.tables);
        Caller caller{office.rep};
        caller.parked = {request.push.front().op};
        // When
        const auto answer = Workspace(storage).sync(request, caller, officeNoon);
        // Then
        QCOMPARE(answer->results.front().status, OutcomeStatus::Parked);
        QCOMPARE(office.value(office.lead, "title").toString(), u"Need"_s);
        SentChangeSet kept = request.push.front();
        kept.changes.front().fields.front().before = {}; // what somebody saw is not logged
        QCOMPARE(office.tables.log.back().changeset, kept);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::WorkspaceRulesTest)
#include "tst_workspacerules.moc"
