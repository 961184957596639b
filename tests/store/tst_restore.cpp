// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/leadlist.h"
#include "tests/support/testfile.h"

#include <QDir>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Every row of every table, so that two files can be compared.
QStringList contentOf(Connection &connection)
{
    QStringList lines;
    for (int index = 0; index < kindCount; ++index) {
        const Kind kind = static_cast<Kind>(index);
        Statement &rows = connection.prepared(u"SELECT "_s + recordColumns(kind) + u" FROM "_s + recordType(kind).name()
                                              + u" ORDER BY row"_s);
        while (rows.step()) {
            QStringList cells{recordType(kind).name(), rows.uuid(1).toString()};
            for (int column = 2; column < int(recordType(kind).fields().size()) + 2; ++column)
                cells.append(QString::fromLatin1(rows.raw(column).toByteArray().toHex()));
            lines.append(cells.join(u' '));
        }
    }
    Statement &journal = connection.prepared(u"SELECT c.changeset, c.fields FROM change c ORDER BY 1, c.position"_s);
    while (journal.step())
        lines.append(journal.text(0) + u' ' + journal.text(1));
    return lines;
}

QStringList contentOf(const QString &path)
{
    const auto store = Store::open(path, StoreAccess::Read, systemClock());
    return store ? contentOf((*store)->connection()) : QStringList{store.error().reason};
}

void copyAsIfKilled(const QString &from, const QString &to)
{
    QVERIFY(QFile::copy(from, to));
    if (QFile::exists(from + u"-wal"_s))
        QVERIFY(QFile::copy(from + u"-wal"_s, to + u"-wal"_s));
}

QStringList filesBeside(const QString &path)
{
    const QFileInfo file(path);
    return file.dir().entryList({file.fileName() + u'*'}, QDir::Files, QDir::Name);
}

} // namespace

/// Copies and their return: everything is in them, and nothing that was there before is lost.
class RestoreTest : public QObject
{
    Q_OBJECT

private slots:
    void aCopyIsTheSameRowByRow();
    void aCopyIsOfTheMomentItWasMade();
    void aCopyReplacesAnotherOnlyWhenTold();
    void noHalfCopyIsLeft_data();
    void noHalfCopyIsLeft();
    void theFileComesBackAsItWas();
    void whatWasThereIsKeptToTheLastChange();
    void anOlderKeptFileGives();
    void theFileIsMadeWhereThereIsNone();
    void whatIsNoCopyIsRefused_data();
    void whatIsNoCopyIsRefused();
    void workGoesOnAfterwards();
    void theDaysCopyIsMadeOnce();
    void theDaysCopiesLeaveOtherFilesAlone();
    void theDayIsThatOfTheUsersClock();
    void theCheckFindsOrphans();
};

void RestoreTest::aCopyIsTheSameRowByRow()
{
    // Given
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    QVERIFY(addNote(file.session(), id, u"Ёж"_s));
    QVERIFY(editLead(file.session(), id, {{u"fields.fleet"_s, u"12"_s}}));
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    // When
    const QString copy = file.path() + u".copy"_s;
    QVERIFY(backup(file.store().connection(), copy));
    // Then
    QCOMPARE(contentOf(copy), contentOf(file.store().connection()));
    const auto opened = Store::open(copy, StoreAccess::Read, systemClock());
    QVERIFY(opened);
    QVERIFY(findProblems((*opened)->connection())->isEmpty());
    QCOMPARE(countLeads((*opened)->connection(), {{}, u"елкин"_s, {}, false, false}), 1);
    QCOMPARE((*opened)->nextNumber(u"lead"_s), file.store().nextNumber(u"lead"_s));
}

void RestoreTest::aCopyIsOfTheMomentItWasMade()
{
    TestFile file;
    file.addLead();
    const QString copy = file.path() + u".copy"_s;
    QVERIFY(backup(file.store().connection(), copy));
    const QStringList then = contentOf(copy);
    file.addLead();
    QCOMPARE(contentOf(copy), then);
    QVERIFY(contentOf(file.store().connection()) != then);
}

