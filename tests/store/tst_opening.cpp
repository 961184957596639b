// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/creation.h"
#include "core/store/connection.h"
#include "core/store/sqlerror.h"
#include "tests/support/testfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#ifdef Q_OS_UNIX
#include "tests/support/child.h"

#include <fcntl.h>
#include <unistd.h>
#endif

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

#ifdef Q_OS_UNIX
namespace {

/// What a program that wants the whole of the file for itself would meet.
QString lockOn(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR);
    struct flock wanted = {};
    wanted.l_type = F_WRLCK;
    const bool isAsked = file >= 0 && ::fcntl(file, F_GETLK, &wanted) == 0;
    return !isAsked ? u"not asked"_s : wanted.l_type == F_UNLCK ? u"free"_s : u"locked"_s;
}

} // namespace
#endif

/// Files that are not ours, too new, broken, shut or busy: each is refused in its own words, none is touched.
class OpeningTest : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatItCannotOpen_data();
    void refusesWhatItCannotOpen();
    void refusesAFileOfANewerProgram();
    void refusesToMakeAFileOverAnother();
    void readsBesideAWriter();
    void keepsItsLocksWhenAnotherConnectionIsOpened_data();
    void keepsItsLocksWhenAnotherConnectionIsOpened();
    void readsWhatAProgramDiedOverBeforeTheFileHadItsLog();
    void makesASecondWriterWaitThenTellsWhoHoldsTheFile();
    void takesOverTheLockOfAProgramThatDied();
    void takesOverALockWithoutAName();
    void makesAFileWhereOnlyALockWithoutANameIs();
    void givesBackTheLockAtTheEnd();
    void showsAFaultOfTheDiskAsAnError();
    void survivesAFullDisk();

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
};

void OpeningTest::refusesWhatItCannotOpen_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");
    QTest::newRow("text") << QByteArray("hello, world, this is no database") << u"file-foreign"_s;
    QTest::newRow("empty") << QByteArray() << u"file-foreign"_s;
    QTest::newRow("a torn header") << QByteArray("SQLite format 3") + QByteArray(50, '\0') << u"file-foreign"_s;
    QTest::newRow("an archive") << QByteArray("PK\x03\x04") + QByteArray(1000, 'x') << u"file-foreign"_s;
}

void OpeningTest::refusesWhatItCannotOpen()
{
    // Given
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.leadline"_s);
    write(path, content);
    // When
    const auto store = Store::open(path, StoreAccess::Write, systemClock());
    // Then
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::Io);
    QCOMPARE(store.error().reason, reason);
    QCOMPARE(contentOf(path), content);
    QCOMPARE(Store::open(folder.filePath(u"none"_s), StoreAccess::Read, systemClock()).error().reason,
             u"file-not-found"_s);
}

void OpeningTest::refusesAFileOfANewerProgram()
{
    TestFile file;
    file.store().connection().execute(u"PRAGMA user_version=9999"_s);
    file.close();
    QCOMPARE(Store::open(file.path(), StoreAccess::Write, systemClock()).error().reason, u"file-newer"_s);
}

void OpeningTest::refusesToMakeAFileOverAnother()
{
    TestFile file;
    file.close();
    const QByteArray before = contentOf(file.path());
    QCOMPARE(createWorkspace(file.path(), {}, systemClock()).error().reason, u"file-exists"_s);
    QCOMPARE(contentOf(file.path()), before);
}

void OpeningTest::readsBesideAWriter()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead({u"title=A"_s});
    const auto reader = Store::open(file.path(), StoreAccess::Read, systemClock());
    QVERIFY(reader);
    // When
    QVERIFY(editLead(file.session(), id, {{u"title"_s, u"B"_s}}));
    // Then
    QCOMPARE((*reader)->find(id)->title, u"B"_s);
}

void OpeningTest::keepsItsLocksWhenAnotherConnectionIsOpened_data()
{
    QTest::addColumn<Connection::Access>("access");
    QTest::newRow("to read") << Connection::Access::Read;
    QTest::newRow("to write") << Connection::Access::Write;
}

/// On POSIX a program that opens and closes the file by itself drops the locks of SQLite's connections to it.
void OpeningTest::keepsItsLocksWhenAnotherConnectionIsOpened()
{
#ifdef Q_OS_UNIX
    // Given a file that is open
    QFETCH(const Connection::Access, access);
    const TestFile file;
    const auto seenByOthers = [&] { return inChild([&] { return lockOn(file.path()); }); };
    QCOMPARE(seenByOthers(), u"locked"_s);
    // When it is opened once more, by this program
    QVERIFY(Connection::open(file.path(), access));
    // Then another still finds it locked
    QCOMPARE(seenByOthers(), u"locked"_s);
#else
    QSKIP("locks of POSIX");
#endif
}

