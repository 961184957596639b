// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/stagepath.h"

namespace leadline {

StagePath::StagePath(const ProcessDefinition &process)
{
    const QStringList ends = stagesOfKind(process, Stage::Kind::Success);
    m_stages = stagesOfKind(process, Stage::Kind::Normal) + ends;
    if (!ends.isEmpty())
        m_success = m_stages.indexOf(ends.front());
}

qsizetype StagePath::farthest(const QStringList &stages) const
{
    qsizetype farthest = -1;
    for (const QString &stage : stages)
        farthest = std::max(farthest, rank(stage));
    return farthest;
}

QStringList stagesOfKind(const ProcessDefinition &process, Stage::Kind kind)
{
    QStringList codes;
    for (const Stage &stage : process.stages) {
        if (stage.kind == kind)
            codes.append(stage.code);
    }
    return codes;
}

} // namespace leadline
