// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/page.h"

#include "server/digest.h"
#include "server/shown.h"
#include "server/visibility.h"
#include "server/weight.h"

#include <QHash>
#include <algorithm>
#include <span>

namespace leadline {

namespace {

/// What a walk asks for; a page ends before by its records and its weight.
constexpr int greatestLimit = 8000;
/// Where a page ends although it could take more numbers: whole leads can be long.
constexpr size_t manyRecords = 10'000;
constexpr size_t rootsAtOnce = 64;
/// A client reads answers of at most 32 MiB; Cyrillic letters, line ends and quotes are longer on the way than they weigh.
constexpr qsizetype heavyPage = 8 << 20;
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

/// What a page is to hold, root by root.
struct Wanted
{
    std::vector<RootWish> wishes;
    std::vector<RootPage> pages; ///< of the wishes but that for reference data

    void add(const QUuid &root, bool full, qint64 after)
    {
        wishes.push_back({root, after});
        if (!root.isNull())
            pages.push_back({root, full, {}});
    }
};

/// Records into their pages; pages without any go.
void distribute(std::vector<SharedRecord> records, std::vector<RootPage> pages, SyncAnswer &answer)
{
    QHash<QUuid, size_t> places;
    for (size_t place = 0; place < pages.size(); ++place)
        places.insert(pages[place].id, place);
    for (SharedRecord &record : records) {
        if (record.root.isNull()) {
            answer.refs.push_back(std::move(record));
        } else if (const auto place = places.constFind(record.root); place != places.constEnd()) {
            RootPage &page = pages[*place];
            page.seq = std::max(page.seq, record.seq);
            page.records.push_back(std::move(record));
        }
    }
    std::erase_if(pages, [](const RootPage &page) { return page.records.empty(); });
    std::ranges::for_each(pages, sortRootFirst);
    std::ranges::sort(answer.refs, {}, &SharedRecord::seq);
    answer.roots = std::move(pages);
}

/// How much there is on a page.
struct Load
{
    size_t records = 0;
    qsizetype weight = 0;

