// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::Run;

class CommandSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void initChoosesTheCountryOfPhones()
    {
        // Given / When
        const Program program;
        program.init({u"--region"_s, u"de"_s});
        // Then
        QCOMPARE(program.json({u"settings"_s})[u"settings"][u"phoneRegion"].toString(), u"DE"_s);
        QCOMPARE(program.addLead({u"phone=030 1234567"_s})[u"phones"][0].toString(), u"+49301234567"_s);
    }

    void theyAreShown()
    {
        const Program program;
        program.init();
        const QJsonObject settings = program.json({u"settings"_s})[u"settings"].toObject();
        QCOMPARE(settings[u"process"].toString(), u"lead-handoff"_s);
        QCOMPARE(settings[u"currency"].toString(), u"RUB"_s);
        QCOMPARE(settings[u"phoneRegion"].toString(), u"RU"_s);
        const QString text = program.run({u"settings"_s}).out;
        QVERIFY2(text.contains(u"phoneRegion") && text.contains(u"RU"), qPrintable(text));
    }

    void theCountryOfPhonesCanBeChangedAndUndone()
    {
        // Given a German number without its code in a Russian file
        const Program program;
        program.init();
        QVERIFY(!program.addLead({u"title=A"_s, u"phone=030 1234567"_s}).isEmpty());
        QVERIFY(!program.addLead({u"title=B"_s, u"phone=+49301234567"_s}).isEmpty());
        const auto similar = [&] { return program.json({u"lead"_s, u"similar"_s, u"2"_s})[u"leads"].toArray().size(); };
        QCOMPARE(similar(), 0);
        // When
        const QJsonObject changed = program.json({u"set"_s, u"phoneRegion=de"_s});
        // Then
        QVERIFY(!changed[u"changeset"].toString().isEmpty());
        QCOMPARE(changed[u"settings"][u"phoneRegion"].toString(), u"DE"_s);
        QCOMPARE(similar(), 1);
        QVERIFY(!program.json({u"undo"_s}).isEmpty());
        QCOMPARE(similar(), 0);
    }

    void refusesOtherSettings_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("reason");
        QTest::newRow("an unknown one") << u"colour=red"_s << 1 << u"unknown-setting"_s;
        QTest::newRow("one that is chosen once") << u"currency=EUR"_s << 1 << u"unknown-setting"_s;
        QTest::newRow("an unknown country") << u"phoneRegion=XX"_s << 2 << u"phone-region-unknown"_s;
        QTest::newRow("the same country") << u"phoneRegion=RU"_s << 1 << u"nothing-to-change"_s;
        QTest::newRow("no assignment") << u"phoneRegion"_s << 2 << u"assignment-invalid"_s;
    }

    void refusesOtherSettings()
    {
        QFETCH(const QString, word);
        const Program program;
        program.init();
        const Run ran = program.run({u"set"_s, word, u"--json"_s});
        QTEST(ran.code, "code");
        QTEST(ran.reason(), "reason");
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::CommandSettingsTest)
#include "tst_commandsettings.moc"
