// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todayloader.h"

#include "core/store/asking.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"

#include <algorithm>
#include <chrono>

namespace leadline {

using namespace std::chrono_literals;

namespace {

constexpr int firstLines = 50; ///< of a section: more than a screen
constexpr int moreLines = 500;
constexpr qsizetype screenful = 40;

bool touchesDay(const ChangeSet &changeset)
{
    return std::ranges::any_of(changeset.changes, [](const RecordChange &change) {
        return change.kind == Kind::Lead || change.kind == Kind::Task;
    });
}

} // namespace

TodayLoader::TodayLoader(WindowContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_limit(firstLines)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(30ms);
    connect(&m_soon, &QTimer::timeout, this, &TodayLoader::reload);
    const auto reloadSoon = [this] { m_isWatched ? m_soon.start() : void(m_isStale = true); };
    connect(&m_context.workspace, &Workspace::committed, this, [reloadSoon](const Committed &changeset) {
        if (touchesDay(*changeset))
            reloadSoon();
    });
    connect(&m_context, &WindowContext::referenceRefreshed, this, reloadSoon);
    connect(&m_minute, &QTimer::timeout, this, reloadSoon);
    m_minute.start(60s);
}

TodayLoader::~TodayLoader()
{
    if (m_wanted)
        *m_wanted = false;
}

void TodayLoader::load(DayScope scope)
{
    m_scope = scope;
    m_limit = firstLines;
    reload();
}

void TodayLoader::setWatched(bool watched)
{
    m_isWatched = watched;
    if (watched && m_isStale)
        reload();
}

void TodayLoader::extend()
{
    m_limit += moreLines;
    reload();
}

void TodayLoader::reload()
{
    m_isStale = m_isLoading;
    if (m_isLoading)
        return;
    m_isLoading = true;
    if (m_wanted)
        *m_wanted = false;
    const DayQuery query =
        dayQuery(m_context.reference().process, m_context.reference().me.id, m_scope, m_context.now());
    const auto read = [query, limit = m_limit, isFirst = std::exchange(m_isFirst, false)](Session &session) {
        return isFirst ? beginDay(session, query, limit, screenful) : readDay(session, query, limit);
    };
    deliver(m_context.workspace.read(read), this, [this, query](const Result<Day> &day) {
        m_isLoading = false;
        if (!day)
            return m_context.report(day.error());
        take(*day, query);
        if (m_isStale)
            reload();
    });
}

void TodayLoader::take(const Day &day, const DayQuery &query)
{
    std::vector<DaySection> uncounted;
    for (const DayPart &part : day.parts) {
        if (!part.count)
            uncounted.push_back(part.section);
    }
    emit loaded(day);
    if (!day.isWhole)
        return reload();
    count(std::move(uncounted), query);
}

/// One section after the other, so that whoever needs the reader in between gets it.
void TodayLoader::count(std::vector<DaySection> sections, const DayQuery &query)
{
    if (sections.empty())
        return emit settled();
    m_wanted = std::make_shared<std::atomic<bool>>(true);
    const DaySection section = sections.front();
    sections.erase(sections.begin());
    const auto read = [section, query, wanted = m_wanted](Session &session) -> Result<qint64> {
        if (!*wanted)
            return failure(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        Connection &connection = session.store().connection();
        const Asking asking(connection, [&wanted](qint64, qint64) { return wanted->load(); });
        return countDayLines(connection, section, query);
    };
    deliver(m_context.workspace.scan(read), this,
            [this, section, query, sections, wanted = m_wanted](const Result<qint64> &counted) {
                if (!counted || !*wanted)
                    return;
                emit this->counted(section, *counted);
                count(sections, query);
            });
}

} // namespace leadline
