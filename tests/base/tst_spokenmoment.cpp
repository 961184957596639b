// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spokenmoment.h"

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
                                  u"12345678901234567890 d"_s})
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