void RestoreTest::aCopyReplacesAnotherOnlyWhenTold()
{
    TestFile file;
    const QString copy = file.path() + u".copy"_s;
    QVERIFY(backup(file.store().connection(), copy));
    file.addLead();
    QCOMPARE(backup(file.store().connection(), copy).error().reason, u"file-exists"_s);
    QVERIFY(contentOf(copy) != contentOf(file.store().connection()));
    QVERIFY(backup(file.store().connection(), copy, Overwrite::Yes));
    QCOMPARE(contentOf(copy), contentOf(file.store().connection()));
}

void RestoreTest::noHalfCopyIsLeft_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("a copy that was cut short before") << true;
    QTest::newRow("nothing") << false;
}

void RestoreTest::noHalfCopyIsLeft()
{
    // Given
    QFETCH(const bool, isThere);
    TestFile file;
    file.addLead();
    const QString copy = file.path() + u".copy"_s;
    if (isThere) {
        QFile half(copy + u".partial"_s);
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write("half");
    }
    // When
    QVERIFY(backup(file.store().connection(), copy));
    // Then
    QVERIFY(!QFile::exists(copy + u".partial"_s));
    QCOMPARE(contentOf(copy), contentOf(file.store().connection()));
}

void RestoreTest::theFileComesBackAsItWas()
{
    // Given
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    const QString copy = file.path() + u".copy"_s;
    QVERIFY(backup(file.store().connection(), copy));
    const QStringList then = contentOf(file.store().connection());
    QVERIFY(editLead(file.session(), id, {{u"title"_s, u"Испорчено"_s}}));
    file.close();
    // When
    QVERIFY(restore(copy, file.path()));
    // Then
    QCOMPARE(contentOf(file.path()), then);
    QCOMPARE(contentOf(copy), then);
    QVERIFY(!QFile::exists(file.path() + u".partial"_s));
}

void RestoreTest::whatWasThereIsKeptToTheLastChange()
{
    // Given a file whose program was killed, so that its last changes stand in the log beside it
    TestFile file;
    file.addLead({u"title=Старый"_s});
    const QString copy = file.path() + u".copy"_s;
    QVERIFY(backup(file.store().connection(), copy));
    file.addLead({u"title=Последний"_s});
    const QString killed = file.path() + u".killed"_s;
    copyAsIfKilled(file.path(), killed);
    QVERIFY(QFile::exists(killed + u"-wal"_s));
    const QStringList last = contentOf(file.store().connection());
    // When
    QVERIFY(restore(copy, killed));
    // Then
    QCOMPARE(contentOf(killed), contentOf(copy));
    QCOMPARE(contentOf(killed + u".replaced"_s), last);
}

void RestoreTest::anOlderKeptFileGives()
{
    // Given a file that was kept once, together with its log
    TestFile file;
    file.addLead();
    const QString copy = file.path() + u".copy"_s;
    QVERIFY(backup(file.store().connection(), copy));
    file.addLead();
    const QString target = file.path() + u".target"_s;
    copyAsIfKilled(file.path(), target);
    QVERIFY(restore(copy, target));
    // When what stands there now is kept as well
    QVERIFY(restore(copy, target));
    // Then the kept file is the newer one
    QCOMPARE(contentOf(target + u".replaced"_s), contentOf(copy));
    QCOMPARE(contentOf(target), contentOf(copy));
}

void RestoreTest::theFileIsMadeWhereThereIsNone()
{
    TestFile file;
    file.addLead();
    const QString copy = file.path() + u".copy"_s;
    QVERIFY(backup(file.store().connection(), copy));
    const QString target = file.path() + u".elsewhere"_s;
    QVERIFY(restore(copy, target));
    QCOMPARE(contentOf(target), contentOf(copy));
    QVERIFY(!QFile::exists(target + u".replaced"_s));
}

void RestoreTest::whatIsNoCopyIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("Name,Phone\r\nAnna,1\r\n");
    QTest::newRow("another database") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0');
    QTest::newRow("noise") << QByteArray(10'000, '\xA5');
}

