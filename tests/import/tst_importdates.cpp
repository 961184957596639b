// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importtest.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// A column of days is read in one order, which those of it tell that can be read one way only.
class ImportDatesTest : public QObject
{
    Q_OBJECT

private slots:
    void oneColumnHasOneOrder_data();
    void oneColumnHasOneOrder();
    void eachColumnHasItsOwn();
    void aTimeOfOneDigitIsATime();
};

namespace {

QStringList decisions(ImportTest &test)
{
    QStringList days;
    for (const Lead &lead : test.leads())
        days.append(lead.decisionAt.toLocal().date().toString(Qt::ISODate));
    return days;
}

} // namespace

void ImportDatesTest::oneColumnHasOneOrder_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QStringList>("days");
    QTest::newRow("month first, told by the first")
        << QByteArray("a,12/25/2026\nb,11/01/2026\n") << QStringList{u"2026-12-25"_s, u"2026-11-01"_s};
    QTest::newRow("month first, told by the last") << QByteArray("a,11/01/2026\nb,1/2/2027\nc,01/15/2027\n")
                                                   << QStringList{u"2026-11-01"_s, u"2027-01-02"_s, u"2027-01-15"_s};
    QTest::newRow("day first") << QByteArray("a,11/01/2026\nb,25/12/2026\n")
                               << QStringList{u"2026-01-11"_s, u"2026-12-25"_s};
    QTest::newRow("nothing tells") << QByteArray("a,11/01/2026\n") << QStringList{u"2026-01-11"_s};
    QTest::newRow("points are days first, whatever the others say")
        << QByteArray("a,12/25/2026\nb,11.01.2026\n") << QStringList{u"2026-12-25"_s, u"2026-01-11"_s};
}

void ImportDatesTest::oneColumnHasOneOrder()
{
    QFETCH(const QByteArray, cells);
    ImportTest test;
    const auto report = test.import("Deal name,Close Date\n" + cells);
    QVERIFY(report);
    QCOMPARE(report->warnings, 0);
    QTEST(decisions(test), "days");
}

void ImportDatesTest::eachColumnHasItsOwn()
{
    // Given a column of each order
    ImportTest test;
    const auto report = test.import("Deal name,Close Date,Meeting\na,11/01/2026,11/01/2026\nb,12/25/2026,25/12/2026\n");
    // Then one does not speak for the other
    QVERIFY(report);
    QCOMPARE(decisions(test).first(), u"2026-11-01"_s);
    QCOMPARE(test.leads().front().meetingAt.toLocal().date(), QDate(2026, 1, 11));
}

void ImportDatesTest::aTimeOfOneDigitIsATime()
{
    // Given days as a Russian spreadsheet saves them
    ImportTest test;
    const auto report = test.import("Название;Дата встречи\nа;05.03.2026 9:05\nб;5.3.2026 19:05\n");
    // Then none is kept as text
    QVERIFY(report);
    QCOMPARE(report->warnings, 0);
    QCOMPARE(test.leads().front().meetingAt.toLocal(), QDateTime(QDate(2026, 3, 5), QTime(9, 5)));
    QCOMPARE(test.leads().back().meetingAt.toLocal(), QDateTime(QDate(2026, 3, 5), QTime(19, 5)));
}

QTEST_GUILESS_MAIN(ImportDatesTest)
#include "tst_importdates.moc"
