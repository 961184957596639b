// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/leadlist.h"
#include "core/store/leftovers.h"
#include "tests/support/testfile.h"
#include "tests/support/victim.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

int victim(const QStringList &words)
{
    const QString path = words.at(0);
    const QString source = words.at(1);
    dieAfter(words.at(2).toLong());
    if (!source.isEmpty())
        return restore(source, path) ? 0 : 1;
    const auto store = Store::open(path, StoreAccess::Write, systemClock());
    return store && dailyBackup((*store)->connection(), systemClock()) ? 0 : 1;
}

/// How long the victim takes when nobody kills it.
long wholeTime(const QString &path, const QString &source)
{
    QElapsedTimer timer;
    timer.start();
    outputOfVictim({path, source, u"60000000"_s});
    return static_cast<long>(timer.nsecsElapsed() / 1000);
}

void fill(TestFile &file, int leads)
{
    ChangeSet changeset = file.session().changeset(u"lead.import"_s);
    for (int number = 1; number <= leads; ++number) {
        Lead lead;
        lead.id = LeadId(newUuid(file.clock().now()));
        lead.number = number;
        lead.title = u"Lead %1 of many"_s.arg(number);
        changeset.create(lead);
    }
    QVERIFY(file.session().commit(changeset));
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

} // namespace

/// kill -9 while a copy is made or put in place: no half a copy stays, none is taken for a whole one, no file is lost.
class KillCopiesTest : public QObject
{
    Q_OBJECT

private slots:
    void leavesNoHalfABackup_data();
    void leavesNoHalfABackup();
    void finishesARestoreOrLeavesTheFile_data();
    void finishesARestoreOrLeavesTheFile();
    void finishesARestoreAtItsLastStep_data();
    void finishesARestoreAtItsLastStep();
    void tidiesAwayHalfOfACopyThatWasMadeByHand();
    void leavesOtherPeoplesFilesAlone();
};

void KillCopiesTest::leavesNoHalfABackup_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::newRow("C-73 daily backup") << 4U;
}

void KillCopiesTest::leavesNoHalfABackup()
{
    // Given a file that takes a while to copy
    QFETCH(quint32, seed);
    TestFile file;
    fill(file, 3'000);
    file.close();
    const long whole = wholeTime(file.path(), {});
    const QString folder = file.path() + u".backups"_s;
    QRandomGenerator random(seed);
    int cutShort = 0;
    for (int count = 0; count < kills(); ++count) {
        QDir(folder).removeRecursively();
        // When
        outputOfVictim({file.path(), {}, QString::number(random.bounded(static_cast<int>(whole)))});
        cutShort += filesIn(folder).filter(u".partial"_s).isEmpty() ? 0 : 1;
        file.reopen();
        // Then half a copy is gone, and a whole one has everything
        const QStringList copies = filesIn(folder);
        QVERIFY2(copies.filter(u".partial"_s).isEmpty(), qPrintable(copies.join(u' ')));
        for (const QString &name : copies) {
            const auto copy = Store::open(folder + u'/' + name, StoreAccess::Read, systemClock());
            QVERIFY(copy);
            QCOMPARE(countLeads((*copy)->connection(), {}), 3'000);
            QVERIFY(findProblems((*copy)->connection())->isEmpty());
        }
        file.close();
    }
    QVERIFY2(cutShort > 0, "no kill came in the middle of a copy");
}

void KillCopiesTest::finishesARestoreOrLeavesTheFile_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::newRow("C-73 restore") << 5U;
}

void KillCopiesTest::finishesARestoreOrLeavesTheFile()
{
    // Given a copy with one lead less than the file
    QFETCH(quint32, seed);
    TestFile file;
    fill(file, 3'000);
    const QString copy = file.path() + u".copy"_s;
    QVERIFY(backup(file.store().connection(), copy));
    const LeadId later = file.addLead();
    file.close();
    const QString original = file.path() + u".original"_s;
    QVERIFY(QFile::copy(file.path(), original));
    const long whole = wholeTime(file.path(), copy);
    QRandomGenerator random(seed);
    for (int count = 0; count < kills(); ++count) {
        QFile::remove(file.path());
        QVERIFY(QFile::copy(original, file.path()));
        // When
        outputOfVictim({file.path(), copy, QString::number(random.bounded(static_cast<int>(whole)))});
        // Then it is the one or the other, whole, and nothing is left over
        file.reopen();
        const bool isRestored = !file.store().find(later);
        QCOMPARE(countLeads(file.store().connection(), {}), isRestored ? 3'000 : 3'001);
        QVERIFY(findProblems(file.store().connection())->isEmpty());
        QVERIFY(filesIn(QFileInfo(file.path()).path()).filter(u".restoring"_s).isEmpty());
        QVERIFY(QFile::exists(copy));
        file.close();
    }
}

void KillCopiesTest::finishesARestoreAtItsLastStep_data()
{
    QTest::addColumn<bool>("forReading");
    QTest::newRow("C-73 the next one writes") << false;
    QTest::newRow("C-73 the next one reads") << true;
}

void KillCopiesTest::finishesARestoreAtItsLastStep()
{
    // Given a restore that died when the old file was away and the new one not yet there
    QFETCH(bool, forReading);
    TestFile file;
    const LeadId lead = file.addLead();
    QVERIFY(backup(file.store().connection(), restoringPath(file.path())));
    file.close();
    QVERIFY(QFile::rename(file.path(), file.path() + u".replaced"_s));
    // When
    const auto store = Store::open(file.path(), forReading ? StoreAccess::Read : StoreAccess::Write, systemClock());
    // Then
    QVERIFY(store);
    QVERIFY((*store)->find(lead));
    QVERIFY(!QFile::exists(restoringPath(file.path())));
    QVERIFY(QFile::exists(file.path() + u".replaced"_s));
}

void KillCopiesTest::tidiesAwayHalfOfACopyThatWasMadeByHand()
{
    // Given one that was cut short, and a whole one
    TestFile file;
    const QString whole = *backupNow(file.store().connection(), file.clock().clock());
    file.close();
    const QString half = whole.chopped(QString(u"00.leadline"_s).size()) + u"59.leadline.partial"_s;
    QVERIFY(QFile::copy(whole, half));
    // When
    file.reopen();
    // Then
    QVERIFY2(!QFile::exists(half), qPrintable(half));
    QVERIFY(QFile::exists(whole));
}

void KillCopiesTest::leavesOtherPeoplesFilesAlone()
{
    // Given files with names much like ours
    TestFile file;
    file.close();
    const QString folder = QFileInfo(file.path()).path();
    const QStringList others{u"company.leadline.partial"_s, u"company.leadline.partial-notes"_s,
                             u"other.leadline.before-2.partial"_s, u"company.leadline.before-x.partial"_s};
    for (const QString &name : others) {
        QFile other(QDir(folder).filePath(name));
        QVERIFY(other.open(QIODevice::WriteOnly));
    }
    // When
    file.reopen();
    // Then
    for (const QString &name : others)
        QVERIFY2(QFile::exists(QDir(folder).filePath(name)), qPrintable(name));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (const QStringList words = victimsWords(); !words.isEmpty())
        return victim(words);
    KillCopiesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killcopies.moc"
