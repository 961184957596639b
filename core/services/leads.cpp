// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/leads.h"

#include "core/process/gate.h"
#include "core/services/duplicates.h"
#include "core/services/masschange.h"
#include "core/services/namedrecords.h"
#include "core/services/outcomes.h"
#include "core/services/portion.h"
#include "core/services/qualification.h"
#include "core/store/syncstate.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// A client we know already is linked, and the lead is a repeat one (S2-04, B8.2).
void linkKnownClient(const Session &session, Lead &lead)
{
    if (!lead.contact.isNull() || !lead.company.isNull())
        return;
    const KnownClient client = knownClient(session, lead);
    lead.contact = client.contact;
    lead.company = client.company;
    lead.repeatClient = !client.contact.isNull() || !client.company.isNull();
}

/// A stage with a task wants the client's links on it (S0-22), so typed names become records, as in qualification.
Result<Lead> linkedForTask(const Session &session, const Lead &lead, const QString &stageCode, ChangeSet &changeset)
{
    const Stage *stage = session.process().stage(stageCode);
    const bool linksWanted = stage && !stage->task.isEmpty() && lead.contact.isNull() && lead.company.isNull();
    return linksWanted ? linkClient(session, lead, proposedChoice(lead), changeset) : Result<Lead>(lead);
}

/// All of them were let through before.
Result<ChangeSet> moveInParts(const Session &session, const std::vector<LeadId> &ids, const StageChange &change)
{
    LeadChoice choice;
    for (const LeadId &id : ids) {
        if (const auto stored = session.store().tables().find(Kind::Lead, id.uuid()))
            choice.rows.push_back(stored->row);
    }
    const Result<MassReport> moved = changeMany(session, choice, change);
    if (!moved)
        return tl::unexpected(moved.error());
    const std::vector<JournalEntry> parts = session.store().journal().ofBatch(moved->batch);
    if (parts.empty())
        return failure(ErrorCode::Refused, u"nothing-to-change"_s);
    return parts.back().changeset;
}

} // namespace

QString madeUpTitle(const Lead &lead)
{
    const QString name = lead.companyName.isEmpty() ? lead.contactName : lead.companyName;
    if (lead.number == 0 && !name.isEmpty())
        return name;
    const QString number = u'#' + (lead.number == 0 ? lead.id.toString().right(6) : QString::number(lead.number));
    return name.isEmpty() ? number : name + u' ' + number;
}

qint64 nextLeadNumber(const Session &session)
{
    Store &store = session.store();
    return syncState(store.connection()) ? 0 : store.nextNumber(u"lead"_s);
}

Result<Outcome> prepareLead(const Session &session, Lead lead, qint64 number)
{
    lead.number = number;
    if (lead.id.isNull())
        lead.id = LeadId(newUuid(session.now()));
    if (lead.title.isEmpty())
        lead.title = madeUpTitle(lead);
    linkKnownClient(session, lead);
    return newLead(session.process(), lead, actorOf(session));
}

Result<ChangeSet> addLead(const Session &session, Lead lead)
{
    const Result<Outcome> outcome = prepareLead(session, std::move(lead), nextLeadNumber(session));
    if (!outcome)
        return tl::unexpected(outcome.error());
    ChangeSet changeset = session.changeset(u"lead.add"_s);
    changeset.create(outcome->lead);
    for (const Task &task : outcome->created)
        changeset.create(task);
    for (const FeedEntry &entry : outcome->feed)
        changeset.create(entry);
    return session.commit(std::move(changeset));
}

Result<Lead> editableLead(const Session &session, const LeadId &id)
{
    Result<Lead> lead = session.store().find(id);
    if (!lead)
        return lead;
    const Gate answer = editGate(session.process(), *lead);
    return answer.isOpen() ? lead : tl::unexpected(answer.error());
}

Result<void> addEdit(const Session &session, ChangeSet &changeset, const Lead &lead, const FieldValues &values)
{
    if (const Gate answer = editGate(session.process(), lead); !answer.isOpen())
        return tl::unexpected(answer.error());
    const Record before = toRecord(lead);
    Record after = before;
    for (const auto &[field, value] : values)
        after.set(field, linkedByName(session, field, value, changeset));
    if (after.value(u"title"_s).toString().trimmed().isEmpty() && !lead.title.isEmpty())
        after.set(u"title"_s, madeUpTitle(fromRecord<Lead>(after))); // nobody finds a lead without a name
    changeset.addUpdate(before, after);
    return {};
}

