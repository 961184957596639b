// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/filterdates.h"
#include "core/services/filterparser.h"
#include "core/services/filtertext.h"
#include "tests/support/randomrecord.h"
#include "tests/support/testfile.h"

#include <QTest>
#include <array>

using namespace Qt::StringLiterals;

namespace leadline {

using test::RandomRecords;
using test::TestFile;

namespace {

Value at(const QString &iso)
{
    return timestampFromIso(iso).value().milliseconds;
}

} // namespace

class FilterParserTest : public QObject
{
    Q_OBJECT

private slots:
    void takesTheTextApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::addColumn<Comparison>("comparison");
        QTest::addColumn<QStringList>("values");
        QTest::newRow("equal") << u"city=Tula"_s << u"city"_s << Comparison::Equal << QStringList{u"Tula"_s};
        QTest::newRow("blanks") << u"  city  =  Nizhny Novgorod  "_s << u"city"_s << Comparison::Equal
                                << QStringList{u"Nizhny Novgorod"_s};
        QTest::newRow("not equal") << u"city!=Tula"_s << u"city"_s << Comparison::NotEqual << QStringList{u"Tula"_s};
        QTest::newRow("at least") << u"budget>=5"_s << u"budget"_s << Comparison::AtLeast << QStringList{u"5"_s};
        QTest::newRow("less") << u"budget<5"_s << u"budget"_s << Comparison::Less << QStringList{u"5"_s};
        QTest::newRow("contains") << u"title~bike"_s << u"title"_s << Comparison::Contains << QStringList{u"bike"_s};
        QTest::newRow("alternatives") << u"city=Tula|Omsk"_s << u"city"_s << Comparison::Equal
                                      << QStringList{u"Tula"_s, u"Omsk"_s};
        QTest::newRow("quoted alternatives") << u"city=\"A|B, C\"|'D and E'"_s << u"city"_s << Comparison::Equal
                                             << QStringList{u"A|B, C"_s, u"D and E"_s};
        QTest::newRow("Russian quotes") << u"city=«Орёл, Тула»"_s << u"city"_s << Comparison::Equal
                                        << QStringList{u"Орёл, Тула"_s};
        QTest::newRow("an equals sign inside")
            << u"utmTerm=a=b"_s << u"utmTerm"_s << Comparison::Equal << QStringList{u"a=b"_s};
        QTest::newRow("empty") << u"city="_s << u"city"_s << Comparison::Equal << QStringList{QString()};
        QTest::newRow("said empty") << u"city:empty"_s << u"city"_s << Comparison::Empty << QStringList{};
        QTest::newRow("said set") << u"city:set"_s << u"city"_s << Comparison::NotEmpty << QStringList{};
        QTest::newRow("a quoted field") << u"\"Booth no.\"=B12"_s << u"Booth no."_s << Comparison::Equal
                                        << QStringList{u"B12"_s};
    }

    void takesTheTextApart()
    {
        // Given
        QFETCH(const QString, text);
        // When
        const auto written = readFilterText(text);
        // Then
        QVERIFY(written);
        QCOMPARE(written->size(), size_t(1));
        QTEST(written->front().field, "field");
        QTEST(written->front().comparison, "comparison");
        QTEST(written->front().values, "values");
    }

