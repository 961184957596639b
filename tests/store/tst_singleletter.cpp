// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folding.h"
#include "core/store/leadlist.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// More than are looked at one by one, so that the index has a part in the answer.
constexpr qint64 count = 2'600;
constexpr qint64 inOneCommit = 500;

/// Every third begins a word with к; the others have one inside, before a mark or nowhere.
QString titleOf(qint64 number)
{
    static const QStringList titles{
        u"Куб"_s,          u"Марка"_s,       u"Дом"_s,      u"ООО «Кит»"_s, u"Ткань (крой)"_s,
        u"Север-крепёж"_s, u"Ёлка"_s,        u"5км пути"_s, u"\"КИТ\""_s,   u"Tökкен"_s,
        u"парк/кафе"_s,    u"е\u0301клер"_s, u"№к"_s};
    return titles.at(static_cast<qsizetype>(number % titles.size()));
}

Lead leadOf(qint64 number)
{
    Lead lead;
    lead.id = LeadId(newUuid({1'772'442'000'000}));
    lead.number = number;
    lead.title = titleOf(number);
    lead.stage = number % 7 == 0 ? u"handoff"_s : u"distribution"_s;
    lead.archived = number % 100 == 99;
    return lead;
}

bool beginsAWordWith(const QString &letter, const Lead &lead)
{
    const QStringList words = foldedWords(QString::number(lead.number) + u' ' + lead.title);
    return std::ranges::any_of(words, [&](const QString &word) { return word.startsWith(letter); });
}

} // namespace

/// One letter finds whoever has a word that begins with it, the newest first, wherever in the file they are.
class SingleLetterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsTheBeginningsOfWords_data();
    void findsTheBeginningsOfWords();
    void keepsTheFilters();
    void findsArchivedLeadsWhenAsked();
    void stopsWhenThereIsEnough_data();
    void stopsWhenThereIsEnough();
    void findsTheOnlyOneFarBack();
    void findsNothingInAnEmptyFile();

private:
    [[nodiscard]] std::vector<qint64> rows(const LeadQuery &query, size_t most = count + 1);
    template<typename Fits>
    [[nodiscard]] std::vector<qint64> expected(Fits fits) const;

    std::unique_ptr<TestFile> m_file;
    std::vector<Lead> m_leads;
};

void SingleLetterTest::initTestCase()
{
    m_file = std::make_unique<TestFile>();
    for (qint64 first = 1; first <= count; first += inOneCommit) {
        ChangeSet changeset = m_file->session().changeset(u"lead.add"_s);
        for (qint64 number = first; number < std::min(first + inOneCommit, count + 1); ++number) {
            m_leads.push_back(leadOf(number));
            changeset.create(m_leads.back());
        }
        QVERIFY(m_file->store().commit(changeset));
    }
}

/// Rows are numbers here, since the file was filled in order.
std::vector<qint64> SingleLetterTest::rows(const LeadQuery &query, size_t most)
{
    std::vector<qint64> found;
    streamLeadRows(m_file->store().connection(), query, [&](qint64 row) {
        found.push_back(row);
        return found.size() < most;
    });
    return found;
}

template<typename Fits>
std::vector<qint64> SingleLetterTest::expected(Fits fits) const
{
    std::vector<qint64> numbers;
    for (auto lead = m_leads.rbegin(); lead != m_leads.rend(); ++lead) {
        if (fits(*lead))
            numbers.push_back(lead->number);
    }
    return numbers;
}

void SingleLetterTest::findsTheBeginningsOfWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("letter");
    QTest::newRow("C-23 small") << u"к"_s << u"к"_s;
    QTest::newRow("C-23 capital") << u"К"_s << u"к"_s;
    QTest::newRow("C-23 yo") << u"ё"_s << u"е"_s;
    QTest::newRow("a digit") << u"5"_s << u"5"_s;
    QTest::newRow("another script") << u"t"_s << u"t"_s;
    QTest::newRow("with marks around it") << u" «к» "_s << u"к"_s;
    QTest::newRow("no word begins so") << u"ж"_s << u"ж"_s;
}

void SingleLetterTest::findsTheBeginningsOfWords()
{
    // Given
    QFETCH(const QString, typed);
    QFETCH(const QString, letter);
    const LeadQuery query{{}, typed, {}, false, false};
    // When
    const std::vector<qint64> found = rows(query);
    // Then
    QCOMPARE(found, expected([&](const Lead &lead) { return !lead.archived && beginsAWordWith(letter, lead); }));
    QCOMPARE(static_cast<qint64>(found.size()), countLeads(m_file->store().connection(), query));
}

void SingleLetterTest::keepsTheFilters()
{
    const LeadQuery query{{{u"stage"_s, Comparison::Equal, {u"handoff"_s}}}, u"к"_s, {}, false, false};
    QCOMPARE(rows(query), expected([](const Lead &lead) {
                 return !lead.archived && lead.stage == u"handoff"_s && beginsAWordWith(u"к"_s, lead);
             }));
}

void SingleLetterTest::findsArchivedLeadsWhenAsked()
{
    const LeadQuery query{{}, u"к"_s, {}, false, true};
    QCOMPARE(rows(query), expected([](const Lead &lead) { return beginsAWordWith(u"к"_s, lead); }));
}

void SingleLetterTest::stopsWhenThereIsEnough_data()
{
    QTest::addColumn<size_t>("most");
    QTest::newRow("one") << size_t{1};
    QTest::newRow("the first screen") << size_t{40};
    QTest::newRow("past those that are looked at one by one") << size_t{1'000};
}

void SingleLetterTest::stopsWhenThereIsEnough()
{
    // Given
    QFETCH(const size_t, most);
    const LeadQuery query{{}, u"к"_s, {}, false, false};
    std::vector<qint64> beginning = rows(query);
    QVERIFY(beginning.size() > most);
    beginning.resize(most);
    // When / Then
    QCOMPARE(rows(query, most), beginning);
}

void SingleLetterTest::findsTheOnlyOneFarBack()
{
    // Given
    TestFile file;
    const LeadId first = file.addLead({u"title=Щука"_s});
    ChangeSet changeset = file.session().changeset(u"lead.add"_s);
    for (qint64 number = 2; number <= count; ++number)
        changeset.create(leadOf(number));
    QVERIFY(file.store().commit(changeset));
    // When
    std::vector<qint64> found;
    streamLeadRows(file.store().connection(), {{}, u"щ"_s, {}, false, false}, [&](qint64 row) {
        found.push_back(row);
        return true;
    });
    // Then
    QCOMPARE(found.size(), size_t{1});
    QCOMPARE(leadRows(file.store().connection(), found).front().id, first);
}

void SingleLetterTest::findsNothingInAnEmptyFile()
{
    TestFile file;
    streamLeadRows(file.store().connection(), {{}, u"к"_s, {}, false, false}, [](qint64) {
        QTest::qFail("there is no lead", __FILE__, __LINE__);
        return false;
    });
    QCOMPARE(countLeads(file.store().connection(), {{}, u"к"_s, {}, false, false}), 0);
}

QTEST_GUILESS_MAIN(SingleLetterTest)
#include "tst_singleletter.moc"
