// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/checklist.h"

#include <functional>

namespace leadline {

namespace {

/// Stages stand in the definition in the order of the stage bar.
bool leadsOn(const Stage &from, const Stage &to)
{
    return !from.isFinal() && to.kind != Stage::Kind::Failure && std::less()(&from, &to);
}

} // namespace

QString tickField(const QString &item)
{
    return tickPrefix + item;
}

QString itemOfTick(const QString &field)
{
    return field.startsWith(tickPrefix) ? field.sliced(tickPrefix.size()) : QString();
}

bool isTicked(const Lead &lead, const QString &item)
{
    return lead.fields.contains(tickField(item).sliced(customFieldPrefix.size()));
}

std::vector<CheckItem> checklistOf(const ProcessDefinition &process, const Lead &lead)
{
    const Stage *stage = process.stage(lead.stage);
    return stage ? stage->checklist : std::vector<CheckItem>();
}

QStringList openChecks(const ProcessDefinition &process, const Lead &lead, const QString &toStage)
{
    const Stage *from = process.stage(lead.stage);
    const Stage *to = process.stage(toStage);
    QStringList open;
    if (!from || !to || !leadsOn(*from, *to))
        return open;
    for (const CheckItem &item : from->checklist) {
        if (item.required && !isTicked(lead, item.code))
            open.append(tickField(item.code));
    }
    return open;
}

} // namespace leadline
