// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/blocklanes.h"

#include <algorithm>

namespace leadline {

namespace {

bool belongsTo(const ScheduleBlock &block, const GridColumn &column)
{
    return column.user.isNull() || column.user == block.calendar;
}

/// Minutes by the clock on the wall: a day on which it is put forward has as many as any other.
int minuteIn(QDate day, Timestamp moment)
{
    const QDateTime local = moment.toLocal();
    if (local.date() != day)
        return local.date() < day ? 0 : minutesOfDay;
    return QTime(0, 0).secsTo(local.time()) / 60;
}

/// Those that overlap, directly or through others, share the column's width.
void shareWidth(std::vector<BlockPiece> &pieces, size_t from)
{
    std::vector<int> ends; // of each lane
    int clusterEnd = 0;
    size_t clusterBegin = from;
    const auto close = [&](size_t until) {
        for (size_t index = clusterBegin; index < until; ++index)
            pieces[index].lanes = int(ends.size());
    };
    for (size_t index = from; index < pieces.size(); ++index) {
        BlockPiece &piece = pieces[index];
        if (piece.from >= clusterEnd) {
            close(index);
            clusterBegin = index;
            ends.clear();
        }
        const auto free = std::ranges::find_if(ends, [&](int end) { return end <= piece.from; });
        piece.lane = int(free - ends.begin());
        if (free == ends.end())
            ends.push_back(piece.until);
        else
            *free = piece.until;
        clusterEnd = std::max(clusterEnd, piece.until);
    }
    close(pieces.size());
}

} // namespace

std::vector<BlockPiece> piecesOf(const std::vector<ScheduleBlock> &blocks, const std::vector<GridColumn> &columns,
                                 int least)
{
    std::vector<BlockPiece> pieces;
    for (size_t column = 0; column < columns.size(); ++column) {
        const size_t first = pieces.size();
        const QDate day = columns[column].day;
        for (size_t index = 0; index < blocks.size(); ++index) {
            const ScheduleBlock &block = blocks[index];
            if (block.isWholeDay || !belongsTo(block, columns[column]))
                continue;
            const int from = minuteIn(day, block.begin);
            const int until = minuteIn(day, block.end);
            if (from >= minutesOfDay || until <= 0)
                continue;
            const int begin = std::min(from, minutesOfDay - least);
            pieces.push_back({index, column, begin, std::max(until, begin + least)});
        }
        std::sort(pieces.begin() + qsizetype(first), pieces.end(), [](const BlockPiece &one, const BlockPiece &other) {
            return one.from != other.from ? one.from < other.from : one.until > other.until;
        });
        shareWidth(pieces, first);
    }
    return pieces;
}

std::vector<WholeDayPiece> wholeDayPiecesOf(const std::vector<ScheduleBlock> &blocks,
                                            const std::vector<GridColumn> &columns)
{
    std::vector<WholeDayPiece> pieces;
    for (size_t column = 0; column < columns.size(); ++column) {
        int row = 0;
        for (size_t index = 0; index < blocks.size(); ++index) {
            const ScheduleBlock &block = blocks[index];
            const QDate first = block.begin.toLocal().date();
            const QDate last = std::max(first, block.end.toLocal().addMSecs(-1).date());
            const bool isThere = block.isWholeDay && belongsTo(block, columns[column]) && first <= columns[column].day
                && columns[column].day <= last;
            if (isThere)
                pieces.push_back({index, column, row++});
        }
    }
    return pieces;
}

} // namespace leadline
