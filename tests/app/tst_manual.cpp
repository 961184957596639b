// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::Run;

namespace {

QString page(const QString &language, const QString &name)
{
    QFile file(QStringLiteral(LEADLINE_SOURCE_DIR "/docs/manual/") + language + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What a page has people type, without the program's name: lines of their own and inside sentences.
QSet<QString> typed(const QString &text)
{
    static const QRegularExpression command(u"^leadline (.+)$|`leadline ([^`]+)`"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression fence(
        u"^```\\n(.*?)^```$"_s, QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QSet<QString> lines;
    QString prose = text;
    for (const QRegularExpressionMatch &block : fence.globalMatch(text)) {
        for (const QRegularExpressionMatch &line : command.globalMatch(block.captured(1)))
            lines.insert(line.captured(1));
        prose.remove(block.captured());
    }
    for (const QRegularExpressionMatch &inside : command.globalMatch(prose)) {
        if (!inside.captured(2).isEmpty())
            lines.insert(inside.captured(2));
    }
    return lines;
}

/// The command's own words in the help that it gives: "lead show" of "leadline lead show ID".
QString commandIn(const QString &help)
{
    static const QRegularExpression usage(u"^  leadline ([a-z]+(?: [a-z]+)*)"_s, QRegularExpression::MultilineOption);
    return usage.match(help).captured(1);
}

} // namespace

/// What the manual has people type is what the program knows.
class ManualTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCommandItNamesIsThereWithItsOptions_data()
    {
        QTest::addColumn<QString>("line");
        for (const QString &language : {u"en"_s, u"ru"_s}) {
            const QDir folder(QStringLiteral(LEADLINE_SOURCE_DIR "/docs/manual/") + language);
            for (const QString &name : folder.entryList({u"*.md"_s})) {
                for (const QString &line : typed(page(language, name)))
                    QTest::newRow(qPrintable(language + u' ' + name + u": "_s + line)) << line;
            }
        }
    }

    void everyCommandItNamesIsThereWithItsOptions()
    {
        QFETCH(const QString, line);
        // Given
        const Program program;
        QStringList words = QProcess::splitCommand(line);
        if (words.front() == u"--db"_s)
            words.remove(0, 2);
        // When
        const Run help = program.run(words + QStringList{u"--help"_s});
        // Then
        QCOMPARE(help.code, 0);
        const bool isOfAll = words.front() == u"--help"_s;
        QVERIFY2(isOfAll != !commandIn(help.out).isEmpty(), qPrintable(help.out));
        QVERIFY(words.join(u' ').startsWith(commandIn(help.out)));
        for (const QString &word : words) {
            if (word.startsWith("--"_L1))
                QVERIFY2(help.out.contains(u' ' + word), qPrintable(word));
        }
    }

    void theSameIsTypedInBothLanguages()
    {
        const auto commands = [](const QString &language) {
            QStringList lines(typed(page(language, u"shared.md"_s)).values());
            lines.sort();
            return lines;
        };
        QCOMPARE(commands(u"en"_s).size(), 11);
        QCOMPARE(commands(u"en"_s), commands(u"ru"_s));
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::ManualTest)
#include "tst_manual.moc"
