// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/convergence/checks.h"

#include "core/model/erasure.h"
#include "core/model/fieldrights.h"
#include "core/model/servermade.h"
#include "core/sync/wirechangeset.h"
#include "core/sync/wirerecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace leadline::convergence {

using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

namespace {

bool isWord(const Value &value)
{
    return value.typeId() == QMetaType::QString && value.toString().startsWith(u'w');
}

/// The people a person stands for: himself, and whom he leads.
bool standsFor(const MemoryTables &tables, const QUuid &person, const QUuid &owner)
{
    if (person == owner)
        return true;
    const auto user = tables.records.find(owner);
    if (user == tables.records.end())
        return false;
    const auto team = tables.records.find(user->second.reference(u"team"_s));
    return team != tables.records.end() && team->second.reference(u"leader"_s) == person;
}

QString described(const SharedRecord &record)
{
    return QString::fromUtf8(QJsonDocument(recordToJson(record)).toJson(QJsonDocument::Compact));
}

QString described(const SentChangeSet &changeset, const SyncOutcome &outcome)
{
    return QString::fromUtf8(QJsonDocument(changeSetToJson(changeset)).toJson(QJsonDocument::Compact)
                             + QJsonDocument(outcomeToJson(outcome)).toJson(QJsonDocument::Compact));
}

QString wordIn(const QString &text, const std::vector<QString> &words)
{
    const auto found = std::ranges::find_if(words, [&text](const QString &word) { return text.contains(word); });
    return found == words.end() ? QString() : *found;
}

std::set<QUuid> inForce(const MemoryTables &tables)
{
    std::set<QUuid> ops;
    for (const LoggedChangeSet &logged : tables.log) {
        if (logged.outcome.isInForce())
            ops.insert(logged.changeset.op);
    }
    return ops;
}

const SharedRecord *standing(const MemoryTables &tables, const QUuid &id)
{
    const auto record = tables.records.find(id);
    return record == tables.records.end() ? nullptr : &record->second;
}

/// The number as of which it was erased; 0: it was not.
qint64 erasedAt(const MemoryTables &tables, const QUuid &id)
{
    const SharedRecord *record = standing(tables, id);
    return record ? record->value(erasedField).toLongLong() : 0;
}

bool isPersonal(const QString &field)
{
    static const QStringList fields{u"name"_s,         u"contactName"_s, u"title"_s,   u"description"_s,
                                    u"fields.fleet"_s, u"subject"_s,     u"details"_s, u"text"_s};
    return fields.contains(field);
}

/// Numbers of two epochs tell nothing of each other.
bool isGone(const MemoryTables &tables, const Step &step, const std::set<QUuid> &people, const Past &past)
{
    if (people.contains(step.record))
        return true;
    const qint64 erased = std::max(erasedAt(tables, step.record), erasedAt(tables, step.root));
    return erased > step.heard && (step.heard == 0 || past.restores == 0);
}

bool isKept(const MemoryTables &tables, const QUuid &record, const QString &field, const QString &word)
{
    return std::ranges::any_of(tables.records, [&](const auto &entry) {
        const SharedRecord &conflict = entry.second;
        return conflict.kind == servermade::conflict && conflict.reference(servermade::record) == record
            && conflict.value(servermade::field) == field
            && conflict.value(servermade::value).toString() == u'"' + word + u'"';
    });
}

bool wasSeenAndReplaced(const Ledger &ledger, const std::set<QUuid> &accepted, const QUuid &record,
                        const QString &field, const QString &word)
{
    return std::ranges::any_of(ledger.steps(), [&](const Step &step) {
        return step.record == record && step.field == field && step.before == word && accepted.contains(step.op);
    });
}

QString faultOfWord(const MemoryTables &tables, const Ledger &ledger, const std::set<QUuid> &accepted,
                    const SentChange &change, const SentField &field)
{
    const SharedRecord *record = standing(tables, change.record);
    if (!record)
        return u"accepted, but its record is not there: "_s + idText(change.record);
    if (erasedAt(tables, change.record) > 0 || erasedAt(tables, record->root) > 0)
        return {};
    const QString word = field.after.toString();
    const bool found = record->deleted || record->value(field.field) == field.after
        || wasSeenAndReplaced(ledger, accepted, change.record, field.field, word)
        || isKept(tables, change.record, field.field, word);
    return found ? QString() : u"lost: "_s + field.field + u'=' + word + u" of "_s + described(*record);
}

/// "hidden", "read-only" or nothing, as the setting has it.
QString accessOf(const MemoryTables &tables, const Person &person, const QString &kind, const QString &field)
{
    const SharedRecord *setting = standing(tables, fieldRightsId());
    const QByteArray text = setting ? setting->value(u"value"_s).toString().toUtf8() : QByteArray();
    return QJsonDocument::fromJson(text)[person.role][kind + u'.' + field].toString();
}

/// Every field of leads that can be closed in these stories.
const QStringList closable{u"description"_s, u"fields.fleet"_s, u"inn"_s};

bool isHidden(const MemoryTables &tables, const Person &person, const QString &field)
{
    return accessOf(tables, person, u"lead"_s, field) == u"hidden"_s;
}

/// The lines of a history or of a refused change without what the person may not see; nothing when none are left.
std::optional<QString> linesFor(const MemoryTables &tables, const Person &person, const QString &text)
{
    QJsonArray left;
    bool isCut = false;
    const QJsonArray lines = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &each : lines) {
        QJsonObject line = each.toObject();
        QJsonObject fields = line[u"f"_s].toObject();
        bool isLineCut = false;
        for (const QString &field : closable) {
            if (line[u"k"_s].toString() == u"lead"_s && fields.contains(field) && isHidden(tables, person, field)) {
                fields.remove(field);
                isLineCut = true;
            }
        }
        isCut = isCut || isLineCut;
        line.insert(u"f"_s, fields);
        if (!isLineCut || !fields.isEmpty() || line[u"a"_s].toString() != u"update"_s)
            left.append(line);
    }
    if (!isCut)
        return text;
    return left.isEmpty() ? std::nullopt
                          : std::optional(QString::fromUtf8(QJsonDocument(left).toJson(QJsonDocument::Compact)));
}

