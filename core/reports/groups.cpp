// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/groups.h"

#include "core/reports/cohort.h"
#include "core/reports/leadsbehind.h"
#include "core/services/users.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// What the rows of one grouping are called, and which leads a row has.
class Grouped final
{
public:
    Grouped(const Session &session, const Question &question, Grouping grouping, QLocale::Language language)
        : m_session(session), m_question(question), m_path(session.process()), m_grouping(grouping),
          m_language(language), m_users(users(session.store(), true)), m_teams(teams(session.store()))
    {
    }

    [[nodiscard]] QString key() const
    {
        switch (m_grouping) {
        case Grouping::Owner:
            return u"owner"_s;
        case Grouping::Team:
            return u"team"_s;
        case Grouping::Source:
            return u"source"_s;
        case Grouping::NeedType:
            break;
        }
        return u"needType"_s;
    }
    [[nodiscard]] ReportRow row(const QString &code, const Cohort &cohort) const;

private:
    [[nodiscard]] QString label(const QString &code) const;
    [[nodiscard]] QString shownCode(const QString &code) const;
    [[nodiscard]] LeadQuery leads(const QString &code, const QStringList &stages) const;
    void narrowTo(LeadQuery &query, const QString &code) const;

    const Session &m_session;
    const Question &m_question;
    StagePath m_path;
    Grouping m_grouping;
    QLocale::Language m_language;
    std::vector<User> m_users;
    std::vector<Team> m_teams;
};

QString Grouped::label(const QString &code) const
{
    if (m_grouping == Grouping::Source || m_grouping == Grouping::NeedType)
        return code.isEmpty() ? QString() : m_session.lookups().label(key(), code, m_language);
    const QUuid id(code);
    if (m_grouping == Grouping::Owner) {
        const auto user = std::ranges::find(m_users, UserId(id), &User::id);
        return user == m_users.end() ? QString() : user->name.isEmpty() ? user->login : user->name;
    }
    const auto team = std::ranges::find(m_teams, TeamId(id), &Team::id);
    return team == m_teams.end() ? QString() : team->name;
}

/// People are named to programs by their logins.
QString Grouped::shownCode(const QString &code) const
{
    if (m_grouping != Grouping::Owner)
        return m_grouping == Grouping::Team ? label(code) : code;
    const auto user = std::ranges::find(m_users, UserId(QUuid(code)), &User::id);
    return user == m_users.end() ? QString() : user->login;
}

void Grouped::narrowTo(LeadQuery &query, const QString &code) const
{
    switch (m_grouping) {
    case Grouping::Owner:
        narrow(query, u"owner"_s, code.isEmpty() ? Value() : Value(QUuid(code)));
        return;
    case Grouping::Team:
        break;
    case Grouping::Source:
    case Grouping::NeedType:
        narrow(query, key(), code);
        return;
    }
    Condition members{u"owner"_s, code.isEmpty() ? Comparison::NotEqual : Comparison::Equal, {}};
    for (const User &user : m_users) {
        if (code.isEmpty() ? !user.team.isNull() : user.team == TeamId(QUuid(code)))
            members.values.emplace_back(user.id.uuid());
    }
    if (!members.values.empty())
        query.conditions.push_back(members);
}

LeadQuery Grouped::leads(const QString &code, const QStringList &stages) const
{
    LeadQuery query = cohortBehind(m_question, {stages, {{}, m_question.asOf}, {}, {}});
    narrowTo(query, code);
    return query;
}

ReportRow Grouped::row(const QString &code, const Cohort &cohort) const
{
    const QStringList failed = stagesOfKind(m_session.process(), Stage::Kind::Failure);
    const qint64 won = cohort.won(m_path);
    const QStringList sold = m_path.success() < 0 ? QStringList() : m_path.from(m_path.success());
    return {{shownCode(code)},
            {label(code)},
            {{cohort.leads, leads(code, m_path.stages() + failed)},
             {won, leads(code, sold)},
             {shareOf(won, cohort.leads), leads(code, sold)},
             {cohort.lost, leads(code, failed)}}};
}

} // namespace

Value shareOf(qint64 part, qint64 whole)
{
    return whole == 0 ? Value() : Value(static_cast<double>(part) / static_cast<double>(whole));
}

ReportTable groupTable(const Session &session, const Question &question, Grouping grouping, QLocale::Language language)
{
    const Grouped grouped(session, question, grouping, language);
    ReportTable table{u"by"_s,
                      {{grouped.key(), ReportUnit::Label},
                       {u"count"_s, ReportUnit::Count},
                       {u"won"_s, ReportUnit::Count},
                       {u"conversion"_s, ReportUnit::Share},
                       {u"lost"_s, ReportUnit::Count}},
                      {}};
    const QMap<QString, Cohort> cohorts = cohortsBy(session, question, grouping);
    for (auto cohort = cohorts.begin(); cohort != cohorts.end(); ++cohort) {
        if (cohort->leads > 0)
            table.rows.push_back(grouped.row(cohort.key(), *cohort));
    }
    std::ranges::sort(table.rows, [](const ReportRow &one, const ReportRow &other) {
        const qint64 leads = one.cells.front().value.toLongLong();
        const qint64 others = other.cells.front().value.toLongLong();
        return leads != others ? leads > others : one.labels.front() < other.labels.front();
    });
    return table;
}

} // namespace leadline
