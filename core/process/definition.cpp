// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/definition.h"

#include <algorithm>

namespace leadline {

namespace {

template<typename Item, typename Member>
const Item *find(const std::vector<Item> &items, Member Item::*member, const QString &key)
{
    const auto found = std::ranges::find(items, key, member);
    return found == items.end() ? nullptr : &*found;
}

} // namespace

const Move *Stage::moveTo(const QString &stage) const
{
    return find(moves, &Move::to, stage);
}

const TaskResult *ProcessTask::result(const QString &wanted) const
{
    return find(results, &TaskResult::code, wanted);
}

QStringList ProcessTask::resultCodes() const
{
    QStringList codes;
    for (const TaskResult &result : results)
        codes.append(result.code);
    return codes;
}

const Stage *ProcessDefinition::stage(const QString &wanted) const
{
    return find(stages, &Stage::code, wanted);
}

const ProcessTask *ProcessDefinition::task(const QString &wanted) const
{
    return find(tasks, &ProcessTask::code, wanted);
}

const Maturity *ProcessDefinition::maturity(const QString &wanted) const
{
    return find(maturities, &Maturity::code, wanted);
}

const CheckItem *ProcessDefinition::checkItem(const QString &wanted) const
{
    for (const Stage &stage : stages) {
        if (const CheckItem *item = find(stage.checklist, &CheckItem::code, wanted))
            return item;
    }
    return nullptr;
}

const FeedTemplate *ProcessDefinition::feedTemplate(const QString &wanted) const
{
    return find(feed, &FeedTemplate::code, wanted);
}

} // namespace leadline
