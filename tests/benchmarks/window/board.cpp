// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/rawdatabase.h"
#include "tests/benchmarks/window/openwindow.h"
#include "tests/benchmarks/window/pixels.h"
#include "tests/benchmarks/window/watchdog.h"
#include "tests/benchmarks/window/windowbenchmarks.h"
#include "tests/benchmarks/workbench.h"
#include "ui/board/boardcolumn.h"
#include "ui/board/boardpage.h"
#include "ui/board/cardlist.h"
#include "ui/window/desk.h"

#include <algorithm>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 20;

struct Boards
{
    Timing opened;  ///< for the first time: the page is made, its columns are read
    Timing mine;    ///< every column anew
    Timing counted; ///< and their counts and sums
    double longestStall = 0;
};

/// Every open column is read, and in those in view stand their cards, none of them a placeholder.
class CardsSeen
{
public:
    explicit CardsSeen(BoardPage &page)
    {
        for (BoardColumn *column : page.columns()) {
            if (column->isFolded())
                continue;
            QObject::connect(&column->loader(), &ColumnLoader::loaded, &m_here, [this, column] {
                m_read.insert(column);
                if (column->model().rowCount() == 0)
                    m_seen.insert(column);
            });
            QObject::connect(&column->list(), &CardList::rowsShown, &m_here, [this, column](int first, int last) {
                const LeadModel &model = column->model();
                if (m_read.contains(column) && model.leadAt(first) && model.leadAt(last))
                    m_seen.insert(column);
            });
            m_open.push_back(column);
        }
    }
    void forget()
    {
        m_read.clear();
        m_seen.clear();
    }
    [[nodiscard]] bool areAll() const
    {
        return m_read.size() == std::ssize(m_open) && std::ranges::all_of(m_open, [this](BoardColumn *column) {
                   return column->list().visibleRegion().isEmpty() || m_seen.contains(column);
               });
    }

private:
    QObject m_here;
    QSet<BoardColumn *> m_read;
    QSet<BoardColumn *> m_seen;
    std::vector<BoardColumn *> m_open;
};

Boards inWindow(OpenWindow &open)
{
    const auto run = [&](const QString &id) { open.window().actions().action(id)->trigger(); };
    Boards boards;
    const Watchdog watchdog;
    std::optional<CardsSeen> seen;
    const double first = timeToPixels(
        [&] {
            seen.emplace(open.desk().board());
            run(u"section.board"_s);
        },
        [&] { return seen->areAll(); });
    boards.opened = {first, first};
    settle();
    bool isCounted = false;
    QObject here;
    QObject::connect(&open.desk().board(), &BoardPage::counted, &here, [&isCounted] { isCounted = true; });
    std::vector<double> mine;
    std::vector<double> totals;
    for (int round = 0; round <= rounds; ++round) {
        seen->forget();
        isCounted = false;
        const double time = timeToPixels([&] { run(u"board.team"_s); }, [&] { return seen->areAll(); });
        const double rest = timeToPixels([] {}, [&] { return isCounted; });
        if (round > 0) { // the first warms the file
            mine.push_back(time);
            totals.push_back(time + rest);
        }
        settle();
    }
    boards.mine = summed(std::move(mine));
    boards.counted = summed(std::move(totals));
    boards.longestStall = watchdog.longestStall();
    return boards;
}

/// The first cards of each column as plain SQLite has them, and with `counts` what they come to.
Timing inSqlite(const QString &path, bool counts)
{
    RawDatabase raw(path);
    const char *const cards = "SELECT row, title, companyName, budget, nextStepAt FROM lead WHERE archived IS NULL AND "
                              "stage = ? ORDER BY row DESC LIMIT 40";
    const QStringList stages{u"qualification"_s, u"distribution"_s, u"handoff"_s, u"awaiting-sale"_s, u"satisfied"_s};
    return measured(rounds, [&](int) {
        for (const QString &stage : stages)
            raw.run(cards, stage);
        if (counts)
            raw.run("SELECT stage, count(*), sum(budget) FROM lead INDEXED BY leadBoard WHERE archived IS NULL GROUP "
                    "BY stage");
    });
}

} // namespace

Lines benchBoard(Workbench &bench)
{
    const FileForOthers released(bench);
    Boards boards;
    {
        OpenWindow open(bench.path());
        boards = inWindow(open);
    }
    const Timing stall{boards.longestStall, boards.longestStall};
    return {{u"the board for the first time, key press to pixels"_s, boards.opened, inSqlite(bench.path(), false), 150},
            {u"the board's other leads, key press to pixels"_s, boards.mine, inSqlite(bench.path(), false), 150},
            {u"the same with counts and sums"_s, boards.counted, inSqlite(bench.path(), true), 0},
            {u"longest standstill of the window meanwhile"_s, stall, {}, 50}};
}

} // namespace leadline::bench
