// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/leadlist.h"
#include "tests/support/testfile.h"

#include <QRandomGenerator>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

const UserId boris{QUuid::fromString(u"0190a5f0-0000-7000-8000-0000000000b0"_s)};
constexpr qint64 noon = 1'772'442'000'000;

/// One of the choices, or nothing.
template<typename T>
std::optional<T> oneOf(QRandomGenerator &random, const std::vector<T> &choices)
{
    const quint32 place = random.bounded(static_cast<quint32>(choices.size() + 1));
    return place < choices.size() ? std::optional(choices[place]) : std::nullopt;
}

Lead randomLead(QRandomGenerator &random, qint64 number)
{
    const auto text = [&](const std::vector<QString> &choices) { return oneOf(random, choices).value_or(QString()); };
    Lead lead;
    lead.id = LeadId(newUuid({noon}));
    lead.number = number;
    lead.title = u"Lead %1"_s.arg(number);
    lead.stage = text({u"qualification"_s, u"distribution"_s, u"handoff"_s});
    lead.source = text({u"google"_s, u"web-site"_s});
    lead.city = text({u"Тула"_s, u"тула"_s, u"Орёл"_s, u"О'Фаллон"_s, u"100%"_s, u"a_b"_s, u"Санкт-Петербург"_s});
    lead.companyName = text({u"ООО Ромашка"_s, u"ооо «РОМАШКА»"_s, u"Вега [Юг]"_s, u"a*b?c"_s});
    lead.emails = {u"lead%1@vega.example"_s.arg(number % 7)};
    if (number % 3 == 0)
        lead.emails.append(u"Second@Vega.example"_s);
    if (const auto amount = oneOf<qint64>(random, {0, 1, 10'000, 10'001, 9'000'000'000'000'000}))
        lead.budget = Money{*amount};
    lead.employees = oneOf<qint64>(random, {0, 1, 50, 1'000'000});
    lead.meetingAt = oneOf<Timestamp>(random, {{noon - 1}, {noon}, {noon + 1}, {-5}}).value_or(Timestamp{});
    lead.doNotEmail = random.bounded(2) == 1;
    lead.owner = oneOf<UserId>(random, {boris}).value_or(UserId());
    if (const QString fleet = text({u"12"_s, u"it's \"ours\""_s}); !fleet.isEmpty())
        lead.fields.insert(u"fleet"_s, fleet);
    return lead;
}

void fill(TestFile &file)
{
    QRandomGenerator random(7);
    ChangeSet changeset = file.session().changeset(u"lead.add"_s);
    for (qint64 number = 1; number <= 150; ++number)
        changeset.create(randomLead(random, number));
    QVERIFY(file.store().commit(changeset));
}

std::vector<qint64> listed(TestFile &file, LeadQuery query)
{
    query.sortField = u"number"_s;
    std::vector<qint64> rows;
    streamLeadRows(file.store().connection(), query, [&](qint64 row) {
        rows.push_back(row);
        return true;
    });
    return rows;
}

std::vector<qint64> selected(TestFile &file, const QString &where)
{
    Statement &statement =
        file.store().connection().prepared(u"SELECT row FROM lead WHERE ("_s + where + u") ORDER BY row"_s);
    std::vector<qint64> rows;
    while (statement.step())
        rows.push_back(statement.integer(0));
    return rows;
}

} // namespace

/// Every comparison of every type of field finds what SQL written by hand finds.
class FilterSqlTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsWhatSqlFinds_data();
    void findsWhatSqlFinds();
    void hostileValuesFindNothingAndHarmNothing_data();
    void hostileValuesFindNothingAndHarmNothing();
    void containsWhateverTheCase_data();
    void containsWhateverTheCase();
    void allConditionsHold();
    void oppositesShareNothingAndLeaveNothing_data();
    void oppositesShareNothingAndLeaveNothing();

private:
    std::unique_ptr<TestFile> m_file;
};

void FilterSqlTest::initTestCase()
{
    m_file = std::make_unique<TestFile>();
    fill(*m_file);
    QCOMPARE(listed(*m_file, {}).size(), size_t{150});
}

void FilterSqlTest::findsWhatSqlFinds_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<QVariantList>("values");
    QTest::addColumn<QString>("sql");
    using enum Comparison;
    const auto row = [](const char *name, const char *field, Comparison comparison, const QVariantList &values,
                        const char *sql) {
        QTest::newRow(name) << QString::fromUtf8(field) << comparison << values << QString::fromUtf8(sql);
    };
    row("text is", "city", Equal, {u"Тула"_s}, "city = 'Тула'");
    row("text is any of", "city", Equal, {u"Тула"_s, u"Орёл"_s}, "city IN ('Тула', 'Орёл')");
    row("text is or is not set", "city", Equal, {u"Тула"_s, QVariant()}, "city = 'Тула' OR city IS NULL");
    row("text is not, empty ones too", "city", NotEqual, {u"Тула"_s}, "city IS NOT 'Тула'");
    row("text is none of", "city", NotEqual, {u"Тула"_s, u"тула"_s}, "city IS NULL OR city NOT IN ('Тула', 'тула')");
    row("text with an apostrophe", "city", Equal, {u"О'Фаллон"_s}, "city = 'О''Фаллон'");
    row("text is not set", "city", Empty, {}, "city IS NULL");
    row("text is set", "city", NotEmpty, {}, "city IS NOT NULL");
    row("text before", "city", Less, {u"С"_s}, "city < 'С'");
    row("text contains a percent sign", "city", Contains, {u"%"_s}, "instr(city, '%')");
    row("text contains an underscore", "city", Contains, {u"_"_s}, "instr(city, '_')");
    row("text contains a star", "companyName", Contains, {u"*"_s}, "instr(companyName, '*')");
    row("text contains a question mark", "companyName", Contains, {u"b?c"_s}, "instr(companyName, 'b?c')");
    row("text contains brackets", "companyName", Contains, {u"[юг]"_s}, "instr(companyName, '[Юг]')");
    row("text contains one of", "city", Contains, {u"тул"_s, u"фал"_s},
        "instr(city, 'Тул') OR instr(city, 'тул') OR instr(city, 'Фал')");
    row("code is", "stage", Equal, {u"handoff"_s}, "stage = 'handoff'");
    row("code is any of", "stage", Equal, {u"handoff"_s, u"distribution"_s}, "stage IN ('handoff', 'distribution')");
    row("code is not", "source", NotEqual, {u"google"_s}, "coalesce(source, '') <> 'google'");
    row("code is not set", "source", Empty, {}, "source IS NULL");
    row("amount is", "budget", Equal, {10'000}, "budget = 10000");
    row("amount is nothing", "budget", Equal, {0}, "budget = 0");
    row("amount is not", "budget", NotEqual, {10'000}, "budget IS NULL OR budget <> 10000");
    row("amount is less", "budget", Less, {10'001}, "budget < 10001");
    row("amount is at most", "budget", AtMost, {10'000}, "budget <= 10000");
    row("amount is greater", "budget", Greater, {10'000}, "budget > 10000");
    row("amount is at least", "budget", AtLeast, {10'001}, "budget >= 10001");
    row("the largest amount", "budget", AtLeast, {qint64{9'000'000'000'000'000}}, "budget = 9000000000000000");
    row("amount is set", "budget", NotEmpty, {}, "budget IS NOT NULL");
    row("number is zero", "employees", Equal, {0}, "employees = 0");
    row("number is greater", "employees", Greater, {1}, "employees > 1");
    row("number is none of", "employees", NotEqual, {0, 50}, "employees IS NULL OR employees NOT IN (0, 50)");
    row("moment is", "meetingAt", Equal, {noon}, "meetingAt = 1772442000000");
    row("moment is before", "meetingAt", Less, {noon}, "meetingAt < 1772442000000");
    row("moment is after", "meetingAt", Greater, {noon}, "meetingAt > 1772442000000");
    row("moment before 1970", "meetingAt", Less, {0}, "meetingAt < 0");
    row("flag is set", "doNotEmail", Equal, {true}, "doNotEmail IS NOT NULL");
    row("flag is not set", "doNotEmail", Equal, {QVariant()}, "doNotEmail IS NULL");
    row("flag is not true", "doNotEmail", NotEqual, {true}, "doNotEmail IS NULL");
    row("owner is", "owner", Equal, {boris.uuid()}, "owner = x'0190a5f00000700080000000000000b0'");
    row("owner is not", "owner", NotEqual, {boris.uuid()}, "owner IS NULL");
    row("list contains", "emails", Contains, {u"second@vega.example"_s}, "number % 3 = 0");
    row("list contains one of", "emails", Contains, {u"lead1@"_s, u"lead2@"_s}, "number % 7 IN (1, 2)");
    row("own field is", "fields.fleet", Equal, {u"12"_s}, "fields ->> '$.fleet' = '12'");
    row("own field with quotes", "fields.fleet", Equal, {u"it's \"ours\""_s}, "fields LIKE '%ours%'");
    row("own field contains", "fields.fleet", Contains, {u"OURS"_s}, "fields LIKE '%ours%'");
    row("own field is not set", "fields.fleet", Empty, {}, "fields IS NULL");
    row("own field that nobody has", "fields.no", NotEmpty, {}, "0");
    row("own field that nobody has is not set", "fields.no", Empty, {}, "1");
    row("open tasks", "openTasks", Equal, {0}, "openTasks = 0");
    row("next step is not set", "nextStepAt", Empty, {}, "1");
    row("nothing to compare with", "city", Equal, {}, "0");
    row("none of nothing", "city", Contains, {}, "0");
}

void FilterSqlTest::findsWhatSqlFinds()
{
    QFETCH(const QString, field);
    QFETCH(const Comparison, comparison);
    QFETCH(const QVariantList, values);
    QFETCH(const QString, sql);
    const LeadQuery query{{{field, comparison, {values.begin(), values.end()}}}, {}, {}, false, false};
    const std::vector<qint64> rows = listed(*m_file, query);
    QCOMPARE(rows, selected(*m_file, sql));
    QCOMPARE(countLeads(m_file->store().connection(), query), static_cast<qint64>(rows.size()));
}

void FilterSqlTest::hostileValuesFindNothingAndHarmNothing_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    const QStringList values{u"'; DROP TABLE lead; --"_s,
                             u"\" OR 1=1 --"_s,
                             u"' OR '1'='1"_s,
                             u"x'00'"_s,
                             QString(QChar(0)),
                             QString(QChar(0xD800)),
                             u"[^z]"_s,
                             u"[a-"_s,
                             u"щ"_s.repeated(100'000),
                             u"*"_s.repeated(5'000) + u'z'};
    for (const QString &field : {u"city"_s, u"emails"_s, u"fields.fleet"_s, u"fields.x') OR ('1"_s,
                                 u"fields.\"]; DROP TABLE lead"_s, u"row); DROP TABLE lead; --"_s, u"rowid"_s}) {
        for (qsizetype index = 0; index < values.size(); ++index)
            QTest::newRow(qPrintable(field + u' ' + QString::number(index))) << field << values.at(index);
    }
}

void FilterSqlTest::hostileValuesFindNothingAndHarmNothing()
{
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    for (const Comparison comparison : {Comparison::Equal, Comparison::Contains}) {
        const LeadQuery query{{{field, comparison, {value}}}, {}, {}, false, false};
        QCOMPARE(countLeads(m_file->store().connection(), query), 0);
        QCOMPARE(listed(*m_file, query).size(), size_t{0});
    }
    QCOMPARE(countLeads(m_file->store().connection(), {}), 150);
}

void FilterSqlTest::containsWhateverTheCase_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sql");
    const QString both = u"companyName LIKE '%ООО%' OR companyName LIKE '%ооо%'"_s;
    QTest::newRow("small") << u"ооо"_s << both;
    QTest::newRow("capitals") << u"ООО"_s << both;
    QTest::newRow("two words, each with a capital") << u"Ооо Ромашка"_s << u"companyName = 'ООО Ромашка'"_s;
    QTest::newRow("two words, small") << u"ооо ромашка"_s << u"companyName = 'ООО Ромашка'"_s;
    QTest::newRow("mixed") << u"рОмАшКа"_s << both;
    QTest::newRow("Latin") << u"A*B?C"_s << u"companyName = 'a*b?c'"_s;
}

void FilterSqlTest::containsWhateverTheCase()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, sql);
    const LeadQuery query{{{u"companyName"_s, Comparison::Contains, {typed}}}, {}, {}, false, false};
    QCOMPARE(listed(*m_file, query), selected(*m_file, sql));
    const LeadQuery yo{{{u"city"_s, Comparison::Contains, {u"ОРЕЛ"_s}}}, {}, {}, false, false};
    QCOMPARE(listed(*m_file, yo), selected(*m_file, u"city = 'Орёл'"_s));
}

void FilterSqlTest::allConditionsHold()
{
    LeadQuery query;
    query.conditions = {{u"stage"_s, Comparison::Equal, {u"handoff"_s, u"distribution"_s}},
                        {u"budget"_s, Comparison::AtLeast, {1}},
                        {u"budget"_s, Comparison::Less, {10'001}},
                        {u"city"_s, Comparison::NotEmpty, {}}};
    query.search = u"lead"_s;
    const std::vector<qint64> rows = listed(*m_file, query);
    QCOMPARE(rows,
             selected(*m_file, u"stage IN ('handoff', 'distribution') AND budget IN (1, 10000) AND city NOTNULL"_s));
    QVERIFY(!rows.empty());
    QCOMPARE(countLeads(m_file->store().connection(), query), static_cast<qint64>(rows.size()));
}

void FilterSqlTest::oppositesShareNothingAndLeaveNothing_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("text") << u"city"_s << QVariant(u"Тула"_s);
    QTest::newRow("code") << u"stage"_s << QVariant(u"handoff"_s);
    QTest::newRow("amount") << u"budget"_s << QVariant(10'000);
    QTest::newRow("number") << u"employees"_s << QVariant(0);
    QTest::newRow("moment") << u"meetingAt"_s << QVariant(noon);
    QTest::newRow("flag") << u"doNotEmail"_s << QVariant(true);
    QTest::newRow("not set") << u"city"_s << QVariant();
    QTest::newRow("own field") << u"fields.fleet"_s << QVariant(u"12"_s);
    QTest::newRow("owner") << u"owner"_s << QVariant(boris.uuid());
}

void FilterSqlTest::oppositesShareNothingAndLeaveNothing()
{
    QFETCH(const QString, field);
    QFETCH(const QVariant, value);
    const auto count = [&](Comparison comparison, std::vector<Value> values) {
        return countLeads(m_file->store().connection(),
                          {{{field, comparison, std::move(values)}}, {}, {}, false, false});
    };
    QVERIFY(count(Comparison::Equal, {value}) > 0);
    QCOMPARE(count(Comparison::Equal, {value}) + count(Comparison::NotEqual, {value}), 150);
    QCOMPARE(count(Comparison::Empty, {}) + count(Comparison::NotEmpty, {}), 150);
    if (value.isValid())
        QCOMPARE(count(Comparison::Less, {value}) + count(Comparison::AtLeast, {value}),
                 count(Comparison::NotEmpty, {}));
}

QTEST_GUILESS_MAIN(FilterSqlTest)
#include "tst_filtersql.moc"
