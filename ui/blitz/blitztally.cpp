// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blitz/blitztally.h"

#include "core/process/wording.h"
#include "ui/blitz/callclock.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <numeric>

namespace leadline {

using namespace Qt::StringLiterals;

void BlitzTally::addResult(const QString &taskCode, const QString &result)
{
    const auto found = std::ranges::find_if(
        m_results, [&](const Entry &entry) { return entry.taskCode == taskCode && entry.result == result; });
    if (found == m_results.end())
        m_results.push_back({taskCode, result, 1});
    else
        ++found->count;
}

void BlitzTally::addCall(qint64 seconds)
{
    ++m_calls;
    m_seconds += seconds;
}

int BlitzTally::done() const
{
    return std::accumulate(m_results.begin(), m_results.end(), 0,
                           [](int sum, const Entry &entry) { return sum + entry.count; });
}

QString BlitzTally::text(const ProcessDefinition &process) const
{
    const QLocale locale;
    QStringList lines;
    for (const Entry &entry : m_results) {
        const QString label = entry.result.isEmpty()
            ? QCoreApplication::translate("BlitzTally", "Done")
            : resultLabel(process, entry.taskCode, entry.result, locale.language());
        lines.append(QCoreApplication::translate("BlitzTally", "%1: %2", "a result, how often")
                         .arg(label, locale.toString(entry.count)));
    }
    if (m_calls > 0)
        lines.append(QCoreApplication::translate("BlitzTally", "%n call(s), %1 in all", nullptr, m_calls)
                         .arg(clockText(m_seconds)));
    if (m_skipped > 0)
        lines.append(QCoreApplication::translate("BlitzTally", "%n lead(s) passed over", nullptr, m_skipped));
    return lines.join(u'\n');
}

} // namespace leadline