void RestoreTest::whatIsNoCopyIsRefused()
{
    // Given
    QFETCH(const QByteArray, content);
    TestFile file;
    file.addLead();
    file.close();
    const QStringList then = contentOf(file.path());
    const QString copy = file.path() + u".bad"_s;
    QFile bad(copy);
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write(content);
    bad.close();
    // When / Then
    QVERIFY(!restore(copy, file.path()));
    QVERIFY(!restore(file.path() + u".no-such"_s, file.path()));
    QCOMPARE(restore(file.path(), file.path()).error().reason, u"restore-from-itself"_s);
    QCOMPARE(contentOf(file.path()), then);
    QVERIFY(!filesBeside(file.path()).join(u' ').contains(u"replaced"_s));
}

void RestoreTest::workGoesOnAfterwards()
{
    // Given
    TestFile file;
    const LeadId id = file.addLead({u"title=Склад"_s});
    QVERIFY(editLead(file.session(), id, {{u"city"_s, u"Тула"_s}}));
    const QString copy = file.path() + u".copy"_s;
    QVERIFY(backup(file.store().connection(), copy));
    file.close();
    QVERIFY(restore(copy, file.path()));
    // When
    file.reopen();
    // Then numbers, history and undo go on where the copy was made
    QCOMPARE(file.lead(file.addLead()).number, 2);
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QCOMPARE(file.lead(id).city, QString());
    QVERIFY(findProblems(file.store().connection())->isEmpty());
}

void RestoreTest::theDaysCopyIsMadeOnce()
{
    // Given
    TestFile file;
    file.addLead();
    QVERIFY(dailyBackup(file.store().connection(), file.clock().clock()));
    const QString copy = file.path() + u".backups/company-2026-03-02.leadline"_s;
    const QStringList morning = contentOf(copy);
    // When
    file.addLead();
    QVERIFY(dailyBackup(file.store().connection(), file.clock().clock()));
    // Then the morning's copy stays; one that somebody removed is made anew
    QCOMPARE(contentOf(copy), morning);
    QVERIFY(QFile::remove(copy));
    QVERIFY(dailyBackup(file.store().connection(), file.clock().clock()));
    QCOMPARE(contentOf(copy), contentOf(file.store().connection()));
}

void RestoreTest::theDaysCopiesLeaveOtherFilesAlone()
{
    // Given
    TestFile file;
    const QDir folder(file.path() + u".backups"_s);
    QVERIFY(folder.mkpath(u"."_s));
    const QStringList others{u"notes.txt"_s, u"other-2020-01-01.leadline"_s, u"company.leadline"_s};
    for (const QString &name : others) {
        QFile other(folder.filePath(name));
        QVERIFY(other.open(QIODevice::WriteOnly));
    }
    // When
    for (int day = 0; day < 5; ++day) {
        QVERIFY(dailyBackup(file.store().connection(), file.clock().clock(), 2));
        file.clock().advanceMinutes(24 * 60);
    }
    // Then
    QStringList left = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : others)
        QCOMPARE(left.removeAll(name), 1);
    QCOMPARE(left, (QStringList{u"company-2026-03-05.leadline"_s, u"company-2026-03-06.leadline"_s}));
}

void RestoreTest::theDayIsThatOfTheUsersClock()
{
    TestFile file;
    file.clock().set(*timestampFromIso(u"2026-03-02T23:59:59"_s));
    QVERIFY(dailyBackup(file.store().connection(), file.clock().clock()));
    file.clock().set(*timestampFromIso(u"2026-03-03T00:00:00"_s));
    QVERIFY(dailyBackup(file.store().connection(), file.clock().clock()));
    QCOMPARE(QDir(file.path() + u".backups"_s).entryList(QDir::Files, QDir::Name),
             (QStringList{u"company-2026-03-02.leadline"_s, u"company-2026-03-03.leadline"_s}));
}

void RestoreTest::theCheckFindsOrphans()
{
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    Statement &removal = file.store().connection().prepared(u"DELETE FROM lead WHERE id = ?"_s);
    removal.bind(id.uuid()).run();
    const Result<QStringList> problems = findProblems(file.store().connection());
    QVERIFY(problems);
    QVERIFY2(problems->join(u'|').contains(u"tasks without a lead: 1"_s), qPrintable(problems->join(u'|')));
}

QTEST_GUILESS_MAIN(RestoreTest)
#include "tst_restore.moc"
