// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/proves.h"

#include <QFile>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::Run;

namespace {

/// The counts of a table, by stage.
QMap<QString, int> counts(const QJsonObject &report, const QString &table)
{
    QMap<QString, int> found;
    for (const QJsonValue &row : report.value(table).toArray())
        found.insert(row[u"stage"_s].toString(), row[u"count"_s].toInt());
    return found;
}

} // namespace

/// Reports on the command line.
class CommandReportTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_program = std::make_unique<Program>();
        m_program->init();
    }
    void tellsTheFunnelInJson_data() { test::proves("D14 report funnel"); }
    void tellsTheFunnelInJson();
    void tellsItInWords();
    void writesEachFormat_data();
    void writesEachFormat();
    void asksForAFileWhereOneIsNeeded_data();
    void asksForAFileWhereOneIsNeeded();
    void writesCsvToTheScreen();
    void looksBack();
    void narrowsByOwnerAndSource();
    void saysWhatItCannotRead_data();
    void saysWhatItCannotRead();
    void leavesAFileAloneThatItCannotReplace();
#ifdef LEADLINE_UI
    void printsCardsAndCallSheets_data();
    void printsCardsAndCallSheets();
#endif
    void printsOnlyWhatItCan_data();
    void printsOnlyWhatItCan();

private:
    std::unique_ptr<Program> m_program;
};

void CommandReportTest::tellsTheFunnelInJson()
{
    // Given
    static_cast<void>(m_program->addLead());
    m_program->addHandedOffLead();
    // When
    const QJsonObject report = m_program->json({u"report"_s, u"funnel"_s});
    // Then
    QCOMPARE(report.value(u"report"_s).toString(), u"funnel"_s);
    QCOMPARE(report.value(u"leads"_s).toInt(), 2);
    QCOMPARE(report.value(u"snapshot"_s).toArray().size(), 7);
    QCOMPARE(counts(report, u"snapshot"_s).value(u"qualification"_s), 1);
    QCOMPARE(counts(report, u"snapshot"_s).value(u"handoff"_s), 1);
    QCOMPARE(counts(report, u"snapshot"_s).value(u"disqualified"_s, -1), 0);
    QCOMPARE(counts(report, u"flow"_s).value(u"qualification"_s), 2);
    QCOMPARE(counts(report, u"cohort"_s).value(u"handoff"_s), 1);
    QCOMPARE(report.value(u"weakStep"_s)[u"of"_s].toInt(), 1);
    const QJsonObject format = m_program->json({u"report"_s, u"funnel"_s, u"--format"_s, u"json"_s});
    QCOMPARE(format, report);
    QCOMPARE(m_program->run({u"report"_s, u"funnel"_s, u"--format"_s, u"json"_s}).json(), report);
}

void CommandReportTest::tellsItInWords()
{
    m_program->addHandedOffLead();
    const Run english = m_program->run({u"report"_s, u"funnel"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(english.code, 0);
    QVERIFY2(english.out.contains("Where leads stand"_L1), qPrintable(english.out));
    QVERIFY(english.out.contains("The weak step: from"_L1));
    const Run russian = m_program->run({u"report"_s, u"funnel"_s, u"--lang"_s, u"ru"_s});
    QVERIFY2(russian.out.contains(u"Слабое звено"_s), qPrintable(russian.out));
    QVERIFY(russian.out.contains(u"Перевод в продажу"_s));
}

void CommandReportTest::writesEachFormat_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("C-62 text") << u"text"_s << QByteArray("Where leads stand");
    QTest::newRow("C-62 json") << u"json"_s << QByteArray("{");
    QTest::newRow("C-62 csv") << u"csv"_s << QByteArray("Table,Stage,Leads");
    QTest::newRow("C-62 xlsx") << u"xlsx"_s << QByteArray("PK\x03\x04");
#ifdef LEADLINE_UI
    QTest::newRow("C-62 pdf") << u"pdf"_s << QByteArray("%PDF-");
    QTest::newRow("C-62 png") << u"png"_s << QByteArray("\x89PNG");
#endif
}

void CommandReportTest::writesEachFormat()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, beginning);
    m_program->addHandedOffLead();
    const QString path = m_program->path(u"out."_s + format);
    const Run run =
        m_program->run({u"report"_s, u"funnel"_s, u"--format"_s, format, u"-o"_s, path, u"--lang"_s, u"en"_s});
    QVERIFY2(run.code == 0, qPrintable(run.error));
    const QByteArray written = m_program->read(u"out."_s + format);
    QVERIFY2(written.startsWith(beginning), written.left(40).constData());
    if (format == "png"_L1) {
        constexpr qsizetype header = 24; // its width and height stand at its end
        QVERIFY(written.size() > header);
        QVERIFY(qFromBigEndian<quint32>(written.constData() + header - 8) > 1000);
        QVERIFY(qFromBigEndian<quint32>(written.constData() + header - 4) > 1000);
    }
}

