// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/generator.h"
#include "core/reports/stagepath.h"
#include "tests/reports/ledger.h"

#include <QTest>
#include <algorithm>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400'000;
constexpr qint64 never = 9'000'000'000'000'000;

qint64 endOf(Timestamp moment)
{
    return moment.isSet() ? moment.milliseconds : never;
}

bool isAbout(const Question &question, const Lead &lead)
{
    const bool isOwners =
        question.owners.empty() || std::ranges::find(question.owners, lead.owner) != question.owners.end();
    return isOwners && (!question.source || *question.source == lead.source);
}

ByStage noLeads(const ProcessDefinition &process)
{
    ByStage stages;
    for (const Stage &stage : process.stages)
        stages[stage.code] = 0;
    return stages;
}

/// What the report must say, counted lead by lead over the journal.
class Expected
{
public:
    Expected(TestFile &file, std::vector<Way> ways, const Question &question)
        : m_process(file.session().process()), m_ways(std::move(ways)), m_question(question)
    {
        std::erase_if(m_ways, [&](const Way &way) { return !isAbout(question, way.lead); });
    }

    [[nodiscard]] ByStage standing() const
    {
        ByStage stages = noLeads(m_process);
        for (const Way &way : m_ways) {
            if (const size_t known = way.knownAt(endOf(m_question.asOf)); known > 0)
                ++stages[way.steps[known - 1].stage];
        }
        return stages;
    }
    [[nodiscard]] ByStage entered() const
    {
        ByStage stages = noLeads(m_process);
        for (const Way &way : m_ways) {
            for (const Way::Step &step : way.steps)
                stages[step.stage] += isInPeriod(step.at) ? 1 : 0;
        }
        return stages;
    }
    [[nodiscard]] ByStage left() const
    {
        ByStage stages = noLeads(m_process);
        for (const auto &[stage, stays] : staysByStage())
            stages[stage] = static_cast<qint64>(stays.size());
        return stages;
    }
    [[nodiscard]] ByStage medians() const
    {
        ByStage stages;
        for (const Stage &stage : m_process.stages)
            stages[stage.code] = -1;
        for (auto [stage, stays] : staysByStage()) {
            std::ranges::sort(stays);
            const size_t middle = stays.size() / 2;
            stages[stage] = stays.size() % 2 == 1
                ? stays[middle]
                : qRound64((static_cast<double>(stays[middle - 1]) + static_cast<double>(stays[middle])) / 2);
        }
        return stages;
    }
    [[nodiscard]] ByStage reached() const
    {
        ByStage stages = noLeads(m_process);
        for (const Way &way : m_ways) {
            const qint64 made = way.lead.createdAt.milliseconds;
            if (made < m_question.period.begin.milliseconds || made >= endOf(m_question.period.end))
                continue;
            for (const Stage &stage : m_process.stages)
                stages[stage.code] += hasReached(way, stage) ? 1 : 0;
        }
        return stages;
    }

private:
    [[nodiscard]] bool isInPeriod(qint64 moment) const
    {
        return moment >= m_question.period.begin.milliseconds && moment < endOf(m_question.period.end)
            && moment < endOf(m_question.asOf);
    }
    [[nodiscard]] std::map<QString, std::vector<qint64>> staysByStage() const
    {
        std::map<QString, std::vector<qint64>> stays;
        for (const Way &way : m_ways) {
            for (size_t index = 1; index < way.steps.size(); ++index) {
                if (isInPeriod(way.steps[index].at))
                    stays[way.steps[index - 1].stage].push_back(way.steps[index].at - way.steps[index - 1].at);
            }
        }
        return stays;
    }
    /// It stood there, or on a later one that is no failure.
    [[nodiscard]] bool hasReached(const Way &way, const Stage &wanted) const
    {
        for (size_t index = 0; index < way.knownAt(endOf(m_question.asOf)); ++index) {
            const Stage *stood = m_process.stage(way.steps[index].stage);
            const bool isFurther =
                stood->kind != Stage::Kind::Failure && wanted.kind != Stage::Kind::Failure && stood >= &wanted;
            if (stood == &wanted || isFurther)
                return true;
        }
        return false;
    }

