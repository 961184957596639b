// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include <QRandomGenerator>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

/// Amounts to the kopeck: read as people write them, written so that they are read again, never rounded.
class AmountsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryLocalesForm_data();
    void readsEveryLocalesForm();
    void refusesRatherThanRounds_data();
    void refusesRatherThanRounds();
    void whatIsWrittenIsReadAgain_data();
    void whatIsWrittenIsReadAgain();
    void anyAmountSurvivesTheWay();
    void writesNegativeAmounts_data();
    void writesNegativeAmounts();
    void comparesByValue();
};

void AmountsTest::readsEveryLocalesForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("Russian") << u"1 250 000,50"_s << 125'000'050LL;
    QTest::newRow("Russian with thin blanks") << u"1\u2009250\u2009000,50"_s << 125'000'050LL;
    QTest::newRow("French") << u"1\u202F250\u202F000,5"_s << 125'000'050LL;
    QTest::newRow("Swiss") << u"1'250'000.50"_s << 125'000'050LL;
    QTest::newRow("English") << u"1,250,000.50"_s << 125'000'050LL;
    QTest::newRow("German") << u"1.250.000,50"_s << 125'000'050LL;
    QTest::newRow("German without decimals") << u"1.250.000"_s << 125'000'000LL;
    QTest::newRow("English without decimals") << u"1,250,000"_s << 125'000'000LL;
    QTest::newRow("Indian") << u"12,50,000.50"_s << 125'000'050LL;
    QTest::newRow("blanks around") << u"  780000 "_s << 78'000'000LL;
    QTest::newRow("a kopeck") << u"0.01"_s << 1LL;
    QTest::newRow("leading zeros") << u"000123.4"_s << 12'340LL;
    QTest::newRow("a point at the end") << u"100."_s << 10'000LL;
    QTest::newRow("the largest") << u"90000000000000"_s << 9'000'000'000'000'000LL;
    QTest::newRow("the largest of fourteen digits") << u"99999999999999.99"_s << 9'999'999'999'999'999LL;
}

void AmountsTest::readsEveryLocalesForm()
{
    QFETCH(const QString, text);
    const std::optional<Money> money = moneyFromText(text);
    QVERIFY(money);
    QTEST(money->minor, "minor");
}

void AmountsTest::refusesRatherThanRounds_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {" ", "-1", "+1", "1-2", "0.001", "1,2345", ".5", ",5", "1e3", "0x10", "NaN", "inf", "12 RUB", "$5", "1;2",
          "100000000000000", "9223372036854775807", "99999999999999999999999999999999", "1 2 3 x"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("a version") << u"1.2.3"_s;
    QTest::newRow("a date") << u"12.05.2026"_s;
    QTest::newRow("two signs for thousands") << u"1.234,567,890"_s;
    QTest::newRow("rouble sign") << u"5 ₽"_s;
    QTest::newRow("Arabic digits") << u"١٢"_s;
    QTest::newRow("minus sign") << u"\u22125"_s;
    QTest::newRow("endless") << QString(100'000, u'9');
}

void AmountsTest::refusesRatherThanRounds()
{
    QFETCH(const QString, text);
    QVERIFY(!moneyFromText(text));
}

void AmountsTest::whatIsWrittenIsReadAgain_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0LL << u"0.00"_s;
    QTest::newRow("a kopeck") << 1LL << u"0.01"_s;
    QTest::newRow("ten kopecks") << 10LL << u"0.10"_s;
    QTest::newRow("ninety-nine kopecks") << 99LL << u"0.99"_s;
    QTest::newRow("a rouble") << 100LL << u"1.00"_s;
    QTest::newRow("a rouble and a kopeck") << 101LL << u"1.01"_s;
    QTest::newRow("what no double can hold") << 9'007'199'254'740'993LL << u"90071992547409.93"_s;
}

void AmountsTest::whatIsWrittenIsReadAgain()
{
    QFETCH(const qint64, minor);
    QTEST(Money{minor}.toDecimal(), "text");
    QCOMPARE(moneyFromText(Money{minor}.toDecimal()), std::optional(Money{minor}));
}

void AmountsTest::anyAmountSurvivesTheWay()
{
    QRandomGenerator random(20260302);
    for (int count = 0; count < 20'000; ++count) {
        const Money money{static_cast<qint64>(random.generate64() % 9'000'000'000'000'000ULL)};
        const std::optional<Money> again = moneyFromText(money.toDecimal());
        QVERIFY2(again == money, qPrintable(money.toDecimal()));
    }
}

void AmountsTest::writesNegativeAmounts_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("text");
    QTest::newRow("less than one") << -5LL << u"-0.05"_s;
    QTest::newRow("more than one") << -12'345LL << u"-123.45"_s;
    QTest::newRow("whole") << -100LL << u"-1.00"_s;
}

void AmountsTest::writesNegativeAmounts()
{
    QFETCH(const qint64, minor);
    QTEST(Money{minor}.toDecimal(), "text");
}

void AmountsTest::comparesByValue()
{
    QVERIFY(Money{-1} < Money{0});
    QVERIFY(Money{99} < Money{100});
    QCOMPARE(*moneyFromText(u"1 000,00"_s), *moneyFromText(u"1,000"_s));
}

QTEST_GUILESS_MAIN(AmountsTest)
#include "tst_amounts.moc"
