// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::Run;

namespace {

QString page()
{
    QFile file(QStringLiteral(LEADLINE_SOURCE_DIR "/README.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What the README has people type, without the shell's short name for the program and its file.
QList<QStringList> typedLines()
{
    static const QRegularExpression line(u"^(?:\\$L|build/app/leadline) (.+)$"_s, QRegularExpression::MultilineOption);
    QList<QStringList> lines;
    for (const QRegularExpressionMatch &match : line.globalMatch(page()))
        lines.append(QProcess::splitCommand(match.captured(1)));
    return lines;
}

} // namespace

/// A newcomer who types what the README says gets what it promises.
class ReadmeTest : public QObject
{
    Q_OBJECT

private slots:
    void itsCommandsLeadToTheDoorstepOfASale_data()
    {
        QTest::addColumn<int>("nothing");
        QTest::newRow("G-01 G-02 README.md") << 0;
    }

    void itsCommandsLeadToTheDoorstepOfASale()
    {
        // Given
        Program program;
        program.setVariable(u"LEADLINE_DB"_s, program.path(u"company.leadline"_s));
        const QList<QStringList> lines = typedLines();
        QVERIFY(lines.size() >= 6);
        // When
        for (QStringList arguments : lines) {
            const bool isImport = arguments.front() == u"import"_s;
            if (isImport)
                arguments[1] = QStringLiteral(LEADLINE_SOURCE_DIR "/") + arguments.at(1);
            const Run ran = program.run(arguments);
            // Then
            QVERIFY2(ran.code == (isImport ? 1 : 0), qPrintable(arguments.join(u' ') + u": "_s + ran.out + ran.error));
            QVERIFY(!isImport || ran.out.contains(u"Read: 30. Created: 28."));
            QVERIFY(arguments.front() != u"search"_s || ran.out.contains(u"Found: 1"));
        }
        QCOMPARE(program.show(1)[u"stage"].toString(), u"awaiting-sale"_s);
        QCOMPARE(program.show(1)[u"comment"].toString(), u"Просит демонстрацию"_s);
    }

    void itsFilesAreThere()
    {
        static const QRegularExpression link(u"\\]\\(([^)#:]+)\\)|`(resources/[^`]+)`"_s);
        int count = 0;
        for (const QRegularExpressionMatch &match : link.globalMatch(page())) {
            const QString path = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
            QVERIFY2(QFile::exists(QStringLiteral(LEADLINE_SOURCE_DIR "/") + path), qPrintable(path));
            ++count;
        }
        QVERIFY(count > 5);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::ReadmeTest)
#include "tst_readme.moc"
