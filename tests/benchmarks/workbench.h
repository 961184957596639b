// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"
#include "core/store/leadlist.h"
#include "tests/benchmarks/rawdatabase.h"

#include <QTemporaryDir>
#include <memory>

namespace leadline::bench {

/// A file of generated leads, kept between runs, and a copy of it for the raw side to work on.
class Workbench final
{
public:
    explicit Workbench(qint64 leads);

    [[nodiscard]] qint64 leads() const { return m_leads; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Session &session() { return *m_session; }
    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] Connection &connection() { return m_store->connection(); }
    /// Plain SQLite on the same file, to read only.
    [[nodiscard]] RawDatabase &rawReader() { return *m_rawReader; }
    /// Plain SQLite on a copy, to write.
    [[nodiscard]] RawDatabase &raw();
    /// The copy made anew, with all that was written since.
    [[nodiscard]] RawDatabase &freshRaw();
    /// Leads from here on are not in the file yet.
    [[nodiscard]] qint64 nextIndex() const { return m_store->nextNumber(QStringLiteral("lead")); }
    /// Lets go of the file, so that a window may have it; until open() nothing of it is at hand.
    void close();
    void open();
    /// The rows of all leads, newest first, as the list keeps them.
    [[nodiscard]] const std::vector<qint64> &keys();
    /// A different place for each round, the same ones in each run.
    [[nodiscard]] static qint64 anywhere(int round, qint64 end);

private:
    void generate();

    qint64 m_leads;
    QString m_path;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<RawDatabase> m_rawReader;
    std::unique_ptr<RawDatabase> m_raw;
    std::vector<qint64> m_keys;
};

/// The file is somebody else's as long as this lives.
class FileForOthers final
{
public:
    explicit FileForOthers(Workbench &bench) : m_bench(bench) { m_bench.close(); }
    ~FileForOthers() { m_bench.open(); }
    Q_DISABLE_COPY_MOVE(FileForOthers)

private:
    Workbench &m_bench;
};

/// A file of its own without leads.
class EmptyFile final
{
public:
    EmptyFile();

    [[nodiscard]] Session &session() { return *m_session; }
    /// Closes it and gives its path.
    [[nodiscard]] QString release();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Session> m_session;
};

/// The value of a Result that must not fail here.
template<typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().reason), qPrintable(result.error().details.join(QLatin1Char(' '))));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace leadline::bench
