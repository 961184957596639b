// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importrun.h"

#include "core/import/importproposal.h"
#include "core/import/importreader.h"
#include "core/store/sqlerror.h"

#include <QFileInfo>
#include <filesystem>

namespace leadline {

using namespace Qt::StringLiterals;

using Verdict = ImportPreviewRow::Verdict;

namespace {

/// So few that they fit beside the rows that wait.
std::vector<NewWords> inPortions(NewWords words)
{
    constexpr size_t most = 100;
    std::vector<NewWords> parts(1);
    const auto room = [&parts]() -> NewWords & {
        if (parts.back().fields.size() + parts.back().lookups.size() >= most)
            parts.emplace_back();
        return parts.back();
    };
    for (CustomField &own : words.fields)
        room().fields.push_back(std::move(own));
    for (Lookup &entry : words.lookups)
        room().lookups.push_back(std::move(entry));
    return parts;
}

} // namespace

ImportRun::ImportRun(const Session &session, const ImportOptions &options, ImportErrors errors,
                     ProgressListener listener)
    : m_session(session), m_step(session, options.onDuplicate, ImportStep::Purpose::Run), m_errors(std::move(errors)),
      m_listener(std::move(listener)), m_batches(session.store().connection()), m_files(session.store().connection()),
      m_group(session.store()), m_name(QFileInfo(options.path).fileName())
{
    m_clock.start();
}

Result<bool> ImportRun::take(ImportChunk chunk)
{
    for (NewWords &part : inPortions(std::move(chunk.words))) {
        m_step.add(std::move(part));
        if (!m_step.isFull())
            continue;
        if (const Result<void> committed = commit(); !committed)
            return tl::unexpected(committed.error());
    }
    m_step.expect(chunk.rows);
    for (size_t index = 0; index < chunk.rows.size(); ++index) {
        const std::span<const ImportRow> rest = std::span(chunk.rows).subspan(index);
        Result<void> taken = m_step.hasNoRoomFor(rest.front()) ? beginStep(rest) : Result<void>();
        if (taken)
            taken = takeRow(chunk.rows[index]);
        if (taken && m_step.isFull())
            taken = beginStep(rest.subspan(1));
        if (!taken)
            return tl::unexpected(taken.error());
    }
    m_fraction = chunk.fraction;
    if (chunk.failure)
        return tl::unexpected(*chunk.failure);
    return tell();
}

/// What came together is committed, and the file asked anew about the rows that follow.
Result<void> ImportRun::beginStep(std::span<const ImportRow> rows)
{
    Result<void> committed = commit();
    if (committed)
        m_step.expect(rows);
    return committed;
}

Result<void> ImportRun::takeRow(ImportRow &row)
{
    ++m_report.read;
    if (!row.error) {
        const Result<Verdict> verdict = m_step.take(row);
        if (verdict) {
            count(*verdict);
            m_report.warnings += row.warnings;
            return {};
        }
        row.error = verdict.error();
    }
    ++m_report.failed;
    return m_errors.add(row);
}

void ImportRun::count(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Create:
        ++m_report.created;
        break;
    case Verdict::Update:
        ++m_report.updated;
        break;
    case Verdict::Duplicate:
    case Verdict::Error:
        ++m_report.skipped;
        break;
    }
}

Result<void> ImportRun::commit()
{
    if (m_step.isEmpty())
        return {};
    ChangeSet changeset = m_session.changeset(u"lead.import"_s);
    m_step.moveInto(changeset);
    if (changeset.isEmpty())
        return {};
    if (m_report.batch.isNull()) {
        m_report.batch = newUuid(m_session.now());
        m_batches.begin({m_report.batch, changeset.intent, m_session.user().id, m_session.now(), {}, {}});
        keepCounts();
    }
    changeset.batch = m_report.batch;
    const Result<ChangeSet> added = m_group.addAndSaveAtTimes(std::move(changeset));
    m_isLost = !added;
    if (!added)
        return tl::unexpected(added.error());
    if (!m_group.isWaiting())
        m_saved = m_report;
    return {};
}

Result<void> ImportRun::save()
{
    if (const Result<void> committed = commit(); !committed)
        return committed;
    const Result<void> saved = m_group.save();
    m_isLost = !saved;
    return saved;
}

