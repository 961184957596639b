// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/connection.h"
#include "tests/support/testfile.h"

#include <QDir>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 twoDays = 2 * 24 * 60;

qint64 stampOf(TestFile &file, const LeadId &lead)
{
    Statement &statement = file.store().connection().prepared(u"SELECT stamp FROM lead WHERE id = ?"_s);
    const qint64 stamp = statement.bind(lead.uuid()).step() ? statement.integer(0) : 0;
    statement.reset();
    return stamp;
}

} // namespace

/// Somebody sets the computer's clock back: what was done last is still what was done last.
class ClockSetBackTest : public QObject
{
    Q_OBJECT

private slots:
    void undoTakesBackWhatWasDoneLast_data();
    void undoTakesBackWhatWasDoneLast();
    void numbersAndStampsOnlyGrow();
    void theDaysBackupIsStillMade();
};

void ClockSetBackTest::undoTakesBackWhatWasDoneLast_data()
{
    QTest::addColumn<bool>("restarted");
    QTest::newRow("C-63 while the program runs") << false;
    QTest::newRow("C-63 between two runs") << true;
}

void ClockSetBackTest::undoTakesBackWhatWasDoneLast()
{
    // Given
    QFETCH(bool, restarted);
    TestFile file;
    const LeadId lead = file.addLead({u"title=A"_s});
    QVERIFY(editLead(file.session(), lead, {{u"title"_s, u"B"_s}}));
    // When
    file.clock().advanceMinutes(-twoDays);
    if (restarted)
        file.reopen();
    QVERIFY(editLead(file.session(), lead, {{u"title"_s, u"C"_s}}));
    // Then
    const std::vector<JournalEntry> latest = file.store().journal().latest(3);
    QCOMPARE(latest.at(0).changeset.number, latest.at(1).changeset.number + 1);
    QVERIFY(latest.at(0).changeset.at.milliseconds < latest.at(1).changeset.at.milliseconds);
    QVERIFY(reverse(file.session(), undoable(file.session()).value(), u"undo"_s));
    QCOMPARE(file.lead(lead).title, u"B"_s);
    QVERIFY(reverse(file.session(), undoable(file.session()).value(), u"undo"_s));
    QCOMPARE(file.lead(lead).title, u"A"_s);
    QVERIFY(reverse(file.session(), redoable(file.session()).value(), u"redo"_s));
    QCOMPARE(file.lead(lead).title, u"B"_s);
}

void ClockSetBackTest::numbersAndStampsOnlyGrow()
{
    // Given
    TestFile file;
    const LeadId first = file.addLead();
    const qint64 stamp = stampOf(file, first);
    // When
    file.clock().advanceMinutes(-twoDays);
    file.reopen();
    const LeadId second = file.addLead();
    // Then
    QVERIFY(stampOf(file, second) > stamp);
    QCOMPARE(file.lead(second).number, file.lead(first).number + 1);
    QVERIFY(findProblems(file.store().connection())->isEmpty());
}

void ClockSetBackTest::theDaysBackupIsStillMade()
{
    // Given
    TestFile file;
    QVERIFY(dailyBackup(file.store().connection(), file.clock().clock()));
    // When
    file.clock().advanceMinutes(-twoDays);
    QVERIFY(dailyBackup(file.store().connection(), file.clock().clock()));
    // Then neither day's copy is lost
    QCOMPARE(QDir(file.path() + u".backups"_s).entryList(QDir::Files).size(), 2);
}

QTEST_GUILESS_MAIN(ClockSetBackTest)
#include "tst_clocksetback.moc"
