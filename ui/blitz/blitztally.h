// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/definition.h"

namespace leadline {

/// What came of a blitz: leads by the result of their task, calls and their length.
class BlitzTally final
{
public:
    /// A task was completed; without a code it was made by hand.
    void addResult(const QString &taskCode, const QString &result);
    void addCall(qint64 seconds);
    void addSkipped() { ++m_skipped; }

    [[nodiscard]] int done() const;
    [[nodiscard]] bool isEmpty() const { return m_results.empty() && m_calls == 0 && m_skipped == 0; }
    /// One sentence a line, in the language of the moment.
    [[nodiscard]] QString text(const ProcessDefinition &process) const;

private:
    struct Entry
    {
        QString taskCode;
        QString result;
        int count = 0;
    };

    std::vector<Entry> m_results; ///< in the order they came first
    int m_calls = 0;
    int m_skipped = 0;
    qint64 m_seconds = 0;
};

} // namespace leadline
