// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folding.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/timestamp.h"

#include <QSet>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

/// Ids, moments, amounts and folded text: what every other room takes for granted.
class ValuesTest : public QObject
{
    Q_OBJECT

private slots:
    void newIdsAreUniqueAndInTheOrderTheyWereMade();
    void newIdsSayThatTheyAreVersionSeven();
    void derivedIdsAreTheSameOnEveryMachine();
    void idsOfDifferentKindsDoNotConvert();
    void readsAmountsAsPeopleWriteThem_data();
    void readsAmountsAsPeopleWriteThem();
    void refusesWhatIsNoAmount_data();
    void refusesWhatIsNoAmount();
    void writesAmountsWithTwoDecimals();
    void readsMoments_data();
    void readsMoments();
    void writesMomentsWithTheirOffset();
    void foldsCaseAndYoAndBlanks_data();
    void foldsCaseAndYoAndBlanks();
    void sortsRussianByFoldedText();
    void splitsWords();
};

void ValuesTest::newIdsAreUniqueAndInTheOrderTheyWereMade()
{
    // Given
    QByteArray previous;
    QSet<QUuid> seen;
    // When / Then
    for (int count = 0; count < 10'000; ++count) {
        const QUuid id = newUuid({1'700'000'000'000});
        QVERIFY(id.toRfc4122() > previous);
        QVERIFY(!seen.contains(id));
        previous = id.toRfc4122();
        seen.insert(id);
    }
}

void ValuesTest::newIdsSayThatTheyAreVersionSeven()
{
    const QByteArray bytes = newUuid({0x0123456789AB}).toRfc4122();
    QCOMPARE(static_cast<uchar>(bytes.at(6)) >> 4, 7);
    QCOMPARE(static_cast<uchar>(bytes.at(8)) >> 6, 2);
}

void ValuesTest::derivedIdsAreTheSameOnEveryMachine()
{
    const QUuid parent = QUuid::fromString(u"0190a5f0-0000-7000-8000-000000000001"_s);
    QCOMPARE(derivedUuid(parent, u"next"_s), derivedUuid(parent, u"next"_s));
    QVERIFY(derivedUuid(parent, u"next"_s) != derivedUuid(parent, u"other"_s));
}

void ValuesTest::idsOfDifferentKindsDoNotConvert()
{
    using LeadId = Id<struct LeadTag>;
    using TaskId = Id<struct TaskTag>;
    static_assert(!std::is_convertible_v<LeadId, TaskId>);
    static_assert(!std::is_convertible_v<QUuid, LeadId>);
    QVERIFY(LeadId().isNull());
}

void ValuesTest::readsAmountsAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("whole") << u"1250000"_s << 125'000'000LL;
    QTest::newRow("dot") << u"1250000.50"_s << 125'000'050LL;
    QTest::newRow("Russian, no-break blanks") << u"1\u00A0250\u202F000,50"_s << 125'000'050LL;
    QTest::newRow("English thousands") << u"1,250,000.50"_s << 125'000'050LL;
    QTest::newRow("German thousands") << u"1.250.000,50"_s << 125'000'050LL;
    QTest::newRow("one decimal") << u"10,5"_s << 1'050LL;
    QTest::newRow("thousand with comma") << u"1,250"_s << 125'000LL;
    QTest::newRow("zeros past two decimals") << u"10.5000"_s << 1'050LL;
    QTest::newRow("nothing") << u"0"_s << 0LL;
}

void ValuesTest::readsAmountsAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(qint64, minor);
    const std::optional<Money> money = moneyFromText(text);
    QVERIFY(money.has_value());
    QCOMPARE(money->minor, minor);
}

void ValuesTest::refusesWhatIsNoAmount_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "abc", "-5", "1.2.3,4x", "12 rub", "10.505", "999999999999999", "1e5"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ValuesTest::refusesWhatIsNoAmount()
{
    QFETCH(QString, text);
    QVERIFY(!moneyFromText(text).has_value());
}

void ValuesTest::writesAmountsWithTwoDecimals()
{
    QCOMPARE(Money{125'000'050}.toDecimal(), u"1250000.50"_s);
    QCOMPARE(Money{5}.toDecimal(), u"0.05"_s);
    QCOMPARE(Money{-5}.toDecimal(), u"-0.05"_s);
}

void ValuesTest::readsMoments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("UTC") << u"2026-03-02T10:00:00Z"_s << 1'772'445'600'000LL;
    QTest::newRow("offset") << u"2026-03-02T13:00:00+03:00"_s << 1'772'445'600'000LL;
    QTest::newRow("local, in Moscow") << u"2026-03-02T13:00:00"_s << 1'772'445'600'000LL;
    QTest::newRow("a day is its midnight") << u"2026-03-02"_s << 1'772'398'800'000LL;
}

void ValuesTest::readsMoments()
{
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    QCOMPARE(timestampFromIso(text).value_or(Timestamp{}).milliseconds, milliseconds);
    QVERIFY(!timestampFromIso(u"yesterday"_s).has_value());
}

void ValuesTest::writesMomentsWithTheirOffset()
{
    QCOMPARE(Timestamp{1'772'445'600'000}.toIso(), u"2026-03-02T13:00:00+03:00"_s);
    QCOMPARE(Timestamp{}.toIso(), QString());
}

void ValuesTest::foldsCaseAndYoAndBlanks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("Russian capitals") << u"ЁЛКИН Пётр"_s << u"елкин петр"_s;
    QTest::newRow("blanks of all kinds") << u"  a\t\u00A0 b\n"_s << u"a b"_s;
    QTest::newRow("composed") << u"и\u0306"_s << u"й"_s;
    QTest::newRow("NUL") << u"a%1b"_s.arg(QChar(0)) << u"a b"_s;
}

void ValuesTest::foldsCaseAndYoAndBlanks()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    QCOMPARE(folded(text), key);
}

void ValuesTest::sortsRussianByFoldedText()
{
    QStringList names{u"Яшин"_s, u"Ёлкин"_s, u"Жуков"_s, u"абрамов"_s, u"Егоров"_s};
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return folded(a) < folded(b); });
    QCOMPARE(names, (QStringList{u"абрамов"_s, u"Егоров"_s, u"Ёлкин"_s, u"Жуков"_s, u"Яшин"_s}));
}

void ValuesTest::splitsWords()
{
    QCOMPARE(foldedWords(u"ООО «Ромашка», e-mail: A@b.ru"_s),
             (QStringList{u"ооо"_s, u"ромашка"_s, u"e"_s, u"mail"_s, u"a"_s, u"b"_s, u"ru"_s}));
    QCOMPARE(digitsOf(u"+7 (495) ٣"_s), u"74953"_s);
}

QTEST_GUILESS_MAIN(ValuesTest)
#include "tst_values.moc"
