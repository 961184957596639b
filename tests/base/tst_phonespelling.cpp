// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/phone.h"

#include <QTest>
#include <QThread>
#include <vector>

using namespace leadline;
using namespace Qt::StringLiterals;

/// Phones of all countries, with what people write around them, and what only looks like one.
class PhoneSpellingTest : public QObject
{
    Q_OBJECT

private slots:
    void isKnownByOneForm_data();
    void isKnownByOneForm();
    void theRegionTellsTheCountry_data();
    void theRegionTellsTheCountry();
    void extensionsAreKeptApart_data();
    void extensionsAreKeptApart();
    void junkIsNoPhone_data();
    void junkIsNoPhone();
    void theKeptFormIsReadAgain_data();
    void theKeptFormIsReadAgain();
    void whatIsNoNumberIsShownAsItIs_data();
    void whatIsNoNumberIsShownAsItIs();
    void isReadOnManyThreadsAtOnce();
};

void PhoneSpellingTest::isKnownByOneForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    const QString moscow = u"+74951234567"_s;
    QTest::newRow("eight") << u"8 495 123 45 67"_s << moscow;
    QTest::newRow("seven without a plus") << u"7(495)1234567"_s << moscow;
    QTest::newRow("ten digits") << u"4951234567"_s << moscow;
    QTest::newRow("plus and blanks") << u"+7 495 123 45 67"_s << moscow;
    QTest::newRow("dots") << u"8.495.123.45.67"_s << moscow;
    QTest::newRow("dashes of typographers") << u"8 (495) 123–45–67"_s << moscow;
    QTest::newRow("no-break blanks") << u"+7\u00A0495\u00A0123\u00A045\u00A067"_s << moscow;
    QTest::newRow("full-width digits") << u"８４９５１２３４５６７"_s << moscow;
    QTest::newRow("blanks around") << u"  +74951234567  "_s << moscow;
    QTest::newRow("a link") << u"tel:+7-495-123-45-67"_s << moscow;
    QTest::newRow("a word before") << u"тел. 8 (495) 123-45-67"_s << moscow;
    QTest::newRow("a mobile") << u"8 (916) 123-45-67"_s << u"+79161234567"_s;
    QTest::newRow("free of charge") << u"8 800 555-35-35"_s << u"+78005553535"_s;
    QTest::newRow("Belarus") << u"+375 29 123-45-67"_s << u"+375291234567"_s;
    QTest::newRow("Kazakhstan") << u"+7 701 123 45 67"_s << u"+77011234567"_s;
    QTest::newRow("Germany") << u"+49 30 901820"_s << u"+4930901820"_s;
    QTest::newRow("United States") << u"+1 (212) 555-2368"_s << u"+12125552368"_s;
    QTest::newRow("United Kingdom with its trunk digit") << u"+44 (0)20 7946 0958"_s << u"+442079460958"_s;
    QTest::newRow("the prefix of Russia for abroad") << u"8 10 49 30 901820"_s << u"+4930901820"_s;
}

void PhoneSpellingTest::isKnownByOneForm()
{
    QFETCH(const QString, text);
    QTEST(canonicalPhone(text, u"RU"_s), "number");
    QTEST(phoneToE164(text, u"RU"_s), "number");
}

void PhoneSpellingTest::theRegionTellsTheCountry_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("number");
    QTest::newRow("Germany") << u"030 901820"_s << u"DE"_s << u"+4930901820"_s;
    QTest::newRow("United States") << u"(212) 555-2368"_s << u"US"_s << u"+12125552368"_s;
    QTest::newRow("Kazakhstan") << u"8 701 123 45 67"_s << u"KZ"_s << u"+77011234567"_s;
    QTest::newRow("a country code outweighs the region") << u"+7 495 123-45-67"_s << u"US"_s << u"+74951234567"_s;
    QTest::newRow("no region, with a country code") << u"+74951234567"_s << QString() << u"+74951234567"_s;
    QTest::newRow("no region, without a country code") << u"4951234567"_s << QString() << QString();
    QTest::newRow("a region that does not exist") << u"8 495 123-45-67"_s << u"XX"_s << QString();
}

