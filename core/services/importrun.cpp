// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/importrun.h"

#include "core/services/importproposal.h"
#include "core/services/importreader.h"
#include "core/store/sqlerror.h"

#include <QFileInfo>

namespace leadline {

using namespace Qt::StringLiterals;

using Verdict = ImportPreviewRow::Verdict;

ImportRun::ImportRun(const Session &session, const ImportOptions &options, ImportErrors errors,
                     ProgressListener listener)
    : m_session(session), m_step(session, options.onDuplicate, ImportStep::Purpose::Run), m_errors(std::move(errors)),
      m_listener(std::move(listener)), m_batches(session.store().connection()),
      m_files(session.store().connection()), m_name(QFileInfo(options.path).fileName())
{
    m_clock.start();
}

Result<bool> ImportRun::take(ImportChunk chunk)
{
    m_step.add(std::move(chunk.words));
    m_step.expect(chunk.rows);
    for (size_t index = 0; index < chunk.rows.size(); ++index) {
        if (const Result<void> taken = takeRow(chunk.rows[index]); !taken)
            return tl::unexpected(taken.error());
        if (!m_step.isFull())
            continue;
        if (const Result<void> committed = commit(); !committed)
            return tl::unexpected(committed.error());
        m_step.expect(std::span(chunk.rows).subspan(index + 1));
    }
    m_fraction = chunk.fraction;
    if (chunk.failure)
        return tl::unexpected(*chunk.failure);
    return tell();
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
    return m_session.store().commit(std::move(changeset)).map([](const ChangeSet &) {});
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
    if (const Result<void> committed = commit(); !committed)
        return tl::unexpected(committed.error());
    const Result<QString> errors = m_errors.finish();
    if (!errors)
        return tl::unexpected(errors.error());
    m_report.errorsPath = *errors;
    if (!m_report.batch.isNull() && !m_report.cancelled) {
        m_batches.finish(m_report.batch);
        keepCounts();
    } else {
        stop();
    }
    m_report.seconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e9;
    return m_report;
}

void ImportRun::stop()
{
    if (m_report.batch.isNull())
        return;
    m_batches.finish(m_report.batch, u"stopped"_s);
    keepCounts();
}

/// From the beginning, so that also one cut short is known by its file.
void ImportRun::keepCounts()
{
    const QString errors = m_report.errorsPath.isEmpty() ? QString() : QFileInfo(m_report.errorsPath).absoluteFilePath();
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
    RowMapper mapper(session, table.headers(), mapping);
    ImportRun run(session, options, std::move(errors), progress);
    ImportReader reader(std::move(table), std::move(mapper));
    Result<ImportReport> report = takeAll(run, reader);
    if (!report)
        run.stop();
    return report;
}

} // namespace

Result<ImportReport> runImport(Session &session, const ImportOptions &options,
                               const std::function<bool(const ImportProgress &)> &progress)
{
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
