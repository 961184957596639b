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
    ImportOptions options = m_options;
    const auto read = [options](Session &session) { return lookAtFile(session, options); };
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
    if (!sameColumns)
        m_mapping = file.proposal.mapping;
    if (!m_wasDetected)
        m_detected = file.proposal.description;
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
    const auto work = [options = options(), job](Session &session) {
        return forecastImport(session, options, 0, DryRun::WholeFile, QLocale(),
                              [job](const ImportProgress &progress) { return job->tell(progress); });
    };
    deliver(m_context.workspace.scan(work), this, [this, job](Result<Forecast> forecast) {
        if (job->isCancelled())
            return;
        m_watch.end();
        if (forecast) {
            m_forecast.totals = forecast->totals;
            m_isForecastWhole = true;
            emit forecastChanged();
        } else {
            emit forecastFailed(forecast.error());
        }
    });
}

} // namespace leadline
