// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/connection.h"
#include "tests/support/testfile.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Enough for SQLite to take its time.
void addRows(TestFile &file)
{
    file.store().connection().execute(u"INSERT INTO draft (name, content, at) WITH RECURSIVE n(i) AS (SELECT 1 UNION "
                                      u"ALL SELECT i + 1 FROM n LIMIT 5000) "
                                      "SELECT 'draft ' || i, 'half a note', i FROM n"_s);
}

QStringList filesBeside(const QString &path)
{
    return QDir(QFileInfo(path).absolutePath()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

/// Copies that can be trusted: whole, rotated, checked before they replace anything.
class BackupTest : public QObject
{
    Q_OBJECT

private slots:
    void aCopyHasEverythingAndOpens();
    void aCopyNeverOverwrites();
    void aCopyLeavesTheCacheAsItWas();
    void aStoppedCopyLeavesNothing();
    void aStoppedCopyLeavesAnOlderOneAsItWas();
    void aStoppedDailyCopyIsMadeNextTime();
    void restoringKeepsWhatWasThere();
    void aDamagedCopyIsNotRestored();
    void thereIsOneCopyADayAndOldOnesGo();
    void aCopyMadeNowStaysAmongTheDailyOnes();
    void copiesAreListedNewestFirst();
    void whatIsNoCopyIsNotListed();
    void copiesOfAFileWithOddSignsAreFound();
    void theCheckNamesWhatIsWrong();
    void aStoppedCheckSaysSo();
};

void BackupTest::aCopyHasEverythingAndOpens()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead({u"title=A"_s});
    // When
    const QString copy = file.path() + u".copy"_s;
    QVERIFY(backup(file.store().connection(), copy));
    // Then
    const auto opened = Store::open(copy, StoreAccess::Read, systemClock());
    QVERIFY(opened);
    QCOMPARE((*opened)->find(id)->title, u"A"_s);
}

void BackupTest::aCopyNeverOverwrites()
{
    TestFile file;
    const QString copy = file.path() + u".copy"_s;
    QVERIFY(backup(file.store().connection(), copy));
    QCOMPARE(backup(file.store().connection(), copy).error().reason, u"file-exists"_s);
    QCOMPARE(backup(file.store().connection(), u"/nowhere/at/all"_s).error().code, ErrorCode::Io);
}

void BackupTest::aCopyLeavesTheCacheAsItWas()
{
    // Given
    TestFile file;
    Connection &connection = file.store().connection();
    const qint64 usual = connection.pragma(u"cache_size"_s);
    // When one copy is made and another fails
    QVERIFY(backup(connection, file.path() + u".copy"_s));
    QVERIFY(!backup(connection, u"/nowhere/at/all"_s));
    // Then
    QVERIFY(usual != 0);
    QCOMPARE(connection.pragma(u"cache_size"_s), usual);
}

void BackupTest::aStoppedCopyLeavesNothing()
{
    // Given
    TestFile file;
    addRows(file);
    Connection &connection = file.store().connection();
    const QStringList before = filesBeside(file.path());
    int asked = 0;
    QVERIFY(backup(connection, file.path() + u".whole"_s, Overwrite::No, [&asked](qint64, qint64) {
        ++asked;
        return true;
    }));
    QVERIFY(QFile::remove(file.path() + u".whole"_s));
    QVERIFY(asked > 3);
    // When it is stopped anywhere
    for (int stop = 0; stop < asked; ++stop) {
        int left = stop;
        const Result<void> copied =
            backup(connection, file.path() + u".copy"_s, Overwrite::No, [&left](qint64, qint64) { return left-- > 0; });
        // Then
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, ErrorCode::Cancelled);
        QCOMPARE(filesBeside(file.path()), before);
    }
    // And the connection works on
    QVERIFY(backup(connection, file.path() + u".copy"_s));
}

void BackupTest::aStoppedCopyLeavesAnOlderOneAsItWas()
{
    // Given
    TestFile file;
    addRows(file);
    const LeadId id = file.addLead({u"title=Kept"_s});
    const QString copy = file.path() + u".copy"_s;
    QVERIFY(backup(file.store().connection(), copy));
    // When
    QVERIFY(!backup(file.store().connection(), copy, Overwrite::Yes, [](qint64, qint64) { return false; }));
    // Then
    const auto store = Store::open(copy, StoreAccess::Read, file.clock().clock());
    QVERIFY(store);
    QCOMPARE((*store)->find(id)->title, u"Kept"_s);
}

void BackupTest::aStoppedDailyCopyIsMadeNextTime()
{
    // Given
    TestFile file;
    addRows(file);
    Connection &connection = file.store().connection();
    const QDir folder(file.path() + u".backups"_s);
    QVERIFY(!dailyBackup(connection, file.clock().clock(), 3, [](qint64, qint64) { return false; }));
    QCOMPARE(folder.entryList(QDir::Files), QStringList());
    // When / Then
    QVERIFY(dailyBackup(connection, file.clock().clock(), 3));
    QCOMPARE(folder.entryList(QDir::Files).size(), 1);
}

void BackupTest::restoringKeepsWhatWasThere()
{
    // Given
    TestFile file;
    const LeadId kept = file.addLead({u"title=kept"_s});
    const QString copy = file.path() + u".copy"_s;
    QVERIFY(backup(file.store().connection(), copy));
    const LeadId later = file.addLead({u"title=later"_s});
    file.close();
    // When
    QVERIFY(restore(copy, file.path()));
    // Then
    file.reopen();
    QVERIFY(file.store().find(kept));
    QVERIFY(!file.store().find(later));
    QVERIFY(QFile::exists(file.path() + u".replaced"_s));
}

