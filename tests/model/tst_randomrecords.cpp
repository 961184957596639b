// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folding.h"
#include "core/model/changeset.h"
#include "core/model/lead.h"
#include "core/model/matchkeys.h"
#include "core/model/searchkey.h"
#include "core/model/valuejson.h"
#include "tests/support/randomrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <algorithm>

using namespace leadline;
using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

namespace {

constexpr int rounds = 60;

void everyKindOfRecord()
{
    QTest::addColumn<Kind>("kind");
    for (int index = 0; index < kindCount; ++index)
        QTest::newRow(qPrintable(recordType(static_cast<Kind>(index)).name())) << static_cast<Kind>(index);
}

/// What becomes of the record when it is the one that is changed.
Record carriedOut(Record record, const std::vector<RecordChange> &changes)
{
    for (const RecordChange &change : changes) {
        for (const FieldChange &field : change.fields)
            record.set(field.field, field.after);
    }
    return record;
}

Record nothing(Kind kind, const QUuid &id)
{
    return {kind, id, std::vector<Value>(recordType(kind).fields().size())};
}

/// The same record with some of its fields as they are in another one.
Record halfEdited(test::RandomRecords &random, Record record, const Record &other)
{
    for (size_t index = 0; index < record.values.size(); ++index) {
        if (random.below(2) == 0)
            record.values[index] = other.values[index];
    }
    return record;
}

QString through(const QString &text)
{
    const QJsonArray list{toJson(text)};
    const QByteArray written = QJsonDocument(list).toJson(QJsonDocument::Compact);
    return valueFromJson(QJsonDocument::fromJson(written).array().at(0), FieldType::Text).toString();
}

} // namespace

/// What holds for any record of any kind, tried with many that nobody would think of.
class RandomRecordsTest : public QObject
{
    Q_OBJECT

private slots:
    void anUpdateIsExactlyTheDifference_data() { everyKindOfRecord(); }
    void anUpdateIsExactlyTheDifference();
    void aChainOfChangesIsTakenBackWhole_data() { everyKindOfRecord(); }
    void aChainOfChangesIsTakenBackWhole();
    void aRemovalKeepsAllThatItTakesAway_data() { everyKindOfRecord(); }
    void aRemovalKeepsAllThatItTakesAway();
    void everyValueSurvivesTheTextOfItsJson_data() { everyKindOfRecord(); }
    void everyValueSurvivesTheTextOfItsJson();
    void aSearchKeyIsFoldedThroughout_data() { everyKindOfRecord(); }
    void aSearchKeyIsFoldedThroughout();
    void aMatchKeyTellsSomebodyApart_data() { everyKindOfRecord(); }
    void aMatchKeyTellsSomebodyApart();
    void textsOfAnyCharactersSurviveJson();
    void anyTextIsFoldedOnceAndForAll();
    void theSameSeedMakesTheSameRecords();
};

void RandomRecordsTest::anUpdateIsExactlyTheDifference()
{
    QFETCH(const Kind, kind);
    test::RandomRecords random(7);
    for (int round = 0; round < rounds; ++round) {
        // Given
        const Record before = random.record(kind);
        const Record after = halfEdited(random, before, random.record(kind));
        // When
        ChangeSet changeset;
        changeset.addUpdate(before, after);
        // Then
        QCOMPARE(carriedOut(before, changeset.changes).values, after.values);
        QCOMPARE(changeset.isEmpty(), before.values == after.values);
        QSet<QString> told;
        for (const RecordChange &change : changeset.changes) {
            for (const FieldChange &field : change.fields) {
                QVERIFY2(field.before != field.after, qPrintable(field.field));
                QVERIFY2(!told.contains(field.field), qPrintable(field.field));
                QCOMPARE(before.value(field.field), field.before);
                told.insert(field.field);
            }
        }
    }
}

void RandomRecordsTest::aChainOfChangesIsTakenBackWhole()
{
    QFETCH(const Kind, kind);
    test::RandomRecords random(11);
    for (int round = 0; round < rounds; ++round) {
        // Given a record that is made and edited five times over in one ChangeSet
        Record now = random.record(kind);
        const Record first = now;
        ChangeSet changeset;
        changeset.addCreate(now);
        for (int step = 0; step < 5; ++step) {
            const Record next = halfEdited(random, now, random.record(kind));
            changeset.addUpdate(now, next);
            now = next;
        }
        QCOMPARE(carriedOut(nothing(kind, first.id), changeset.changes).values, now.values);
        // When
        const std::vector<RecordChange> back = reversed(changeset.changes);
        // Then
        QCOMPARE(carriedOut(now, back).values, nothing(kind, first.id).values);
        QCOMPARE(back.back().action, Action::Remove);
        QCOMPARE(reversed(back), changeset.changes);
    }
}

