// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/masschange.h"

#include "core/services/massstep.h"
#include "core/services/portion.h"
#include "core/store/batches.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

using Taken = std::function<Result<void>(ChangeSet)>;

void countRefusal(MassReport &report, const Error &error, const Lead &lead)
{
    auto known = std::ranges::find(report.refusals, error, &MassReport::Refusal::error);
    constexpr size_t mostReasons = 20;
    if (known == report.refusals.end() && report.refusals.size() >= mostReasons)
        return;
    if (known == report.refusals.end())
        known = report.refusals.insert(known, {error, 0, lead.title});
    ++known->count;
}

/// One lead; what has come together before it is taken first where it has to be.
Result<void> changeOne(MassStep &step, const Lead &lead, MassReport &report, const Taken &taken)
{
    Result<bool> added = step.add(lead);
    if (step.isFull()) {
        if (Result<void> done = taken(step.take()); !done)
            return done;
        added = step.add(lead);
    }
    ++report.looked;
    if (!added)
        countRefusal(report, added.error(), lead);
    else
        ++(*added ? report.changed : report.unchanged);
    return {};
}

Result<MassReport> goThrough(const Session &session, const LeadChoice &choice, const MassChange &change,
                             const Progress &progress, const Taken &taken)
{
    Result<MassStep> step = MassStep::begin(session, change);
    if (!step)
        return tl::unexpected(step.error());
    MassReport report;
    const Taken counted = [&](ChangeSet changeset) {
        report.records += static_cast<qint64>(changeset.changes.size());
        return taken(std::move(changeset));
    };
    Result<void> handed;
    // Who comes in between changes leads, so none may be at hand then that was read before.
    const auto betweenPages = [&](qint64 done, qint64 total) {
        if (session.store().isAwaited() && !step->isEmpty())
            handed = counted(step->take());
        if (handed)
            session.store().letOthersIn();
        return handed && (!progress || progress(done, total));
    };
    Result<void> gone = eachLead(
        session, chosenRows(session, choice), [&](const Lead &lead) { return changeOne(*step, lead, report, counted); },
        betweenPages);
    if (!handed)
        gone = handed;
    report.cancelled = !gone && gone.error().code == ErrorCode::Cancelled;
    if (!gone && !report.cancelled)
        return tl::unexpected(gone.error());
    if (report.changed > 0 && !step->isEmpty()) {
        if (const Result<void> done = counted(step->take()); !done)
            return tl::unexpected(done.error());
    }
    std::ranges::sort(report.refusals, std::greater<>(), &MassReport::Refusal::count);
    return report;
}

} // namespace

Result<MassReport> previewMassChange(const Session &session, const LeadChoice &choice, const MassChange &change,
                                     const Progress &progress)
{
    const Result<MassReport> report =
        goThrough(session, choice, change, progress, [](const ChangeSet &) -> Result<void> { return {}; });
    if (report && report->cancelled)
        return failure(ErrorCode::Cancelled, u"cancelled"_s);
    return report;
}

Result<MassReport> changeMany(const Session &session, const LeadChoice &choice, const MassChange &change,
                              const Progress &progress)
{
    if (const Result<void> may = session.mayAct(); !may)
        return tl::unexpected(may.error());
    Batches batches(session.store().connection());
    QUuid batch;
    const auto commit = [&](ChangeSet changeset) -> Result<void> {
        if (batch.isNull()) {
            batch = newUuid(session.now());
            batches.begin({batch, changeset.intent, session.user().id, session.now(), {}, {}});
        }
        for (ChangeSet &part : inPortions(session, std::move(changeset))) {
            part.batch = batch;
            if (const Result<ChangeSet> done = session.commit(std::move(part)); !done)
                return tl::unexpected(done.error());
        }
        return {};
    };
    Result<MassReport> report = goThrough(session, choice, change, progress, commit);
    if (!batch.isNull())
        batches.finish(batch, report && !report->cancelled ? u"done"_s : u"stopped"_s);
    if (report)
        report->batch = batch;
    return report;
}

} // namespace leadline
