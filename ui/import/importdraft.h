// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importprofiles.h"
#include "ui/import/forecast.h"
#include "ui/import/importfile.h"
#include "ui/import/jobwatch.h"
#include "ui/import/unknownvalues.h"

namespace leadline {

class WindowContext;

/// An import before it is run: the file, how to read it, where its columns go and what would come of it. All that reads
/// the file happens on the workspace's threads; an answer to a question that is no longer asked is dropped.
class ImportDraft final : public QObject
{
    Q_OBJECT

public:
    explicit ImportDraft(WindowContext &context, QObject *parent = nullptr);

    /// Begins anew with another file.
    void open(const QString &path);
    void close();

    [[nodiscard]] QString path() const { return m_options.path; }
    /// Nothing until opened().
    [[nodiscard]] const std::optional<ImportFile> &file() const { return m_file; }
    [[nodiscard]] bool isLooking() const { return m_isLooking; }
    /// As detected, before the user decided anything.
    [[nodiscard]] const SourceDescription &detected() const { return m_detected; }

    [[nodiscard]] const SourceOptions &source() const { return m_options.source; }
    void setSource(const SourceOptions &source);
    void setHasHeader(bool hasHeader);

    [[nodiscard]] const ImportMapping &mapping() const { return m_mapping; }
    void setTarget(const QString &header, const QString &target);
    /// What a text means in a field: a code or login, "" to leave it out; nothing lets the import decide.
    void setMeaning(const QString &field, const QString &text, const std::optional<QString> &meaning);
    [[nodiscard]] OnDuplicate onDuplicate() const { return m_options.onDuplicate; }
    void setOnDuplicate(OnDuplicate onDuplicate);
    [[nodiscard]] const QString &errorsPath() const { return m_options.errorsPath; }
    void setErrorsPath(const QString &path);

    /// Puts a cell of the file right: its row is forecast anew and imported so. Kept until the file is imported.
    void mend(qint64 line, const QString &column, const leadline::CellMend &mend);
    /// They are in now.
    void forgetMends();
    /// Reads the file as the profile says.
    void use(const ImportProfile &profile);
    /// How the file is read now, under a name.
    [[nodiscard]] ImportProfile profile(const QString &name) const;

    /// The first rows, what is unknown, then the totals of the whole file; anew when something was changed.
    void askForecast();
    void cancelForecast();
    [[nodiscard]] const Forecast &forecast() const { return m_forecast; }
    /// The totals are those of the whole file.
    [[nodiscard]] bool isForecastWhole() const { return m_isForecastWhole; }
    [[nodiscard]] const std::vector<UnknownValue> &unknown() const { return m_unknown; }
    [[nodiscard]] bool isForecasting() const { return m_watch.isRunning() || m_delay.isActive(); }
    [[nodiscard]] const JobWatch &watch() const { return m_watch; }

    /// All that runImport() needs.
    [[nodiscard]] ImportOptions options() const;

signals:
    /// The file, or how it is read, is another one now.
    void opened();
    void lookingChanged();
    /// The file cannot be read, or not like this.
    void refused(const leadline::Error &error);
    void forecastChanged();
    void forecastFailed(const leadline::Error &error);
    void unknownChanged();

private:
    void look();
    void adopt(ImportFile file);
    void planForecast();
    void askUnknown(const std::shared_ptr<JobProgress> &job);
    void askTotals(const std::shared_ptr<JobProgress> &job);

    WindowContext &m_context;
    ImportOptions m_options;
    ImportMapping m_mapping;
    std::optional<ImportProfile> m_profile; ///< chosen, while the file is read by it
    std::optional<ImportFile> m_file;
    SourceDescription m_detected;
    bool m_isLooking = false;
    bool m_wasDetected = false;
    int m_question = 0;

    JobWatch m_watch;
    QTimer m_delay;
    Forecast m_forecast;
    bool m_isForecastWhole = false;
    std::vector<UnknownValue> m_unknown;
};

} // namespace leadline
