// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/asking.h"
#include "core/store/firstrows.h"
#include "core/store/sqlerror.h"
#include "core/store/transaction.h"
#include "tests/support/testfile.h"

#include <QRandomGenerator>
#include <QTest>
#include <atomic>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 leads = 1'000;

} // namespace

/// The beginning of an order that no index gives, looked for by several threads.
class FirstRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void threadsFindWhatOneFinds_data();
    void threadsFindWhatOneFinds();
    void stretchesMayBeEmpty();
    void nobodyWaitingEndsIt();
    void aFileThatIsGoneIsSaid();
    void fewLeadsAreNotWorthAThread();
    void whatIsNotCommittedIsLookedAtHere();

private:
    [[nodiscard]] Connection &connection() { return m_file->store().connection(); }

    std::unique_ptr<TestFile> m_file;
};

void FirstRowsTest::initTestCase()
{
    m_file = std::make_unique<TestFile>();
    QRandomGenerator random(3);
    ChangeSet changeset = m_file->session().changeset(u"lead.add"_s);
    for (qint64 number = 1; number <= leads; ++number) {
        Lead lead;
        lead.id = LeadId(newUuid({1'772'442'000'000}));
        lead.number = number;
        lead.title = u"Lead"_s;
        lead.city = u"City %1"_s.arg(random.bounded(40));
        if (random.bounded(2) == 0)
            lead.employees = random.bounded(9);
        changeset.create(lead);
    }
    QVERIFY(m_file->store().commit(changeset));
}

void FirstRowsTest::threadsFindWhatOneFinds_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<int>("count");
    for (const char *by :
         {"lead.city ASC, lead.row ASC", "lead.city DESC, lead.row DESC", "lead.employees ASC, lead.row ASC"}) {
        for (const int count : {1, 200, 999, 5'000})
            QTest::addRow("%s, %d", by, count) << QString::fromLatin1(by) << count;
    }
}

void FirstRowsTest::threadsFindWhatOneFinds()
{
    QFETCH(const QString, by);
    QFETCH(const int, count);
    // Given
    LeadOrder order{leadSource({{{u"employees"_s, Comparison::NotEmpty, {}}}, {}, {}, false, false}), by};
    // When
    const std::vector<qint64> alone = firstRows(connection(), order, count, 1);
    // Then
    QVERIFY(!alone.empty() && alone.size() <= size_t(count));
    for (const int stretches : {2, 3, 4, 7})
        QCOMPARE(firstRows(connection(), order, count, stretches), alone);
}

void FirstRowsTest::stretchesMayBeEmpty()
{
    // Given only the first stretch has what is asked for
    LeadOrder order{leadSource({}), u"lead.city ASC, lead.row ASC"_s};
    order.source.sql += u" AND lead.row <= ?"_s;
    order.source.values.emplace_back(qint64{10});
    // When, then
    QCOMPARE(firstRows(connection(), order, 50, 4).size(), 10U);
    // And nothing where there is nothing
    order.source.values.back() = qint64{0};
    QVERIFY(firstRows(connection(), order, 50, 4).empty());
}

void FirstRowsTest::nobodyWaitingEndsIt()
{
    // Given a look at the file that takes long on every thread, and somebody who has left
    const LeadOrder order{leadSource({}),
                          u"(SELECT count(*) FROM lead l WHERE l.city > lead.city) ASC, lead.row ASC"_s};
    std::atomic<int> asked = 0;
    const Asking asking(connection(), [&asked](qint64, qint64) { return ++asked < 5; });
    // When
    const auto look = guarded([&]() -> Result<std::vector<qint64>> { return firstRows(connection(), order, 50, 3); });
    // Then
    QVERIFY(!look);
    QCOMPARE(look.error().code, ErrorCode::Cancelled);
}

void FirstRowsTest::aFileThatIsGoneIsSaid()
{
    // Given a file that was moved away while it is open
    TestFile file;
    ChangeSet changeset = file.session().changeset(u"lead.add"_s);
    Lead lead;
    lead.id = LeadId(newUuid({1'772'442'000'000}));
    lead.number = 1;
    lead.title = u"Lead"_s;
    changeset.create(lead);
    QVERIFY(file.store().commit(changeset));
    const QString path = file.store().connection().path();
    QVERIFY(QFile::rename(path, path + u".moved"_s));
    // When
    const auto look = guarded([&]() -> Result<std::vector<qint64>> {
        return firstRows(file.store().connection(), {leadSource({}), u"lead.city ASC, lead.row ASC"_s}, 50, 2);
    });
    // Then
    QVERIFY(!look);
    QCOMPARE(look.error().reason, u"file-not-found"_s);
}

void FirstRowsTest::fewLeadsAreNotWorthAThread()
{
    QCOMPARE(stretchesFor(connection()), 1);
}

void FirstRowsTest::whatIsNotCommittedIsLookedAtHere()
{
    // Given a file with one lead far behind the others
    TestFile file;
    Connection &own = file.store().connection();
    own.execute(u"INSERT INTO lead (row, id, stamp, searchKey, titleKey, companyKey, number) "
                "VALUES (900000, x'00', 1, '', '', '', 900000)"_s);
    QCOMPARE(stretchesFor(own), std::clamp(QThread::idealThreadCount(), 1, 4));
    // When something is written and not committed
    const Transaction transaction(own);
    own.execute(u"UPDATE lead SET city = 'Tver'"_s);
    // Then no other connection is asked
    QCOMPARE(stretchesFor(own), 1);
}

QTEST_GUILESS_MAIN(FirstRowsTest)
#include "tst_firstrows.moc"
