// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::Run;

namespace {

/// One line that is typed, and what must then appear, in this order.
struct Step
{
    QStringList arguments;
    QStringList expected;
    int code = 0;
};

QString page()
{
    QFile file(QStringLiteral(LEADLINE_SOURCE_DIR "/docs/cli.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The fenced blocks whose first line is matched, with what it captures.
QList<QStringList> blocks(const QString &opening)
{
    const QRegularExpression fence(u"^```"_s + opening + u"\\n(.*?)^```"_s,
                                   QRegularExpression::MultilineOption
                                       | QRegularExpression::DotMatchesEverythingOption);
    QList<QStringList> found;
    for (const QRegularExpressionMatch &match : fence.globalMatch(page()))
        found.append(match.capturedTexts().mid(1));
    return found;
}

std::vector<Step> stepsOf(const QString &block)
{
    std::vector<Step> steps;
    for (const QString &line : block.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u"$ leadline "))
            steps.push_back({QProcess::splitCommand(line.sliced(11)), {}, 0});
        else if (line.startsWith(u"[exit "))
            steps.back().code = line.sliced(6, 1).toInt();
        else if (!line.startsWith(u"$ "))
            steps.back().expected.append(line);
    }
    return steps;
}

/// The first expected line that does not appear after those before it; runs of blanks count as one.
QString missing(const QString &output, const QStringList &expected)
{
    static const QRegularExpression blanks(u" +"_s);
    const QString shown = QString(output).replace(blanks, u" "_s);
    qsizetype from = 0;
    for (const QString &line : expected) {
        const QString wanted = QString(line).replace(blanks, u" "_s);
        from = shown.indexOf(wanted, from);
        if (from < 0)
            return line;
        from += wanted.size();
    }
    return {};
}

} // namespace

class TranscriptTest : public QObject
{
    Q_OBJECT

private slots:
    void theMainJobRunsAsWritten_data()
    {
        QTest::addColumn<int>("nothing");
        QTest::newRow("G-01 G-02 G-07 G-09 G-11 G-12 G-13 G-18 docs/cli.md") << 0;
    }

    void theMainJobRunsAsWritten()
    {
        // Given
        const Program program;
        for (const QStringList &file : blocks(u"csv (\\S+)"_s))
            QVERIFY(!program.write(file.at(0), file.at(1).toUtf8()).isEmpty());
        size_t count = 0;
        for (const QStringList &block : blocks(u"console"_s)) {
            for (const Step &step : stepsOf(block.front())) {
                // When
                const Run ran = program.run(step.arguments);
                // Then
                const QString output = ran.out + ran.error;
                const QString absent = missing(output, step.expected);
                QVERIFY2(ran.code == step.code && absent.isEmpty(),
                         qPrintable(u"leadline %1\nexit %2, without: %3\n%4"_s.arg(step.arguments.join(u' '))
                                        .arg(ran.code)
                                        .arg(absent, output)));
                ++count;
            }
        }
        QVERIFY(count > 25);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::TranscriptTest)
#include "tst_transcript.moc"
