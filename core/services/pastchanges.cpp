// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/pastchanges.h"

#include "core/model/conflict.h"
#include "core/model/valuejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// The lines of one ChangeSet that are about the lead itself.
void addLines(const PastChange &past, const QUuid &lead, qint64 changeset, std::vector<HistoryEntry> &entries)
{
    const RecordType &type = recordType(Kind::Lead);
    const QJsonArray lines = QJsonDocument::fromJson(past.changes.toUtf8()).array();
    for (const QJsonValue &line : lines) {
        if (QUuid::fromString(line[u"i"].toString()) != lead)
            continue;
        HistoryEntry entry{changeset, past.at, past.author, past.intent, Kind::Lead, lead, {}, {}, {}};
        entry.action =
            line[u"a"].toString() == "create"_L1 ? RecordChange::Action::Create : RecordChange::Action::Update;
        const QJsonObject fields = line[u"f"].toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            const Field *known = type.find(field.key());
            const FieldType fieldType = known ? known->type : FieldType::Text;
            entry.device = past.device;
            entry.change = {field.key(), valueFromJson(field.value()[0], fieldType),
                            valueFromJson(field.value()[1], fieldType)};
            entries.push_back(entry);
        }
    }
}

/// Those of this device of which a value lost: the server tells which did not, and of nothing when all did.
QSet<qint64> merged(const Journal &journal, const QUuid &lead)
{
    QSet<qint64> numbers;
    for (const JournalEntry &entry :
         journal.select(u"state = 'merged' AND number IN (SELECT changeset FROM change WHERE record = ?)"_s, {lead}))
        numbers.insert(entry.changeset.number);
    return numbers;
}

} // namespace

std::vector<HistoryEntry> historyOf(const Session &session, const LeadId &lead)
{
    const Journal &journal = session.store().journal();
    std::vector<HistoryEntry> own = journal.history(lead.uuid());
    const std::vector<PastChange> past =
        session.store().select<PastChange>(u"lead = ? ORDER BY at DESC, row DESC LIMIT 1000"_s, {lead.uuid()});
    QSet<qint64> told = merged(journal, lead.uuid()); // those of this device that are the server's to tell of
    std::vector<HistoryEntry> all;
    for (const PastChange &change : past) {
        const std::optional<JournalEntry> mine = journal.find(change.op);
        const qint64 number = mine ? mine->changeset.number : 0;
        told.insert(number);
        addLines(change, lead.uuid(), number, all);
    }
    std::erase_if(own, [&](const HistoryEntry &entry) { return told.contains(entry.changeset); });
    if (past.empty())
        return own;
    all.insert(all.begin(), own.begin(), own.end());
    std::ranges::stable_sort(all, std::greater(), &HistoryEntry::at);
    return all;
}

} // namespace leadline
