// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/matchkeys.h"
#include "core/services/duplicates.h"
#include "core/services/settings.h"
#include "core/store/searchindex.h"
#include "tests/support/testfile.h"

#include <QTest>
#include <set>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

using Keys = std::set<std::tuple<qint64, qint64, qint64>>; ///< hash, kind, row

/// What duplicates are found by, as it stands in the file.
Keys keysInFile(TestFile &file)
{
    Keys keys;
    Statement &statement = file.store().connection().prepared(u"SELECT hash, kind, row FROM matchKey"_s);
    while (statement.step())
        keys.emplace(statement.integer(0), statement.integer(1), statement.integer(2));
    return keys;
}

/// What it would be if every record were added today.
Keys keysAnew(TestFile &file)
{
    Keys keys;
    for (const Kind kind : {Kind::Lead, Kind::Contact, Kind::Company}) {
        for (const StoredRecord &stored : file.store().tables().select(kind, u"1"_s)) {
            for (const QString &key : matchKeys(stored.record, file.session().phoneRegion()))
                keys.emplace(matchHash(key), matchKeyKind(kind).value(), stored.row);
        }
    }
    return keys;
}

/// Phones with and without a country code, and what is none, on leads and clients.
void addManyPhones(TestFile &file, int leads)
{
    ChangeSet changeset = file.session().changeset(u"lead.import"_s);
    for (int number = 1; number <= leads; ++number) {
        Lead lead;
        lead.id = LeadId(newUuid(file.clock().now()));
        lead.number = number;
        lead.phones = {u"030 %1"_s.arg(1'000'000 + number), u"+4930%1"_s.arg(2'000'000 + number)};
        if (number % 3 == 0)
            lead.phones = {u"call in the evening, \"not\" before"_s};
        changeset.create(lead);
    }
    Contact contact;
    contact.id = ContactId(newUuid(file.clock().now()));
    contact.phones = {u"030 1000001"_s};
    changeset.create(contact);
    QVERIFY(file.session().commit(changeset));
}

} // namespace

/// Which country's phones are written without a code can be changed later, and duplicates follow (D3).
class PhoneRegionTest : public QObject
{
    Q_OBJECT

private slots:
    void findsDuplicatesByTheNewCountry();
    void keepsEveryKeyRight_data();
    void keepsEveryKeyRight();
    void changesNothingWhenItIsCancelled();
    void isUndoneAndDoneAgain();
    void refusesWhatIsNoCountry();
    void readsTypedPhonesByItFromThenOn();
};

void PhoneRegionTest::findsDuplicatesByTheNewCountry()
{
    // Given a German number without its code in a Russian file
    TestFile file;
    const LeadId typed = file.addLead({u"title=A"_s, u"phone=030 1234567"_s});
    const LeadId full = file.addLead({u"title=B"_s, u"phone=+49 30 1234567"_s});
    QVERIFY(similarRecords(file.session(), file.lead(full)).leads.empty());
    // When
    const Result<ChangeSet> changed = changePhoneRegion(file.session(), u"DE"_s);
    // Then
    QVERIFY(changed);
    QCOMPARE(changed->intent, u"workspace.phoneRegion"_s);
    const SimilarRecords similar = similarRecords(file.session(), file.lead(full));
    QCOMPARE(similar.leads.size(), size_t{1});
    QVERIFY(similar.leads.front().id == typed);
    QCOMPARE(file.lead(typed).phones, QStringList{u"030 1234567"_s});
}

void PhoneRegionTest::keepsEveryKeyRight_data()
{
    QTest::addColumn<int>("leads");
    QTest::newRow("none") << 0;
    QTest::newRow("one block") << 20;
    QTest::newRow("several blocks") << 12'000;
}

void PhoneRegionTest::keepsEveryKeyRight()
{
    // Given
    QFETCH(int, leads);
    TestFile file;
    addManyPhones(file, leads);
    const Keys russian = keysInFile(file);
    qint64 reported = 0;
    const auto progress = [&](qint64 done, qint64 total) {
        const bool isForward = done > reported && done <= total;
        reported = done;
        return isForward;
    };
    // When
    QVERIFY(changePhoneRegion(file.session(), u"DE"_s, progress));
    // Then
    QVERIFY(reported > leads);
    QVERIFY(keysInFile(file) != russian);
    QCOMPARE(keysInFile(file), keysAnew(file));
    // And back again
    QVERIFY(changePhoneRegion(file.session(), u"RU"_s));
    QCOMPARE(keysInFile(file), russian);
}

void PhoneRegionTest::changesNothingWhenItIsCancelled()
{
    // Given
    TestFile file;
    addManyPhones(file, 12'000);
    const Keys before = keysInFile(file);
    const qint64 changes = file.store().journal().latest(1).front().changeset.number;
    // When it is stopped half-way
    const Result<ChangeSet> changed =
        changePhoneRegion(file.session(), u"DE"_s, [](qint64 done, qint64 total) { return done < total / 2; });
    // Then
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::Cancelled);
    QCOMPARE(file.session().phoneRegion(), u"RU"_s);
    QCOMPARE(keysInFile(file), before);
    QCOMPARE(file.store().journal().latest(1).front().changeset.number, changes);
    QVERIFY(file.addLead({u"title=And the work goes on"_s}) != LeadId());
}

void PhoneRegionTest::isUndoneAndDoneAgain()
{
    // Given
    TestFile file;
    addManyPhones(file, 20);
    const Keys russian = keysInFile(file);
    QVERIFY(changePhoneRegion(file.session(), u"DE"_s));
    const Keys german = keysInFile(file);
    // When, after a restart
    file.reopen();
    QVERIFY(reverse(file.session(), undoable(file.session()).value(), u"undo"_s));
    // Then
    QCOMPARE(file.session().phoneRegion(), u"RU"_s);
    QCOMPARE(keysInFile(file), russian);
    QVERIFY(reverse(file.session(), redoable(file.session()).value(), u"redo"_s));
    QCOMPARE(file.session().phoneRegion(), u"DE"_s);
    QCOMPARE(keysInFile(file), german);
}

void PhoneRegionTest::refusesWhatIsNoCountry()
{
    TestFile file;
    QCOMPARE(changePhoneRegion(file.session(), u"XX"_s).error().reason, u"phone-region-unknown"_s);
    QCOMPARE(changePhoneRegion(file.session(), u"ru"_s).error().reason, u"phone-region-unknown"_s);
    QCOMPARE(changePhoneRegion(file.session(), u"RU"_s).error().reason, u"nothing-to-change"_s);
    QCOMPARE(file.session().phoneRegion(), u"RU"_s);
}

void PhoneRegionTest::readsTypedPhonesByItFromThenOn()
{
    TestFile file;
    QVERIFY(changePhoneRegion(file.session(), u"DE"_s));
    QCOMPARE(file.lead(file.addLead({u"phone=030 1234567"_s})).phones, QStringList{u"+49301234567"_s});
}

QTEST_GUILESS_MAIN(PhoneRegionTest)
#include "tst_phoneregion.moc"
