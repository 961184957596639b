// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/page.h"

#include <QHash>
#include <algorithm>
#include <span>

namespace leadline {

namespace {

constexpr int greatestLimit = 2000;
/// Where a page is made shorter although it could take more numbers: whole leads can be long.
constexpr size_t manyRecords = 10'000;
constexpr int numbersPerRoot = 8;

/// What a person is.
class Viewer
{
public:
    explicit Viewer(const std::vector<Membership> &memberships) : m_memberships(memberships) {}

    [[nodiscard]] bool is(const QUuid &principal) const
    {
        return std::ranges::any_of(
            m_memberships, [&](const Membership &each) { return each.isLive() && each.principal == principal; });
    }
    [[nodiscard]] bool changedSince(qint64 seq) const
    {
        return std::ranges::any_of(m_memberships,
                                   [&](const Membership &each) { return each.granted > seq || each.revoked > seq; });
    }

private:
    const std::vector<Membership> &m_memberships;
};

using AccessByRoot = QHash<QUuid, std::vector<Access>>;

/// The number since which the person sees the root without a break; nothing when he does not.
std::optional<qint64> seenSince(const std::vector<Access> &access, const Viewer &viewer)
{
    std::optional<qint64> since;
    for (const Access &each : access) {
        if (each.isLive() && viewer.is(each.principal))
            since = std::min(since.value_or(each.granted), each.granted);
    }
    return since;
}

void sortRootFirst(RootPage &page)
{
    const auto isLater = [&](const SharedRecord &record) { return record.id != page.id; };
    std::ranges::sort(page.records, [&](const SharedRecord &left, const SharedRecord &right) {
        return std::pair(isLater(left), left.seq) < std::pair(isLater(right), right.seq);
    });
}

/// Records into their pages, in the order of `pages`; pages without any go.
void distribute(std::vector<SharedRecord> records, std::vector<RootPage> pages, SyncAnswer &answer)
{
    QHash<QUuid, size_t> places;
    for (size_t place = 0; place < pages.size(); ++place)
        places.insert(pages[place].id, place);
    for (SharedRecord &record : records) {
        if (record.root.isNull())
            answer.refs.push_back(std::move(record));
        else if (const auto place = places.constFind(record.root); place != places.constEnd())
            pages[*place].records.push_back(std::move(record));
    }
    std::erase_if(pages, [](const RootPage &page) { return page.records.empty(); });
    std::ranges::for_each(pages, sortRootFirst);
    std::ranges::sort(answer.refs, {}, &SharedRecord::seq);
    answer.roots = std::move(pages);
}

Result<void> readRoots(PullSnapshot &snapshot, const std::vector<RootWish> &wishes, const std::vector<RootPage> &pages,
                       SyncAnswer &answer)
{
    if (wishes.empty())
        return {};
    Result<std::vector<SharedRecord>> records = snapshot.records(wishes);
    if (!records)
        return tl::unexpected(records.error());
    distribute(std::move(*records), pages, answer);
    return {};
}

/// Everything after the cursor, by numbers, at most `limit` of them.
Result<void> fillTail(PullSnapshot &snapshot, const Tail &tail, const SyncRequest &request, int limit,
                      SyncAnswer &answer)
{
    const qint64 cursor = request.position.cursor;
    const std::span<const Touch> touches =
        std::span(tail.touches).first(std::min(tail.touches.size(), static_cast<size_t>(limit)));
    const bool isLast = static_cast<int>(touches.size()) < pageLimit(request) && touches.size() == tail.touches.size();
    const Viewer viewer(tail.memberships);
    AccessByRoot access;
    for (const Access &each : tail.access)
        access[each.root].push_back(each);

    std::vector<RootWish> wishes;
    std::vector<RootPage> pages;
    QHash<QUuid, bool> met;
    for (const Touch &touch : touches) {
        if (std::exchange(met[touch.root], true))
            continue;
        if (touch.root.isNull()) {
            wishes.push_back({{}, cursor});
            continue;
        }
        const std::optional<qint64> since = seenSince(access.value(touch.root), viewer);
        if (!since) {
            answer.purge.push_back(touch.root);
            continue;
        }
        const bool full = *since > cursor;
        pages.push_back({touch.root, full, {}});
        wishes.push_back({touch.root, full ? 0 : cursor});
    }
    answer.out = {isLast ? tail.head.seq : touches.back().seq, std::nullopt};
    answer.more = answer.out.cursor < tail.head.seq;
    return readRoots(snapshot, wishes, pages, answer);
}

/// A step of the walk over whole roots.
Result<void> fillScan(PullSnapshot &snapshot, const Tail &tail, const QUuid &person, const SyncRequest &request,
                      int numbers, SyncAnswer &answer)
{
    const ScanPosition from = request.position.scan.value_or(ScanPosition{tail.head.seq, 0, {}});
    const int limit = std::max(1, numbers / numbersPerRoot);
    const Result<std::vector<QUuid>> roots = snapshot.scan({person, from, limit});
    if (!roots)
        return tl::unexpected(roots.error());
    std::vector<RootWish> wishes;
    std::vector<RootPage> pages;
    if (!request.position.scan)
        wishes.push_back({});
    for (const QUuid &root : *roots) {
        wishes.push_back({root, 0});
        pages.push_back({root, true, {}});
    }
    answer.more = true;
    if (static_cast<int>(roots->size()) == limit) {
        answer.out = {request.position.cursor, ScanPosition{from.head, from.part, roots->back()}};
    } else if (from.part == 0) {
        answer.out = {request.position.cursor, ScanPosition{from.head, 1, {}}};
    } else {
        answer.out = {from.head, std::nullopt};
        answer.more = from.head < tail.head.seq;
    }
    return readRoots(snapshot, wishes, pages, answer);
}

size_t recordsOn(const SyncAnswer &page)
{
    size_t count = page.refs.size();
    for (const RootPage &root : page.roots)
        count += root.records.size();
    return count;
}

} // namespace

int pageLimit(const SyncRequest &request)
{
    return std::clamp(request.limit, 1, greatestLimit);
}

Result<void> fillPage(PullSnapshot &snapshot, const Tail &tail, const QUuid &person, const SyncRequest &request,
                      SyncAnswer &answer)
{
    const SyncPosition &position = request.position;
    const bool isFar = position.cursor == 0 || position.cursor < tail.head.gcSeq;
    const bool scans = position.scan || isFar || Viewer(tail.memberships).changedSince(position.cursor);
    for (int limit = pageLimit(request);; limit /= 2) {
        SyncAnswer page;
        const Result<void> filled = scans ? fillScan(snapshot, tail, person, request, limit, page)
                                          : fillTail(snapshot, tail, request, limit, page);
        if (!filled)
            return filled;
        if (limit > 1 && recordsOn(page) > manyRecords)
            continue;
        answer.in = position;
        answer.out = page.out;
        answer.more = page.more;
        answer.purge.insert(answer.purge.end(), page.purge.begin(), page.purge.end());
        answer.roots = std::move(page.roots);
        answer.refs = std::move(page.refs);
        return {};
    }
}

} // namespace leadline
