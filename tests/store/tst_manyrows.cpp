// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/undo.h"
#include "core/store/backup.h"
#include "core/store/leadlist.h"
#include "tests/support/content.h"

#include <QRegularExpression>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// A ChangeSet of many records is written many rows at once, which nobody may notice.
class ManyRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void manyRecordsAreWrittenAsOneByOne_data();
    void manyRecordsAreWrittenAsOneByOne();
    void aRecordIsNotRemovedTwice();
    void aTaskOfOneLeadAmongManyRefusesTheirRemoval();

private:
    /// Leads of which hardly one has the fields of the next, each with a task in the order of an import.
    static ChangeSet leads(TestFile &file, int count)
    {
        ChangeSet changeset = file.session().changeset(u"lead.import"_s);
        std::vector<Task> tasks;
        for (int index = 0; index < count; ++index) {
            Lead lead;
            lead.id = LeadId(newUuid(file.session().now()));
            lead.number = index + 1;
            lead.title = u"Заявка %1"_s.arg(index);
            lead.stage = u"qualification"_s;
            lead.companyName = index % 2 == 0 ? u"ООО «Лес %1»"_s.arg(index % 7) : QString();
            lead.phones = index % 3 == 0 ? QStringList{u"+7495%1"_s.arg(1'000'000 + index)} : QStringList();
            lead.fields = index % 5 == 0 ? QVariantMap{{u"colour"_s, u"green"_s}} : QVariantMap();
            changeset.create(lead);
            Task task;
            task.id = TaskId(newUuid(file.session().now()));
            task.lead = lead.id;
            task.subject = u"Позвонить %1"_s.arg(index);
            task.status = u"open"_s;
            tasks.push_back(task);
        }
        for (const Task &task : tasks)
            changeset.create(task);
        return changeset;
    }

    static QStringList derivedFrom(TestFile &file)
    {
        Statement &keys = file.store().connection().prepared(
            u"SELECT lead.id, hash FROM matchKey JOIN lead ON lead.row = matchKey.row AND kind = 1 ORDER BY 1, 2"_s);
        QStringList lines;
        while (keys.step())
            lines.append(keys.uuid(0).toString() + QString::number(keys.integer(1)));
        Statement &moves =
            file.store().connection().prepared(u"SELECT stage, sum(moves) FROM moveCount GROUP BY 1 ORDER BY 1"_s);
        while (moves.step())
            lines.append(moves.text(0) + QString::number(moves.integer(1)));
        return lines;
    }

    static qint64 found(TestFile &file, const QString &text)
    {
        LeadQuery query;
        query.search = text;
        return countLeads(file.store().connection(), query);
    }
};

void ManyRowsTest::manyRecordsAreWrittenAsOneByOne_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {2, 63, 64, 65, 200})
        QTest::addRow("%d", count) << count;
}

void ManyRowsTest::manyRecordsAreWrittenAsOneByOne()
{
    // Given the same records written by a ChangeSet each
    QFETCH(int, count);
    TestFile slow;
    const ChangeSet all = leads(slow, count);
    for (const RecordChange &change : all.changes) {
        ChangeSet one = slow.session().changeset(u"lead.add"_s);
        one.changes = {change};
        QVERIFY(slow.session().commit(std::move(one)));
    }
    // When one ChangeSet makes them
    TestFile fast;
    ChangeSet together = fast.session().changeset(u"lead.import"_s);
    together.changes = all.changes;
    const Result<ChangeSet> made = fast.session().commit(std::move(together));
    QVERIFY(made);

    // Then the files hold the same leads and tasks, and all that is derived from them
    const auto ofWork = [](const QStringList &content) {
        return content.filter(QRegularExpression(u"^(lead|task|\\{)"_s));
    };
    QCOMPARE(ofWork(contentOf(fast)), ofWork(contentOf(slow)));
    QCOMPARE(derivedFrom(fast), derivedFrom(slow));
    QCOMPARE(found(fast, u"заяв"_s), count);
    QCOMPARE(fast.store().journal().changesOf(made->number).size(), all.changes.size());
    QVERIFY(findProblems(fast.store().connection())->isEmpty());

    // When it is taken back
    const Result<Reversal> reversal = reversalOf(fast.session(), QString::number(made->number));
    QVERIFY(reversal);
    QVERIFY(reverse(fast.session(), *reversal, u"undo"_s));

    // Then nothing is left of them
    QVERIFY(ofWork(contentOf(fast)).isEmpty());
    QCOMPARE(derivedFrom(fast).filter(u"{"_s), QStringList());
    QCOMPARE(found(fast, u"заяв"_s), 0);
    QVERIFY(findProblems(fast.store().connection())->isEmpty());
}

void ManyRowsTest::aRecordIsNotRemovedTwice()
{
    TestFile file;
    const Lead lead = file.lead(file.addLead({u"title=Once"_s}));
    ChangeSet changeset = file.session().changeset(u"lead.purge"_s);
    for (const Task &task : file.store().select<Task>(u"1"_s))
        changeset.remove(task);
    changeset.remove(lead);
    changeset.remove(lead);
    const Result<ChangeSet> removed = file.session().commit(std::move(changeset));
    QVERIFY(!removed);
    QCOMPARE(removed.error().reason, u"record-gone"_s);
    QCOMPARE(found(file, u"once"_s), 1);
    QVERIFY(findProblems(file.store().connection())->isEmpty());
}

void ManyRowsTest::aTaskOfOneLeadAmongManyRefusesTheirRemoval()
{
    // Given a hundred leads, of which one has a task more than is known
    TestFile file;
    ChangeSet changeset = leads(file, 100);
    std::erase_if(changeset.changes, [](const RecordChange &change) { return change.kind == Kind::Task; });
    const std::vector<RecordChange> made = changeset.changes;
    QVERIFY(file.session().commit(std::move(changeset)));
    Task task;
    task.id = TaskId(newUuid(file.session().now()));
    task.lead = LeadId(made.at(70).record);
    ChangeSet later = file.session().changeset(u"task.add"_s);
    later.create(task);
    QVERIFY(file.session().commit(std::move(later)));

    // When all of them are to go
    ChangeSet removal = file.session().changeset(u"undo"_s);
    removal.changes = reversed(made);
    const Result<ChangeSet> removed = file.session().commit(std::move(removal));

    // Then none does
    QVERIFY(!removed);
    QCOMPARE(removed.error().reason, u"changed-meanwhile"_s);
    QCOMPARE(removed.error().details.at(1), made.at(70).record.toString(QUuid::WithoutBraces));
    QCOMPARE(found(file, u"заяв"_s), 100);
}

QTEST_GUILESS_MAIN(ManyRowsTest)
#include "tst_manyrows.moc"