void PhoneSpellingTest::theRegionTellsTheCountry()
{
    QFETCH(const QString, text);
    QFETCH(const QString, region);
    QTEST(canonicalPhone(text, region), "number");
}

void PhoneSpellingTest::extensionsAreKeptApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    const QString number = u"+74951234567;ext=12"_s;
    for (const QString &text :
         {u"8 (495) 123-45-67 доб. 12"_s, u"+7 495 123-45-67 ext. 12"_s, u"+7 495 123-45-67 x12"_s,
          u"+74951234567;ext=12"_s, u"tel:+74951234567;ext=12"_s, u"8 (495) 123-45-67 #12"_s})
        QTest::newRow(qPrintable(text)) << text << number;
    QTest::newRow("with leading zeros") << u"+7 495 123-45-67 доб. 007"_s << u"+74951234567;ext=007"_s;
}

void PhoneSpellingTest::extensionsAreKeptApart()
{
    QFETCH(const QString, text);
    QTEST(canonicalPhone(text, u"RU"_s), "number");
    // Two people behind one switchboard share the number that duplicates are found by.
    QCOMPARE(phoneToE164(text, u"RU"_s), u"+74951234567"_s);
}

void PhoneSpellingTest::junkIsNoPhone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", " ", "-", "+", "0", "12", "нет", "позвонить позже", "anna@romashka.example", "01.02.2026", "+7",
          "+999 1234567890", "+7 495 123", "000000000000", "12345678901234567890", "12:30"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("endless") << u"8"_s.repeated(100'000);
    QTest::newRow("NUL") << QString(QChar(0)).repeated(11);
    QTest::newRow("half a picture") << QString(QChar(0xD83E)) + u"495"_s;
}

void PhoneSpellingTest::junkIsNoPhone()
{
    QFETCH(const QString, text);
    QCOMPARE(canonicalPhone(text, u"RU"_s), QString());
}

void PhoneSpellingTest::theKeptFormIsReadAgain_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"8 495 123-45-67", "8 (495) 123-45-67 доб. 12", "+49 30 901820", "+1 212 555 2368 ext 9"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void PhoneSpellingTest::theKeptFormIsReadAgain()
{
    QFETCH(const QString, text);
    const QString kept = canonicalPhone(text, u"RU"_s);
    QVERIFY(kept.startsWith(u'+'));
    QCOMPARE(canonicalPhone(kept, u"US"_s), kept);
    QCOMPARE(canonicalPhone(phoneForDisplay(kept, u"RU"_s), u"RU"_s), kept);
}

void PhoneSpellingTest::whatIsNoNumberIsShownAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a word") << u"уточнить"_s << u"уточнить"_s;
    QTest::newRow("too short") << u"12"_s << u"12"_s;
    QTest::newRow("a number") << u"+74951234567"_s << u"+7 495 123-45-67"_s;
    QTest::newRow("a foreign number") << u"+12125552368"_s << u"+1 212-555-2368"_s;
}

void PhoneSpellingTest::whatIsNoNumberIsShownAsItIs()
{
    QFETCH(const QString, text);
    QTEST(phoneForDisplay(text, u"RU"_s), "shown");
}

void PhoneSpellingTest::isReadOnManyThreadsAtOnce()
{
    std::vector<std::unique_ptr<QThread>> threads;
    std::atomic<int> good = 0;
    for (int count = 0; count < 4; ++count) {
        threads.emplace_back(QThread::create([&good] {
            for (int round = 0; round < 200; ++round)
                good += canonicalPhone(u"8 495 123 45 67"_s, u"RU"_s) == u"+74951234567"_s ? 1 : 0;
        }));
        threads.back()->start();
    }
    for (const std::unique_ptr<QThread> &thread : threads)
        QVERIFY(thread->wait());
    QCOMPARE(good.load(), 800);
}

QTEST_GUILESS_MAIN(PhoneSpellingTest)
#include "tst_phonespelling.moc"
