// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fieldrights.h"
#include "server/visibility.h"
#include "tests/serverrules/office.h"

#include <QTest>
#include <algorithm>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

SentChange rightsSet(const QString &value)
{
    SentChange change{RecordChange::Action::Create, u"setting"_s, fieldRightsId(), {}};
    change.fields = {{u"name"_s, {}, QString(fieldRightsSetting), {}}, {u"value"_s, {}, value, {}}};
    return change;
}

/// An office where the reps may neither see the budget nor change the owner, and whose lead has a budget of 8675300.
struct ClosedOffice : Office
{
    qint64 before = 0; ///< the head when the rights came into force

    explicit ClosedOffice(
        const QString &rights = u"{\"rep\":{\"lead.budget\":\"hidden\",\"lead.owner\":\"read-only\"}}"_s)
    {
        if (!push(manager, {budget(8675300)}).isInForce())
            qFatal("no budget");
        before = tables.head.seq;
        if (!push(admin, {rightsSet(rights)}).isInForce())
            qFatal("no rights");
    }

    SentChange budget(qint64 amount) const
    {
        SentChange change = edited(lead, {{"budget", ""}});
        change.fields.front().after = amount;
        return change;
    }
    /// All that a person's new client gets.
    std::vector<SharedRecord> everythingOf(const QUuid &person)
    {
        std::vector<SharedRecord> records;
        SyncRequest asked = request(person, {});
        for (bool more = true; more;) {
            const SyncAnswer answer = sync(person, asked).value();
            for (const RootPage &page : answer.roots)
                records.insert(records.end(), page.records.begin(), page.records.end());
            asked.position = answer.out;
            more = answer.more;
        }
        return records;
    }
};

QString messageOf(const std::vector<SharedRecord> &records)
{
    SyncAnswer answer;
    answer.roots.push_back({QUuid(), true, records});
    return QString::fromUtf8(toWire(answer));
}

const SharedRecord &recordOf(const std::vector<SharedRecord> &records, const QUuid &id)
{
    return *std::ranges::find(records, id, &SharedRecord::id);
}

} // namespace

namespace leadline {

/// Fields that are hidden from a role, or only read by it (requirements D9; sync.md 6).
class FieldRightsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrites_data()
    {
        QTest::addColumn<int>("unused");
        QTest::newRow("D9") << 0;
    }

    void readsWhatItWrites()
    {
        // Given
        FieldRights rights;
        rights[u"rep"_s].set(u"lead"_s, u"budget"_s, FieldAccess::Hidden);
        rights[u"rep"_s].set(u"lead"_s, u"fields.fleet"_s, FieldAccess::ReadOnly);
        rights[u"marketing"_s].set(u"contact"_s, u"phones"_s, FieldAccess::Hidden);
        // When
        const Result<FieldRights> read = fieldRightsFrom(textOf(rights));
        // Then
        QCOMPARE(*read, rights);
        QCOMPARE(read->value(u"rep"_s).access(u"lead"_s, u"fields.fleet"_s), FieldAccess::ReadOnly);
        QCOMPARE(read->value(u"rep"_s).hidden(), QStringList{u"lead.budget"_s});
        QCOMPARE(read->value(u"manager"_s).access(u"lead"_s, u"budget"_s), FieldAccess::Open);
        QVERIFY(fieldRightsFrom({})->isEmpty());
    }

