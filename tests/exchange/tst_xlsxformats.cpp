// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxformats.h"

#include <QTest>

using namespace leadline;

class XlsxFormatsTest : public QObject
{
    Q_OBJECT

private slots:
    void showsANumberAsItsFormatMeansIt_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("expected");
        QTest::newRow("general") << 1.5 << "General"
                                 << "1.5";
        QTest::newRow("whole") << 79161234567.0 << "0"
                               << "79161234567";
        QTest::newRow("negative") << -12.0 << "General"
                                  << "-12";
        QTest::newRow("shortest that keeps it") << 0.1 + 0.2 << "0.00"
                                                << "0.30000000000000004";
        QTest::newRow("tenth") << 0.1 << "0.00"
                               << "0.1";
        QTest::newRow("large whole") << 1e15 << "#,##0"
                                     << "1000000000000000";
        QTest::newRow("tiny") << 1e-11 << "0.00E+00"
                              << "1e-11";
        QTest::newRow("leading zeros") << 1234.0 << "00000"
                                       << "01234";
        QTest::newRow("zeros of a negative") << -12.0 << "0000"
                                             << "-0012";
        QTest::newRow("money with a unit in quotes") << 5.0 << "#,##0 \"days\""
                                                     << "5";
        QTest::newRow("colour") << 5.0 << "[Red]0"
                                << "5";
        QTest::newRow("exponent") << 5.0 << "0.00E+00"
                                  << "5";
        QTest::newRow("day") << 45973.0 << "dd.mm.yyyy"
                             << "2025-11-12";
        QTest::newRow("day with locale") << 45973.0 << "[$-419]d mmmm yyyy"
                                         << "2025-11-12";
        QTest::newRow("day with text") << 45973.0 << "yyyy\"年\"m\"月\""
                                       << "2025-11-12";
        QTest::newRow("escaped letters are no units") << 5.0 << "0\\d"
                                                      << "5";
        QTest::newRow("month and year") << 45973.0 << "mmm-yy"
                                        << "2025-11-12";
        QTest::newRow("moment") << 45973.378472222219 << "dd.mm.yyyy hh:mm"
                                << "2025-11-12T09:05:00";
        QTest::newRow("moment at midnight") << 45973.0 << "dd.mm.yyyy hh:mm"
                                            << "2025-11-12";
        QTest::newRow("rounded to the next day") << 45972.9999999 << "dd.mm.yyyy"
                                                 << "2025-11-12";
        QTest::newRow("time") << 0.5 << "hh:mm"
                              << "12:00:00";
        QTest::newRow("time of a moment") << 45973.5 << "h:mm AM/PM"
                                          << "2025-11-12T12:00:00";
        QTest::newRow("duration") << 1.5 << "[h]:mm:ss"
                                  << "36:00:00";
        QTest::newRow("minutes") << 0.5 << "[mm]:ss"
                                 << "12:00:00";
        QTest::newRow("second section does not count") << 5.0 << "0;dd"
                                                       << "5";
        QTest::newRow("no date before the first") << -1.0 << "dd.mm.yyyy"
                                                  << "-1";
        QTest::newRow("no date past the last") << 1e12 << "dd.mm.yyyy"
                                               << "1000000000000";
    }

    void showsANumberAsItsFormatMeansIt()
    {
        QFETCH(double, number);
        QFETCH(QString, code);
        QFETCH(QString, expected);
        QCOMPARE(numberText(number, formatFromCode(code), Epoch::Excel1900), expected);
    }

    void countsDaysInBothEpochs_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<bool>("macintosh");
        QTest::addColumn<QString>("expected");
        QTest::newRow("first day of 1900") << 1.0 << false << "1900-01-01";
        QTest::newRow("28 February 1900") << 59.0 << false << "1900-02-28";
        QTest::newRow("the day that never was") << 60.0 << false << "1900-02-29";
        QTest::newRow("1 March 1900") << 61.0 << false << "1900-03-01";
        QTest::newRow("leap day of 2024") << 45351.0 << false << "2024-02-29";
        QTest::newRow("last day") << 2958465.0 << false << "9999-12-31";
        QTest::newRow("first day of 1904") << 0.0 << true << "1904-01-01";
        QTest::newRow("a day of the Macintosh") << 44511.0 << true << "2025-11-12";
    }

    void countsDaysInBothEpochs()
    {
        QFETCH(double, number);
        QFETCH(bool, macintosh);
        QFETCH(QString, expected);
        QCOMPARE(numberText(number, builtInFormat(14), macintosh ? Epoch::Macintosh1904 : Epoch::Excel1900), expected);
    }

    void knowsTheBuiltInFormats_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<QString>("expected");
        for (const int id : {0, 1, 2, 9, 10, 11, 37, 49})
            QTest::addRow("%d is a number", id) << id << "1.25";
        for (const int id : {14, 15, 16, 17, 22, 27, 36, 50, 58})
            QTest::addRow("%d is a day", id) << id << "1900-01-01T06:00:00";
        QTest::newRow("46 is a duration") << 46 << "30:00:00";
    }

    void knowsTheBuiltInFormats()
    {
        QFETCH(int, id);
        QFETCH(QString, expected);
        QCOMPARE(numberText(1.25, builtInFormat(id), Epoch::Excel1900), expected);
    }

    void readsIsoTextToWholeSeconds_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("day") << "2025-11-12"
                             << "2025-11-12";
        QTest::newRow("midnight") << "2025-11-12T00:00:00"
                                  << "2025-11-12";
        QTest::newRow("moment") << "2025-11-12T09:05:00Z"
                                << "2025-11-12T09:05:00";
        QTest::newRow("moment with a fraction") << "2025-11-12T09:05:00.4"
                                                << "2025-11-12T09:05:00";
        QTest::newRow("just before midnight") << "2025-11-12T23:59:59.9999"
                                              << "2025-11-13";
        QTest::newRow("time") << "10:59:59.9999999999984025"
                              << "11:00:00";
        QTest::newRow("anything else") << "soon"
                                       << "soon";
    }

    void readsIsoTextToWholeSeconds()
    {
        QFETCH(QString, value);
        QFETCH(QString, expected);
        QCOMPARE(isoText(value), expected);
    }
};

QTEST_GUILESS_MAIN(XlsxFormatsTest)
#include "tst_xlsxformats.moc"
