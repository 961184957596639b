// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/benchmark.h"

#include <QJsonArray>

namespace leadline::bench {

/// Prints lines as they come and keeps them for the JSON.
class Report final
{
public:
    /// `limit` heads the column of the raw figures.
    explicit Report(QString limit) : m_limit(std::move(limit)) {}

    void begin(qint64 leads);
    void add(const char *benchmark, const Line &line);
    /// Writes what was added; false when the file cannot be written.
    [[nodiscard]] bool save(const QString &path) const;

private:
    QString m_limit;
    qint64 m_leads = 0;
    QJsonArray m_lines;
};

} // namespace leadline::bench
