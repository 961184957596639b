// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/conflict.h"
#include "core/services/attention.h"
#include "core/services/conflicts.h"
#include "core/services/fieldrights.h"
#include "core/services/leadcard.h"
#include "core/services/leads.h"
#include "core/services/undo.h"
#include "core/services/users.h"
#include "tests/services/leadhistory.h"
#include "tests/support/answers.h"
#include "tests/support/proves.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

void take(TestFile &file, ChangeSet changeset)
{
    const Result<ChangeSet> committed = file.session().commit(std::move(changeset));
    if (!committed)
        qFatal("%s", qPrintable(committed.error().reason));
}

/// What the server made of a value of somebody's that lost.
Conflict lost(TestFile &file, const LeadId &lead, const QString &field, const QString &json)
{
    Conflict conflict;
    conflict.id = ConflictId(newUuid(file.clock().now()));
    conflict.lead = lead;
    conflict.author = file.session().user().id;
    conflict.at = file.clock().now();
    conflict.intent = u"lead.edit"_s;
    conflict.why = u"later"_s;
    conflict.of = u"lead"_s;
    conflict.record = lead.uuid();
    conflict.field = field;
    conflict.value = json;
    return conflict;
}

ConflictId come(TestFile &file, const Conflict &conflict)
{
    ChangeSet changeset = file.session().changeset(u"sync"_s);
    changeset.create(conflict);
    take(file, std::move(changeset));
    return conflict.id;
}

} // namespace

/// A lead that several people work on: what lost is answered by hand, and what others did is in its history.
class SharedLeadTest : public QObject
{
    Q_OBJECT

private slots:
    void whatLostIsListedBesideWhatStands();
    void theNewestComesFirstAndNotMoreThanAsked();
    void aLostValueOfAnyTypeIsSetAgain_data();
    void aLostValueOfAnyTypeIsSetAgain();
    void aLostValueOfAWrongShapeIsNone_data();
    void aLostValueOfAWrongShapeIsNone();
    void whatIsNoFieldIsNotSet_data();
    void whatIsNoFieldIsNotSet();
    void whatIsSettledIsSettled();
    void whatStandsCanStay();
    void anAnswerIsTakenBackWithWhatItDid();
    void aRecordThatIsGoneGetsNothing();
    void whatWasDoneTooLateIsRead();
    void whatTheServerWouldRefuseIsRefusedAtOnce_data() { proves("D9"); }
    void whatTheServerWouldRefuseIsRefusedAtOnce();
    void onlyAnAdministratorOfASharedFileClosesFields();
    void whoIsNoLongerActiveReadsAndChangesNothing();
    void anEmptiedFileSaysSo();
};

void SharedLeadTest::whatLostIsListedBesideWhatStands()
{
    // Given
    TestFile file;
    const LeadId lead = file.addLead({u"title=Warehouse"_s, u"city=Орёл"_s});
    const LeadId other = file.addLead({u"title=Bikes"_s});
    come(file, lost(file, lead, u"city"_s, u"\"Тула\""_s));
    come(file, lost(file, other, u"city"_s, u"\"Омск\""_s));
    // When
    const std::vector<LostValue> ofLead = conflicts(file.session(), lead.uuid());
    // Then
    QCOMPARE(ofLead.size(), size_t{1});
    QCOMPARE(ofLead.front().kind, Kind::Lead);
    QCOMPARE(ofLead.front().lost, Value(u"Тула"_s));
    QCOMPARE(ofLead.front().current, Value(u"Орёл"_s));
    QCOMPARE(conflicts(file.session()).size(), size_t{2});
    QVERIFY(conflicts(file.session(), newUuid({1})).empty());
}

void SharedLeadTest::theNewestComesFirstAndNotMoreThanAsked()
{
    TestFile file;
    const LeadId lead = file.addLead();
    for (const QString &city : {u"\"A\""_s, u"\"B\""_s, u"\"C\""_s}) {
        come(file, lost(file, lead, u"city"_s, city));
        file.clock().advanceMinutes(1);
    }
    const std::vector<LostValue> newest = conflicts(file.session(), {}, 2);
    QCOMPARE(newest.size(), size_t{2});
    QCOMPARE(newest.front().lost, Value(u"C"_s));
    QCOMPARE(newest.back().lost, Value(u"B"_s));
}