void CommandReportTest::asksForAFileWhereOneIsNeeded_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"xlsx", "pdf", "png"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void CommandReportTest::asksForAFileWhereOneIsNeeded()
{
    QFETCH(const QString, format);
    const Run run = m_program->run({u"report"_s, u"funnel"_s, u"--format"_s, format, u"--json"_s});
    QCOMPARE(run.code, 2);
    QCOMPARE(run.reason(), u"option-required"_s);
}

void CommandReportTest::writesCsvToTheScreen()
{
    static_cast<void>(m_program->addLead({u"title=A"_s, u"source=call"_s}));
    const Run run = m_program->run({u"report"_s, u"sources"_s, u"--format"_s, u"csv"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.out.trimmed().split(u'\n').size(), 2);
    QVERIFY2(run.out.contains("Where leads come from,Call,1,0,0,0"_L1), qPrintable(run.out));
}

void CommandReportTest::looksBack()
{
    // Given a lead of today
    static_cast<void>(m_program->addLead());
    const auto standing = [&](const QStringList &options) {
        return counts(m_program->json(QStringList{u"report"_s, u"funnel"_s} + options), u"snapshot"_s)
            .value(u"qualification"_s);
    };
    // Then
    QCOMPARE(standing({}), 1);
    QCOMPARE(standing({u"--as-of"_s, u"today"_s}), 1);
    QCOMPARE(standing({u"--as-of"_s, u"yesterday"_s}), 0);
    const QJsonObject before =
        m_program->json({u"report"_s, u"funnel"_s, u"--from"_s, u"-30d"_s, u"--to"_s, u"yesterday"_s});
    QCOMPARE(before.value(u"leads"_s).toInt(), 0);
    QCOMPARE(counts(before, u"snapshot"_s).value(u"qualification"_s), 1);
    QVERIFY(!before.value(u"timeline"_s).toArray().isEmpty());
}

void CommandReportTest::narrowsByOwnerAndSource()
{
    QCOMPARE(m_program->run({u"user"_s, u"add"_s, u"oleg"_s, u"Oleg Orlov"_s}).code, 0);
    static_cast<void>(m_program->addLead({u"title=A"_s, u"source=call"_s, u"owner=oleg"_s}));
    static_cast<void>(m_program->addLead({u"title=B"_s, u"owner=maria"_s}));
    const auto leads = [&](const QStringList &options) {
        return m_program->json(QStringList{u"report"_s, u"funnel"_s} + options).value(u"leads"_s).toInt();
    };
    QCOMPARE(leads({u"--owner"_s, u"oleg"_s}), 1);
    QCOMPARE(leads({u"--source"_s, u"call"_s}), 1);
    QCOMPARE(leads({u"--source"_s, u""_s}), 1);
    QCOMPARE(leads({u"--owner"_s, u"maria"_s, u"--source"_s, u"call"_s}), 0);
    const QJsonArray people =
        m_program->json({u"report"_s, u"funnel"_s, u"--by"_s, u"owner"_s}).value(u"by"_s).toArray();
    QCOMPARE(people.size(), 2);
    QVERIFY(test::texts(people, u"owner"_s).contains(u"oleg"_s));
}

void CommandReportTest::saysWhatItCannotRead_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("reason");
    QTest::newRow("name") << QStringList{u"weather"_s} << u"report-not-found"_s;
    QTest::newRow("day") << QStringList{u"funnel"_s, u"--from"_s, u"someday"_s} << u"option-invalid"_s;
    QTest::newRow("as of") << QStringList{u"funnel"_s, u"--as-of"_s, u"2026-02-30"_s} << u"option-invalid"_s;
    QTest::newRow("backwards") << QStringList{u"funnel"_s, u"--from"_s, u"today"_s, u"--to"_s, u"-3d"_s}
                               << u"option-invalid"_s;
    QTest::newRow("owner") << QStringList{u"funnel"_s, u"--owner"_s, u"nobody"_s} << u"user-not-found"_s;
    QTest::newRow("source") << QStringList{u"funnel"_s, u"--source"_s, u"no such source"_s} << u"option-invalid"_s;
    QTest::newRow("by") << QStringList{u"funnel"_s, u"--by"_s, u"weather"_s} << u"option-invalid"_s;
    QTest::newRow("format") << QStringList{u"funnel"_s, u"--format"_s, u"docx"_s} << u"option-invalid"_s;
}