/// A record as the person may know it; nothing when he may know nothing of it.
std::optional<SharedRecord> knownTo(const MemoryTables &tables, const Person &person, SharedRecord record)
{
    const QString telling =
        record.kind == servermade::history ? QString(servermade::changes) : QString(servermade::value);
    const QString field = record.value(servermade::field).toString();
    if (record.kind == servermade::conflict && !field.isEmpty())
        return record.value(servermade::kind).toString() == u"lead"_s && isHidden(tables, person, field)
            ? std::nullopt
            : std::optional(record);
    if (record.kind == servermade::conflict || record.kind == servermade::history) {
        const std::optional<QString> lines = linesFor(tables, person, record.value(telling).toString());
        if (!lines)
            return std::nullopt;
        record.fields.insert(telling, *lines);
        return record;
    }
    for (const QString &each : closable) {
        if (record.kind == u"lead"_s && isHidden(tables, person, each)) {
            record.fields.remove(each);
            record.stamps.set(each, {});
        }
    }
    return record;
}

} // namespace

bool touchesClosed(const MemoryTables &tables, const Person &person, const SentChange &change,
                   const SharedRecord *standing)
{
    if (change.action == Action::Remove)
        return standing && std::ranges::any_of(closable, [&](const QString &field) {
                   return change.kind == u"lead"_s && isHidden(tables, person, field)
                       && standing->fields.contains(field);
               });
    return std::ranges::any_of(change.fields, [&](const SentField &field) {
        const QString access = accessOf(tables, person, change.kind, field.field);
        const bool isAnother = standing && standing->value(field.field) != field.after;
        return access == u"hidden"_s || (access == u"read-only"_s && isAnother);
    });
}

void Ledger::write(const SentChangeSet &changeset, const Records &confirmed, const Records &view)
{
    for (const SentChange &change : changeset.changes) {
        if (changeset.intent == erasureIntent && change.kind == u"contact"_s)
            m_erasures.emplace(changeset.op, change.record);
        Step step{changeset.op, change.record, {}, {}, {}, rootOfChange(view, change)};
        const auto root = confirmed.find(step.root);
        step.heard = root == confirmed.end() ? 0 : root->second.value(erasedField).toLongLong();
        for (const SentField &field : change.fields)
            step.contact = field.field == u"contact"_s ? field.after.toUuid() : step.contact;
        for (const SentField &field : change.fields) {
            step.field = field.field;
            step.before = field.before.toString();
            step.after = field.after.toString();
            m_steps.push_back(step);
        }
    }
}

