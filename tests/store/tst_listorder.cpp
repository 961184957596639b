// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folding.h"
#include "core/store/leadlist.h"
#include "tests/support/testfile.h"

#include <QRandomGenerator>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// More than the first screens that a sort gives apart from the rest.
constexpr qint64 count = 430;

Lead randomLead(QRandomGenerator &random, qint64 number)
{
    const QStringList words{u"Ёлка"_s,   u"ель"_s,     u"Ель"_s,   u"жук"_s,
                            u"Яблоко"_s, u"абрикос"_s, u"Zebra"_s, u"10 труб"_s};
    const auto maybe = [&] { return random.bounded(4) > 0; };
    const auto word = [&] { return words.at(random.bounded(static_cast<int>(words.size()))); };
    Lead lead;
    lead.id = LeadId(newUuid({1'772'442'000'000}));
    lead.number = number;
    lead.title = word();
    lead.companyName = maybe() ? word() : QString();
    lead.city = maybe() ? word() : QString();
    lead.stage = maybe() ? u"handoff"_s : u"distribution"_s;
    if (maybe())
        lead.budget = Money{random.bounded(20)};
    if (maybe())
        lead.employees = random.bounded(5);
    lead.meetingAt = {maybe() ? qint64{random.bounded(50)} + 1 : 0};
    if (maybe())
        lead.fields.insert(u"fleet"_s, word());
    return lead;
}

/// What a list is sorted by, or nothing when the lead has none.
Value sortValue(const Lead &lead, const QString &field)
{
    const Value value = toRecord(lead).value(field);
    const bool isFolded = field == u"title"_s || field == u"companyName"_s;
    return isFolded && value.isValid()         ? Value(folded(value.toString()).toUtf8())
        : value.typeId() == QMetaType::QString ? Value(value.toString().toUtf8())
                                               : value;
}

bool isLess(const Value &one, const Value &other)
{
    return one.typeId() == QMetaType::QByteArray ? one.toByteArray() < other.toByteArray()
                                                 : one.toLongLong() < other.toLongLong();
}

/// The order that a list promises: by value, equals by age, those without a value last and the newest of them first.
std::vector<qint64> promised(const std::vector<Lead> &leads, const QString &field, bool descending)
{
    std::vector<std::pair<Value, qint64>> valued;
    std::vector<qint64> rest;
    for (const Lead &lead : leads) {
        const Value value = sortValue(lead, field);
        if (value.isValid())
            valued.emplace_back(value, lead.number);
        else
            rest.push_back(lead.number);
    }
    std::ranges::sort(valued, [](const auto &one, const auto &other) {
        if (isLess(one.first, other.first) || isLess(other.first, one.first))
            return isLess(one.first, other.first);
        return one.second < other.second;
    });
    if (descending)
        std::ranges::reverse(valued);
    std::vector<qint64> order;
    for (const auto &[value, number] : valued)
        order.push_back(number);
    order.insert(order.end(), rest.rbegin(), rest.rend());
    return order;
}

void everySortField()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("descending");
    for (const char *field : {"title", "companyName", "city", "stage", "budget", "employees", "meetingAt", "number",
                              "fields.fleet", "owner", "source"}) {
        QTest::newRow(qPrintable(QString::fromLatin1(field) + u" up"_s)) << QString::fromLatin1(field) << false;
        QTest::newRow(qPrintable(QString::fromLatin1(field) + u" down"_s)) << QString::fromLatin1(field) << true;
    }
}

} // namespace

/// Lists in every order: whole, in pages, and cut short.
class ListOrderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isInTheOrderPromised_data() { everySortField(); }
    void isInTheOrderPromised();
    void aFilterKeepsTheOrder_data() { everySortField(); }
    void aFilterKeepsTheOrder();
    void aSearchKeepsTheOrder_data() { everySortField(); }
    void aSearchKeepsTheOrder();
    void theBeginningIsTheWholesBeginning_data() { everySortField(); }
    void theBeginningIsTheWholesBeginning();
    void pagesMakeTheWhole();
    void rowsAndRecordsSayTheSame();
    void anUnknownFieldSortsByAge_data();
    void anUnknownFieldSortsByAge();
    void theColumnsInUseAreNamed();

private:
    std::vector<qint64> rows(const LeadQuery &query, size_t most = count + 1);
    std::unique_ptr<TestFile> m_file;
    std::vector<Lead> m_leads;
};

void ListOrderTest::initTestCase()
{
    m_file = std::make_unique<TestFile>();
    QRandomGenerator random(11);
    ChangeSet changeset = m_file->session().changeset(u"lead.add"_s);
    for (qint64 number = 1; number <= count; ++number) {
        m_leads.push_back(randomLead(random, number));
        changeset.create(m_leads.back());
    }
    QVERIFY(m_file->store().commit(changeset));
}

/// Rows are numbers here, since the file was filled in order.
std::vector<qint64> ListOrderTest::rows(const LeadQuery &query, size_t most)
{
    std::vector<qint64> found;
    streamLeadRows(m_file->store().connection(), query, [&](qint64 row) {
        found.push_back(row);
        return found.size() < most;
    });
    return found;
}