void OpeningTest::readsWhatAProgramDiedOverBeforeTheFileHadItsLog()
{
    // Given a copy without a WAL, and a program that dies when half of its change is on the disk
    TestFile file;
    file.addLead();
    file.close();
    const QString left = file.path() + u".left"_s;
    const auto program = Connection::open(file.path(), Connection::Access::Write).value();
    program->execute(u"PRAGMA journal_mode=DELETE"_s);
    program->execute(u"PRAGMA cache_size=1"_s);
    program->execute(u"BEGIN IMMEDIATE"_s);
    program->execute(u"UPDATE lead SET title = 'Lost'"_s);
    program->execute(
        u"CREATE TABLE filler AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 5000)"
        " SELECT x, hex(zeroblob(200)) FROM n"_s);
    QVERIFY(QFile::copy(file.path(), left));
    QVERIFY(QFile::copy(file.path() + u"-journal"_s, left + u"-journal"_s));
    QCOMPARE(Connection::open(left, Connection::Access::Read).error().reason, u"file-read-only"_s);
    // When it is opened, if only to be read
    const auto opened = Store::open(left, StoreAccess::Read, file.clock().clock());
    // Then
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().reason));
    QCOMPARE((*opened)->select<Lead>(u"1"_s).front().title, u"Warehouse"_s);
}

void OpeningTest::makesASecondWriterWaitThenTellsWhoHoldsTheFile()
{
    TestFile file;
    const auto second = Store::open(file.path(), StoreAccess::Write, systemClock(), 50);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Locked);
    QCOMPARE(second.error().details.at(2), QString::number(QCoreApplication::applicationPid()));
}

void OpeningTest::takesOverTheLockOfAProgramThatDied()
{
    TestFile file;
    file.close();
    write(file.path() + u".lock"_s, "999999999\nleadline\n" + QSysInfo::machineHostName().toUtf8() + "\n\n\n");
    QVERIFY(Store::open(file.path(), StoreAccess::Write, systemClock(), 100));
}

void OpeningTest::makesAFileWhereOnlyALockWithoutANameIs()
{
    // Given a creation that was killed between making its lock and writing its name into it
    QTemporaryDir folder;
    const QString path = folder.filePath(u"new.leadline"_s);
    QFile lock(path + u".lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    // Then
    QVERIFY(createWorkspace(path, {}, systemClock()));
}

void OpeningTest::takesOverALockWithoutAName()
{
    // Given a program that was killed before it could write its name
    TestFile file;
    file.close();
    write(file.path() + u".lock"_s, {});
    // When / Then
    QVERIFY(Store::open(file.path(), StoreAccess::Write, systemClock(), 5000));
}

void OpeningTest::givesBackTheLockAtTheEnd()
{
    TestFile file;
    file.close();
    QVERIFY(Store::open(file.path(), StoreAccess::Write, systemClock(), 0));
    QVERIFY(!QFile::exists(file.path() + u".lock"_s));
}

void OpeningTest::showsAFaultOfTheDiskAsAnError()
{
    // Given a page in the middle that is not what it was
    TestFile file;
    for (int count = 0; count < 200; ++count)
        file.addLead({u"title=Lead %1"_s.arg(count)});
    file.close();
    QByteArray content = contentOf(file.path());
    for (qsizetype at = 8 * 4096; at < content.size(); at += 4096)
        content.replace(at, 4096, QByteArray(4096, '\xA5'));
    write(file.path(), content);
    // When
    const auto opened = Store::open(file.path(), StoreAccess::Read, systemClock());
    const Result<void> read = guarded([&]() -> Result<void> {
        if (!opened)
            return tl::unexpected(opened.error());
        return (*opened)->select<Lead>(u"1"_s).empty() ? failure(ErrorCode::Io, u"file-damaged"_s) : Result<void>();
    });
    // Then
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Io);
}

void OpeningTest::survivesAFullDisk()
{
    // Given a file that may not grow
    TestFile file;
    const LeadId id = file.addLead({u"title=A"_s});
    const qint64 pages = file.store().connection().pragma(u"page_count"_s);
    QCOMPARE(file.store().connection().pragma(u"max_page_count="_s + QString::number(pages)), pages);
    // When
    const Result<ChangeSet> result = addNote(file.session(), id, QString(500'000, u'ж'));
    // Then
    QVERIFY(!result);
    QCOMPARE(result.error().reason, u"disk-full"_s);
    QCOMPARE(file.lead(id).title, u"A"_s);
    // And when there is room again
    QVERIFY(file.store().connection().pragma(u"max_page_count=1000000"_s) > pages);
    QVERIFY(addNote(file.session(), id, u"after all"_s));
    QCOMPARE(file.card(id).feed.size(), size_t{1});
}

QTEST_GUILESS_MAIN(OpeningTest)
#include "tst_opening.moc"
