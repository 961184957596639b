// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commands.h"
#include "app/commandline/help.h"
#include "app/commandline/options.h"
#include "core/model/lead.h"
#include "tests/app/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;

namespace {

QString textOf(const QString &path)
{
    QFile file(QStringLiteral(LEADLINE_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// All words that stand between backquotes in the running text and its tables.
QSet<QString> codeWords()
{
    static const QRegularExpression code(u"`([^`]+)`"_s);
    static const QRegularExpression separators(u"[\\s,{}=|\\[\\]]+"_s);
    static const QRegularExpression fenced(
        u"^```.*?^```$"_s, QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QSet<QString> words;
    const QString text = textOf(u"docs/cli.md"_s).remove(fenced);
    for (const QRegularExpressionMatch &match : code.globalMatch(text)) {
        for (const QString &word : match.captured(1).split(separators, Qt::SkipEmptyParts))
            words.insert(word);
    }
    return words;
}

} // namespace

/// docs/cli.md says what the program does.
class ReferenceTest : public QObject
{
    Q_OBJECT

private slots:
    void theHelpStandsThereAsItIs()
    {
        QVERIFY(textOf(u"docs/cli.md"_s).contains(u"```text help\n"_s + generalHelp() + u"```"_s));
    }

    void everyCommandAndOptionIsNamed()
    {
        const QString page = textOf(u"docs/cli.md"_s);
        for (const Command &command : commands()) {
            QVERIFY2(page.contains(QLatin1StringView(command.name)), command.name);
            QVERIFY(helpFor(command).contains(QLatin1StringView(command.name)));
            for (const QString &option : command.optionNames()) {
                QVERIFY2(page.contains(option), qPrintable(option));
                QVERIFY(helpFor(command).contains(option));
            }
        }
        for (const Option &option : generalOptions())
            QVERIFY2(page.contains(QLatin1StringView(option.name)), option.name);
    }

    void everyFieldIsNamed()
    {
        const QSet<QString> words = codeWords();
        for (const Field &field : leadFields())
            QVERIFY2(words.contains(QLatin1StringView(field.name)), field.name);
    }

    void everyShippedCodeIsNamed()
    {
        const QSet<QString> words = codeWords();
        const QJsonObject directories =
            QJsonDocument::fromJson(textOf(u"resources/directories/lookups.json"_s).toUtf8()).object();
        QVERIFY(!directories.isEmpty());
        for (const QString &directory : directories.keys()) {
            for (const QJsonValue &entry : directories[directory].toArray())
                QVERIFY2(words.contains(entry[u"code"].toString()), qPrintable(entry[u"code"].toString()));
        }
    }

    void everyKeyOfALeadIsNamed()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        const QSet<QString> words = codeWords();
        // When
        const QJsonObject lead = program.show(1);
        // Then
        for (const QJsonObject &object :
             {lead, lead[u"tasks"][0].toObject(), lead[u"feed"][0].toObject(), lead[u"history"][0].toObject()}) {
            for (const QString &key : object.keys())
                QVERIFY2(words.contains(key), qPrintable(key));
        }
    }

    void everyKeyOfOtherAnswersIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const QString &line : {u"leads"_s,
                                    u"tasks"_s,
                                    u"users"_s,
                                    u"journal"_s,
                                    u"check"_s,
                                    u"migrate"_s,
                                    u"search Anna"_s,
                                    u"note 1 Text"_s,
                                    u"lead person 1 name=Eva"_s,
                                    u"lead similar 1"_s,
                                    u"user add eva"_s,
                                    u"user set maria name=Maria"_s,
                                    u"team add North leader=maria"_s,
                                    u"teams"_s,
                                    u"task add 1 subject=Call"_s,
                                    u"task set 1 priority=high"_s,
                                    u"task done 1 --result=return"_s,
                                    u"undo"_s,
                                    u"export leads --format=csv -o out.csv"_s,
                                    u"backup copy.leadline"_s,
                                    u"lookups source"_s,
                                    u"lookup add source Radio"_s,
                                    u"lookup set source other hidden=yes"_s,
                                    u"fields"_s,
                                    u"settings"_s,
                                    u"set phoneRegion=KZ"_s,
                                    u"init another.leadline"_s})
            QTest::newRow(qPrintable(line)) << line.split(u' ');
    }

    void everyKeyOfOtherAnswersIsNamed()
    {
        // Given
        QFETCH(const QStringList, arguments);
        const Program program;
        program.init();
        program.addHandedOffLead();
        static_cast<void>(program.json({u"team"_s, u"add"_s, u"South"_s}));
        const QSet<QString> words = codeWords();
        // When
        const QJsonObject answer = program.json(arguments);
        // Then
        QVERIFY(!answer.isEmpty());
        for (const QString &key : answer.keys()) {
            QVERIFY2(words.contains(key), qPrintable(key));
            const QJsonValue inside = answer[key].isArray() ? answer[key][0] : answer[key];
            for (const QString &inner : inside.toObject().keys())
                QVERIFY2(words.contains(inner), qPrintable(inner));
        }
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::ReferenceTest)
#include "tst_reference.moc"
