// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/migrations.h"
#include "core/store/outbox.h"
#include "core/store/syncstate.h"
#include "tests/support/testfile.h"

#include <QFile>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

void run(Connection &connection, const QString &migration)
{
    QFile file(u":/migrations/"_s + migration);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList statements = QString::fromUtf8(file.readAll()).split(u"\n;;\n"_s, Qt::SkipEmptyParts);
    for (const QString &statement : statements)
        connection.execute(statement);
}

} // namespace

/// A file of the first layout is brought to this program's.
class LayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void aFirstFileGoesOnWithAllItHas();
    void aSharedFileOfBeforeWalksOverEverythingOnceMore();
};

void LayoutTest::aFirstFileGoesOnWithAllItHas()
{
    // Given a file as the first program made it, with a lead and the line of the journal that made it
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"first.leadline"_s);
    const QUuid lead = QUuid::createUuid();
    {
        const auto made = Connection::open(path, Connection::Access::Create);
        QVERIFY(made);
        Connection &connection = **made;
        run(connection, migrationFiles().first());
        connection.execute(u"PRAGMA user_version=1"_s);
        connection
            .prepared(u"INSERT INTO lead (id, number, title, city, stamp, stamps) VALUES (?, 1, 'A', 'B', 65536, "
                      "'{\"city\":\"131072\"}')"_s)
            .bind(lead)
            .run();
        for (const char *index : {"leadWords", "leadInner"})
            connection.execute(u"INSERT INTO %1 (%1) VALUES ('rebuild')"_s.arg(QLatin1StringView(index)));
        connection.prepared(u"INSERT INTO user (id, login, name, role, stamp) VALUES (?, 'anna', 'Anna', 'admin', 1)"_s)
            .bind(QUuid::createUuid())
            .run();
        connection.prepared(u"INSERT INTO setting (id, name, value, stamp) VALUES (?, 'process', 'lead-handoff', 1)"_s)
            .bind(QUuid::createUuid())
            .run();
        connection.prepared(u"INSERT INTO changeset (id, at, hlc, intent) VALUES (?, 1, 65536, 'lead.add')"_s)
            .bind(QUuid::createUuid())
            .run();
        connection.prepared(u"INSERT INTO change VALUES (1, 0, ?, 'lead', 'create', '{\"title\":\"A\"}')"_s)
            .bind(lead)
            .run();
    }
    // When
    const auto store = Store::open(path, StoreAccess::Write, systemClock());
    // Then nothing is lost, a copy is beside it, and work goes on
    QVERIFY(store);
    QVERIFY(QFile::exists(path + u".before-%1"_s.arg(schemaVersion())));
    QCOMPARE((*store)->find(LeadId(lead))->title, u"A"_s);
    QCOMPARE((*store)->tables().find(Kind::Lead, lead)->stamps(), (Stamps{{65536}, {{u"city"_s, {131072}}}}));
    QCOMPARE((*store)->journal().latest(10).size(), 1U);
    const Result<Session> session = Session::open(**store);
    QVERIFY(session);
    QVERIFY(editLead(*session, LeadId(lead), {{u"comment"_s, u"C"_s}}));
    const JournalEntry edit = (*store)->journal().latest(1).front();
    QCOMPARE((*store)->journal().basesOf(edit.changeset.number).front().of(u"comment"_s), Hlc{65536});
    QVERIFY(findProblems((*store)->connection())->isEmpty());
}

void LayoutTest::aSharedFileOfBeforeWalksOverEverythingOnceMore()
{
    // Given a shared file of a layout that knew neither participants nor how far each root has come
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"shared.leadline"_s);
    {
        const auto made = Connection::open(path, Connection::Access::Create);
        QVERIFY(made);
        int version = 0;
        for (const QString &migration : migrationFiles()) {
            if (migration.startsWith(u"0010"_s))
                break;
            run(**made, migration);
            (*made)->execute(u"PRAGMA user_version=%1"_s.arg(++version));
        }
        (*made)->execute(u"INSERT INTO sync (row, server, workspace, login, client, cursor) "
                         "VALUES (1, 'https://a', 'w', 'anna', x'00000000000000000000000000000001', 50)"_s);
    }
    // When
    const auto store = Store::open(path, StoreAccess::Write, systemClock());
    // Then
    QVERIFY(store);
    QCOMPARE(syncState((*store)->connection())->position, SyncPosition());
}

QTEST_GUILESS_MAIN(LayoutTest)

#include "tst_layout.moc"