bool maySee(const MemoryTables &tables, const Person &person, const QUuid &root)
{
    const SharedRecord *record = standing(tables, root);
    if (!record || person.role == u"admin"_s || record->kind != u"lead"_s)
        return true;
    if (standsFor(tables, person.id, record->reference(u"owner"_s)))
        return true;
    const std::set<QUuid> &members = tables.byRoot.at(root);
    return std::ranges::any_of(members, [&](const QUuid &id) {
        const SharedRecord &member = tables.records.at(id);
        return isOpen(member) && standsFor(tables, person.id, member.reference(u"owner"_s));
    });
}

QString faultOfRows(const Records &rows)
{
    std::map<QUuid, QUuid> openTasks;
    for (const auto &[id, record] : rows) {
        if (!record.root.isNull() && !rows.contains(record.root))
            return u"a record without its root: "_s + described(record);
        if (!isOpen(record) || !isProcessTask(record))
            continue;
        if (!openTasks.emplace(record.root, id).second)
            return u"two open process tasks: "_s + described(record);
        if (rows.at(record.root).reference(u"processTask"_s) != id)
            return u"an open process task that its lead does not know: "_s + described(record);
    }
    return {};
}

QString faultOfAccepted(const DeviceFile &file)
{
    const Records view = file.view();
    std::map<std::pair<QUuid, QString>, Value> awaited;
    const auto isThere = [&](const QUuid &id) { return id.isNull() || view.contains(id); };
    for (const JournalLine &line : file.journal) {
        if (line.outcome && !line.outcome->isInForce())
            continue;
        const bool isAwaited = line.outcome && line.outcome->seq > file.state.position.cursor;
        // What rests on something that a walk took for the moment is not shown before that is there again.
        const bool isShown = std::ranges::all_of(line.sent.changes, [&](const SentChange &change) {
            const QUuid root = rootOfChange(view, change);
            return change.action == Action::Create && root == change.record ? true : isThere(root);
        });
        for (const SentChange &change : line.sent.changes) {
            const bool hasCome = line.received.contains(rootOfChange(view, change));
            for (const SentField &field : change.fields) {
                awaited.erase({change.record, field.field});
                if (isAwaited && isShown && !hasCome && change.action != Action::Remove)
                    awaited.insert({{change.record, field.field}, field.after});
            }
        }
    }
    for (const auto &[place, value] : awaited) {
        const auto shown = view.find(place.first);
        if (shown == view.end() || shown->second.value(place.second) != value)
            return u"accepted, still to come, and not shown: "_s + place.second + u" of "_s + idText(place.first);
    }
    return {};
}

QString faultOfDevice(const DeviceFile &file, const Person &person, const MemoryTables &tables)
{
    for (const auto &[id, record] : tables.records) {
        const std::optional<SharedRecord> known = knownTo(tables, person, record);
        const bool isExpected =
            !record.deleted && known && (record.root.isNull() || maySee(tables, person, record.root));
        const auto held = file.confirmed.find(id);
        if (isExpected && held == file.confirmed.end())
            return person.name + u" misses "_s + described(record);
        if (!isExpected && held != file.confirmed.end())
            return person.name + u" still holds "_s + described(held->second);
        if (isExpected && recordToJson(held->second) != recordToJson(*known))
            return person.name + u" has "_s + described(held->second) + u" instead of "_s + described(*known);
    }
    for (const auto &[id, record] : file.confirmed) {
        if (!tables.records.contains(id))
            return person.name + u" holds what never was: "_s + described(record);
    }
    for (const JournalLine &line : file.journal) {
        if (file.confirmed.contains(file.missedBy(line)))
            return person.name + u" was told that it is missing, and has it: "_s + described(line.sent, *line.outcome);
    }
    return {};
}

