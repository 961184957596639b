// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importdraft.h"

#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/widgets/deliver.h"

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int forecastRows = 100;

} // namespace

ImportDraft::ImportDraft(WindowContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(250ms);
    connect(&m_delay, &QTimer::timeout, this, &ImportDraft::askForecast);
}

void ImportDraft::open(const QString &path)
{
    close();
    m_options.path = path;
    look();
}

void ImportDraft::close()
{
    ++m_question;
    cancelForecast();
    m_options = {};
    m_mapping = {};
    m_profile.reset();
    m_file.reset();
    m_forecast = {};
    m_unknown.clear();
    m_isForecastWhole = false;
    m_isLooking = false;
    m_wasDetected = false;
}

void ImportDraft::setSource(const SourceOptions &source)
{
    m_options.source = source;
    look();
}

void ImportDraft::setHasHeader(bool hasHeader)
{
    m_options.hasHeader = hasHeader;
    look();
}

void ImportDraft::look()
{
    cancelForecast();
    m_isLooking = true;
    emit lookingChanged();
    const auto read = [options = m_options, profile = m_profile](Session &session) -> Result<ImportFile> {
        const Result<ImportOptions> whole = profile ? withProfile(session, options, *profile) : options;
        return whole ? lookAtFile(session, *whole) : tl::unexpected(whole.error());
    };
    deliver(m_context.workspace.read(read), this, [this, question = ++m_question](Result<ImportFile> file) {
        if (question != m_question)
            return;
        m_isLooking = false;
        emit lookingChanged();
        if (file)
            adopt(std::move(*file));
        else
            emit refused(file.error());
    });
}

/// What the user decided about the columns stays while they are the same.
void ImportDraft::adopt(ImportFile file)
{
    const bool sameColumns = m_file && m_file->proposal.headers == file.proposal.headers;
    if (!sameColumns || m_profile)
        m_mapping = file.proposal.mapping;
    m_profile.reset();
    if (!m_wasDetected) {
        m_detected = file.proposal.description;
        m_options.mends = file.mends;
    }
    if (m_options.errorsPath.isEmpty())
        m_options.errorsPath = file.errorsPath;
    m_wasDetected = true;
    m_file = std::move(file);
    m_forecast = {};
    m_isForecastWhole = false;
    emit opened();
}

void ImportDraft::setTarget(const QString &header, const QString &target)
{
    m_mapping.columns.insert(header, target);
    planForecast();
}

void ImportDraft::setMeaning(const QString &field, const QString &text, const std::optional<QString> &meaning)
{
    if (meaning)
        m_mapping.values[field].insert(text, *meaning);
    else
        m_mapping.values[field].remove(text);
    planForecast();
}

void ImportDraft::setOnDuplicate(OnDuplicate onDuplicate)
{
    m_options.onDuplicate = onDuplicate;
    planForecast();
}

void ImportDraft::mend(qint64 line, const QString &column, const CellMend &mend)
{
    setMend(m_options.mends, line, column, mend);
    m_forecast.write(line, column, mend.after);
    const auto keep = [path = m_options.path, mends = m_options.mends](Session &session) {
        return keepMends(session, path, mends);
    };
    deliver(m_context.workspace.write(keep), this, [this](const Result<void> &kept) {
        if (!kept)
            m_context.report(kept.error());
    });
    planForecast();
}

void ImportDraft::forgetMends()
{
    if (m_options.mends.isEmpty())
        return;
    const auto forget = [path = m_options.path](Session &session) { return keepMends(session, path, {}); };
    deliver(m_context.workspace.write(forget), &m_context, [](const Result<void> &) {});
}

void ImportDraft::use(const ImportProfile &profile)
{
    m_options.source.encoding = profile.encoding;
    m_options.source.delimiter = profile.delimiter;
    m_options.hasHeader = profile.hasHeader;
    m_options.onDuplicate = profile.onDuplicate;
    m_profile = profile;
    look();
}

ImportProfile ImportDraft::profile(const QString &name) const
{
    return profileOf(options(), name);
}

void ImportDraft::setErrorsPath(const QString &path)
{
    m_options.errorsPath = path;
}

/// Several changes at once are one question.
void ImportDraft::planForecast()
{
    cancelForecast();
    m_delay.start();
    emit forecastChanged();
}

void ImportDraft::cancelForecast()
{
    m_delay.stop();
    m_watch.cancel();
    m_watch.end();
    m_isForecastWhole = false;
    emit forecastChanged();
}

ImportOptions ImportDraft::options() const
{
    ImportOptions options = m_options;
    options.mapping = m_mapping;
    options.errorColumn = tr("Error", "the last column of the errors file");
    options.wording = [](const Error &error) { return describe(error); };
    return options;
}

void ImportDraft::askForecast()
{
    if (!m_file)
        return;
    m_delay.stop();
    m_isForecastWhole = false;
    const std::shared_ptr<JobProgress> job = m_watch.begin();
    emit forecastChanged();
    const auto work = [options = options(), locale = QLocale()](Session &session) {
        return forecastImport(session, options, forecastRows, DryRun::FirstRows, locale);
    };
    deliver(m_context.workspace.scan(work), this, [this, job](Result<Forecast> forecast) {
        if (job->isCancelled())
            return;
        if (!forecast) {
            m_watch.end();
            emit forecastFailed(forecast.error());
            return;
        }
        m_forecast = std::move(*forecast);
        emit forecastChanged();
        askUnknown(job);
    });
}

void ImportDraft::askUnknown(const std::shared_ptr<JobProgress> &job)
{
    const auto work = [options = options(), job](Session &session) {
        return unknownValues(session, options, [job] { return !job->isCancelled(); });
    };
    deliver(m_context.workspace.scan(work), this, [this, job](Result<std::vector<UnknownValue>> unknown) {
        if (job->isCancelled() || !unknown)
            return;
        m_unknown = std::move(*unknown);
        emit unknownChanged();
    });
    askTotals(job);
}

void ImportDraft::askTotals(const std::shared_ptr<JobProgress> &job)
{
    const auto work = [options = options(), job, locale = QLocale()](Session &session) {
        return forecastImport(session, options, forecastRows, DryRun::WholeFile, locale,
                              [job](const ImportProgress &progress) { return job->tell(progress); });
    };
    deliver(m_context.workspace.scan(work), this, [this, job](Result<Forecast> forecast) {
        if (job->isCancelled())
            return;
        m_watch.end();
        if (forecast) {
            m_forecast = std::move(*forecast);
            m_isForecastWhole = true;
            emit forecastChanged();
        } else {
            emit forecastFailed(forecast.error());
        }
    });
}

} // namespace leadline