void SharedLeadTest::aLostValueOfAnyTypeIsSetAgain_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("json");
    QTest::addColumn<Value>("value");
    const auto row = [](const QString &field, const QString &json, const Value &value) {
        QTest::newRow(qPrintable(field + u' ' + json)) << field << json << value;
    };
    row(u"city"_s, u"\"Тула, «центр»\""_s, u"Тула, «центр»"_s);
    row(u"city"_s, u"null"_s, {});
    row(u"description"_s, u"\"две\\nстроки\""_s, u"две\nстроки"_s);
    row(u"budget"_s, u"9007199254740993"_s, qint64{9'007'199'254'740'993});
    row(u"employees"_s, u"0"_s, qint64{0});
    row(u"doNotPhone"_s, u"true"_s, true);
    row(u"doNotPhone"_s, u"false"_s, {});
    row(u"phones"_s, u"[\"+74951234567\",\"+79161234567\"]"_s, QStringList{u"+74951234567"_s, u"+79161234567"_s});
    row(u"phones"_s, u"[]"_s, {});
    row(u"meetingAt"_s, u"1772445600000"_s, qint64{1'772'445'600'000});
    row(u"source"_s, u"\"exhibition\""_s, u"exhibition"_s);
    row(u"fields.fleet"_s, u"\"12\""_s, u"12"_s);
    row(u"fields.fleet"_s, u"null"_s, {});
}

void SharedLeadTest::aLostValueOfAnyTypeIsSetAgain()
{
    // Given
    QFETCH(const QString, field);
    QFETCH(const QString, json);
    QFETCH(const Value, value);
    TestFile file;
    const LeadId lead = file.addLead({u"city=Орёл"_s, u"phone=8 800 100-00-00"_s, u"employees=5"_s});
    QVERIFY(editLead(file.session(), lead,
                     {{u"fields.fleet"_s, u"7"_s}, {u"doNotPhone"_s, json == u"true"_s ? Value() : Value(true)}}));
    const ConflictId id = come(file, lost(file, lead, field, json));
    // When
    const Result<ChangeSet> used = useLostValue(file.session(), id);
    // Then
    QVERIFY2(used, used ? "" : qPrintable(used.error().reason));
    QCOMPARE(used->intent, u"conflict.use"_s);
    QCOMPARE(toRecord(file.lead(lead)).value(field), value);
    QVERIFY(conflicts(file.session(), lead.uuid()).empty());
}

void SharedLeadTest::aLostValueOfAWrongShapeIsNone_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("json");
    QTest::newRow("text for an owner") << u"owner"_s << u"\"nobody\""_s;
    QTest::newRow("a number for an owner") << u"owner"_s << u"7"_s;
    QTest::newRow("text for an amount") << u"budget"_s << u"\"much\""_s;
    QTest::newRow("half a kopeck") << u"budget"_s << u"0.5"_s;
    QTest::newRow("an object for a text") << u"city"_s << u"{\"a\":1}"_s;
    QTest::newRow("a number in a list") << u"phones"_s << u"[5]"_s;
    QTest::newRow("no JSON") << u"city"_s << u"Тула"_s;
    QTest::newRow("nothing") << u"city"_s << QString();
}

void SharedLeadTest::aLostValueOfAWrongShapeIsNone()
{
    QFETCH(const QString, field);
    QFETCH(const QString, json);
    TestFile file;
    const LeadId lead = file.addLead();
    come(file, lost(file, lead, field, json));
    const std::vector<LostValue> there = conflicts(file.session(), lead.uuid());
    QCOMPARE(there.size(), size_t{1});
    QVERIFY(!there.front().lost.isValid());
}

void SharedLeadTest::whatIsNoFieldIsNotSet_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("field");
    QTest::newRow("all changes were refused") << u"lead"_s << QString();
    QTest::newRow("a field of a newer version") << u"lead"_s << u"mood"_s;
    QTest::newRow("a kind of a newer version") << u"quote"_s << u"title"_s;
    QTest::newRow("own fields of what has none") << u"contact"_s << u"fields.fleet"_s;
    QTest::newRow("another kind's field") << u"contact"_s << u"stage"_s;
}

void SharedLeadTest::whatIsNoFieldIsNotSet()
{
    // Given
    QFETCH(const QString, kind);
    QFETCH(const QString, field);
    TestFile file;
    const LeadId lead = file.addLead();
    Conflict conflict = lost(file, lead, field, u"\"x\""_s);
    conflict.of = kind;
    const ConflictId id = come(file, conflict);
    const QStringList before = told(file, lead);
    // When
    const Result<ChangeSet> used = useLostValue(file.session(), id);
    // Then it is refused, told all the same, and can be laid aside
    QVERIFY(!used);
    QCOMPARE(used.error().code, ErrorCode::Refused);
    QCOMPARE(used.error().reason, u"conflict-without-value"_s);
    QCOMPARE(conflicts(file.session(), lead.uuid()).size(), size_t{1});
    QVERIFY(!conflicts(file.session(), lead.uuid()).front().current.isValid());
    QCOMPARE(told(file, lead), before);
    QVERIFY(keepCurrentValue(file.session(), id));
    QVERIFY(conflicts(file.session(), lead.uuid()).empty());
}

