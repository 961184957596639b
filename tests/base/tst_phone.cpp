// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/phone.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

/// Phones as people type them, and the one form by which the file knows them.
class PhoneTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsOneNumberInAllItsSpellings_data();
    void knowsOneNumberInAllItsSpellings();
    void keepsAnExtension();
    void leavesAloneWhatIsNoNumber_data();
    void leavesAloneWhatIsNoNumber();
    void showsNumbersReadably();
    void knowsTheCountriesThatHavePhones();
};

void PhoneTest::knowsOneNumberInAllItsSpellings_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"8 (495) 123-45-67", "+7 495 1234567", "84951234567", "7 495 123 45 67", "495-123-45-67"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void PhoneTest::knowsOneNumberInAllItsSpellings()
{
    QFETCH(QString, text);
    QCOMPARE(canonicalPhone(text, u"RU"_s), u"+74951234567"_s);
}

void PhoneTest::keepsAnExtension()
{
    QCOMPARE(canonicalPhone(u"8 (495) 123-45-67 доб. 12"_s, u"RU"_s), u"+74951234567;ext=12"_s);
    QCOMPARE(phoneToE164(u"8 (495) 123-45-67 доб. 12"_s, u"RU"_s), u"+74951234567"_s);
}

void PhoneTest::leavesAloneWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << u"позвонить после обеда"_s;
    QTest::newRow("too short") << u"12"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("endless") << QString(100'000, u'1');
}

void PhoneTest::leavesAloneWhatIsNoNumber()
{
    QFETCH(QString, text);
    QVERIFY(canonicalPhone(text, u"RU"_s).isEmpty());
    QCOMPARE(phoneForDisplay(text, u"RU"_s), text);
}

void PhoneTest::showsNumbersReadably()
{
    QCOMPARE(phoneForDisplay(u"+74951234567"_s, u"RU"_s), u"+7 495 123-45-67"_s);
}

void PhoneTest::knowsTheCountriesThatHavePhones()
{
    QVERIFY(phoneRegions().size() > 200);
    QVERIFY(phoneRegions().contains(u"KZ"_s));
    QCOMPARE(callingCode(u"KZ"_s), 7);
    QCOMPARE(callingCode(u"DE"_s), 49);
    QCOMPARE(callingCode(u"XX"_s), 0);
}

QTEST_GUILESS_MAIN(PhoneTest)
#include "tst_phone.moc"
