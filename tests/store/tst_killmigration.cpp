// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/migrations.h"
#include "tests/support/testfile.h"
#include "tests/support/victim.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

/// The program that made the file knows no layout but ours. Outside any namespace, as rcc's functions are.
static void beTheOldProgram()
{
    Q_CLEANUP_RESOURCE(later);
}

static void beTheNewProgram()
{
    Q_INIT_RESOURCE(later);
}

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int manyRows = 100'000;

int victim(const QStringList &words)
{
    dieAfter(words.at(1).toLong());
    return Store::open(words.at(0), StoreAccess::Write, systemClock()) ? 0 : 1;
}

qint64 number(Connection &connection, const QString &sql)
{
    Statement &statement = connection.prepared(sql);
    const qint64 found = statement.step() ? statement.integer(0) : -1;
    statement.reset();
    return found;
}

void addLookups(TestFile &file)
{
    constexpr int atOnce = 20'000;
    for (int first = 0; first < manyRows; first += atOnce) {
        ChangeSet changeset = file.session().changeset(u"lookup.add"_s);
        for (int position = first; position < first + atOnce; ++position) {
            Lookup lookup;
            lookup.id = LookupId(newUuid(file.clock().now()));
            lookup.directory = u"campaign"_s;
            lookup.code = QString::number(position);
            lookup.name = u"Campaign %1"_s.arg(position);
            changeset.create(lookup);
        }
        QVERIFY(file.session().commit(changeset));
    }
}

} // namespace

/// kill -9 in the middle of a migration that rewrites 100,000 rows: the file has the old layout or the new one, with
/// every row, and the copy made before is whole.
class KillMigrationTest : public QObject
{
    Q_OBJECT

private slots:
    void opensWithTheOldLayoutOrTheNew_data();
    void opensWithTheOldLayoutOrTheNew();

private:
    void checkOld(const QString &path) const;
    void checkNew(const QString &path) const;

    qint64 m_rows = 0;
};

void KillMigrationTest::checkOld(const QString &path) const
{
    const auto file = Connection::open(path, Connection::Access::Read);
    QVERIFY(file);
    QCOMPARE((*file)->pragma(u"user_version"_s), migrationFiles().size() - 1);
    QCOMPARE(number(**file, u"SELECT count(*) FROM lookup"_s), m_rows);
    QCOMPARE(number(**file, u"SELECT count(*) FROM pragma_table_info('lookup') WHERE name = 'nameLength'"_s), 0);
    QVERIFY(findProblems(**file)->isEmpty());
}

void KillMigrationTest::checkNew(const QString &path) const
{
    const auto file = Connection::open(path, Connection::Access::Read);
    QVERIFY(file);
    QCOMPARE((*file)->pragma(u"user_version"_s), migrationFiles().size());
    QCOMPARE(number(**file, u"SELECT count(*) FROM lookup"_s), m_rows);
    QCOMPARE(number(**file, u"SELECT count(*) FROM lookup WHERE nameLength != length(coalesce(name, ''))"_s), 0);
    QVERIFY(findProblems(**file)->isEmpty());
}

void KillMigrationTest::opensWithTheOldLayoutOrTheNew_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::newRow("C-73 migration") << 6U;
}

void KillMigrationTest::opensWithTheOldLayoutOrTheNew()
{
    // Given a file of the first layout, and how long its migration takes
    QFETCH(quint32, seed);
    beTheOldProgram();
    TestFile file;
    addLookups(file);
    m_rows = number(file.store().connection(), u"SELECT count(*) FROM lookup"_s);
    file.close();
    beTheNewProgram();
    QCOMPARE(migrationFiles().last(), u"9999_rewrite_lookups.sql"_s);
    checkOld(file.path());
    const QString copy = file.path() + u".before-"_s + QString::number(migrationFiles().size());
    const auto bringBack = [&] {
        for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(file.path() + ending);
        QVERIFY(QFile::rename(copy, file.path()));
    };
    QElapsedTimer timer;
    timer.start();
    outputOfVictim({file.path(), u"60000000"_s});
    const int longest = static_cast<int>(timer.nsecsElapsed() / 1000 * 5 / 4);
    checkNew(file.path());
    bringBack();
    QRandomGenerator random(seed);
    int old = 0;
    for (int count = 0; count < kills(); ++count) {
        // When
        outputOfVictim({file.path(), QString::number(random.bounded(longest))});
        // Then whoever opens it next, if only to read, finds one or the other
        static_cast<void>(Store::open(file.path(), StoreAccess::Read, file.clock().clock()));
        const auto looked = Connection::open(file.path(), Connection::Access::Read);
        QVERIFY2(looked, qPrintable(looked ? QString() : looked.error().reason));
        const bool isNew = (*looked)->pragma(u"user_version"_s) == migrationFiles().size();
        QVERIFY(!isNew || QFile::exists(copy));
        if (QFile::exists(copy))
            checkOld(copy);
        isNew ? checkNew(file.path()) : checkOld(file.path());
        if (QTest::currentTestFailed())
            return;
        if (isNew)
            bringBack();
        else
            ++old;
    }
    QVERIFY2(old > 0 && old < kills(), qPrintable(u"%1 of %2 kills came before the end"_s.arg(old).arg(kills())));
    // And in the end the new program simply opens it
    QVERIFY(Store::open(file.path(), StoreAccess::Write, systemClock()));
    checkNew(file.path());
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (const QStringList words = victimsWords(); !words.isEmpty())
        return victim(words);
    KillMigrationTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killmigration.moc"