    void closesOnlyWhatTheProgramCanDoWithout_data()
    {
        QTest::addColumn<QString>("rights");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *name, const char *rights, bool fits) {
            QTest::newRow(name) << QString::fromLatin1(rights) << fits;
        };
        row("D9 a budget", R"({"rep":{"lead.budget":"hidden"}})", true);
        row("D9 an own field", R"({"rep":{"lead.fields.fleet":"hidden"}})", true);
        row("D9 the phones of contact persons", R"({"marketing":{"person.phones":"hidden"}})", true);
        row("D9 an owner is only read", R"({"marketing":{"lead.owner":"read-only"}})", true);
        row("D9 an owner is not hidden", R"({"marketing":{"lead.owner":"hidden"}})", false);
        row("D9 nor what a record is called", R"({"rep":{"lead.title":"hidden"}})", false);
        row("D9 nor what the process writes", R"({"rep":{"lead.stage":"read-only"}})", false);
        row("D9 nor what an admin does", R"({"admin":{"lead.budget":"hidden"}})", false);
        row("D9 nor who works here", R"({"rep":{"user.role":"hidden"}})", false);
        row("D9 no such field", R"({"rep":{"lead.bugdet":"hidden"}})", false);
        row("D9 no such access", R"({"rep":{"lead.budget":"veiled"}})", false);
        row("D9 no JSON", "rep", false);
        row("D9 a list", "[]", false);
    }

    void closesOnlyWhatTheProgramCanDoWithout()
    {
        // Given
        QFETCH(const QString, rights);
        QFETCH(const bool, fits);
        Office office;
        // When
        const SyncOutcome outcome = office.push(office.admin, {rightsSet(rights)});
        // Then
        QCOMPARE(outcome.isInForce(), fits);
        QCOMPARE(outcome.obstacle.value_or(Obstacle{}).reason, fits ? QString() : u"invalid"_s);
        office.isServer = true;
        QCOMPARE(office.push(Office::id(99), {rightsSet(rights)}).isInForce(), fits);
    }

    void onlyAdminsCloseFields()
    {
        // Given
        Office office;
        const SentChange opening = rightsSet(u"{\"rep\":{\"lead.budget\":\"hidden\"}}"_s);
        SentChange disguised = opening;
        disguised.kind = u"feed"_s;
        // When / Then
        QCOMPARE(office.push(office.manager, {opening}).obstacle->reason, u"no-right"_s);
        QCOMPARE(office.push(office.rep, {disguised}).obstacle->reason, u"no-right"_s);
        QVERIFY(office.push(office.admin, {opening}).isInForce());
    }

    void refusesAWriteAndKeepsTheWords_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("reason");
        QTest::newRow("D9 hidden") << u"budget"_s << u"field-hidden"_s;
        QTest::newRow("D9 read-only") << u"owner"_s << u"field-locked"_s;
    }

    void refusesAWriteAndKeepsTheWords()
    {
        // Given
        QFETCH(const QString, field);
        QFETCH(const QString, reason);
        ClosedOffice office;
        SentChange change = office.edited(office.lead, {{"title", "Typed"}});
        change.fields.push_back({field, {}, field == u"owner"_s ? Value(office.colleague) : Value(qint64{900}), {}});
        // When
        const SyncOutcome outcome = office.push(office.rep, {change});
        // Then the answer names the field and not its value, nothing is done, and who may see it has what was typed
        QCOMPARE(outcome.status, OutcomeStatus::Refused);
        QCOMPARE(outcome.obstacle->reason, reason);
        QCOMPARE(outcome.obstacle->field, field);
        QVERIFY(!outcome.obstacle->value.isValid());
        QCOMPARE(office.value(office.lead, "title").toString(), u"Need"_s);
        QCOMPARE(office.value(office.lead, "budget").toLongLong(), 8675300);
        const std::vector<SharedRecord> kept = office.conflicts(office.lead, "refused");
        QCOMPARE(kept.size(), size_t{1});
        QVERIFY(kept.front().value(u"value"_s).toString().contains(u"Typed"_s));
        QVERIFY(office.push(office.manager, {change}).isInForce());
    }

    void sendsNothingThatTellsAHiddenValue_data()
    {
        QTest::addColumn<int>("unused");
        QTest::newRow("D9 values, stamps, history and conflicts") << 0;
    }

    void sendsNothingThatTellsAHiddenValue()
    {
        // Given a budget that changed, lost once, was refused once, and the rep's own edit beside it
        ClosedOffice office;
        const SentChange early = office.budget(8675301);
        const SentChange late = office.budget(8675302);
        QVERIFY(office.push(office.manager, {early}).isInForce());
        QVERIFY(office.push(office.admin, {late}).isInForce());
        static_cast<void>(office.push(office.rep, {office.budget(8675303)}));
        QVERIFY(office.push(office.rep, {office.edited(office.lead, {{"title", "Open"}})}).isInForce());
        // When
        const std::vector<SharedRecord> seen = office.everythingOf(office.rep);
        const std::vector<SharedRecord> all = office.everythingOf(office.manager);
        // Then
        for (const char *value : {"8675300", "8675301", "8675302", "8675303"}) {
            QVERIFY2(!messageOf(seen).contains(QLatin1StringView(value)), value);
            QVERIFY2(messageOf(all).contains(QLatin1StringView(value)), value);
        }
        const SharedRecord &lead = recordOf(seen, office.lead);
        QCOMPARE(lead.value(u"title"_s).toString(), u"Open"_s);
        QCOMPARE(lead.stamps.of(u"budget"_s), Hlc());
        QCOMPARE(recordOf(all, office.lead).value(u"budget"_s).toLongLong(), 8675302);
        QVERIFY(std::ranges::any_of(seen, [](const SharedRecord &record) { return record.kind == "history"_L1; }));
        QVERIFY(std::ranges::none_of(seen, [](const SharedRecord &record) { return record.kind == "conflict"_L1; }));
    }

    void tellsNothingOfAnEditOfAHiddenFieldToWhoIsUpToDate()
    {
        // Given
        ClosedOffice office;
        const qint64 cursor = office.tables.head.seq;
        QVERIFY(office.push(office.manager, {office.budget(8675301)}).isInForce());
        // When
        const SyncAnswer answer = office.pull(office.rep, cursor);
        // Then
        QVERIFY(!QString::fromUtf8(toWire(answer)).contains(u"8675301"_s));
        QCOMPARE(answer.roots.size(), size_t{1});
        QCOMPARE(answer.roots.front().records.size(), size_t{1});
    }

    void sendsEverythingAnewToWhoSeesOtherFieldsNow()
    {
        // Given
        ClosedOffice office;
        // When the rights come, then go
        const SyncAnswer hidden = office.pull(office.rep, office.before);
        const SyncAnswer others = office.pull(office.manager, office.before);
        const qint64 middle = office.tables.head.seq;
        SentChange opening = office.edited(fieldRightsId(), {{"value", ""}});
        opening.fields.front().after = u"{\"rep\":{\"lead.owner\":\"read-only\"}}"_s;
        QVERIFY(office.push(office.admin, {opening}).isInForce());
        const SyncAnswer open = office.pull(office.rep, middle);
        // Then who is concerned walks over all he sees, and nobody else does
        QVERIFY(hidden.out.scan);
        QVERIFY(!others.out.scan);
        QVERIFY(open.out.scan);
        QCOMPARE(recordOf(office.everythingOf(office.rep), office.lead).value(u"budget"_s).toLongLong(), 8675300);
        QVERIFY(!office.pull(office.rep, office.tables.head.seq).out.scan);
    }

    void whoGetsAnotherRoleSeesWhatIsItsOwn()
    {
        // Given
        ClosedOffice office;
        const qint64 cursor = office.tables.head.seq;
        // When
        QVERIFY(office.push(office.admin, {office.edited(office.rep, {{"role", "marketing"}})}).isInForce());
        // Then
        QVERIFY(office.pull(office.rep, cursor).out.scan);
        QVERIFY(messageOf(office.everythingOf(office.rep)).contains(u"8675300"_s));
    }

    void answersNoGuessAtAHiddenValue()
    {
        // Given
        ClosedOffice office;
        const std::vector<SentChange> harmless{office.edited(office.lead, {{"title", "x"}})};
        const auto guessed = [&](qint64 amount) {
            return office.push(office.rep, harmless, {{u"lead"_s, office.lead, u"budget"_s, Value(amount)}});
        };
        // When
        const SyncOutcome right = guessed(8675300);
        const SyncOutcome wrong = guessed(800);
        // Then
        QCOMPARE(right.obstacle->reason, u"field-hidden"_s);
        QCOMPARE(wrong.obstacle->reason, u"field-hidden"_s);
        QVERIFY(!right.obstacle->value.isValid() && !wrong.obstacle->value.isValid());
    }

    void settlesNoConflictThatIsHidden()
    {
        // Given
        ClosedOffice office;
        const SentChange early = office.budget(8675301);
        const SentChange late = office.budget(8675302);
        QVERIFY(office.push(office.manager, {early}).isInForce());
        QVERIFY(office.push(office.admin, {late}).isInForce());
        const QUuid conflict = office.conflicts(office.lead, "later").front().id;
        SentChange settled{RecordChange::Action::Update, u"conflict"_s, conflict, {}};
        settled.fields = {{u"resolved"_s, {}, true, {}}};
        // When / Then
        QCOMPARE(office.push(office.rep, {settled}).obstacle->reason, u"missing"_s);
        QVERIFY(office.push(office.manager, {settled}).isInForce());
    }

    void takesTheFirstValueOfAReadOnlyFieldAndRemovesNothingUnseen()
    {
        // Given
        ClosedOffice office;
        const QUuid own = Office::id(60);
        const SentChange creation = Office::created("lead", own, {{"title", "Mine"}, {"owner", office.rep}});
        // When / Then
        QVERIFY(office.push(office.rep, {creation}).isInForce());
        const SyncOutcome removal = office.push(office.rep, {office.removed(office.lead)});
        QCOMPARE(removal.obstacle->reason, u"field-hidden"_s);
        QVERIFY(office.push(office.rep, {office.removed(own)}).isInForce());
    }

    void aValueThatWasHiddenIsNotTakenForOneThatWasSeen()
    {
        // Given a rep from whom the description was hidden when it came with the lead
        ClosedOffice office(u"{\"rep\":{\"lead.description\":\"hidden\"}}"_s);
        const QUuid lead = Office::id(61);
        QVERIFY(office
                    .push(office.manager,
                          {Office::created("lead", lead, {{"owner", office.rep}, {"description", "Secret"}})})
                    .isInForce());
        const SharedRecord seen = recordOf(office.everythingOf(office.rep), lead);
        // When it is opened, and he writes before it has come to him
        SentChange opening = office.edited(fieldRightsId(), {{"value", "{}"}});
        QVERIFY(office.push(office.admin, {opening}).isInForce());
        SentChange blind{RecordChange::Action::Update, u"lead"_s, lead, {}};
        blind.fields = {{u"description"_s, {}, u"Mine"_s, seen.stamps.of(u"description"_s)}};
        QVERIFY(office.push(office.rep, {blind}).isInForce());
        // Then what he did not see is kept
        QCOMPARE(office.conflicts(lead, "later").front().value(u"value"_s).toString(), u"\"Secret\""_s);
    }

    void takesNoProcessThatNobodyCouldWorkBy_data()
    {
        QTest::addColumn<QString>("definition");
        QTest::newRow("broken JSON") << u"{\"stages\":"_s;
        QTest::newRow("nothing in it") << u"{}"_s;
    }

    void takesNoProcessThatNobodyCouldWorkBy()
    {
        // Given
        QFETCH(const QString, definition);
        Office office;
        SentChange change = Office::created("process", Office::id(62), {{"code", "lead-handoff"}});
        change.fields.push_back({u"definition"_s, {}, definition, {}});
        // When
        const SyncOutcome outcome = office.push(office.admin, {change});
        // Then
        QCOMPARE(outcome.obstacle->reason, u"invalid"_s);
        QCOMPARE(outcome.obstacle->field, u"definition"_s);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::FieldRightsTest)
#include "tst_fieldrights.moc"