void CommandReportTest::saysWhatItCannotRead()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, reason);
    const Run run = m_program->run(QStringList{u"report"_s} + arguments + QStringList{u"--json"_s});
    QVERIFY(run.code != 0);
    QCOMPARE(run.reason(), reason);
}

void CommandReportTest::leavesAFileAloneThatItCannotReplace()
{
    for (const QString &format : {u"csv"_s, u"xlsx"_s, u"json"_s}) {
        const Run run = m_program->run({u"report"_s, u"funnel"_s, u"--format"_s, format, u"-o"_s,
                                        m_program->path(u"no/such/folder/out"_s), u"--json"_s});
        QCOMPARE(run.code, 3);
        QCOMPARE(run.reason(), u"cannot-write"_s);
    }
}

#ifdef LEADLINE_UI
void CommandReportTest::printsCardsAndCallSheets_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("printed");
    QTest::newRow("card") << QStringList{u"lead"_s, u"1"_s} << u"lead"_s;
    QTest::newRow("calls") << QStringList{u"call-sheet"_s} << u"call-sheet"_s;
    QTest::newRow("calls of a day") << QStringList{u"call-sheet"_s, u"--day"_s, u"tomorrow"_s} << u"call-sheet"_s;
    QTest::newRow("calls in Russian") << QStringList{u"call-sheet"_s, u"--lang"_s, u"ru"_s} << u"call-sheet"_s;
}

void CommandReportTest::printsCardsAndCallSheets()
{
    // Given
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, printed);
    m_program->addHandedOffLead();
    m_program->setVariable(u"DISPLAY"_s, {});
    m_program->removeVariable(u"QT_QPA_PLATFORM"_s);
    // When
    const QString path = m_program->path(u"out.pdf"_s);
    const QJsonObject told = m_program->json(QStringList{u"print"_s} + arguments + QStringList{u"-o"_s, path});
    // Then
    QCOMPARE(told.value(u"file"_s).toString(), path);
    QCOMPARE(told.value(u"printed"_s).toString(), printed);
    const QByteArray written = m_program->read(u"out.pdf"_s);
    QVERIFY(written.startsWith("%PDF-") && written.size() > 5000);
}
#endif

void CommandReportTest::printsOnlyWhatItCan_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no file") << QStringList{u"lead"_s, u"1"_s} << 2 << u"option-required"_s;
    QTest::newRow("no file for calls") << QStringList{u"call-sheet"_s} << 2 << u"option-required"_s;
#ifdef LEADLINE_UI
    QTest::newRow("no such lead") << QStringList{u"lead"_s, u"77"_s, u"-o"_s, u"x.pdf"_s} << 1 << u"lead-not-found"_s;
    QTest::newRow("no day") << QStringList{u"call-sheet"_s, u"--day"_s, u"soon"_s, u"-o"_s, u"x.pdf"_s} << 2
                            << u"option-invalid"_s;
    QTest::newRow("more than a day") << QStringList{u"call-sheet"_s, u"--day"_s, u"this-week"_s, u"-o"_s, u"x.pdf"_s}
                                     << 2 << u"option-invalid"_s;
    QTest::newRow("no such folder") << QStringList{u"lead"_s, u"1"_s, u"-o"_s, u"/no/such/folder/x.pdf"_s} << 3
                                    << u"cannot-write"_s;
#endif
}

void CommandReportTest::printsOnlyWhatItCan()
{
    QFETCH(const QStringList, arguments);
    m_program->addHandedOffLead();
    const Run run = m_program->run(QStringList{u"print"_s} + arguments + QStringList{u"--json"_s});
    QTEST(run.code, "code");
    QTEST(run.reason(), "reason");
}

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::CommandReportTest)
#include "tst_commandreport.moc"
