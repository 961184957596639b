// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spokenmoment.h"
#include "tests/support/zone.h"

#include <QLocale>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

/// A Wednesday.
const QString now = u"2026-03-04T15:20:40"_s;

Timestamp at(const QString &iso)
{
    return timestampFromIso(iso).value();
}

} // namespace

class SpokenMomentTest : public QObject
{
    Q_OBJECT

private slots:
    void understandsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("iso");
        const auto row = [](const char *typed, const QString &iso) { QTest::newRow(typed) << iso; };
        row("сегодня", u"2026-03-04"_s);
        row("ЗАВТРА 10:00", u"2026-03-05T10:00"_s);
        row("завтра в 10", u"2026-03-05T10:00"_s);
        row("завтра, в 9 утра", u"2026-03-05T09:00"_s);
        row("завтра утром", u"2026-03-05T09:00"_s);
        row("послезавтра в 14.30", u"2026-03-06T14:30"_s);
        row("вчера", u"2026-03-03"_s);
        row("tomorrow", u"2026-03-05"_s);
        row("tomorrow at 3 pm", u"2026-03-05T15:00"_s);
        row("tomorrow 12 am", u"2026-03-05T00:00"_s);
        row("tomorrow noon", u"2026-03-05T12:00"_s);
        row("yesterday 11:42", u"2026-03-03T11:42"_s);
        // The next to come, never today
        row("пт", u"2026-03-06"_s);
        row("в пятницу в 18 часов", u"2026-03-06T18:00"_s);
        row("пт 12:00", u"2026-03-06T12:00"_s);
        row("ср", u"2026-03-11"_s);
        row("во вторник", u"2026-03-10"_s);
        row("fri", u"2026-03-06"_s);
        row("on Monday 9:15", u"2026-03-09T09:15"_s);
        // Of the week after this one
        row("next friday", u"2026-03-13"_s);
        row("в следующую пятницу", u"2026-03-13"_s);
        row("next week", u"2026-03-09"_s);
        row("на следующей неделе", u"2026-03-09"_s);
        row("next month", u"2026-04-01"_s);
        row("в конце месяца", u"2026-03-31"_s);
        row("end of month", u"2026-03-31"_s);
        row("через 2 дня", u"2026-03-06"_s);
        row("через 2 дня в 10:00", u"2026-03-06T10:00"_s);
        row("через неделю", u"2026-03-11"_s);
        row("через 3 месяца", u"2026-06-04"_s);
        row("через год", u"2027-03-04"_s);
        row("через час", u"2026-03-04T16:20"_s);
        row("через полчаса", u"2026-03-04T15:50"_s);
        row("через 45 минут", u"2026-03-04T16:05"_s);
        row("in 2 weeks", u"2026-03-18"_s);
        row("in an hour", u"2026-03-04T16:20"_s);
        row("in a week", u"2026-03-11"_s);
        row("2 weeks", u"2026-03-18"_s);
        row("+3d", u"2026-03-07"_s);
        row("+2н", u"2026-03-18"_s);
        row("now", u"2026-03-04T15:20"_s);
        row("15 марта", u"2026-03-15"_s);
        row("15 марта в 9", u"2026-03-15T09:00"_s);
        row("15 марта 2027 10:00", u"2027-03-15T10:00"_s);
        row("March 15", u"2026-03-15"_s);
        row("15 mar 9:30", u"2026-03-15T09:30"_s);
        row("2 мая", u"2026-05-02"_s);
        row("2 июля", u"2026-07-02"_s);
        row("2 июня", u"2026-06-02"_s);
        // Without a year: the next to come
        row("1 марта", u"2027-03-01"_s);
        row("4 марта", u"2026-03-04"_s);
        row("15.03", u"2026-03-15"_s);
        row("1.2", u"2027-02-01"_s);
        row("15.03.27", u"2027-03-15"_s);
        row("2026-03-15 8:00", u"2026-03-15T08:00"_s);
        row("18:30", u"2026-03-04T18:30"_s);
        row("18.30", u"2026-03-04T18:30"_s);
        row("10:00", u"2026-03-05T10:00"_s);
        row("в 10", u"2026-03-05T10:00"_s);
    }

    void understandsWhatPeopleType()
    {
        QFETCH(const QString, iso);
        const auto moment = spokenMoment(QString::fromUtf8(QTest::currentDataTag()), at(now));
        QVERIFY(moment);
        QCOMPARE(moment->toIso(), at(iso).toIso());
    }

    void understandsTheRarerWays_data()
    {
        QTest::addColumn<QString>("iso");
        const auto row = [](const char *typed, const QString &iso) { QTest::newRow(typed) << iso; };
        // Which comes in a leap year only
        row("29 февраля", u"2028-02-29"_s);
        row("29.02", u"2028-02-29"_s);
        row("Feb 29 9:00", u"2028-02-29T09:00"_s);
        row("31.12", u"2026-12-31"_s);
        row("04.03", u"2026-03-04"_s);
        row("03.03", u"2027-03-03"_s);
        row("in 7000 years", u"9026-03-04"_s);
        row("через 0 дней", u"2026-03-04"_s);
        row("через 24 часа", u"2026-03-05T15:20"_s);
        row("через 1 месяц", u"2026-04-04"_s);
        row("in one week", u"2026-03-11"_s);
        row("12 am tomorrow", u"2026-03-05T00:00"_s);
        row("через две недели", u"2026-03-18"_s);
        row("через три дня в 9", u"2026-03-07T09:00"_s);
        row("через пару дней", u"2026-03-06"_s);
        row("in two weeks", u"2026-03-18"_s);
        row("in ten minutes", u"2026-03-04T15:30"_s);
        row("через полгода", u"2026-09-04"_s);
        row("через полтора часа", u"2026-03-04T16:50"_s);
        row("в эту пятницу", u"2026-03-06"_s);
        row("this wednesday 18:00", u"2026-03-04T18:00"_s);
        row("the day after tomorrow at 10", u"2026-03-06T10:00"_s);
        row("tonight", u"2026-03-04T18:00"_s);
        row("tomorrow in the morning", u"2026-03-05T09:00"_s);
        row("завтра в 3 часа дня", u"2026-03-05T15:00"_s);
        row("в 8 часов вечера", u"2026-03-04T20:00"_s);
        row("завтра в 2 часа ночи", u"2026-03-05T02:00"_s);
        row("завтра в 11 ночи", u"2026-03-05T23:00"_s);
        row("12 pm", u"2026-03-05T12:00"_s);
        row("12 утра завтра", u"2026-03-05T00:00"_s);
        row("в 12 дня", u"2026-03-05T12:00"_s);
        row("8 вечера", u"2026-03-04T20:00"_s);
        row("15:20", u"2026-03-05T15:20"_s);
        row("15:21", u"2026-03-04T15:21"_s);
        row("сегодня 9:00", u"2026-03-04T09:00"_s);
        row("полдень", u"2026-03-05T12:00"_s);
        row("вечером в пт", u"2026-03-06T18:00"_s);
        row("  Завтра,   10:00  ", u"2026-03-05T10:00"_s);
        row("2026-12-31", u"2026-12-31"_s);
        row("31.12.99", u"2099-12-31"_s);
        row("31.12.1999", u"1999-12-31"_s);
    }

    void understandsTheRarerWays() { understandsWhatPeopleType(); }

    /// Whatever the day, as either language writes it out.
    void readsEveryDayOfFourYearsInBothLanguages()
    {
        const Timestamp today = at(now);
        for (const QLocale &locale : {QLocale(u"ru_RU"_s), QLocale(u"en_US"_s)}) {
            for (QDate day(2026, 1, 1); day.year() < 2030; day = day.addDays(1)) {
                for (const QString &form : {u"d MMMM yyyy"_s, u"dd.MM.yyyy"_s, u"yyyy-MM-dd"_s}) {
                    const QString text = locale.toString(day, form);
                    const auto moment = spokenMoment(text, today);
                    QVERIFY2(moment, qPrintable(text));
                    QCOMPARE(moment->toLocal(), day.startOfDay());
                    const auto timed = spokenMoment(text + u" 14:05"_s, today);
                    QVERIFY2(timed, qPrintable(text));
                    QCOMPARE(timed->toLocal(), QDateTime(day, QTime(14, 5)));
                }
            }
        }
    }

    void aDayOrItsNameWithoutAYearIsAlwaysTheNextToCome()
    {
        for (const QLocale &locale : {QLocale(u"ru_RU"_s), QLocale(u"en_US"_s)}) {
            for (QDate day(2027, 2, 1); day < QDate(2028, 3, 10); day = day.addDays(1)) {
                const Timestamp then = timestampFrom(QDateTime(day, QTime(12, 0)));
                const auto named = spokenMoment(locale.dayName(day.dayOfWeek()), then);
                QVERIFY2(named, qPrintable(locale.dayName(day.dayOfWeek())));
                QCOMPARE(named->toLocal().date(), day.addDays(7));
                const auto dated = spokenMoment(locale.toString(day, u"d MMMM"_s), then);
                QVERIFY2(dated, qPrintable(day.toString(Qt::ISODate)));
                QCOMPARE(dated->toLocal().date(), day);
                const QString eve = locale.toString(day.addDays(-1), u"d MMMM"_s);
                const auto missed = spokenMoment(eve, then);
                QVERIFY2(missed, qPrintable(eve));
                QVERIFY(missed->toLocal().date() > day);
                QCOMPARE(missed->toLocal().date().day(), day.addDays(-1).day());
            }
        }
    }

    /// The hour that is skipped in spring is still some moment of that night, and midnight is the day's first.
    void isUnderstoodOnTheNightsWhenClocksChange_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("utc");
        QTest::newRow("skipped") << "Europe/Berlin"_ba << u"29.03.2026 2:30"_s << u"2026-03-29T01:30:00Z"_s;
        QTest::newRow("before the hour that comes twice")
            << "Europe/Berlin"_ba << u"25.10.2026 1:30"_s << u"2026-10-24T23:30:00Z"_s;
        QTest::newRow("no midnight") << "Africa/Cairo"_ba << u"28.04.2023"_s << u"2023-04-27T22:00:00Z"_s;
        QTest::newRow("after it") << "Africa/Cairo"_ba << u"28.04.2023 1:30"_s << u"2023-04-27T22:30:00Z"_s;
    }

    void isUnderstoodOnTheNightsWhenClocksChange()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QString, typed);
        QFETCH(const QString, utc);
        const test::Zone here(zone);
        const auto moment = spokenMoment(typed, {1'772'445'600'000});
        QVERIFY(moment);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(moment->milliseconds, Qt::UTC).toString(Qt::ISODate), utc);
    }

    void refusesWhatIsNoMoment_data()
    {
        QTest::addColumn<QString>("typed");
        for (const auto &typed : {u""_s,
                                  u"скоро"_s,
                                  u"soon"_s,
                                  u"завтра наверное"_s,
                                  u"31 февраля"_s,
                                  u"31.02"_s,
                                  u"25:00"_s,
                                  u"10:60"_s,
                                  u"13 pm"_s,
                                  u"через"_s,
                                  u"in"_s,
                                  u"завтра пт"_s,
                                  u"10:00 11:00"_s,
                                  u"через 99999 дней"_s,
                                  u"5"_s,
                                  u"month"_s,
                                  u"все"_s,
                                  u"завтра через 2 часа"_s,
                                  u"1.2.3"_s,
                                  u"-5d"_s,
                                  u"12345678901234567890 d"_s,
                                  u"one week"_s,
                                  u"две недели"_s,
                                  u"this month"_s,
                                  u"tomorrow tonight"_s,
                                  u"day after"_s,
                                  u"через полтора"_s,
                                  u"в 7000 лет через"_s,
                                  u"in 9999 years"_s,
                                  u"через 8000 лет"_s,
                                  u"29.02.2027"_s,
                                  u"29 февраля 2027"_s,
                                  u"30 февраля"_s,
                                  u"31 апреля"_s,
                                  u"0 марта"_s,
                                  u"2026-02-30"_s,
                                  u"24:00"_s,
                                  u"в 24"_s,
                                  u"0 pm"_s,
                                  u"+"_s,
                                  u"через через 2 дня"_s,
                                  u"пт пт"_s,
                                  u"утром вечером"_s,
                                  u"сейчас завтра"_s,
                                  u"1,5 часа назад"_s,
                                  u"завтра 10:00 11:00"_s})
            QTest::newRow(qPrintable(typed)) << typed;
        QTest::newRow("very long") << QString(100'000, u'9');
    }

    void refusesWhatIsNoMoment()
    {
        QFETCH(const QString, typed);
        QVERIFY(!spokenMoment(typed, at(now)));
    }
};

QTEST_GUILESS_MAIN(SpokenMomentTest)
#include "tst_spokenmoment.moc"
