// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importer.h"
#include "core/services/leads.h"
#include "core/services/sharing.h"
#include "tests/client/onlinefile.h"
#include "tests/server/servedworkspace.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::OnlineFile;
using test::ServerProgram;

namespace {

constexpr int patience = 300'000; // milliseconds
const QString password = QString::fromLatin1(ServerProgram::password);

Result<Sharing> read(Session &session)
{
    return sharing(session);
}

Result<std::vector<LeadId>> everyLead(Session &session)
{
    std::vector<LeadId> leads;
    for (const Lead &lead : session.store().select<Lead>(u"1 ORDER BY row"_s))
        leads.push_back(lead.id);
    return leads;
}

/// Everything was sent and answered, and nothing was refused.
bool settles(OnlineFile &file)
{
    const auto nothingWaits = [&file] { return file.ask(read).value().waiting == 0; };
    return QTest::qWaitFor(nothingWaits, patience) && file.ask(read).value().attention == 0;
}

/// The rows as a file of theirs.
QString table(const QTemporaryDir &folder, int rows, int columns, int letters)
{
    QFile file(folder.filePath(u"leads%1.csv"_s.arg(columns)));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("title");
    for (int column = 0; column < columns; ++column)
        file.write(";own " + QByteArray::number(column));
    for (int row = 0; row < rows; ++row) {
        file.write("\nNeed " + QByteArray::number(columns) + ' ' + QByteArray::number(row));
        for (int column = 0; column < columns; ++column)
            file.write(";" + u"ж"_s.repeated(letters).toUtf8() + QByteArray::number(row));
    }
    return file.fileName();
}

} // namespace

/// What is done to thousands at once, against a real server process and a real PostgreSQL: none of it may stay behind.
class BigChangesTest : public QObject
{
    Q_OBJECT

    test::ServedWorkspace m_served;
    QTemporaryDir m_folder;

    qint64 leadsOnStage(const QString &stage) const
    {
        return m_served.number(
            "SELECT count(*) FROM record WHERE kind = 'lead' AND NOT deleted AND fields->>'stage' = $1",
            {server::parameter(stage)});
    }

    [[nodiscard]] Result<ImportReport> import(OnlineFile &file, const QString &path) const
    {
        ImportOptions options;
        options.path = path;
        const auto run = [options](Session &session) { return runImport(session, options); };
        return file.ask(run);
    }

private slots:
    void initTestCase()
    {
        const QString problem = m_served.begin();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void aBoardMoveOfFiveThousandCardsArrives()
    {
        // Given
        constexpr int cards = 5000;
        OnlineFile alice;
        alice.open();
        QCOMPARE(alice.join(m_served.url(), u"alice"_s, password), QString());
        const Result<ImportReport> imported = import(alice, table(m_folder, cards, 1, 1));
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().reason));
        QCOMPARE(imported->created, cards);
        QVERIFY(settles(alice));
        QCOMPARE(leadsOnStage(u"qualification"_s), cards);
        QTRY_COMPARE_WITH_TIMEOUT(alice.ask(everyLead).value().size(), size_t{cards}, patience);
        // When
        const std::vector<LeadId> leads = alice.ask(everyLead).value();
        const auto move = [leads](Session &session) { return moveLeads(session, leads, u"distribution"_s); };
        const Result<ChangeSet> moved = alice.ask(move);
        // Then
        QVERIFY2(moved, moved ? "" : qPrintable(moved.error().reason));
        QVERIFY(settles(alice));
        QCOMPARE(m_served.number("SELECT count(*) FROM change_log WHERE result->>'status' <> 'applied'"), 0);
        const auto here = [](Session &session) -> Result<int> {
            return static_cast<int>(session.store().select<Lead>(u"stage = 'distribution'"_s).size());
        };
        QTRY_COMPARE_WITH_TIMEOUT(alice.ask(here).value(), cards, patience);
        QCOMPARE(leadsOnStage(u"distribution"_s), cards);
    }

    void anImportOfWideRowsArrives()
    {
        // Given
        constexpr int rows = 300;
        constexpr int columns = 60;
        OnlineFile alice;
        alice.open();
        QCOMPARE(alice.join(m_served.url(), u"alice"_s, password), QString());
        const qint64 before = leadsOnStage(u"qualification"_s);
        // When
        const Result<ImportReport> imported = import(alice, table(m_folder, rows, columns, 200));
        // Then
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().reason));
        QCOMPARE(imported->created, rows);
        QVERIFY(settles(alice));
        QCOMPARE(leadsOnStage(u"qualification"_s), before + rows);
    }

    void cleanupTestCase() { m_served.program().kill(); }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::BigChangesTest)
#include "tst_bigchanges.moc"