bool ImportRun::tell()
{
    m_report.seconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e9;
    if (!m_listener)
        return true;
    const double left = m_fraction > 0 ? m_report.seconds * (1 - m_fraction) / m_fraction : 0;
    const double rate = m_report.seconds > 0 ? static_cast<double>(m_report.read) / m_report.seconds : 0;
    m_report.cancelled = !m_listener({m_report, m_fraction, rate, left});
    return !m_report.cancelled;
}

Result<ImportReport> ImportRun::finish()
{
    if (const Result<void> saved = save(); !saved)
        return tl::unexpected(saved.error());
    const Result<QString> errors = m_errors.finish();
    if (!errors)
        return tl::unexpected(errors.error());
    m_report.errorsPath = *errors;
    end(m_report.cancelled ? u"stopped"_s : u"done"_s);
    m_report.seconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e9;
    return m_report;
}

void ImportRun::stop()
{
    const bool isKept = !m_isLost && save();
    if (!isKept) {
        const QUuid batch = m_report.batch;
        m_report = m_saved;
        m_report.batch = batch;
    }
    // What failed before can be mended all the same.
    if (const Result<QString> errors = m_errors.finish())
        m_report.errorsPath = *errors;
    end(u"stopped"_s);
    static_cast<void>(tell());
}

void ImportRun::end(const QString &state)
{
    if (m_report.batch.isNull())
        return;
    m_batches.finish(m_report.batch, state);
    keepCounts();
}

/// From the beginning, so that also one cut short is known by its file.
void ImportRun::keepCounts()
{
    const QString errors =
        m_report.errorsPath.isEmpty() ? QString() : QFileInfo(m_report.errorsPath).absoluteFilePath();
    m_files.keep({m_report.batch, m_name, errors, m_report.read, m_report.created, m_report.updated, m_report.skipped,
                  m_report.failed});
}

namespace {

Result<ImportReport> takeAll(ImportRun &run, ImportReader &reader)
{
    for (std::optional<ImportChunk> chunk = reader.next(); chunk; chunk = reader.next()) {
        const Result<bool> wanted = run.take(std::move(*chunk));
        if (!wanted)
            return tl::unexpected(wanted.error());
        if (!*wanted)
            break;
    }
    return run.finish();
}

Result<ImportReport> run(const Session &session, const ImportOptions &options, ImportTable table,
                         const ImportMapping &mapping, const ImportRun::ProgressListener &progress)
{
    ImportErrors errors(options, table.headers(), table.description());
    if (const Result<void> begun = errors.begin(); !begun)
        return tl::unexpected(begun.error());
    RowMapper mapper(session, table, mapping);
    ImportRun run(session, options, std::move(errors), progress);
    ImportReader reader(std::move(table), std::move(mapper));
    Result<ImportReport> report = takeAll(run, reader);
    if (!report)
        run.stop();
    return report;
}

/// By whatever name or link: what fails would take the place of what it came from.
bool wouldReplaceSource(const ImportOptions &options)
{
    std::error_code missing;
    return !options.errorsPath.isEmpty()
        && std::filesystem::equivalent(options.path.toStdU16String(), options.errorsPath.toStdU16String(), missing);
}

} // namespace

Result<ImportReport> runImport(Session &session, const ImportOptions &options,
                               const std::function<bool(const ImportProgress &)> &progress)
{
    if (const Result<void> may = session.mayAct(); !may)
        return tl::unexpected(may.error());
    if (wouldReplaceSource(options))
        return failure(ErrorCode::Refused, u"errors-over-source"_s, {options.errorsPath});
    auto table = ImportTable::open(options);
    if (!table)
        return tl::unexpected(table.error());
    return guarded([&]() -> Result<ImportReport> {
        const Result<ImportMapping> mapping = mappingFor(session, *table, options);
        if (!mapping)
            return tl::unexpected(mapping.error());
        if (options.mapping) {
            if (const auto kept = rememberMapping(session, table->headers(), *mapping); !kept)
                return tl::unexpected(kept.error());
        }
        Result<ImportReport> report = run(session, options, std::move(*table), *mapping, progress);
        session.reload();
        return report;
    });
}

} // namespace leadline