    void joinsConditions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("and") << u"city=Tula and budget>5"_s;
        QTest::newRow("AND") << u"city=Tula AND budget>5"_s;
        QTest::newRow("и") << u"city=Tula и budget>5"_s;
        QTest::newRow("a comma") << u"city=Tula, budget>5"_s;
        QTest::newRow("an empty one first") << u"city= and budget>5"_s;
        QTest::newRow("a comma at the end") << u"city=Tula,budget>5,"_s;
    }

    void joinsConditions()
    {
        // Given
        QFETCH(const QString, text);
        // When
        const auto written = readFilterText(text);
        // Then
        QVERIFY(written);
        QCOMPARE(written->size(), size_t(2));
        QCOMPARE(written->at(1).field, u"budget"_s);
        QCOMPARE(written->at(1).values, QStringList{u"5"_s});
    }

    void nothingIsNoCondition()
    {
        QVERIFY(readFilterText(QString()) && readFilterText(u"   "_s));
        QVERIFY(readFilterText(u"   "_s)->empty());
    }

    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<Comparison>("comparison");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &field, Comparison comparison, const QStringList &values,
                            const QString &text) { QTest::newRow(name) << field << comparison << values << text; };
        row("C-26 one value", u"city"_s, Comparison::Equal, {u"Tula"_s}, u"city=Tula"_s);
        row("C-26 several", u"source"_s, Comparison::NotEqual, {u"web"_s, u"call"_s}, u"source!=web|call"_s);
        row("C-26 none", u"city"_s, Comparison::NotEmpty, {}, u"city:set"_s);
        row("C-26 at most", u"budget"_s, Comparison::AtMost, {u"1 000,50"_s}, u"budget<=\"1 000,50\""_s);
        row("C-26 a separator", u"title"_s, Comparison::Contains, {u"this and that"_s}, u"title~\"this and that\""_s);
        row("C-26 a bar", u"title"_s, Comparison::Equal, {u"a|b"_s}, u"title=\"a|b\""_s);
        row("C-26 quotes", u"title"_s, Comparison::Equal, {u"\"A\""_s}, u"title='\"A\"'"_s);
        row("C-26 Russian quotes", u"title"_s, Comparison::Equal, {u"ООО «Ромашка», \"Р\" и 'r'"_s},
            u"title=“ООО «Ромашка», \"Р\" и 'r'”"_s);
        row("C-26 blanks around", u"city"_s, Comparison::Equal, {u" Tula "_s}, u"city=\" Tula \""_s);
        row("C-26 a field with a sign", u"a=b"_s, Comparison::Equal, {u"c"_s}, u"\"a=b\"=c"_s);
    }

    void whatIsWrittenIsReadBack()
    {
        // Given
        QFETCH(const QString, field);
        QFETCH(const Comparison, comparison);
        QFETCH(const QStringList, values);
        const WrittenCondition one{field, comparison, values, 0};
        const WrittenCondition next{u"inn"_s, Comparison::Equal, {u"7701"_s}, 0};
        // When
        const QString text = filterText({one, next});
        // Then
        QTEST(text.chopped(QStringView(u", inn=7701").size()), "text");
        const auto written = readFilterText(text);
        QVERIFY(written);
        QCOMPARE(written->size(), size_t(2));
        QCOMPARE(written->front().field, field);
        QCOMPARE(written->front().comparison, comparison);
        QCOMPARE(written->front().values, values);
        QCOMPARE(written->back().values, next.values);
    }

    void valuesAreReadByTheField()
    {
        // Given
        TestFile file;
        // When
        const auto conditions = parseFilter(
            file.session(),
            u"stage=Квалификация, source=Trade show, owner=anna, budget>=\"1 000,50\", phone=8 495 123-45-67"_s);
        // Then
        QVERIFY(conditions);
        QCOMPARE(conditions->at(0).values.front(), Value(u"qualification"_s));
        QCOMPARE(conditions->at(1).values.front(), Value(u"exhibition"_s));
        QCOMPARE(conditions->at(2).values.front(), Value(file.session().user().id.uuid()));
        QCOMPARE(conditions->at(3).values.front(), Value(qint64{100'050}));
        QCOMPARE(conditions->at(4), (Condition{u"phones"_s, Comparison::Contains, {u"+74951234567"_s}}));
    }

    void aDayIsAllOfIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const QString day = u"2026-03-01T00:00"_s;
        const QString next = u"2026-03-02T00:00"_s;
        QTest::newRow("on") << u"createdAt=2026-03-01"_s << QStringList{u">="_s + day, u"<"_s + next};
        QTest::newRow("yesterday") << u"createdAt=yesterday"_s << QStringList{u">="_s + day, u"<"_s + next};
        QTest::newRow("a day ago") << u"createdAt=-1d"_s << QStringList{u">="_s + day, u"<"_s + next};
        QTest::newRow("after") << u"createdAt>2026-03-01"_s << QStringList{u">="_s + next};
        QTest::newRow("from") << u"createdAt>=01.03.2026"_s << QStringList{u">="_s + day};
        QTest::newRow("before") << u"createdAt<2026-03-01"_s << QStringList{u"<"_s + day};
        QTest::newRow("up to") << u"createdAt<=2026-03-01"_s << QStringList{u"<"_s + next};
    }

    void aDayIsAllOfIt()
    {
        // Given
        QFETCH(const QString, text);
        QFETCH(const QStringList, expected);
        TestFile file;
        // When
        const auto conditions = parseFilter(file.session(), text);
        // Then
        QVERIFY(conditions);
        QCOMPARE(conditions->size(), size_t(expected.size()));
        for (size_t index = 0; index < conditions->size(); ++index) {
            const QString &wanted = expected.at(qsizetype(index));
            const bool isFrom = wanted.startsWith(u">=");
            QCOMPARE(conditions->at(index).comparison, isFrom ? Comparison::AtLeast : Comparison::Less);
            QCOMPARE(conditions->at(index).values.front(), at(wanted.sliced(isFrom ? 2 : 1)));
        }
    }

    void relativeDaysAreCounted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("day");
        QTest::newRow("today") << u"today"_s << u"2026-03-31"_s;
        QTest::newRow("сегодня") << u"Сегодня"_s << u"2026-03-31"_s;
        QTest::newRow("tomorrow") << u"tomorrow"_s << u"2026-04-01"_s;
        QTest::newRow("a week on") << u"+1w"_s << u"2026-04-07"_s;
        QTest::newRow("a month back, which is shorter") << u"-1m"_s << u"2026-02-28"_s;
        QTest::newRow("a year back") << u"-1y"_s << u"2025-03-31"_s;
        QTest::newRow("no day") << u"7d"_s << QString();
        QTest::newRow("a moment") << u"2026-03-02T15:30"_s << QString();
    }

    void relativeDaysAreCounted()
    {
        // Given
        QFETCH(const QString, text);
        QFETCH(const QString, day);
        // When
        const auto span = daySpan(text, timestampFromIso(u"2026-03-31T23:30"_s).value());
        // Then
        QCOMPARE(span.has_value(), !day.isEmpty());
        if (span)
            QCOMPARE(span->begin.toLocal().date().toString(Qt::ISODate), day);
    }

    void longerSpansFollowTheCalendar_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto row = [](const QString &text, const QString &first, const QString &last) {
            QTest::addRow("C-26 %s", qPrintable(text)) << text << first << last;
        };
        row(u"this-week"_s, u"2026-03-30"_s, u"2026-04-05"_s);
        row(u"last-week"_s, u"2026-03-23"_s, u"2026-03-29"_s);
        row(u"next-week"_s, u"2026-04-06"_s, u"2026-04-12"_s);
        row(u"this-month"_s, u"2026-03-01"_s, u"2026-03-31"_s);
        row(u"last-month"_s, u"2026-02-01"_s, u"2026-02-28"_s);
        row(u"next-month"_s, u"2026-04-01"_s, u"2026-04-30"_s);
        row(u"this-year"_s, u"2026-01-01"_s, u"2026-12-31"_s);
        row(u"Last-Year"_s, u"2025-01-01"_s, u"2025-12-31"_s);
        row(u"last-7d"_s, u"2026-03-25"_s, u"2026-03-31"_s);
        row(u"last-1d"_s, u"2026-03-31"_s, u"2026-03-31"_s);
        row(u"next-7d"_s, u"2026-03-31"_s, u"2026-04-06"_s);
        for (const QString &text : {u"last-0d"_s, u"this-7d"_s, u"last-99999d"_s, u"this-day"_s})
            row(text, {}, {});
    }

    void longerSpansFollowTheCalendar()
    {
        // Given
        QFETCH(const QString, text);
        QFETCH(const QString, first);
        QFETCH(const QString, last);
        // When
        const auto span = daySpan(text, timestampFromIso(u"2026-03-31T23:30"_s).value());
        // Then
        QCOMPARE(span.has_value(), !first.isEmpty());
        if (!span)
            return;
        QCOMPARE(span->begin.toLocal(), QDate::fromString(first, Qt::ISODate).startOfDay());
        QCOMPARE(span->end.toLocal(), QDate::fromString(last, Qt::ISODate).addDays(1).startOfDay());
    }

    void aSpanIsComparedByItsEnds()
    {
        // Given
        TestFile file;
        // When
        const auto within = parseFilter(file.session(), u"createdAt=this-month"_s);
        const auto after = parseFilter(file.session(), u"createdAt>this-month"_s);
        // Then
        QVERIFY(within && after);
        QCOMPARE(within->front(), (Condition{u"createdAt"_s, Comparison::AtLeast, {at(u"2026-03-01T00:00"_s)}}));
        QCOMPARE(within->back(), (Condition{u"createdAt"_s, Comparison::Less, {at(u"2026-04-01T00:00"_s)}}));
        QCOMPARE(after->front(), (Condition{u"createdAt"_s, Comparison::AtLeast, {at(u"2026-04-01T00:00"_s)}}));
    }

    void meIsWhoAsks()
    {
        TestFile file;
        for (const QString &text : {u"owner=me"_s, u"owner=Я"_s}) {
            const auto conditions = parseFilter(file.session(), text);
            QVERIFY(conditions);
            QCOMPARE(conditions->front().values.front(), Value(file.session().user().id.uuid()));
        }
        const auto title = parseFilter(file.session(), u"title=me"_s);
        QVERIFY(title);
        QCOMPARE(title->front().values.front(), Value(u"me"_s));
    }

    void flagsAndEmptinessAreNotSet()
    {
        // Given
        TestFile file;
        // When
        const auto conditions = parseFilter(file.session(), u"archived=true, doNotEmail=no, city=, inn!="_s);
        // Then
        QVERIFY(conditions);
        QVERIFY(asksForArchived(*conditions));
        QVERIFY(!conditions->at(1).values.front().isValid());
        QCOMPARE(conditions->at(2).comparison, Comparison::Empty);
        QCOMPARE(conditions->at(3).comparison, Comparison::NotEmpty);
    }

    void severalDaysAreRefusedRatherThanNeverMet_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"createdAt=2026-03-01|2026-03-02"_s, u"createdAt=today|yesterday"_s,
                                    u"createdAt!=2026-03-01|01.03.2026"_s, u"createdAt=2026-03-01T10:00|2026-03-02"_s,
                                    u"createdAt=last-7d|this-week"_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void severalDaysAreRefusedRatherThanNeverMet()
    {
        QFETCH(const QString, text);
        TestFile file;
        const auto conditions = parseFilter(file.session(), text);
        QVERIFY(!conditions);
        QCOMPARE(conditions.error().reason, u"filter-value-invalid"_s);
        QVERIFY(parseFilter(file.session(), u"createdAt=2026-03-01T10:00|2026-03-02T11:00"_s));
    }

    void whatCannotBeReadIsToldWithItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QStringList>("details");
        const auto row = [](const QString &text, const QString &reason, const QStringList &details) {
            QTest::newRow(qPrintable(text)) << text << reason << details;
        };
        row(u"=5"_s, u"filter-no-field"_s, {u"1"_s});
        row(u"city=Tula, =5"_s, u"filter-no-field"_s, {u"12"_s});
        row(u"city"_s, u"filter-no-comparison"_s, {u"5"_s, u"city"_s});
        row(u"city=A and inn"_s, u"filter-no-comparison"_s, {u"15"_s, u"inn"_s});
        row(u"city=\"Tula"_s, u"filter-open-quote"_s, {u"6"_s});
        row(u"city=«Tula\""_s, u"filter-open-quote"_s, {u"6"_s});
        row(u"colour=red"_s, u"filter-unknown-field"_s, {u"colour"_s, u"1"_s});
        row(u"city=Tula, colour=red"_s, u"filter-unknown-field"_s, {u"colour"_s, u"12"_s});
        row(u"budget>1|2"_s, u"filter-one-value"_s, {u"1"_s});
        row(u"city=A,budget<="_s, u"filter-one-value"_s, {u"8"_s});
        row(u"budget=much"_s, u"filter-value-invalid"_s, {u"budget"_s, u"much"_s, u"1"_s});
        row(u"stage=nowhere"_s, u"filter-value-invalid"_s, {u"stage"_s, u"nowhere"_s, u"1"_s});
        row(u"owner=nobody"_s, u"filter-value-invalid"_s, {u"owner"_s, u"nobody"_s, u"1"_s});
        row(u"createdAt~2026-03-01"_s, u"filter-value-invalid"_s, {u"createdAt"_s, u"2026-03-01"_s, u"1"_s});
        row(u"import=5"_s, u"filter-value-invalid"_s, {u"import"_s, u"5"_s, u"1"_s});
        row(u"import:empty"_s, u"filter-value-invalid"_s, {u"import"_s, QString(), u"1"_s});
        row(u"openTasks=many"_s, u"filter-value-invalid"_s, {u"openTasks"_s, u"many"_s, u"1"_s});
        row(u"doNotEmail=maybe"_s, u"filter-value-invalid"_s, {u"doNotEmail"_s, u"maybe"_s, u"1"_s});
    }

    void whatCannotBeReadIsToldWithItsPlace()
    {
        QFETCH(const QString, text);
        TestFile file;
        const auto conditions = parseFilter(file.session(), text);
        QVERIFY(!conditions);
        QTEST(conditions.error().reason, "reason");
        QTEST(conditions.error().details, "details");
    }

    void anyConditionIsWrittenSoThatItIsReadBack()
    {
        RandomRecords random(211);
        constexpr std::array comparisons{Comparison::Equal,    Comparison::NotEqual, Comparison::Less,
                                         Comparison::AtMost,   Comparison::Greater,  Comparison::AtLeast,
                                         Comparison::Contains, Comparison::Empty,    Comparison::NotEmpty};
        const QStringList words{u" and "_s, u" И "_s, u"|"_s, u":set"_s, u"!="_s, u"“"_s, u", "_s, u"and"_s};
        for (int round = 0; round < 3000; ++round) {
            // Given conditions on anything; a text with all the quotes there are loses some, so it has few of them
            std::vector<WrittenCondition> conditions;
            for (int count = 1 + random.below(4); count > 0; --count) {
                WrittenCondition one{random.text(4) + words.at(random.below(8)) + u'x', Comparison::Equal, {}, 0};
                one.field = one.field.trimmed();
                one.comparison = comparisons.at(size_t(random.below(9)));
                const bool hasValues = one.comparison != Comparison::Empty && one.comparison != Comparison::NotEmpty;
                for (int values = hasValues ? 1 + random.below(3) : 0; values > 0; --values)
                    one.values.append(random.below(5) == 0 ? QString() : random.text(5) + words.at(random.below(8)));
                conditions.push_back(one);
            }
            // When
            const QString text = filterText(conditions);
            const auto read = readFilterText(text);
            // Then
            QVERIFY2(read, qPrintable(text));
            QCOMPARE(read->size(), conditions.size());
            for (size_t index = 0; index < conditions.size(); ++index) {
                QCOMPARE(read->at(index).field, conditions.at(index).field);
                QCOMPARE(read->at(index).comparison, conditions.at(index).comparison);
                QCOMPARE(read->at(index).values, conditions.at(index).values);
            }
            QCOMPARE(filterText(*read), text);
        }
    }

    void fieldsAreFoundByTheirNames()
    {
        // Given
        TestFile file;
        // Then
        QCOMPARE(listFieldNamed(file.session(), u"phone"_s), u"phones"_s);
        QCOMPARE(listFieldNamed(file.session(), u"nextStepAt"_s), u"nextStepAt"_s);
        QCOMPARE(listFieldNamed(file.session(), u"budget"_s), u"budget"_s);
        QVERIFY(listFieldNamed(file.session(), u"fields"_s).isEmpty());
        QVERIFY(listFieldNamed(file.session(), u"colour"_s).isEmpty());
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::FilterParserTest)
#include "tst_filterparser.moc"