Result<void> addMove(const Session &session, ChangeSet &changeset, const Lead &lead, const QString &stage,
                     const QString &reason)
{
    const Result<Lead> linked = linkedForTask(session, lead, stage, changeset);
    if (!linked)
        return tl::unexpected(linked.error());
    const Result<Outcome> outcome =
        moveByHand(session.process(), *linked, processTaskOf(session, lead), stage, reason, actorOf(session));
    if (!outcome)
        return tl::unexpected(outcome.error());
    addOutcome(session, changeset, lead, *outcome);
    return {};
}

void addArchiving(ChangeSet &changeset, const Lead &lead, bool archived)
{
    Lead after = lead;
    after.archived = archived;
    changeset.update(lead, after);
}

Result<QString> reasonCode(const Session &session, const QString &stage, const QString &reason)
{
    const Stage *target = session.process().stage(stage);
    if (reason.isEmpty() || !target || target->reasonDirectory.isEmpty())
        return reason;
    const QString code = session.lookups().codeOf(target->reasonDirectory, reason);
    if (code.isEmpty())
        return failure(ErrorCode::Invalid, u"unknown-code"_s, {target->reasonDirectory, reason});
    return code;
}

Result<ChangeSet> editLead(const Session &session, const LeadId &id, const FieldValues &values)
{
    const Result<Lead> lead = session.store().find(id);
    if (!lead)
        return tl::unexpected(lead.error());
    ChangeSet changeset = session.changeset(u"lead.edit"_s);
    if (const Result<void> added = addEdit(session, changeset, *lead, values); !added)
        return tl::unexpected(added.error());
    return session.commit(std::move(changeset));
}

Result<ChangeSet> moveLead(const Session &session, const LeadId &id, const QString &stage, const QString &reason)
{
    return moveLeads(session, {id}, stage, reason);
}

Result<ChangeSet> moveLeads(const Session &session, const std::vector<LeadId> &ids, const QString &stage,
                            const QString &reason)
{
    const Result<QString> code = reasonCode(session, stage, reason);
    if (!code)
        return tl::unexpected(code.error());
    ChangeSet changeset = session.changeset(u"lead.move"_s);
    for (const LeadId &id : ids) {
        const Result<Lead> lead = session.store().find(id);
        if (!lead)
            return tl::unexpected(lead.error());
        if (const Result<void> added = addMove(session, changeset, *lead, stage, *code); !added)
            return tl::unexpected(added.error());
    }
    return isPortion(changeset) ? session.commit(std::move(changeset)) : moveInParts(session, ids, {stage, *code});
}

Result<ChangeSet> resumeLead(const Session &session, const LeadId &id)
{
    const Result<Lead> lead = session.store().find(id);
    if (!lead)
        return tl::unexpected(lead.error());
    const Result<Outcome> outcome = resume(session.process(), *lead, processTaskOf(session, *lead), actorOf(session));
    if (!outcome)
        return tl::unexpected(outcome.error());
    ChangeSet changeset = session.changeset(u"lead.resume"_s);
    addOutcome(session, changeset, *lead, *outcome);
    return session.commit(std::move(changeset));
}

Result<ChangeSet> archiveLead(const Session &session, const LeadId &id, bool archived)
{
    const Result<Lead> lead = session.store().find(id);
    if (!lead)
        return tl::unexpected(lead.error());
    ChangeSet changeset = session.changeset(archived ? u"lead.archive"_s : u"lead.unarchive"_s);
    addArchiving(changeset, *lead, archived);
    return session.commit(std::move(changeset));
}

Result<Lead> leadNamed(const Session &session, const QString &idOrNumber)
{
    QString text = idOrNumber.trimmed();
    if (text.startsWith(u'#'))
        text.remove(0, 1);
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber) {
        const QUuid id = QUuid::fromString(text);
        return id.isNull() ? failure(ErrorCode::NotFound, u"lead-not-found"_s, {idOrNumber})
                           : session.store().find(LeadId(id));
    }
    const std::vector<Lead> found = session.store().select<Lead>(u"number = ? LIMIT 1"_s, {number});
    if (found.empty())
        return failure(ErrorCode::NotFound, u"lead-not-found"_s, {idOrNumber});
    return found.front();
}

} // namespace leadline
