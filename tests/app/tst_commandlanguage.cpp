// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::Run;

class CommandLanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void speaksTheLanguageOfTheSurroundings_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<bool>("isRussian");
        QTest::newRow("C") << u"C"_s << QStringList{} << false;
        QTest::newRow("English") << u"en_US.UTF-8"_s << QStringList{} << false;
        QTest::newRow("German") << u"de_DE.UTF-8"_s << QStringList{} << false;
        QTest::newRow("Russian") << u"ru_RU.UTF-8"_s << QStringList{} << true;
        QTest::newRow("said in C") << u"C"_s << QStringList{u"--lang=ru"_s} << true;
        QTest::newRow("said in Russian") << u"ru_RU.UTF-8"_s << QStringList{u"--lang"_s, u"en"_s} << false;
    }

    void speaksTheLanguageOfTheSurroundings()
    {
        // Given
        QFETCH(const QString, locale);
        QFETCH(const QStringList, options);
        QFETCH(const bool, isRussian);
        Program program;
        program.init();
        program.addHandedOffLead();
        program.setVariable(u"LC_ALL"_s, locale);
        // When
        const Run shown = program.run(QStringList{u"lead"_s, u"show"_s, u"1"_s} + options);
        const Run failed = program.run(QStringList{u"lead"_s, u"show"_s, u"2"_s} + options);
        const Run json = program.run(QStringList{u"tasks"_s, u"--json"_s} + options);
        // Then
        QCOMPARE(shown.out.contains(u"Зрелость потребности"), isRussian);
        QCOMPARE(shown.out.contains(u"Перевод в продажу"), isRussian);
        QCOMPARE(failed.error.contains(u"Лида «2» нет"), isRussian);
        QCOMPARE(json.json()[u"tasks"][0][u"subject"].toString().startsWith(u"Связаться с клиентом"), isRussian);
        QVERIFY2(shown.error.isEmpty(), qPrintable(shown.error));
    }

    void anUnknownLanguageIsAMistake()
    {
        const Program program;
        QCOMPARE(program.run({u"leads"_s, u"--lang"_s, u"tlh"_s}).code, 2);
    }

    void cyrillicSurvivesTheWay()
    {
        // Given
        const Program program;
        program.init();
        // When
        const QJsonObject lead = program.addLead({u"title=Ёлки № 5"_s, u"contactName=Щукин Юрий"_s});
        // Then
        QCOMPARE(lead[u"title"].toString(), u"Ёлки № 5"_s);
        QCOMPARE(program.json({u"search"_s, u"елки"_s})[u"total"].toInt(), 1);
    }

    void theClockIsSet()
    {
        // Given
        const Program program;
        // When
        program.init({u"--now"_s, u"2026-03-02T10:00"_s});
        const QJsonObject lead = program.addLead({u"title=A"_s, u"--now=2026-03-02T12:30:00Z"_s});
        // Then
        QCOMPARE(lead[u"createdAt"].toString(), u"2026-03-02T15:30:00+03:00"_s);
        QCOMPARE(program.json({u"journal"_s})[u"entries"][1][u"at"].toString(), u"2026-03-02T10:00:00+03:00"_s);
        QCOMPARE(program.run({u"leads"_s, u"--now"_s, u"noon"_s}).code, 2);
        const QStringList today{u"leads"_s, u"--where"_s, u"createdAt=today"_s};
        QCOMPARE(program.json(today + QStringList{u"--now=2026-03-02T23:00"_s})[u"total"].toInt(), 1);
        QCOMPARE(program.json(today + QStringList{u"--now=2026-03-03T00:10"_s})[u"total"].toInt(), 0);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::CommandLanguageTest)
#include "tst_commandlanguage.moc"
