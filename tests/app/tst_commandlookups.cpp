// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;

/// Directories are extended on the command line as in the window.
class CommandLookupsTest : public QObject
{
    Q_OBJECT

private slots:
    void aChoiceIsAddedAndUsed()
    {
        // Given
        const Program program;
        program.init();
        // When
        const QJsonObject added = program.json({u"lookup"_s, u"add"_s, u"source"_s, u"Radio"_s, u"Mayak"_s});
        // Then
        QCOMPARE(added[u"lookup"][u"code"].toString(), u"radio-mayak"_s);
        QCOMPARE(added[u"lookup"][u"name"].toString(), u"Radio Mayak"_s);
        QVERIFY(!added[u"changeset"].toString().isEmpty());
        QCOMPARE(program.addLead({u"source=radio mayak"_s})[u"source"].toString(), u"radio-mayak"_s);
        QVERIFY(program.run({u"lookups"_s, u"source"_s}).out.contains("Radio Mayak"_L1));
    }

    void aChoiceIsRenamedAndHidden()
    {
        const Program program;
        program.init();
        const QJsonObject renamed = program.json({u"lookup"_s, u"set"_s, u"source"_s, u"other"_s, u"name=Rest"_s});
        QCOMPARE(renamed[u"lookup"][u"name"].toString(), u"Rest"_s);
        const QJsonObject hidden = program.json({u"lookup"_s, u"set"_s, u"source"_s, u"rest"_s, u"hidden=yes"_s});
        QCOMPARE(hidden[u"lookup"][u"code"].toString(), u"other"_s);
        QCOMPARE(hidden[u"lookup"][u"hidden"].toBool(), true);
        QVERIFY(program.run({u"lookups"_s, u"source"_s}).out.contains("hidden"_L1));
    }

    void refusesWithAReason_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("no such directory") << QStringList{u"lookups"_s, u"colours"_s} << 1;
        QTest::newRow("the program's own") << QStringList{u"lookup"_s, u"add"_s, u"role"_s, u"Boss"_s} << 1;
        QTest::newRow("taken") << QStringList{u"lookup"_s, u"add"_s, u"source"_s, u"Yandex"_s} << 1;
        QTest::newRow("no such choice") << QStringList{u"lookup"_s, u"set"_s, u"source"_s, u"x"_s, u"name=y"_s} << 1;
        QTest::newRow("no such field") << QStringList{u"lookup"_s, u"set"_s, u"source"_s, u"other"_s, u"code=y"_s} << 1;
        QTest::newRow("no flag") << QStringList{u"lookup"_s, u"set"_s, u"source"_s, u"other"_s, u"hidden=1"_s} << 1;
        QTest::newRow("no name") << QStringList{u"lookup"_s, u"add"_s, u"source"_s} << 2;
    }

    void refusesWithAReason()
    {
        QFETCH(const QStringList, arguments);
        const Program program;
        program.init();
        const test::Run run = program.run(arguments);
        QTEST(run.code, "code");
        QVERIFY(!run.error.isEmpty());
        QCOMPARE(program.json({u"journal"_s})[u"entries"].toArray().size(), 1);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::CommandLookupsTest)
#include "tst_commandlookups.moc"