    const ProcessDefinition &m_process;
    std::vector<Way> m_ways;
    Question m_question;
};

void compare(TestFile &file, const std::vector<Way> &ways, const Question &question)
{
    const Report report = answer(file, u"funnel"_s, question);
    const Expected expected(file, ways, question);
    QCOMPARE(difference(column(report, u"snapshot"_s, u"count"_s), expected.standing()), QString());
    QCOMPARE(difference(column(report, u"flow"_s, u"count"_s), expected.entered()), QString());
    QCOMPARE(difference(column(report, u"flow"_s, u"left"_s), expected.left()), QString());
    QCOMPARE(difference(column(report, u"flow"_s, u"median"_s), expected.medians()), QString());
    QCOMPARE(difference(column(report, u"cohort"_s, u"count"_s), expected.reached()), QString());
}

} // namespace

/// The funnel of a generated company is what its journal says, counted another way.
class FunnelTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatTheJournalSays_data();
    void saysWhatTheJournalSays();
    void staysTrueWhileLeadsAreWorked();
};

void FunnelTest::saysWhatTheJournalSays_data()
{
    QTest::addColumn<QString>("process");
    QTest::newRow("D14 C-59 S3-11 S3-15 S3-18 lead-handoff") << u"lead-handoff"_s;
    QTest::newRow("D14 C-59 S3-10 S3-11 S3-18 five-stage") << u"five-stage"_s;
}

void FunnelTest::saysWhatTheJournalSays()
{
    QFETCH(const QString, process);
    // Given
    TestFile file(process);
    QVERIFY(addUser(file.session(), u"oleg"_s, u"Oleg Orlov"_s, u"rep"_s));
    QVERIFY(generateLeads(file.session(), 1500, 11));
    QVERIFY(archiveLead(file.session(), file.store().select<Lead>(u"1 LIMIT 1"_s).front().id));
    const std::vector<Way> ways = waysOf(file);
    const qint64 now = file.clock().now().milliseconds;
    const UserId oleg = file.store().select<User>(u"login = 'oleg'"_s).front().id;
    const DaySpan quarter{{now - 91 * day}, {now + day}};
    const DaySpan lastYear{{now - 700 * day}, {now - 365 * day}};
    // When / Then
    const Question questions[] = {
        {},
        {quarter, {}, {}, {}},
        {lastYear, {}, {}, {}},
        {lastYear, {now - 400 * day}, {}, {}},
        {{{now - 10 * day}, {now - 9 * day}}, {}, {}, {}},
        {{}, {now - 123 * day + 4567}, {}, {}},
        {quarter, {}, {oleg}, {}},
        {quarter, {now - 30 * day}, {oleg}, u"web-site"_s},
        {{}, {}, {}, u"call"_s},
        {{}, {}, {UserId()}, u""_s},
    };
    for (const Question &question : questions) {
        compare(file, ways, question);
        if (QTest::currentTestFailed())
            return;
    }
}

void FunnelTest::staysTrueWhileLeadsAreWorked()
{
    // Given leads that change hands, go back and forth, are put away and brought back
    TestFile file;
    QVERIFY(generateLeads(file.session(), 60, 3));
    std::vector<Lead> leads = file.store().select<Lead>(u"stage = 'distribution' ORDER BY row"_s);
    QVERIFY(leads.size() >= 3);
    for (size_t index = 0; index < leads.size(); ++index) {
        file.clock().advanceMinutes(7);
        const LeadId id = leads[index].id;
        QVERIFY(moveLead(file.session(), id, u"qualification"_s));
        file.clock().advanceMinutes(5);
        QVERIFY(editLead(file.session(), id, {{u"source"_s, u"store"_s}}));
        if (index % 2 == 0)
            QVERIFY(moveLead(file.session(), id, u"disqualified"_s, u"no-budget"_s));
        if (index % 3 == 0)
            QVERIFY(archiveLead(file.session(), id));
        if (index % 6 == 0)
            QVERIFY(archiveLead(file.session(), id, false));
    }
    // Then
    compare(file, waysOf(file), {});
    compare(file, waysOf(file), {{}, {}, {}, u"store"_s});
}

QTEST_GUILESS_MAIN(FunnelTest)
#include "tst_funnel.moc"
