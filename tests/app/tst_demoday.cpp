// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::Run;

/// What `./dev run` does where there is no display.
class DemoDayTest : public QObject
{
    Q_OBJECT

private slots:
    void isPlayedToItsEnd_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Russian") << u"ru"_s;
        QTest::newRow("English") << u"en"_s;
    }

    void isPlayedToItsEnd()
    {
        // Given
        QFETCH(const QString, language);
        const Program program;
        const QDir pictures(program.path(u"pictures"_s));
        // When
        const Run run = program.run({u"demo-day"_s, u"--lang"_s, language, u"--pictures"_s, pictures.path()});
        // Then
        QVERIFY2(run.code == 0, qPrintable(run.out + run.error));
        QCOMPARE(run.out.count(u"ok   "_s), 7);
        QVERIFY(run.out.contains(QDir::toNativeSeparators(pictures.path())));
        const QStringList names = pictures.entryList({u"*.png"_s});
        QCOMPARE(names.size(), 7);
        for (const QString &name : names)
            QVERIFY2(QFile(pictures.filePath(name)).size() > 10'000, qPrintable(name));
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::DemoDayTest)
#include "tst_demoday.moc"