void BackupTest::aDamagedCopyIsNotRestored()
{
    TestFile file;
    const LeadId id = file.addLead();
    file.close();
    QFile broken(file.path() + u".copy"_s);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("SQLite format 3 but not really");
    broken.close();
    QVERIFY(!restore(broken.fileName(), file.path()));
    file.reopen();
    QVERIFY(file.store().find(id));
}

void BackupTest::thereIsOneCopyADayAndOldOnesGo()
{
    // Given / When
    TestFile file;
    for (int day = 0; day < 10; ++day) {
        QVERIFY(dailyBackup(file.store().connection(), file.clock().clock(), 3));
        QVERIFY(dailyBackup(file.store().connection(), file.clock().clock(), 3));
        file.clock().advanceMinutes(24 * 60);
    }
    // Then
    const QStringList copies = QDir(file.path() + u".backups"_s).entryList(QDir::Files, QDir::Name);
    QCOMPARE(copies.size(), 3);
    QCOMPARE(copies.last(), u"company-2026-03-11.leadline"_s);
}

void BackupTest::aCopyMadeNowStaysAmongTheDailyOnes()
{
    // Given
    TestFile file;
    Connection &connection = file.store().connection();
    const LeadId id = file.addLead({u"title=Kept"_s});
    const Result<QString> made = backupNow(connection, file.clock().clock());
    QVERIFY(made);
    QCOMPARE(backupNow(connection, file.clock().clock()).error().reason, u"file-exists"_s);
    // When days go by
    for (int day = 0; day < 5; ++day) {
        QVERIFY(dailyBackup(connection, file.clock().clock(), 2));
        file.clock().advanceMinutes(24 * 60);
    }
    // Then
    QCOMPARE(backupsOf(file.path()).size(), size_t{3});
    const auto copy = Store::open(*made, StoreAccess::Read, file.clock().clock());
    QVERIFY(copy);
    QCOMPARE((*copy)->find(id)->title, u"Kept"_s);
}

void BackupTest::copiesAreListedNewestFirst()
{
    // Given
    TestFile file;
    Connection &connection = file.store().connection();
    QCOMPARE(backupsOf(file.path()).size(), size_t{0});
    const Timestamp now = file.clock().now();
    QVERIFY(dailyBackup(connection, file.clock().clock()));
    const Result<QString> made = backupNow(connection, file.clock().clock());
    file.clock().advanceMinutes(24 * 60);
    QVERIFY(dailyBackup(connection, file.clock().clock()));
    // When
    const std::vector<BackupCopy> copies = backupsOf(file.path());
    // Then
    QCOMPARE(copies.size(), size_t{3});
    QCOMPARE(copies[0].isDaily, true);
    QCOMPARE(copies[0].at.toLocal().date(), now.toLocal().date().addDays(1));
    QCOMPARE(copies[1].isDaily, false);
    QCOMPARE(copies[1].path, *made);
    QCOMPARE(copies[1].at.milliseconds / 1000, now.milliseconds / 1000);
    QCOMPARE(copies[2].isDaily, true);
    QVERIFY(copies[2].bytes > 0);
}

void BackupTest::whatIsNoCopyIsNotListed()
{
    TestFile file;
    QVERIFY(backupNow(file.store().connection(), file.clock().clock()));
    for (const QString &name :
         {u"company-old.leadline"_s, u"other-2026-03-02.leadline"_s, u"company-2026-03-02.txt"_s}) {
        QFile stray(file.path() + u".backups/"_s + name);
        QVERIFY(stray.open(QIODevice::WriteOnly));
    }
    QCOMPARE(backupsOf(file.path()).size(), size_t{1});
}

void BackupTest::copiesOfAFileWithOddSignsAreFound()
{
    // Given a name that a pattern for files would read as something else
    TestFile file;
    const QString odd = QFileInfo(file.path()).absolutePath() + u"/leads [1]*.leadline"_s;
    QVERIFY(backup(file.store().connection(), odd, Overwrite::No));
    const auto opened = Connection::open(odd, Connection::Access::Read);
    QVERIFY(opened);
    // When
    QVERIFY(backupNow(**opened, file.clock().clock()));
    // Then
    QCOMPARE(backupsOf(odd).size(), size_t{1});
}

void BackupTest::aStoppedCheckSaysSo()
{
    TestFile file;
    addRows(file);
    const Result<QStringList> problems = findProblems(file.store().connection(), [](qint64, qint64) { return false; });
    QVERIFY(!problems);
    QCOMPARE(problems.error().code, ErrorCode::Cancelled);
    QCOMPARE(*findProblems(file.store().connection()), QStringList());
}

void BackupTest::theCheckNamesWhatIsWrong()
{
    // Given
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    QVERIFY(findProblems(file.store().connection())->isEmpty());
    // When somebody else writes to the file
    file.store().connection().execute(u"UPDATE task SET status = 'completed'"_s);
    // Then
    const Result<QStringList> problems = findProblems(file.store().connection());
    QCOMPARE(problems->size(), 1);
    QVERIFY(problems->first().contains(u"process task"_s));
    QVERIFY(file.store().find(id));
}

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_backup.moc"
