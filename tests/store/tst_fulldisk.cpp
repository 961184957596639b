// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importer.h"
#include "core/store/backup.h"
#include "core/store/leadlist.h"
#include "tests/support/child.h"
#include "tests/support/testclock.h"
#include "tests/support/testfile.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int diskMebibytes = 64;

/// What went wrong, unless it is what was expected.
QString unless(bool isExpected, const QString &wrong)
{
    return isExpected ? QString() : wrong;
}

QString reasonOf(const auto &result)
{
    return result ? u"it went well"_s : result.error().reason;
}

Result<ChangeSet> addLeads(const Session &session, int count)
{
    ChangeSet changeset = session.changeset(u"lead.import"_s);
    for (int number = 1; number <= count; ++number) {
        Lead lead;
        lead.id = LeadId(newUuid(session.now()));
        lead.title = u"Lead %1 of those that fill the disk"_s.arg(number);
        changeset.create(lead);
    }
    return session.commit(changeset);
}

QByteArray manyLeads()
{
    QByteArray content = "Name,Phone\n";
    for (int row = 0; row < 20'000; ++row)
        content += "Lead " + QByteArray::number(row) + ",+7495" + QByteArray::number(1'000'000 + row) + '\n';
    return content;
}

/// A company on the small disk, with one lead, and the disk full but for what the test leaves.
struct SmallDisk
{
    explicit SmallDisk(const QString &folder)
        : path(folder + u"/company.leadline"_s), filler(folder + u"/filler"_s),
          store(createWorkspace(path, {}, TestClock().clock()).value()), session(Session::open(*store).value())
    {
        if (!addLeads(session, 1))
            qFatal("no room for one lead");
    }
    [[nodiscard]] qint64 leads() { return countLeads(store->connection(), {}); }
    [[nodiscard]] bool isWhole() { return findProblems(store->connection())->isEmpty(); }

    QString path;
    QString filler;
    std::unique_ptr<Store> store;
    Session session;
};

QString commitOnIt(SmallDisk &disk)
{
    if (!fillDisk(disk.filler))
        return u"the disk cannot be filled"_s;
    const QString reason = reasonOf(addLeads(disk.session, 5'000));
    if (reason != "disk-full"_L1 || disk.leads() != 1 || !disk.isWhole())
        return u"full: %1, %2 leads"_s.arg(reason).arg(disk.leads());
    // And when there is room again, the same program goes on
    QFile::remove(disk.filler);
    const QString after = reasonOf(addLeads(disk.session, 10));
    return unless(disk.leads() == 11 && disk.isWhole(), u"room again: "_s + after);
}

QString importOnIt(SmallDisk &disk, const QString &source)
{
    if (!fillDisk(disk.filler, 4))
        return u"the disk cannot be filled"_s;
    ImportOptions options;
    options.path = source;
    const QString reason = reasonOf(runImport(disk.session, options));
    if (reason != "disk-full"_L1 || !disk.isWhole())
        return u"the import: "_s + reason;
    // And when there is room again, what went in is taken back at the next start, or stays as one step of undo
    QFile::remove(disk.filler);
    const Result<int> recovered = recoverBatches(disk.session);
    if (!recovered)
        return u"recovered: "_s + recovered.error().reason;
    const Result<Reversal> left = undoable(disk.session);
    if (left && !left->batch.isNull()) {
        if (const Result<QUuid> undone = reverse(disk.session, *left, u"undo"_s); !undone)
            return u"undone: "_s + undone.error().reason;
    }
    return unless(disk.leads() == 1 && disk.isWhole(), u"%1 leads"_s.arg(disk.leads()));
}

QString backupOnIt(SmallDisk &disk)
{
    if (!addLeads(disk.session, 2'000) || !fillDisk(disk.filler))
        return u"the disk cannot be filled"_s;
    const QString copy = disk.path + u".copy"_s;
    const QString reason = reasonOf(backup(disk.store->connection(), copy));
    const QStringList left = QFileInfo(disk.path).dir().entryList({u"*.copy*"_s});
    if (reason != "disk-full"_L1 || !left.isEmpty())
        return u"full: %1, left: %2"_s.arg(reason, left.join(u' '));
    return unless(disk.leads() == 2'001 && disk.isWhole(), u"the file itself suffered"_s);
}

/// Another program's lock is a file, too, and so are the pages of a copy before it is whole.
QString openOnIt(SmallDisk &disk)
{
    if (!addLeads(disk.session, 2'000))
        return u"no room for the leads"_s;
    const QString copy = disk.path + u".copy"_s;
    if (const Result<void> copied = backup(disk.store->connection(), copy); !copied)
        return u"no copy: "_s + copied.error().reason;
    disk.store.reset();
    if (!fillDisk(disk.filler))
        return u"the disk cannot be filled"_s;
    const QString written = reasonOf(Store::open(disk.path, StoreAccess::Write, systemClock()));
    const QString made = reasonOf(createWorkspace(disk.path + u".new"_s, {}, systemClock()));
    if (written != "disk-full"_L1 || made != "disk-full"_L1)
        return u"opened: %1, made: %2"_s.arg(written, made);
    QFile filler(disk.filler);
    constexpr qint64 roomForALock = 65'536;
    if (!filler.resize(filler.size() - roomForALock))
        return u"no room for a lock"_s;
    const QString restored = reasonOf(restore(copy, disk.path));
    const QStringList left = QFileInfo(disk.path).dir().entryList({u"*.restoring*"_s});
    return unless(restored == "disk-full"_L1 && left.isEmpty(), restored + u", left: "_s + left.join(u' '));
}

} // namespace

/// A real disk that is really full: nothing is lost, nothing is half done, and with room again the work goes on.
class FullDiskTest : public QObject
{
    Q_OBJECT

private slots:
    void losesNothing_data();
    void losesNothing();
};

void FullDiskTest::losesNothing_data()
{
    QTest::addColumn<QString>("work");
    QTest::newRow("commit") << u"commit"_s;
    QTest::newRow("import") << u"import"_s;
    QTest::newRow("backup") << u"backup"_s;
    QTest::newRow("opening") << u"opening"_s;
}

void FullDiskTest::losesNothing()
{
    // Given
    QFETCH(QString, work);
    const QTemporaryDir folder;
    const QTemporaryDir elsewhere;
    QFile source(elsewhere.filePath(u"leads.csv"_s));
    QVERIFY(source.open(QIODevice::WriteOnly) && source.write(manyLeads()) > 0);
    source.close();
    // When
    const QString wrong = inChild([&] {
        if (!mountSmallDisk(folder.path(), diskMebibytes))
            return u"no disk"_s;
        SmallDisk disk(folder.path());
        return work == "commit"_L1 ? commitOnIt(disk)
            : work == "import"_L1  ? importOnIt(disk, source.fileName())
            : work == "backup"_L1  ? backupOnIt(disk)
                                   : openOnIt(disk);
    });
    // Then
    if (wrong == "no disk"_L1)
        QSKIP("this system lets nobody mount a small disk; tst_opening tries it with a file that may not grow");
    QCOMPARE(wrong, QString());
}

QTEST_GUILESS_MAIN(FullDiskTest)
#include "tst_fulldisk.moc"
