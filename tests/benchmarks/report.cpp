// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/report.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

/// Rates are better when greater, all else when smaller.
bool isRate(const Line &line)
{
    return line.unit.endsWith(u"/s"_s);
}

/// How much longer ours takes.
double ratio(const Line &line)
{
    const auto [greater, smaller] = isRate(line) ? std::pair(line.raw, line.ours) : std::pair(line.ours, line.raw);
    return smaller.median > 0 ? greater.median / smaller.median : 0;
}

bool reached(const Line &line)
{
    return isRate(line) ? line.ours.median >= line.reach : line.ours.median <= line.reach;
}

/// Fewer leads prove nothing about a million.
QString verdict(const Line &line, qint64 leads)
{
    if (line.reach == 0)
        return {};
    const QString target = u"%1 %2"_s.arg(line.reach).arg(line.unit);
    if (leads < 1'000'000)
        return target;
    return reached(line) ? target + u" reached"_s : target + u" MISSED"_s;
}

} // namespace

void Report::begin(qint64 leads)
{
    m_leads = leads;
    std::printf("\n%lld leads\n%-52s %9s %9s %9s %9s %7s %6s  %s\n", static_cast<long long>(leads), "", "median", "p95",
                qPrintable(m_limit), qPrintable(m_limit + u" p95"_s), "ratio", "limit", "target at a million");
}

void Report::add(const char *benchmark, const Line &line)
{
    const QString limit = line.atMost > 0 ? QString::number(line.atMost) : QString();
    std::printf("%-52s %9.3f %9.3f %9.3f %9.3f %7.2f %6s  %s\n", qPrintable(line.what + u", "_s + line.unit),
                line.ours.median, line.ours.p95, line.raw.median, line.raw.p95, ratio(line), qPrintable(limit),
                qPrintable(verdict(line, m_leads)));
    std::fflush(stdout);
    m_lines.append(QJsonObject{{u"benchmark"_s, QString::fromLatin1(benchmark)},
                               {u"leads"_s, m_leads},
                               {u"what"_s, line.what},
                               {u"unit"_s, line.unit},
                               {u"median"_s, line.ours.median},
                               {u"p95"_s, line.ours.p95},
                               {u"rawMedian"_s, line.raw.median},
                               {u"rawP95"_s, line.raw.p95},
                               {u"ratio"_s, ratio(line)},
                               {u"reach"_s, line.reach},
                               {u"atMost"_s, line.atMost}});
}

bool Report::save(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(m_lines).toJson()) > 0;
}

} // namespace leadline::bench
