// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/erasure.h"
#include "core/sync/wirechangeset.h"
#include "core/sync/wirerecord.h"
#include "tests/serverrules/office.h"
#include "tests/support/proves.h"

#include <QJsonDocument>
#include <QTest>
#include <algorithm>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// An office whose lead is about a person, of whom the rep wrote: a contact, a note, a file, and a value that lost.
struct PersonalOffice : Office
{
    QUuid contact = id(20);
    QUuid note = id(21);
    QUuid file = id(22);
    QUuid task = id(23);

    PersonalOffice()
    {
        const Fields known{{"name", "Ksenia Dobro"}, {"note", "Ksenia"}};
        if (!push(rep, {created("contact", contact, known)}).isInForce()
            || !push(rep,
                     {edited(lead, {{"contactName", "Ksenia Dobro"}, {"contact", contact}, {"companyName", "Vega"}})})
                    .isInForce()
            || !push(rep, {created("feed", note, {{"lead", lead}, {"type", "note"}, {"text", "Ksenia called"}})})
                    .isInForce()
            || !push(rep, {created("attachment", file, {{"lead", lead}, {"name", "Ksenia.pdf"}})}).isInForce()
            || !push(rep, {created("task", task, {{"lead", lead}, {"status", "open"}, {"subject", "Ask Ksenia"}})})
                    .isInForce())
            qFatal("not written");
        // Two who did not see each other's
        SentChange late = edited(lead, {{"description", "Ksenia wants it"}});
        if (!push(manager, {edited(lead, {{"description", "Need"}})}).isInForce() || !push(rep, {late}).isInForce())
            qFatal("no conflict");
    }

    /// What an administrator's device sends: no value before, none after.
    SyncRequest erasing(const QUuid &person)
    {
        SentChange leadChange{RecordChange::Action::Update, u"lead"_s, lead, {}};
        for (const char *field : {"contactName", "contact", "title", "description"})
            leadChange.fields.push_back({QString::fromLatin1(field), {}, {}, {}});
        const SentChange noteChange{RecordChange::Action::Remove, u"feed"_s, note, {}};
        const SentChange contactChange{RecordChange::Action::Remove, u"contact"_s, contact, {}};
        SyncRequest sent = request(person, {noteChange, leadChange, contactChange});
        sent.push.front().intent = erasureIntent;
        return sent;
    }
    SyncOutcome erase() { return sync(admin, erasing(admin)).value().results.front(); }
    /// With what it had heard last.
    SyncOutcome pushHaving(qint64 seen, const QUuid &person, const std::vector<SentChange> &changes)
    {
        SyncRequest sent = request(person, changes);
        sent.push.front().seen = seen;
        return sync(person, sent).value().results.front();
    }
    /// All that the workspace keeps, as text.
    [[nodiscard]] QString kept() const
    {
        QByteArray text;
        for (const auto &[key, record] : tables.records) {
            text += QJsonDocument(recordToJson(record)).toJson();
            text += QJsonDocument(fieldsToJson(record.fields)).toJson();
        }
        for (const LoggedChangeSet &logged : tables.log) {
            text += QJsonDocument(changeSetToJson(logged.changeset)).toJson();
            text += QJsonDocument(outcomeToJson(logged.outcome)).toJson();
        }
        return QString::fromUtf8(text);
    }
};

} // namespace

/// An administrator erases a person (sync.md section 3).
class ErasingTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingThatIsKeptTellsOfThem_data() { proves("C-64 152-FZ GDPR"); }
    void nothingThatIsKeptTellsOfThem();
    void whatTheProcessCountsByStays();
    void itWinsOverWhatTheAdministratorDidNotKnowOf();
    void onlyAnAdministratorMay();
    void itTakesNothingElse();
    void everyDeviceHearsOfIt();
    void whatComesLaterIsKeptByNobody();
    void whoHeardOfItWorksOn();
    void aSecondDeliveryIsTheSame();
    void whatARestoredServerDoesNotKnowYetIsErasedToo();
    void whatALaterChangeSawOfThemIsNotKept();
    void nobodySaysThatSomethingWasErased();
    void aShellThatIsRemovedStaysErased();
};

void ErasingTest::nothingThatIsKeptTellsOfThem()
{
    PersonalOffice office;
    QVERIFY(office.kept().contains("Ksenia"_L1));
    QCOMPARE(office.erase().status, OutcomeStatus::Applied);
    QVERIFY2(!office.kept().contains("Ksenia"_L1), qPrintable(office.kept()));
}

void ErasingTest::whatTheProcessCountsByStays()
{
    PersonalOffice office;
    QVERIFY(office.erase().isInForce());
    QCOMPARE(office.value(office.lead, "stage").toString(), u"new"_s);
    QCOMPARE(office.value(office.lead, "owner").toUuid(), office.rep);
    QCOMPARE(office.value(office.lead, "companyName").toString(), u"Vega"_s);
    QVERIFY(office.value(office.lead, "number").isValid());
    QCOMPARE(office.value(office.task, "status").toString(), u"open"_s);
    QVERIFY(!office.tables.records.at(office.lead).deleted);
    // The history still tells of the stage
    const auto tellsOfStage = [&](const auto &entry) {
        return entry.second.kind == u"history"_s && entry.second.value(u"changes"_s).toString().contains("stage"_L1);
    };
    QVERIFY(std::ranges::any_of(office.tables.records, tellsOfStage));
}

