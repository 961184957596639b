// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/definition.h"

namespace leadline {

/// The stages that lead to a sale, in the order of the process: all but the failed ends. A lead on one of them has got as
/// far as all before it, whether it stood there or not.
class StagePath final
{
public:
    explicit StagePath(const ProcessDefinition &process);

    [[nodiscard]] const QStringList &stages() const { return m_stages; }
    /// How far along it is; -1 for a failed end and for what the process does not know.
    [[nodiscard]] qsizetype rank(const QString &stage) const { return m_stages.indexOf(stage); }
    /// The farthest of these; -1 when none is on the path.
    [[nodiscard]] qsizetype farthest(const QStringList &stages) const;
    /// The stages at least so far along.
    [[nodiscard]] QStringList from(qsizetype rank) const { return m_stages.mid(rank); }
    /// The rank of the first successful end; -1 when the process has none.
    [[nodiscard]] qsizetype success() const { return m_success; }

private:
    QStringList m_stages;
    qsizetype m_success = -1;
};

/// The codes of the stages of one kind, in the order of the process.
[[nodiscard]] QStringList stagesOfKind(const ProcessDefinition &process, Stage::Kind kind);

} // namespace leadline