    void add(const Load &more)
    {
        records += more.records;
        weight += more.weight;
    }
    [[nodiscard]] bool isTooMuch() const { return records > manyRecords || weight > heavyPage; }
};

QHash<QUuid, Load> loadsOf(const std::vector<SharedRecord> &records)
{
    QHash<QUuid, Load> loads;
    for (const SharedRecord &record : records)
        loads[record.root].add({1, weightOf(record)});
    return loads;
}

/// Reads the first roots, as many as one answer should hold but at least one, and gives how many wishes that were. Few
/// at a time: whole leads can be long, and what is not sent is not to lie in memory either.
Result<size_t> readRoots(PullSnapshot &snapshot, const Wanted &wanted, SyncAnswer &answer)
{
    const std::span<const RootWish> wishes(wanted.wishes);
    std::vector<SharedRecord> all;
    Load page;
    size_t done = 0;
    for (bool isFull = false; done < wishes.size() && !isFull;) {
        const std::span<const RootWish> next = wishes.subspan(done, std::min(rootsAtOnce, wishes.size() - done));
        Result<std::vector<SharedRecord>> records = snapshot.records({next.begin(), next.end()});
        if (!records)
            return tl::unexpected(records.error());
        const QHash<QUuid, Load> loads = loadsOf(*records);
        for (const RootWish &wish : next) {
            Load longer = page;
            longer.add(loads.value(wish.root));
            isFull = done > 0 && longer.isTooMuch();
            if (isFull)
                break;
            page = longer;
            ++done;
        }
        std::ranges::move(*records, std::back_inserter(all));
    }
    std::vector<RootPage> pages = wanted.pages;
    const bool hasReference = std::ranges::any_of(wishes.first(done), &QUuid::isNull, &RootWish::root);
    pages.resize(done - (hasReference ? 1 : 0));
    if (!hasReference)
        std::erase_if(all, [](const SharedRecord &record) { return record.root.isNull(); });
    distribute(std::move(all), std::move(pages), answer);
    return done;
}

/// What came after the cursor, by numbers; `met` says where each root was touched first.
Wanted wantedOfTail(const Tail &tail, qint64 cursor, QHash<QUuid, qint64> &met, std::vector<QUuid> &purge)
{
    const Viewer viewer(tail.memberships);
    AccessByRoot access;
    for (const Access &each : tail.access)
        access[each.root].push_back(each);
    Wanted wanted;
    for (const Touch &touch : tail.touches) {
        if (met.contains(touch.root))
            continue;
        met.insert(touch.root, touch.seq);
        if (touch.root.isNull()) {
            wanted.add({}, false, cursor);
            continue;
        }
        const std::optional<qint64> since = seenSince(access.value(touch.root), viewer);
        const bool full = since && *since > cursor;
        if (since)
            wanted.add(touch.root, full, full ? 0 : cursor);
        else
            purge.push_back(touch.root);
    }
    return wanted;
}

/// Everything after the cursor, by numbers, as far as one answer goes.
Result<void> fillTail(PullSnapshot &snapshot, const Tail &tail, const SyncRequest &request, SyncAnswer &answer)
{
    QHash<QUuid, qint64> met;
    const Wanted wanted = wantedOfTail(tail, request.position.cursor, met, answer.purge);
    const Result<size_t> read = readRoots(snapshot, wanted, answer);
    if (!read)
        return tl::unexpected(read.error());
    const bool isLast = static_cast<int>(tail.touches.size()) < pageLimit(request);
    answer.out = {isLast ? tail.head.seq : tail.touches.back().seq, std::nullopt};
    if (*read < wanted.wishes.size())
        answer.out.cursor = met.value(wanted.wishes[*read].root) - 1;
    answer.more = answer.out.cursor < tail.head.seq;
    return {};
}

/// A step of the walk over whole roots.
Result<void> fillScan(PullSnapshot &snapshot, const Tail &tail, const QUuid &person, const SyncRequest &request,
                      SyncAnswer &answer)
{
    const bool begins = !request.position.scan;
    const ScanPosition from = request.position.scan.value_or(ScanPosition{tail.head.seq, 0, {}});
    const int limit = std::max(1, pageLimit(request) / numbersPerRoot);
    const Result<std::vector<QUuid>> roots = snapshot.scan({person, from, limit});
    if (!roots)
        return tl::unexpected(roots.error());
    Wanted wanted;
    if (begins)
        wanted.add({}, false, 0);
    for (const QUuid &root : *roots)
        wanted.add(root, true, 0);
    const Result<size_t> read = readRoots(snapshot, wanted, answer);
    if (!read)
        return tl::unexpected(read.error());
    const size_t walked = *read - (begins ? 1 : 0);
    answer.more = true;
    if (walked < roots->size() || static_cast<int>(walked) == limit) {
        const QUuid after = walked > 0 ? roots->at(walked - 1) : from.after;
        answer.out = {request.position.cursor, ScanPosition{from.head, from.part, after}};
    } else if (from.part == 0) {
        answer.out = {request.position.cursor, ScanPosition{from.head, 1, {}}};
    } else {
        answer.out = {from.head, std::nullopt};
        answer.more = from.head < tail.head.seq;
    }
    return {};
}

/// What a client has otherwise, as whole roots; where it stands does not move.
Result<void> fillRepair(PullSnapshot &snapshot, const Tail &tail, const QUuid &person, const SyncRequest &request,
                        SyncAnswer &answer)
{
    const Result<RootDifference> difference = differenceFor(snapshot, person, tail.head.seq, *request.check);
    if (!difference)
        return tl::unexpected(difference.error());
    Wanted wanted;
    for (const QUuid &root : difference->stale)
        wanted.add(root, !root.isNull(), 0);
    const Result<size_t> read = readRoots(snapshot, wanted, answer);
    if (!read)
        return tl::unexpected(read.error());
    answer.purge.insert(answer.purge.end(), difference->gone.begin(), difference->gone.end());
    answer.out = request.position;
    answer.checked = RootChecked{request.check->bucket, *read < wanted.wishes.size()};
    return {};
}

Result<void> fillAny(PullSnapshot &snapshot, const Tail &tail, const QUuid &person, const SyncRequest &request,
                     SyncAnswer &answer)
{
    if (request.check)
        return fillRepair(snapshot, tail, person, request, answer);
    const SyncPosition &position = request.position;
    const bool isFar = position.cursor == 0 || position.cursor < tail.head.gcSeq;
    const bool scans = position.scan || isFar || Viewer(tail.memberships).changedSince(position.cursor);
    return scans ? fillScan(snapshot, tail, person, request, answer) : fillTail(snapshot, tail, request, answer);
}

/// Of who is up to date by this page: both have seen the same, so that no difference is a matter of time.
Result<void> addDigest(PullSnapshot &snapshot, const Tail &tail, const QUuid &person, SyncAnswer &answer)
{
    if (answer.more || answer.out != SyncPosition{tail.head.seq, std::nullopt})
        return {};
    return digestFor(snapshot, person, tail.head.seq).map([&answer](const RootDigest &digest) {
        answer.digest = digest;
    });
}

} // namespace

int pageLimit(const SyncRequest &request)
{
    return std::clamp(request.limit, 1, greatestLimit);
}

Result<void> fillPage(PullSnapshot &snapshot, const Tail &tail, const QUuid &person, const SyncRequest &request,
                      SyncAnswer &answer)
{
    answer.in = request.position;
    const Result<void> filled = fillAny(snapshot, tail, person, request, answer);
    hide(answer, closedTo(person, tail.rights));
    return filled && request.compares ? addDigest(snapshot, tail, person, answer) : filled;
}

bool fillFromWritten(Written written, const SyncRequest &request, SyncAnswer &answer)
{
    const SyncPosition &from = request.position;
    const bool isUpToDate = !from.scan && from.cursor > 0 && from.cursor == written.before;
    if (!isUpToDate || !written.isPlain || request.compares || request.check || from.cursor < written.head.gcSeq
        || static_cast<int>(written.records.size()) >= pageLimit(request))
        return false;
    Load load;
    Wanted wanted;
    QSet<QUuid> met;
    for (const SharedRecord &record : written.records) {
        load.add({1, weightOf(record)});
        if (met.contains(record.root))
            continue;
        met.insert(record.root);
        wanted.add(record.root, written.begun.contains(record.root), 0);
    }
    if (load.isTooMuch())
        return false;
    distribute(std::move(written.records), std::move(wanted.pages), answer);
    answer.in = from;
    answer.out = {written.head.seq, std::nullopt};
    answer.more = false;
    return true;
}

} // namespace leadline