/// The task, the file and another note are in no change of the erasure.
void ErasingTest::itWinsOverWhatTheAdministratorDidNotKnowOf()
{
    PersonalOffice office;
    const QUuid other = Office::id(30);
    QVERIFY(office
                .push(office.rep,
                      {Office::created("feed", other, {{"lead", office.lead}, {"type", "note"}, {"text", "Ksenia"}})})
                .isInForce());
    QVERIFY(office.erase().isInForce());
    QVERIFY(office.tables.records.at(other).deleted);
    QVERIFY(office.tables.records.at(office.file).deleted);
    QVERIFY(!office.value(office.task, "subject").isValid());
    QVERIFY(office.conflicts(office.lead, "later").empty() || office.conflicts(office.lead, "later").front().deleted);
}

void ErasingTest::onlyAnAdministratorMay()
{
    PersonalOffice office;
    for (const QUuid &person : {office.rep, office.manager}) {
        const SyncOutcome outcome = office.sync(person, office.erasing(person)).value().results.front();
        QCOMPARE(outcome.status, OutcomeStatus::Refused);
        QCOMPARE(outcome.obstacle->reason, u"no-right"_s);
    }
    QCOMPARE(office.value(office.contact, "name").toString(), u"Ksenia Dobro"_s);
}

void ErasingTest::itTakesNothingElse()
{
    // Given an erasure that would remove a user, or a lead
    PersonalOffice office;
    const std::vector<SentChange> foreign{{RecordChange::Action::Remove, u"user"_s, office.rep, {}},
                                          {RecordChange::Action::Remove, u"lead"_s, office.lead, {}}};
    for (const SentChange &change : foreign) {
        SyncRequest sent = office.request(office.admin, {change});
        sent.push.front().intent = erasureIntent;
        QCOMPARE(office.sync(office.admin, sent).value().results.front().obstacle->reason, u"invalid"_s);
        QVERIFY(!office.tables.records.at(change.record).deleted);
    }
}

void ErasingTest::everyDeviceHearsOfIt()
{
    // Given a device that has it all
    PersonalOffice office;
    const qint64 before = office.tables.head.seq;
    QVERIFY(office.erase().isInForce());
    // When it asks again
    const SyncAnswer answer = office.pull(office.rep, before);
    // Then what was erased says so, on its way as well
    std::map<QUuid, SharedRecord> came;
    for (const RootPage &page : answer.roots) {
        for (const SharedRecord &record : page.records) {
            WireFault fault;
            const WireObject json(recordToJson(record), u"record"_s, fault);
            came.emplace(record.id, recordFromJson(json, page.id));
        }
    }
    for (const QUuid &record : {office.lead, office.contact, office.note, office.file, office.task}) {
        QVERIFY(came.contains(record));
        QVERIFY(came.at(record).value(erasedField).toLongLong() > before);
    }
    QVERIFY(came.at(office.contact).deleted);
}

void ErasingTest::whatComesLaterIsKeptByNobody()
{
    // Given what a device wrote before it heard of it
    PersonalOffice office;
    const qint64 before = office.tables.head.seq;
    SentChange renamed = office.edited(office.contact, {{"name", "Ksenia again"}});
    SentChange retitled = office.edited(office.lead, {{"title", "Ksenia's need"}});
    SentChange noted =
        Office::created("feed", Office::id(40), {{"lead", office.lead}, {"type", "note"}, {"text", "Ksenia again"}});
    SentChange other = Office::created(
        "lead", Office::id(41), {{"title", "Ksenia's other"}, {"contact", office.contact}, {"owner", office.rep}});
    QVERIFY(office.erase().isInForce());
    // When it comes
    for (const SentChange &change : {renamed, retitled, noted, other}) {
        const SyncOutcome outcome = office.pushHaving(before, office.rep, {change});
        // Then
        QCOMPARE(outcome.status, OutcomeStatus::Refused);
        QCOMPARE(outcome.obstacle->reason, u"erased"_s);
    }
    QVERIFY(!office.kept().contains("Ksenia"_L1));
    QVERIFY(office.conflicts(office.lead, "refused").empty());
}

void ErasingTest::whoHeardOfItWorksOn()
{
    PersonalOffice office;
    QVERIFY(office.erase().isInForce());
    const qint64 now = office.tables.head.seq;
    QVERIFY(office.pushHaving(now, office.rep, {office.edited(office.lead, {{"stage", "won"}})}).isInForce());
    QCOMPARE(office.value(office.lead, "stage").toString(), u"won"_s);
    // But nobody brings the person back
    const SentChange again = Office::created("contact", office.contact, {{"name", "Ksenia"}});
    QCOMPARE(office.pushHaving(now + 100, office.rep, {again}).obstacle->reason, u"erased"_s);
}

