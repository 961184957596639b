// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/batches.h"
#include "core/store/leadlist.h"
#include "tests/support/testfile.h"
#include "tests/support/victim.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <cstdio>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

void report(const QString &text)
{
    std::fputs(qPrintable(text + u'\n'), stdout);
    std::fflush(stdout);
}

Lead someLead(const Session &session, int number)
{
    Lead lead;
    lead.id = LeadId(newUuid(session.now()));
    lead.title = u"Lead %1"_s.arg(number);
    lead.phones = {u"+7495%1"_s.arg(1'000'000 + number)};
    return lead;
}

/// Adds leads one by one and says each number only after its commit.
int addForEver(const Session &session)
{
    for (int count = 1;; ++count) {
        if (!addLead(session, someLead(session, count)))
            return 1;
        report(QString::number(count));
    }
}

/// One batch of ChangeSets of 50 leads, as an import makes it.
int importForEver(const Session &session)
{
    Batches batches(session.store().connection());
    const Batch batch{newUuid(session.now()), u"lead.import"_s, session.user().id, session.now(), {}, {}};
    batches.begin(batch);
    for (int count = 0;;) {
        ChangeSet changeset = session.changeset(u"lead.import"_s);
        changeset.batch = batch.id;
        for (int part = 0; part < 50; ++part) {
            Lead lead = someLead(session, ++count);
            lead.number = count;
            changeset.create(lead);
        }
        if (!session.store().commit(changeset))
            return 1;
        report(QString::number(count));
    }
}

int victim(const QStringList &words)
{
    const QString path = words.at(0);
    const QString mode = words.at(1);
    dieAfter(words.at(2).toLong());
    if (mode == u"create"_s)
        return createWorkspace(path, {}, systemClock()) ? 0 : 1;
    const auto store = Store::open(path, StoreAccess::Write, systemClock());
    if (!store)
        return 1;
    const Result<Session> session = Session::open(**store);
    if (!session)
        return 1;
    return mode == u"commit"_s ? addForEver(*session) : importForEver(*session);
}

} // namespace

/// kill -9 at any moment: what was reported as saved is there, the file is whole, nothing is half done.
class KillTest : public QObject
{
    Q_OBJECT

private slots:
    void losesNoCommit_data();
    void losesNoCommit();
    void takesBackAnImportCutShort_data();
    void takesBackAnImportCutShort();
    void leavesNoHalfMadeFile_data();
    void leavesNoHalfMadeFile();

private:
    /// Runs the victim until it dies; gives the last number that it reported.
    static int killed(const QString &path, const QString &mode, long microseconds)
    {
        const QByteArray output = outputOfVictim({path, mode, QString::number(microseconds)});
        return output.trimmed().split('\n').last().toInt();
    }
    static long moment(QRandomGenerator &random) { return 5'000 + random.bounded(120'000); }
};

void KillTest::losesNoCommit_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("C-73 edits") << u"commit"_s;
}

void KillTest::losesNoCommit()
{
    // Given
    QFETCH(QString, mode);
    TestFile file;
    QRandomGenerator random(1);
    qint64 atLeast = 0;
    for (int count = 0; count < kills(); ++count) {
        // When
        file.close();
        const qint64 before = atLeast;
        atLeast = before + killed(file.path(), mode, moment(random));
        file.reopen();
        // Then
        const qint64 found = countLeads(file.store().connection(), {});
        QVERIFY2(found == atLeast || found == atLeast + 1,
                 qPrintable(u"%1 reported, %2 found"_s.arg(atLeast).arg(found)));
        atLeast = found;
        QCOMPARE(file.store().journal().latest(1).front().changeset.number, found + 1);
    }
    QVERIFY(findProblems(file.store().connection())->isEmpty());
}

void KillTest::takesBackAnImportCutShort_data()
{
    QTest::addColumn<int>("seed");
    QTest::newRow("C-69 import") << 2;
}

void KillTest::takesBackAnImportCutShort()
{
    QFETCH(int, seed);
    TestFile file;
    file.addLead();
    QRandomGenerator random(static_cast<quint32>(seed));
    for (int count = 0; count < kills(); ++count) {
        // When
        file.close();
        killed(file.path(), u"import"_s, moment(random));
        file.reopen();
        // Then
        QVERIFY(recoverBatches(file.session()));
        QCOMPARE(countLeads(file.store().connection(), {}), 1);
    }
    QVERIFY(findProblems(file.store().connection())->isEmpty());
}

void KillTest::leavesNoHalfMadeFile_data()
{
    QTest::addColumn<int>("seed");
    QTest::newRow("C-73 creation and migration") << 3;
}

void KillTest::leavesNoHalfMadeFile()
{
    QFETCH(int, seed);
    QRandomGenerator random(static_cast<quint32>(seed));
    for (int count = 0; count < kills(); ++count) {
        // Given / When
        QTemporaryDir folder;
        const QString path = folder.filePath(u"new.leadline"_s);
        killed(path, u"create"_s, 1 + random.bounded(40'000));
        // Then the file is whole and can be worked in, or it is not there at all
        if (QFile::exists(path)) {
            const auto store = Store::open(path, StoreAccess::Write, systemClock());
            QVERIFY(store);
            QVERIFY(findProblems((*store)->connection())->isEmpty());
            QVERIFY(Session::open(**store));
        } else {
            QVERIFY(createWorkspace(path, {}, systemClock()));
        }
        // And nothing that was half made stays beside it
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"new.leadline"_s});
    }
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (const QStringList words = victimsWords(); !words.isEmpty())
        return victim(words);
    KillTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kill.moc"