void ListOrderTest::isInTheOrderPromised()
{
    QFETCH(const QString, field);
    QFETCH(const bool, descending);
    const LeadQuery query{{}, {}, field, descending, false};
    QCOMPARE(rows(query), promised(m_leads, field, descending));
    const LeadQuery withArchived{{}, {}, field, descending, true};
    QCOMPARE(rows(withArchived), promised(m_leads, field, descending));
    QCOMPARE(countLeads(m_file->store().connection(), query), count);
}

void ListOrderTest::aFilterKeepsTheOrder()
{
    QFETCH(const QString, field);
    QFETCH(const bool, descending);
    const LeadQuery query{{{u"stage"_s, Comparison::Equal, {u"handoff"_s}}}, {}, field, descending, false};
    std::vector<Lead> kept = m_leads;
    std::erase_if(kept, [](const Lead &lead) { return lead.stage != u"handoff"_s; });
    QVERIFY(kept.size() > 200);
    QCOMPARE(rows(query), promised(kept, field, descending));
    QCOMPARE(countLeads(m_file->store().connection(), query), static_cast<qint64>(kept.size()));
}

void ListOrderTest::aSearchKeepsTheOrder()
{
    QFETCH(const QString, field);
    QFETCH(const bool, descending);
    const LeadQuery query{{}, u"ел"_s, field, descending, false};
    std::vector<Lead> kept = m_leads;
    std::erase_if(kept, [](const Lead &lead) {
        const QStringList words = foldedWords(lead.title + u' ' + lead.companyName + u' ' + lead.city);
        return std::none_of(words.begin(), words.end(), [](const QString &word) { return word.startsWith(u"ел"_s); });
    });
    QCOMPARE(rows(query), promised(kept, field, descending));
    QCOMPARE(countLeads(m_file->store().connection(), query), static_cast<qint64>(kept.size()));
}

void ListOrderTest::theBeginningIsTheWholesBeginning()
{
    QFETCH(const QString, field);
    QFETCH(const bool, descending);
    const LeadQuery query{{}, {}, field, descending, false};
    const std::vector<qint64> whole = rows(query);
    for (const size_t most : {size_t{1}, size_t{50}, size_t{199}, size_t{200}, size_t{201}, size_t{429}})
        QCOMPARE(rows(query, most), std::vector<qint64>(whole.begin(), whole.begin() + static_cast<qint64>(most)));
}

void ListOrderTest::pagesMakeTheWhole()
{
    // Given
    const std::vector<qint64> whole = rows({{}, {}, u"budget"_s, true, false});
    // When
    std::vector<qint64> joined;
    for (size_t start = 0; start < whole.size(); start += 37) {
        const std::vector<qint64> keys(whole.begin() + static_cast<qint64>(start),
                                       whole.begin() + static_cast<qint64>(std::min(start + 37, whole.size())));
        for (const LeadRow &row : leadRows(m_file->store().connection(), keys))
            joined.push_back(row.row);
    }
    // Then
    QCOMPARE(joined, whole);
    QVERIFY(leadRows(m_file->store().connection(), {}).empty());
    QVERIFY(leadRows(m_file->store().connection(), {-1, 0, 99'999}).empty());
}

void ListOrderTest::rowsAndRecordsSayTheSame()
{
    const std::vector<qint64> keys = rows({});
    const std::vector<LeadRow> shown = leadRows(m_file->store().connection(), keys);
    const std::vector<Lead> records = leadsAt(m_file->store().connection(), keys);
    QCOMPARE(shown.size(), m_leads.size());
    QCOMPARE(records.size(), m_leads.size());
    for (size_t index = 0; index < shown.size(); ++index) {
        const Lead &lead = m_leads[static_cast<size_t>(keys[index] - 1)];
        QCOMPARE(toRecord(records[index]).values, toRecord(lead).values);
        QCOMPARE(shown[index].id, lead.id);
        QCOMPARE(shown[index].number, lead.number);
        QCOMPARE(shown[index].title, lead.title);
        QCOMPARE(shown[index].companyName, lead.companyName);
        QCOMPARE(shown[index].stage, lead.stage);
        QCOMPARE(shown[index].budget, lead.budget);
        QCOMPARE(shown[index].openTasks, 0);
    }
}

void ListOrderTest::anUnknownFieldSortsByAge_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"nothing", "searchKey", "row; DROP TABLE lead", "Title", "1"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void ListOrderTest::anUnknownFieldSortsByAge()
{
    QFETCH(const QString, field);
    const std::vector<qint64> found = rows({{}, {}, field, false, false});
    QCOMPARE(found.size(), static_cast<size_t>(count));
    QVERIFY(std::ranges::is_sorted(found));
}

void ListOrderTest::theColumnsInUseAreNamed()
{
    Connection &connection = m_file->store().connection();
    QCOMPARE(filledLeadFields(connection, {}),
             (QStringList{u"number"_s, u"title"_s, u"stage"_s, u"companyName"_s, u"employees"_s, u"city"_s, u"budget"_s,
                          u"meetingAt"_s, u"fields"_s}));
    const LeadQuery none{{{u"number"_s, Comparison::Less, {0}}}, {}, {}, false, false};
    QCOMPARE(filledLeadFields(connection, none), QStringList());
    const LeadQuery poor{{{u"budget"_s, Comparison::Empty, {}}}, {}, {}, false, false};
    QVERIFY(!filledLeadFields(connection, poor).contains(u"budget"_s));
}

QTEST_GUILESS_MAIN(ListOrderTest)
#include "tst_listorder.moc"
