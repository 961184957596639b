// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/leadlist.h"
#include "tests/support/child.h"
#include "tests/support/testfile.h"

#include <QFile>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto everyoneReads = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr auto everyoneWrites = everyoneReads | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
constexpr auto everyoneEnters = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;

QString reasonOf(const auto &result)
{
    return result ? u"it went well"_s : result.error().reason;
}

} // namespace

/// A file or a folder that may only be read: a clear refusal, and not a byte is touched. As an ordinary user, also
/// where the tests run as the superuser.
class ReadOnlyTest : public QObject
{
    Q_OBJECT

private slots:
    void refusesToWrite_data();
    void refusesToWrite();
    void showsWhatIsThere_data();
    void showsWhatIsThere();
    void makesNoFileThere();
    void makesNoBackupThere();

private:
    static QString folderOf(const TestFile &file) { return QFileInfo(file.path()).path(); }
    /// Gives the rights of the case at hand to all users.
    static void shut(const TestFile &file, bool folder, bool itself)
    {
        const auto ofFolder = everyoneEnters | (folder ? everyoneReads : everyoneWrites);
        QVERIFY(QFile::setPermissions(file.path(), itself ? everyoneReads : everyoneWrites));
        QVERIFY(QFile::setPermissions(folderOf(file), ofFolder));
    }
    /// So that the temporary folder can be removed.
    static void open(const TestFile &file) { QFile::setPermissions(folderOf(file), everyoneWrites | everyoneEnters); }
};

void ReadOnlyTest::refusesToWrite_data()
{
    QTest::addColumn<bool>("folder");
    QTest::addColumn<bool>("itself");
    QTest::newRow("a read-only folder") << true << false;
    QTest::newRow("a read-only file") << false << true;
    QTest::newRow("both") << true << true;
}

void ReadOnlyTest::refusesToWrite()
{
    // Given
    QFETCH(bool, folder);
    QFETCH(bool, itself);
    TestFile file;
    file.addLead();
    file.close();
    shut(file, folder, itself);
    // When
    const QString reason = inChild([&] {
        return becomeNobody() ? reasonOf(Store::open(file.path(), StoreAccess::Write, systemClock(), 50)) : u"root"_s;
    });
    open(file);
    // Then
    QCOMPARE(reason, u"file-read-only"_s);
    QFile::setPermissions(file.path(), everyoneWrites);
    file.reopen();
    QCOMPARE(countLeads(file.store().connection(), {}), 1);
}

void ReadOnlyTest::showsWhatIsThere_data()
{
    refusesToWrite_data();
}

void ReadOnlyTest::showsWhatIsThere()
{
    // Given
    QFETCH(bool, folder);
    QFETCH(bool, itself);
    TestFile file;
    file.addLead();
    file.close();
    shut(file, folder, itself);
    // When
    const QString found = inChild([&]() -> QString {
        if (!becomeNobody())
            return u"root"_s;
        const auto store = Store::open(file.path(), StoreAccess::Read, systemClock());
        return store ? QString::number(countLeads((*store)->connection(), {})) : store.error().reason;
    });
    open(file);
    // Then
    QCOMPARE(found, u"1"_s);
}

void ReadOnlyTest::makesNoFileThere()
{
    // Given
    TestFile file;
    shut(file, true, false);
    const QString path = folderOf(file) + u"/new.leadline"_s;
    // When
    const QString reason =
        inChild([&] { return becomeNobody() ? reasonOf(createWorkspace(path, {}, systemClock())) : u"root"_s; });
    open(file);
    // Then
    QCOMPARE(reason, u"file-read-only"_s);
    QVERIFY(!QFile::exists(path));
}

void ReadOnlyTest::makesNoBackupThere()
{
    // Given a disk for backups that is shut
    TestFile file;
    file.close();
    const QTemporaryDir shelf;
    QVERIFY(QFile::setPermissions(shelf.path(), everyoneReads | everyoneEnters));
    shut(file, false, false);
    // When
    const QString reason = inChild([&]() -> QString {
        if (!becomeNobody())
            return u"root"_s;
        const auto store = Store::open(file.path(), StoreAccess::Write, systemClock());
        return store ? reasonOf(backup((*store)->connection(), shelf.filePath(u"copy"_s))) : store.error().reason;
    });
    QFile::setPermissions(shelf.path(), everyoneWrites | everyoneEnters);
    // Then
    QCOMPARE(reason, u"file-cannot-write"_s);
    QVERIFY(!QFile::exists(shelf.filePath(u"copy"_s)));
}

QTEST_GUILESS_MAIN(ReadOnlyTest)
#include "tst_readonly.moc"