QString faultOfJournal(const DeviceFile &file, const Ledger &ledger, const MemoryTables &tables, const Past &past)
{
    const std::set<QUuid> accepted = inForce(tables);
    for (const JournalLine &line : file.journal) {
        const QString what = line.sent.intent + u' ' + idText(line.sent.op) + u": "_s;
        if (!line.outcome)
            return what + u"no outcome"_s;
        if (!line.outcome->isInForce()) {
            const QString reason = line.outcome->obstacle.value_or(Obstacle()).reason;
            const bool isExpectation = reason == u"expectation"_s || reason.startsWith(u"field-"_s);
            const SharedRecord *record = standing(tables, line.sent.changes.front().record);
            const SharedRecord *root = record ? standing(tables, record->root) : nullptr;
            const bool isKeptThere = std::ranges::any_of(tables.records, [&](const auto &entry) {
                return entry.second.kind == servermade::conflict
                    && entry.second.value(servermade::op) == idText(line.sent.op);
            });
            const bool isErased = root && erasedAt(tables, root->id) > 0;
            const bool isTyped = std::ranges::any_of(
                line.sent.changes, [](const SentChange &change) { return change.action != Action::Remove; });
            if (isExpectation && isTyped && root && !root->deleted && !isErased && !isKeptThere && past.restores == 0)
                return what + u"refused and not kept"_s;
            continue;
        }
        if (!accepted.contains(line.sent.op))
            return what + u"told as done, unknown to the server"_s;
        for (const SentChange &change : line.sent.changes) {
            for (const SentField &field : change.fields) {
                if (change.action == Action::Remove || !isWord(field.after) || past.forgotten.contains(change.record))
                    continue;
                if (const QString fault = faultOfWord(tables, ledger, accepted, change, field); !fault.isEmpty())
                    return what + fault;
            }
        }
    }
    return {};
}

std::vector<QString> erasedWords(const MemoryTables &tables, const Ledger &ledger, const Past &past)
{
    std::set<QUuid> refused;
    for (const LoggedChangeSet &logged : tables.log) {
        if (logged.outcome.obstacle && logged.outcome.obstacle->reason == u"erased"_s)
            refused.insert(logged.changeset.op);
    }
    const std::set<QUuid> accepted = inForce(tables);
    std::set<QUuid> people;
    for (const auto &[op, contact] : ledger.erasures()) {
        if (accepted.contains(op))
            people.insert(contact);
    }
    std::vector<QString> words;
    for (const Step &step : ledger.steps()) {
        if (isPersonal(step.field) && step.after.startsWith(u'w')
            && (isGone(tables, step, people, past) || refused.contains(step.op)))
            words.push_back(step.after);
    }
    return words;
}

QString faultOfErased(const MemoryTables &tables, const std::vector<QString> &words)
{
    for (const auto &[id, record] : tables.records) {
        if (const QString word = wordIn(described(record), words); !word.isEmpty())
            return u"erased, and still at the server: "_s + word + u" in "_s + described(record);
    }
    for (const LoggedChangeSet &logged : tables.log) {
        const QString told = described(logged.changeset, logged.outcome);
        if (const QString word = wordIn(told, words); !word.isEmpty())
            return u"erased, and still in the log: "_s + word + u" in "_s + told;
    }
    return {};
}

QString faultOfErased(const DeviceFile &file, const Person &person, const std::vector<QString> &words)
{
    for (const auto &[id, record] : file.confirmed) {
        if (const QString word = wordIn(described(record), words); !word.isEmpty())
            return u"erased, and still with "_s + person.name + u": "_s + word + u" in "_s + described(record);
    }
    for (const JournalLine &line : file.journal) {
        const QString told = described(line.sent, line.outcome.value_or(SyncOutcome()));
        if (const QString word = wordIn(told, words); !word.isEmpty())
            return u"erased, and still in the journal of "_s + person.name + u": "_s + word + u" in "_s + told;
    }
    return {};
}

QString faultOfServer(const MemoryTables &tables, const Ledger &ledger, Timestamp now, const Past &past)
{
    Records rows;
    const std::set<QUuid> accepted = inForce(tables);
    for (const auto &[id, record] : tables.records) {
        if (record.deleted)
            continue;
        rows.emplace(id, record);
        for (auto field = record.fields.begin(); field != record.fields.end(); ++field) {
            if (record.stamps.of(field.key()).moment() > now.plusMinutes(6))
                return u"a stamp from the future: "_s + described(record);
            const bool isBack = isWord(field.value()) && past.restores == 0
                && wasSeenAndReplaced(ledger, accepted, id, field.key(), field.value().toString());
            if (isBack)
                return u"a value that was seen and replaced is back: "_s + field.key() + u" of "_s + described(record);
        }
    }
    std::set<QUuid> executed;
    for (const LoggedChangeSet &logged : tables.log) {
        const OutcomeStatus status = logged.outcome.status;
        const bool isExecution = status == OutcomeStatus::Applied || status == OutcomeStatus::Merged;
        if (isExecution && !executed.insert(logged.changeset.op).second)
            return u"executed twice: "_s + idText(logged.changeset.op);
    }
    return faultOfRows(rows);
}

} // namespace leadline::convergence