void SharedLeadTest::whatIsSettledIsSettled()
{
    TestFile file;
    const LeadId lead = file.addLead();
    const ConflictId id = come(file, lost(file, lead, u"city"_s, u"\"Тула\""_s));
    QVERIFY(useLostValue(file.session(), id));
    QCOMPARE(useLostValue(file.session(), id).error().reason, u"conflict-settled"_s);
    QCOMPARE(keepCurrentValue(file.session(), id).error().code, ErrorCode::Refused);
    const ConflictId none(newUuid({1}));
    QCOMPARE(useLostValue(file.session(), none).error().code, ErrorCode::NotFound);
    QCOMPARE(keepCurrentValue(file.session(), none).error().code, ErrorCode::NotFound);
}

void SharedLeadTest::whatStandsCanStay()
{
    TestFile file;
    const LeadId lead = file.addLead({u"city=Орёл"_s});
    const ConflictId id = come(file, lost(file, lead, u"city"_s, u"\"Тула\""_s));
    const Result<ChangeSet> kept = keepCurrentValue(file.session(), id);
    QVERIFY(kept);
    QCOMPARE(kept->changes.size(), size_t{1});
    QCOMPARE(file.lead(lead).city, u"Орёл"_s);
    QVERIFY(conflicts(file.session()).empty());
}

void SharedLeadTest::anAnswerIsTakenBackWithWhatItDid()
{
    // Given
    TestFile file;
    const LeadId lead = file.addLead({u"city=Орёл"_s});
    const ConflictId id = come(file, lost(file, lead, u"city"_s, u"\"Тула\""_s));
    QVERIFY(useLostValue(file.session(), id));
    // When
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    // Then the question is open again
    QCOMPARE(file.lead(lead).city, u"Орёл"_s);
    QCOMPARE(conflicts(file.session(), lead.uuid()).size(), size_t{1});
}

void SharedLeadTest::aRecordThatIsGoneGetsNothing()
{
    TestFile file;
    const LeadId lead = file.addLead();
    Conflict conflict = lost(file, lead, u"name"_s, u"\"Ольга\""_s);
    conflict.of = u"person"_s;
    conflict.record = newUuid({1});
    const ConflictId id = come(file, conflict);
    QCOMPARE(conflicts(file.session(), lead.uuid()).front().lost, Value(u"Ольга"_s));
    const Result<ChangeSet> used = useLostValue(file.session(), id);
    QVERIFY(!used);
    QCOMPARE(used.error().code, ErrorCode::NotFound);
    QCOMPARE(used.error().reason, u"person-not-found"_s);
}

static void becomes(TestFile &file, const QString &role)
{
    ChangeSet changeset = file.session().changeset(u"user.edit"_s);
    User after = file.session().user();
    after.role = role;
    changeset.update(file.session().user(), after);
    if (!file.store().commit(std::move(changeset))) // as a server would send it
        qFatal("no other role");
    file.actAs(u"anna"_s);
}

void SharedLeadTest::whatTheServerWouldRefuseIsRefusedAtOnce()
{
    // Given a shared file of a representative from whom the budget is hidden, and who only reads the source
    TestFile file;
    const LeadId lead = file.addLead({u"title=Warehouse"_s, u"source=other"_s, u"budget=500"_s});
    share(file);
    QVERIFY(setFieldAccess(file.session(), u"rep"_s, u"lead"_s, u"budget"_s, FieldAccess::Hidden));
    QVERIFY(setFieldAccess(file.session(), u"rep"_s, u"lead"_s, u"source"_s, FieldAccess::ReadOnly));
    becomes(file, u"rep"_s);
    const auto refusal = [&](const FieldValues &values) {
        const Result<ChangeSet> edited = editLead(file.session(), lead, values);
        return edited ? QStringList() : QStringList{edited.error().reason} + edited.error().details;
    };
    // When / Then
    QCOMPARE(refusal({{u"budget"_s, qint64{900}}, {u"city"_s, u"Омск"_s}}),
             (QStringList{u"field-hidden"_s, u"budget"_s, u"lead"_s}));
    QCOMPARE(refusal({{u"source"_s, u"web"_s}}), (QStringList{u"field-locked"_s, u"source"_s, u"lead"_s}));
    QCOMPARE(refusal({{u"city"_s, u"Омск"_s}}), QStringList());
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    Lead own;
    own.title = u"Mine"_s;
    own.source = u"other"_s;
    QVERIFY(addLead(file.session(), own));
    // And when the file is nobody else's any more, nothing is closed
    removeSyncState(file.store().connection());
    file.actAs(u"anna"_s);
    QCOMPARE(refusal({{u"budget"_s, qint64{900}}}), QStringList());
}

