// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/phone.h"
#include "ui/widgets/regionchoice.h"

#include <QApplication>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

class RegionChoiceTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void namesCountriesInTheLanguageOfTheWindow_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("name");
        QTest::newRow("Russian") << u"ru_RU"_s << u"KZ"_s << u"Казахстан"_s;
        QTest::newRow("English") << u"en_US"_s << u"DE"_s << u"Germany"_s;
        QTest::newRow("its own, where ours is not spoken") << u"ru_RU"_s << u"DE"_s << u"Deutschland"_s;
        QTest::newRow("one that nobody knows") << u"en_US"_s << u"XX"_s << u"XX"_s;
    }

    void namesCountriesInTheLanguageOfTheWindow()
    {
        QFETCH(QString, locale);
        QFETCH(QString, region);
        QLocale::setDefault(QLocale(locale));
        QTEST(regionName(region), "name");
    }

    void beginsWithTheCountryOfTheComputer()
    {
        QCOMPARE(systemRegion(QLocale(QLocale::German, QLocale::Austria)), u"AT"_s);
        QCOMPARE(systemRegion(QLocale::c()), u"RU"_s);
        QVERIFY(phoneRegions().contains(RegionChoice().region()));
    }

    void keepsTheChoiceWhenTheLanguageChanges()
    {
        // Given
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        RegionChoice choice;
        choice.setRegion(u"AT"_s);
        QCOMPARE(choice.currentText(), u"Austria (AT, +43)"_s);
        // When
        QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia));
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(&choice, &change);
        // Then
        QCOMPARE(choice.region(), u"AT"_s);
        QCOMPARE(choice.currentText(), u"Österreich (AT, +43)"_s);
        QCOMPARE(choice.accessibleName().isEmpty(), false);
        QVERIFY(choice.count() > 200);
    }
};

QTEST_MAIN(RegionChoiceTest)
#include "tst_regionchoice.moc"