void RandomRecordsTest::aRemovalKeepsAllThatItTakesAway()
{
    QFETCH(const Kind, kind);
    test::RandomRecords random(13);
    for (int round = 0; round < rounds; ++round) {
        // Given
        const Record there = random.record(kind);
        ChangeSet changeset;
        changeset.addRemove(there);
        QCOMPARE(changeset.changes.front().action, Action::Remove);
        // When
        const std::vector<RecordChange> back = reversed(changeset.changes);
        // Then
        QCOMPARE(back.front().action, Action::Create);
        QCOMPARE(back.front().record, there.id);
        QCOMPARE(carriedOut(nothing(kind, there.id), back).values, there.values);
        ChangeSet made;
        made.addCreate(there);
        QCOMPARE(back, made.changes);
    }
}

void RandomRecordsTest::everyValueSurvivesTheTextOfItsJson()
{
    QFETCH(const Kind, kind);
    test::RandomRecords random(17);
    const std::span<const Field> fields = recordType(kind).fields();
    for (int round = 0; round < rounds; ++round) {
        // Given
        const Record record = random.record(kind);
        QJsonArray list;
        for (const Value &value : record.values)
            list.append(toJson(value));
        // When it is written as journal and wire do, which keep a byte order mark at the beginning of a text
        const QByteArray text =
            QJsonDocument(list).toJson(QJsonDocument::Compact).replace("\"\xef\xbb\xbf", "\"\\ufeff");
        const QJsonArray read = QJsonDocument::fromJson(text).array();
        // Then
        for (size_t index = 0; index < fields.size(); ++index)
            QCOMPARE(valueFromJson(read.at(static_cast<qsizetype>(index)), fields[index].type), record.values[index]);
    }
}

void RandomRecordsTest::aSearchKeyIsFoldedThroughout()
{
    QFETCH(const Kind, kind);
    test::RandomRecords random(19);
    for (int round = 0; round < rounds; ++round) {
        const Record record = random.record(kind);
        const QString key = searchKey(record);
        QVERIFY2(!key.contains(u'ё') && !key.contains(u'\n') && !key.contains(u'\u00a0'), qPrintable(key));
        if (record.value(u"mergedInto"_s).isValid())
            QCOMPARE(key, QString());
    }
}

void RandomRecordsTest::aMatchKeyTellsSomebodyApart()
{
    QFETCH(const Kind, kind);
    test::RandomRecords random(23);
    for (int round = 0; round < rounds; ++round) {
        const QStringList keys = matchKeys(random.record(kind), u"RU"_s);
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
        for (const QString &key : keys) {
            QVERIFY2(QStringList({u"p:"_s, u"e:"_s, u"i:"_s, u"n:"_s, u"c:"_s}).contains(key.left(2)), qPrintable(key));
            QVERIFY2(!foldedWords(key.sliced(2)).isEmpty() || key.startsWith(u"e:"), qPrintable(key));
            QVERIFY2(key.size() > 2, qPrintable(key));
        }
    }
}

void RandomRecordsTest::textsOfAnyCharactersSurviveJson()
{
    // Given every character of the basic plane but the halves of others
    for (int begin = 1; begin < 0xd800; begin += 512) {
        QString text;
        for (int code = begin; code < std::min(begin + 512, 0xd800); ++code)
            text += QChar(static_cast<char16_t>(code));
        // Then
        QCOMPARE(through(text), text);
    }
    QCOMPARE(through(u"\U0001F600\U00020000\U0010FFFF"_s), u"\U0001F600\U00020000\U0010FFFF"_s);
}

void RandomRecordsTest::anyTextIsFoldedOnceAndForAll()
{
    test::RandomRecords random(31);
    for (int round = 0; round < 3000; ++round) {
        // Given
        const QString text = random.text(20);
        const QString key = folded(text);
        // Then
        QCOMPARE(folded(key), key);
        QCOMPARE(key.simplified(), key);
        QCOMPARE(foldedWords(key), foldedWords(text));
        for (const QString &word : foldedWords(text)) {
            QVERIFY(!word.isEmpty());
            QVERIFY2(key.contains(word), qPrintable(text));
            QCOMPARE(foldedWords(word), QStringList{word});
        }
        const QString digits = digitsOf(text);
        QVERIFY(std::ranges::all_of(digits, [](QChar digit) { return digit >= u'0' && digit <= u'9'; }));
        QCOMPARE(digitsOf(digits), digits);
    }
}

void RandomRecordsTest::theSameSeedMakesTheSameRecords()
{
    test::RandomRecords one(29);
    test::RandomRecords other(29);
    for (int index = 0; index < kindCount; ++index)
        QCOMPARE(one.record(static_cast<Kind>(index)).values, other.record(static_cast<Kind>(index)).values);
}

QTEST_GUILESS_MAIN(RandomRecordsTest)
#include "tst_randomrecords.moc"