void SharedLeadTest::onlyAnAdministratorOfASharedFileClosesFields()
{
    // Given
    TestFile file;
    becomes(file, u"rep"_s);
    const auto refusal = [&](const QString &role, const QString &field) {
        const auto closed = setFieldAccess(file.session(), role, u"lead"_s, field, FieldAccess::Hidden);
        return closed ? QString() : closed.error().reason;
    };
    // When / Then
    QCOMPARE(refusal(u"rep"_s, u"budget"_s), u"not-shared"_s);
    share(file);
    QCOMPARE(refusal(u"rep"_s, u"budget"_s), u"only-admins-close-fields"_s);
    becomes(file, u"admin"_s);
    QCOMPARE(refusal(u"admin"_s, u"budget"_s), u"role-not-closable"_s);
    QCOMPARE(refusal(u"rep"_s, u"stage"_s), u"field-not-closable"_s);
    QCOMPARE(refusal(u"rep"_s, u"budget"_s), QString());
    QCOMPARE(refusal(u"rep"_s, u"budget"_s), u"nothing-to-change"_s);
    QVERIFY(setFieldAccess(file.session(), u"rep"_s, u"lead"_s, u"budget"_s, FieldAccess::Open));
    QVERIFY(fieldRights(file.store()).isEmpty());
}

void SharedLeadTest::whatWasDoneTooLateIsRead()
{
    // Given what the server keeps of a task that a colleague completed second
    TestFile file;
    const LeadId lead(newUuid(file.clock().now()));
    Conflict conflict = lost(file, lead, {}, QString());
    conflict.why = u"refused"_s;
    conflict.value = uR"([{"a":"update","k":"task","i":"0190a5f0-0000-7000-8000-000000000001",
        "f":{"details":[null,"Ready to buy"],"status":["open","completed"]}},
        {"a":"create","k":"zebra","i":"0190a5f0-0000-7000-8000-000000000002","f":{}}])"_s;
    // When
    const RefusedChange refused = refusedBy(conflict);
    // Then its content is there, without what this program does not know
    QCOMPARE(refused.lead, lead.uuid());
    QCOMPARE(refused.changes.size(), size_t(1));
    const RecordChange &change = refused.changes.front();
    QCOMPARE(change.kind, Kind::Task);
    QCOMPARE(change.action, RecordChange::Action::Update);
    const FieldChange details{u"details"_s, {}, u"Ready to buy"_s};
    QCOMPARE(change.fields.front(), details);
    // And nonsense is nothing
    conflict.value = u"{"_s;
    QVERIFY(refusedBy(conflict).changes.empty());
}

void SharedLeadTest::whoIsNoLongerActiveReadsAndChangesNothing()
{
    // Given a shared file whose person an administrator made inactive
    TestFile file;
    const LeadId lead = file.addLead();
    share(file);
    const User before = file.session().user();
    User left = before;
    left.inactive = true;
    ChangeSet changeset = file.session().changeset(u"sync.receive"_s);
    changeset.update(before, left);
    QVERIFY(file.store().commit(changeset));
    // When the file is opened
    const Result<Session> session = Session::open(file.store());
    // Then it can be read, sent from and left, and nothing is changed
    QVERIFY2(session, session ? "" : qPrintable(session.error().reason));
    QVERIFY(leadCard(*session, lead));
    const auto edited = editLead(*session, lead, {{u"city"_s, u"Тула"_s}});
    QCOMPARE(edited.error().reason, u"user-inactive"_s);
    QCOMPARE(reverse(*session, *undoable(*session), u"undo"_s).error().reason, u"user-inactive"_s);
    QVERIFY(file.lead(lead).city != u"Тула"_s);
}

void SharedLeadTest::anEmptiedFileSaysSo()
{
    TestFile file;
    file.store().connection().execute(u"DELETE FROM user"_s);
    QCOMPARE(Session::open(file.store()).error().reason, u"file-emptied"_s);
}

QTEST_GUILESS_MAIN(SharedLeadTest)
#include "tst_sharedlead.moc"