void ErasingTest::aSecondDeliveryIsTheSame()
{
    PersonalOffice office;
    const SyncRequest sent = office.erasing(office.admin);
    const SyncOutcome first = office.sync(office.admin, sent).value().results.front();
    const qint64 head = office.tables.head.seq;
    const SyncOutcome second = office.sync(office.admin, sent).value().results.front();
    QCOMPARE(second, first);
    QCOMPARE(office.tables.head.seq, head);
}

void ErasingTest::whatARestoredServerDoesNotKnowYetIsErasedToo()
{
    // Given a server that was restored from a day before the contact and the lead
    PersonalOffice office;
    const SyncRequest erasing = office.erasing(office.admin);
    for (const QUuid &root : {office.lead, office.contact}) {
        for (const QUuid &id : office.tables.byRoot.at(root)) {
            office.tables.bySeq.erase(office.tables.records.at(id).seq);
            office.tables.records.erase(id);
        }
        office.tables.byRoot.erase(root);
        office.tables.access.erase(root);
    }
    office.tables.log.clear();
    // When the erasure comes again before who made them does
    QVERIFY(office.sync(office.admin, erasing).value().results.front().isInForce());
    const SentChange contact = Office::created("contact", office.contact, {{"name", "Ksenia"}});
    const SentChange lead = Office::created("lead", office.lead, {{"title", "Ksenia"}, {"owner", office.rep}});
    const SentChange note = Office::created("feed", office.note, {{"lead", office.lead}, {"text", "Ksenia"}});
    // Then nobody is brought back
    for (const SentChange &change : {contact, lead, note})
        QCOMPARE(office.pushHaving(0, office.rep, {change}).obstacle->reason, u"erased"_s);
    QVERIFY2(!office.kept().contains("Ksenia"_L1), qPrintable(office.kept()));
}

void ErasingTest::whatALaterChangeSawOfThemIsNotKept()
{
    // Given a lead of somebody else, which a device that had not heard of the erasure linked to the person for a moment
    PersonalOffice office;
    const qint64 before = office.tables.head.seq;
    const QUuid other = Office::id(60);
    QVERIFY(office.push(office.rep, {Office::created("lead", other, {{"title", "Other"}, {"owner", office.rep}})})
                .isInForce());
    QVERIFY(office.erase().isInForce());
    const SentChange linked = office.edited(other, {{"contact", office.contact}, {"contactName", "Ksenia"}});
    QCOMPARE(office.pushHaving(before, office.rep, {linked}).obstacle->reason, u"erased"_s);
    // When its next change says what it replaces
    SentChange renamed = office.edited(other, {{"contactName", "Igor"}});
    renamed.fields.front().before = u"Ksenia"_s;
    QVERIFY(office.pushHaving(before, office.rep, {renamed}).isInForce());
    // Then
    QVERIFY(!office.kept().contains("Ksenia"_L1));
}

/// Files would forget what waits about it, and the server refuse everybody's edits.
void ErasingTest::nobodySaysThatSomethingWasErased()
{
    PersonalOffice office;
    const SentChange said = office.edited(office.lead, {{"erased", "999999999"}, {"title", "Mine"}});
    QVERIFY(office.push(office.rep, {said}).isInForce());
    const SentChange made = Office::created("contact", Office::id(50), {{"name", "Zoe"}, {"erased", "999999999"}});
    QVERIFY(office.push(office.rep, {made}).isInForce());
    for (const QUuid &record : {office.lead, Office::id(50)})
        QVERIFY(!office.value(record, "erased").isValid());
    QCOMPARE(office.value(office.lead, "title").toString(), u"Mine"_s);
}

void ErasingTest::aShellThatIsRemovedStaysErased()
{
    // Given
    PersonalOffice office;
    const qint64 before = office.tables.head.seq;
    const SentChange late = office.edited(office.lead, {{"title", "Ksenia's need"}});
    QVERIFY(office.erase().isInForce());
    // When somebody who heard of it removes what is left
    std::vector<SentChange> removals;
    for (const auto &[id, record] : office.tables.records) {
        const bool isServers = record.kind == u"history"_s || record.kind == u"conflict"_s;
        if (record.root == office.lead && id != office.lead && !record.deleted && !isServers)
            removals.push_back(office.removed(id));
    }
    removals.push_back(office.removed(office.lead));
    QVERIFY(office.pushHaving(office.tables.head.seq, office.manager, removals).isInForce());
    // Then what comes late is kept by nobody all the same
    QCOMPARE(office.pushHaving(before, office.rep, {late}).obstacle->reason, u"erased"_s);
    QVERIFY(!office.kept().contains("Ksenia"_L1));
}

QTEST_GUILESS_MAIN(ErasingTest)
#include "tst_erasing.moc"
