// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/checklist.h"

#include "core/base/folding.h"
#include "core/process/checklist.h"
#include "core/services/leads.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Result<QString> itemNamed(const std::vector<CheckItem> &checklist, const QString &text)
{
    QStringList codes;
    for (const CheckItem &item : checklist) {
        for (const QString &name : {item.code, item.label.ru, item.label.en}) {
            if (folded(name) == folded(text))
                return item.code;
        }
        codes.append(item.code);
    }
    return failure(ErrorCode::Invalid, codes.isEmpty() ? u"checklist-empty"_s : u"check-item-unknown"_s, codes);
}

} // namespace

std::vector<CheckedItem> checkedItems(const ProcessDefinition &process, const LeadCard &card)
{
    std::vector<CheckedItem> items;
    for (const CheckItem &item : checklistOf(process, card.lead)) {
        CheckedItem checked{item, isTicked(card.lead, item.code), {}, {}};
        const auto entry = std::ranges::find_if(card.history, [&](const HistoryEntry &each) {
            return each.change.field == tickField(item.code) && each.action == RecordChange::Action::Update;
        });
        if (checked.isTicked && entry != card.history.end()) {
            checked.by = entry->author;
            checked.at = entry->at;
        }
        items.push_back(std::move(checked));
    }
    return items;
}

Result<ChangeSet> tickItems(const Session &session, const LeadId &id, const QStringList &items, bool on)
{
    const Result<Lead> lead = editableLead(session, id);
    if (!lead)
        return tl::unexpected(lead.error());
    const std::vector<CheckItem> checklist = checklistOf(session.process(), *lead);
    Record record = toRecord(*lead);
    for (const QString &text : items) {
        const Result<QString> item = itemNamed(checklist, text);
        if (!item)
            return tl::unexpected(item.error());
        record.set(tickField(*item), on ? Value(QString(tickValue)) : Value());
    }
    ChangeSet changeset = session.changeset(on ? u"lead.check"_s : u"lead.uncheck"_s);
    changeset.addUpdate(toRecord(*lead), record);
    return session.commit(std::move(changeset));
}

} // namespace leadline
