// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/conflict.h"
#include "core/services/leads.h"
#include "tests/services/leadhistory.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// One ChangeSet as the server tells of it.
PastChange past(TestFile &file, const LeadId &lead, const QString &changes, const ChangeSetId &op)
{
    PastChange change;
    change.id = Id<PastChange>(newUuid(file.clock().now()));
    change.lead = lead;
    change.author = file.session().user().id;
    change.at = file.clock().now();
    change.intent = u"lead.edit"_s;
    change.op = op;
    change.changes = QString(changes).replace(u"LEAD"_s, lead.toString());
    return change;
}

void tell(TestFile &file, const PastChange &change)
{
    ChangeSet changeset = file.session().changeset(u"sync"_s);
    changeset.create(change);
    if (const Result<ChangeSet> committed = file.session().commit(std::move(changeset)); !committed)
        qFatal("%s", qPrintable(committed.error().reason));
}

ChangeSetId somebodysOp()
{
    return ChangeSetId(newUuid({1}));
}

} // namespace

/// The history of a lead that several people work on: the same to each of them.
class SharedHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void aColleaguesChangesAreInTheHistory();
    void anOwnChangeIsToldOnce();
    void whatWasNotTakenIsNoHistory_data();
    void whatWasNotTakenIsNoHistory();
    void aHistoryThatCannotBeReadTellsNothing_data();
    void aHistoryThatCannotBeReadTellsNothing();
};

void SharedHistoryTest::aColleaguesChangesAreInTheHistory()
{
    // Given
    TestFile file;
    const LeadId lead = file.addLead();
    file.clock().advanceMinutes(1);
    tell(file,
         past(file, lead,
              u"[{\"a\":\"update\",\"k\":\"lead\",\"i\":\"LEAD\",\"f\":{\"city\":[null,\"Тула\"],"
              "\"fields.fleet\":[\"1\",\"2\"],\"budget\":[100,null],\"mood\":[\"a\",\"b\"]}},"
              "{\"a\":\"create\",\"k\":\"feed\",\"i\":\"6ba7b810-9dad-41d1-80b4-00c04fd430c8\","
              "\"f\":{\"text\":[null,\"note\"]}}]"_s,
              somebodysOp()));
    file.clock().advanceMinutes(1);
    QVERIFY(editLead(file.session(), lead, {{u"city"_s, u"Омск"_s}}));
    // Then the newest first, and only what is about the lead itself
    QCOMPARE(told(file, lead),
             (QStringList{u"city:  -> Омск"_s, u"budget: 100 -> "_s, u"city:  -> Тула"_s, u"fields.fleet: 1 -> 2"_s,
                          u"mood: a -> b"_s}));
}

void SharedHistoryTest::anOwnChangeIsToldOnce()
{
    // Given a change that was sent, and that the server tells of
    TestFile file;
    const LeadId lead = file.addLead();
    file.clock().advanceMinutes(1);
    const Result<ChangeSet> own = editLead(file.session(), lead, {{u"city"_s, u"Омск"_s}});
    QVERIFY(own);
    tell(file,
         past(file, lead, u"[{\"a\":\"update\",\"k\":\"lead\",\"i\":\"LEAD\",\"f\":{\"city\":[null,\"Омск\"]}}]"_s,
              own->id));
    // Then
    QCOMPARE(told(file, lead), QStringList{u"city:  -> Омск"_s});
    for (const HistoryEntry &entry : historyOf(file.session(), lead)) {
        if (entry.intent == u"lead.edit"_s)
            QCOMPARE(entry.changeset, own->number);
    }
}

void SharedHistoryTest::whatWasNotTakenIsNoHistory_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QStringList>("lines");
    const QStringList city{u"city:  -> Омск"_s};
    QTest::newRow("waits") << u"pending"_s << city;
    QTest::newRow("was taken") << u"applied"_s << city;
    QTest::newRow("was refused") << u"refused"_s << QStringList();
    QTest::newRow("lost to a later value") << u"merged"_s << QStringList();
    QTest::newRow("was taken back before it was sent") << u"cancelled"_s << QStringList();
}

void SharedHistoryTest::whatWasNotTakenIsNoHistory()
{
    // Given
    QFETCH(const QString, state);
    QFETCH(const QStringList, lines);
    TestFile file;
    const LeadId lead = file.addLead();
    QVERIFY(editLead(file.session(), lead, {{u"city"_s, u"Омск"_s}}));
    // When
    file.store()
        .connection()
        .prepared(u"UPDATE changeset SET state = ? WHERE intent = 'lead.edit'"_s)
        .bind(state)
        .run();
    // Then its author is told what everybody is
    QCOMPARE(told(file, lead), lines);
}

void SharedHistoryTest::aHistoryThatCannotBeReadTellsNothing_data()
{
    QTest::addColumn<QString>("changes");
    for (const char *changes : {"", "null", "{}", "[", "[null]", "[5]", "[[]]", R"([{"i":"LEAD"}])",
                                R"([{"i":"LEAD","f":[]}])", R"([{"a":"update","f":{"city":[null,"x"]}}])"})
        QTest::newRow(changes) << QString::fromLatin1(changes);
}

void SharedHistoryTest::aHistoryThatCannotBeReadTellsNothing()
{
    QFETCH(const QString, changes);
    TestFile file;
    const LeadId lead = file.addLead();
    tell(file, past(file, lead, changes, somebodysOp()));
    QCOMPARE(told(file, lead), QStringList());
}

QTEST_GUILESS_MAIN(SharedHistoryTest)
#include "tst_sharedhistory.moc"
