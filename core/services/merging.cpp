// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/merging.h"

#include "core/base/folding.h"
#include "core/services/clients.h"
#include "core/services/recordlinks.h"

#include <QSet>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// What one ChangeSet may hold on its way to a server.
constexpr qsizetype mostChangesAtOnce = 500;

const QString mergedInto = u"mergedInto"_s;

qint64 linkCount(const Session &session, const RecordLink &link, const QUuid &id)
{
    Statement &statement = session.store().connection().prepared(
        u"SELECT count(*) FROM "_s + recordType(link.kind).name() + u" WHERE "_s + link.field + u" = ?"_s);
    const qint64 count = statement.bind(id).step() ? statement.integer(0) : 0;
    statement.reset();
    return count;
}

/// Entries that say the same: a phone by its digits, a mail by its letters.
QString sameness(const QString &entry)
{
    const QString digits = digitsOf(entry);
    return entry.contains(u'@') || digits.isEmpty() ? folded(entry) : digits;
}

Value joinedLists(const std::vector<Value> &values)
{
    QStringList all;
    QSet<QString> seen;
    for (const Value &value : values) {
        for (const QString &entry : value.toStringList()) {
            if (const QString key = sameness(entry); !seen.contains(key)) {
                seen.insert(key);
                all.append(entry);
            }
        }
    }
    return Codec<QStringList>::toValue(all);
}

Value joinedTexts(const std::vector<Value> &values)
{
    QStringList all;
    for (const Value &value : values) {
        if (const QString text = value.toString().trimmed(); !text.isEmpty() && !all.contains(text))
            all.append(text);
    }
    return Codec<QString>::toValue(all.join(u"\n\n"_s));
}

MergeLine::Join joinOf(const Field &field)
{
    if (field.type == FieldType::TextList)
        return MergeLine::Join::Entries;
    return field.type == FieldType::LongText ? MergeLine::Join::Texts : MergeLine::Join::None;
}

std::vector<MergeLine> linesOf(const std::vector<Record> &records)
{
    std::vector<MergeLine> lines;
    for (const Field &field : recordType(records.front().kind).fields()) {
        MergeLine line{QString::fromLatin1(field.name), {}, joinOf(field), 0};
        for (const Record &record : records)
            line.values.push_back(record.value(line.field));
        const auto differs = [&](const Value &value) { return value != line.values.front(); };
        if (line.field == mergedInto || std::ranges::none_of(line.values, differs))
            continue;
        const auto filled = std::ranges::find_if(line.values, [](const Value &value) { return value.isValid(); });
        line.proposed = static_cast<size_t>(filled - line.values.begin());
        lines.push_back(std::move(line));
    }
    return lines;
}

/// Whatever has links to those that go, each record once however many it has.
void addMoves(const Session &session, const MergePlan &plan, ChangeSet &changeset)
{
    const QUuid kept = plan.records.front().id;
    std::map<QUuid, std::pair<Record, Record>> moves; // as they are, as they will be
    for (const RecordLink &link : linksTo(plan.kind)) {
        for (auto gone = plan.records.begin() + 1; gone != plan.records.end(); ++gone) {
            for (const StoredRecord &stored :
                 session.store().tables().select(link.kind, link.field + u" = ?"_s, {gone->id})) {
                const auto move = moves.emplace(stored.record.id, std::pair(stored.record, stored.record)).first;
                move->second.second.set(link.field, kept);
            }
        }
    }
    for (const auto &[id, move] : moves)
        changeset.addUpdate(move.first, move.second);
}

} // namespace

Result<MergePlan> mergePlan(const Session &session, Kind kind, const std::vector<QUuid> &ids)
{
    MergePlan plan{kind, {}, {}, {}};
    for (const QUuid &id : ids) {
        const Result<Record> record = clientRecord(session, kind, id);
        if (!record)
            return tl::unexpected(record.error());
        if (std::ranges::find(plan.records, record->id, &Record::id) == plan.records.end())
            plan.records.push_back(*record);
    }
    if (plan.records.size() < 2)
        return failure(ErrorCode::Usage, u"merge-too-few"_s);
    if (plan.records.size() > mostMerged)
        return failure(ErrorCode::TooLarge, u"merge-too-many"_s, {QString::number(mostMerged)});
    plan.lines = linesOf(plan.records);
    for (const RecordLink &link : linksTo(kind)) {
        for (auto gone = plan.records.begin() + 1; link.field != mergedInto && gone != plan.records.end(); ++gone) {
            if (const qint64 count = linkCount(session, link, gone->id); count > 0)
                plan.moving[link.kind] += count;
        }
    }
    return plan;
}

std::vector<QUuid> mostUsedFirst(const Session &session, Kind kind, std::vector<QUuid> ids)
{
    const std::vector<RecordLink> links = linksTo(kind);
    std::map<QUuid, qint64> uses;
    for (const QUuid &id : ids) {
        for (const RecordLink &link : links)
            uses[id] += linkCount(session, link, id);
    }
    std::ranges::stable_sort(ids, std::greater(), [&](const QUuid &id) { return uses[id]; });
    return ids;
}

Value mergedValue(const MergeLine &line, const MergeChoice &choice)
{
    if (line.join == MergeLine::Join::Entries)
        return joinedLists(line.values);
    if (line.join == MergeLine::Join::Texts)
        return joinedTexts(line.values);
    const auto chosen = choice.find(line.field);
    const bool isChosen = chosen != choice.end() && chosen->second < line.values.size();
    return line.values[isChosen ? chosen->second : line.proposed];
}

Record mergedRecord(const MergePlan &plan, const MergeChoice &choice)
{
    Record kept = plan.records.front();
    for (const MergeLine &line : plan.lines)
        kept.set(line.field, mergedValue(line, choice));
    return kept;
}

Result<ChangeSet> mergeClients(const Session &session, Kind kind, const std::vector<QUuid> &ids,
                               const MergeChoice &choice)
{
    const Result<MergePlan> plan = mergePlan(session, kind, ids);
    if (!plan)
        return tl::unexpected(plan.error());
    ChangeSet changeset = session.changeset(recordType(kind).name() + u".merge"_s);
    const Record &kept = plan->records.front();
    // Two people who merge the same two the other way round must not make both of them vanish.
    changeset.expect(kind, kept.id, mergedInto, {});
    changeset.addUpdate(kept, mergedRecord(*plan, choice));
    for (auto gone = plan->records.begin() + 1; gone != plan->records.end(); ++gone) {
        Record after = *gone;
        after.set(mergedInto, kept.id);
        changeset.addUpdate(*gone, after);
    }
    addMoves(session, *plan, changeset);
    if (static_cast<qsizetype>(changeset.changes.size()) > mostChangesAtOnce)
        return failure(ErrorCode::TooLarge, u"merge-too-large"_s, {QString::number(changeset.changes.size())});
    return session.commit(std::move(changeset));
}

} // namespace leadline
