// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importcells.h"
#include "core/import/importproposal.h"
#include "core/import/importreader.h"
#include "core/import/importstep.h"
#include "core/store/sqlerror.h"

#include <QElapsedTimer>

namespace leadline {

using namespace Qt::StringLiterals;

using Verdict = ImportPreviewRow::Verdict;

namespace {

/// How much of the file a preview repeats, in characters.
constexpr qsizetype mostShown = 8'000'000;

/// Counts and shows what would happen.
class DryRunner
{
public:
    DryRunner(const Session &session, OnDuplicate onDuplicate, qsizetype limit, DryRun extent, QStringList headers)
        : m_session(session), m_step(session, onDuplicate, ImportStep::Purpose::DryRun),
          m_limit(static_cast<size_t>(limit)), m_extent(extent)
    {
        m_preview.headers = std::move(headers);
    }

    /// False when enough is known.
    bool take(const ImportChunk &chunk)
    {
        m_step.expect(chunk.rows);
        for (const ImportRow &row : chunk.rows) {
            if (m_extent == DryRun::FirstRows && m_preview.rows.size() >= m_limit)
                return false;
            takeRow(row);
        }
        return true;
    }

    [[nodiscard]] ImportPreview &preview() { return m_preview; }

private:
    void takeRow(const ImportRow &row);
    void show(const ImportRow &row, ImportPreviewRow shown);
    [[nodiscard]] bool isShown(Verdict verdict);
    [[nodiscard]] LeadId existing() const;
    void count(Verdict verdict);

    const Session &m_session;
    ImportStep m_step;
    size_t m_limit;
    size_t m_troubled = 0; ///< rows shown after the first ones, for what is wrong with them
    qsizetype m_room = mostShown;
    DryRun m_extent;
    ImportPreview m_preview;
};

void DryRunner::takeRow(const ImportRow &row)
{
    ImportPreviewRow shown{row.line, Verdict::Error, row.error, {}, {}, {}};
    if (!row.error) {
        const Result<Verdict> verdict = m_step.take(row);
        shown.verdict = verdict.value_or(Verdict::Error);
        if (!verdict)
            shown.error = verdict.error();
    }
    count(shown.verdict);
    m_preview.totals.warnings += row.error ? 0 : row.warnings;
    if (isShown(shown.verdict))
        show(row, std::move(shown));
    if (m_step.isFull()) {
        ChangeSet never;
        m_step.moveInto(never);
    }
}

/// The first rows, and further down those that cannot be taken.
bool DryRunner::isShown(Verdict verdict)
{
    if (m_preview.rows.size() < m_limit)
        return true;
    return verdict == Verdict::Error && m_troubled++ < m_limit;
}

void DryRunner::show(const ImportRow &row, ImportPreviewRow shown)
{
    if (shown.verdict == Verdict::Create || shown.verdict == Verdict::Update)
        shown.cells = m_step.cells();
    shown.existing = row.error ? LeadId() : existing();
    const qsizetype size = sizeOf(row.cells);
    if (size <= m_room) {
        shown.source = row.cells;
        m_room -= size;
    }
    m_preview.rows.push_back(std::move(shown));
}

LeadId DryRunner::existing() const
{
    const qint64 row = m_step.existingRow();
    const std::vector<Lead> leads =
        row == 0 ? std::vector<Lead>() : m_session.store().select<Lead>(u"row = ?"_s, {row});
    return leads.empty() ? LeadId() : leads.front().id;
}

void DryRunner::count(Verdict verdict)
{
    ImportReport &totals = m_preview.totals;
    ++totals.read;
    totals.created += verdict == Verdict::Create;
    totals.updated += verdict == Verdict::Update;
    totals.skipped += verdict == Verdict::Duplicate;
    totals.failed += verdict == Verdict::Error;
}

ImportProgress progressOf(const ImportReport &soFar, double fraction, double seconds)
{
    const double rate = seconds > 0 ? static_cast<double>(soFar.read) / seconds : 0;
    return {soFar, fraction, rate, fraction > 0 ? seconds * (1 - fraction) / fraction : 0};
}

} // namespace

Result<ImportPreview> dryRun(const Session &session, const ImportOptions &options, int limit, DryRun extent,
                             const std::function<bool(const ImportProgress &)> &progress)
{
    auto table = ImportTable::open(options);
    if (!table)
        return tl::unexpected(table.error());
    return guarded([&]() -> Result<ImportPreview> {
        const Result<ImportMapping> mapping = mappingFor(session, *table, options);
        if (!mapping)
            return tl::unexpected(mapping.error());
        QElapsedTimer clock;
        clock.start();
        DryRunner runner(session, options.onDuplicate, limit, extent, table->headers());
        RowMapper mapper(session, *table, *mapping);
        ImportReader reader(std::move(*table), std::move(mapper));
        for (std::optional<ImportChunk> chunk = reader.next(); chunk; chunk = reader.next()) {
            const bool more = runner.take(*chunk);
            if (more && chunk->failure)
                return tl::unexpected(*chunk->failure);
            if (!more)
                break;
            const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
            if (progress && !progress(progressOf(runner.preview().totals, chunk->fraction, seconds)))
                return failure(ErrorCode::Cancelled, u"cancelled"_s);
        }
        runner.preview().totals.seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
        return std::move(runner.preview());
    });
}

} // namespace leadline
