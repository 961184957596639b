// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/assignments.h"
#include "app/commandline/recordjson.h"
#include "app/commandline/recordtext.h"
#include "core/base/folding.h"
#include "core/process/preview.h"
#include "core/process/wording.h"
#include "core/services/checklist.h"
#include "core/services/duplicates.h"
#include "core/services/leads.h"
#include "core/services/masschange.h"
#include "core/services/qualification.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// What a command that wrote to a lead has to say: the whole lead and the change.
Result<Answer> written(const Invocation &typed, const Session &session, const LeadId &id,
                       const Result<ChangeSet> &changeset)
{
    if (!changeset)
        return tl::unexpected(changeset.error());
    const Result<LeadCard> card = leadCard(session, id);
    if (!card)
        return tl::unexpected(card.error());
    QJsonObject json = cardJson(session, *card, typed.language);
    json.insert(u"changeset"_s, changeset->id.toString());
    return Answer{json, leadSummary(session, id, typed.language) + changeLines(session, *changeset, typed.language), 0};
}

/// The process's code for a stage given by code or by name; an unknown one is left for the gate to refuse.
QString stageCode(const Session &session, const QString &text)
{
    for (const Stage &stage : session.process().stages) {
        for (const QString &name : {stage.code, stage.label.ru, stage.label.en}) {
            if (folded(name) == folded(text))
                return stage.code;
        }
    }
    return text;
}

QString skippedLine(const Session &session, const QStringList &skipped, QLocale::Language language)
{
    if (skipped.isEmpty())
        return {};
    QStringList labels;
    for (const QString &stage : skipped)
        labels.append(stageLabel(session.process(), stage, language));
    return QCoreApplication::translate("CommandLine", "Stages left out: %1").arg(labels.join(u", "_s)) + u'\n';
}

template<typename T>
Result<ClientChoice<T>> clientChoice(const Invocation &typed, const QString &option, const ClientChoice<T> &proposed)
{
    using What = typename ClientChoice<T>::What;
    const QString value = typed.value(option);
    if (!typed.has(option))
        return proposed;
    if (value == "new"_L1)
        return ClientChoice<T>{What::New, {}};
    if (value == "none"_L1)
        return ClientChoice<T>{What::None, {}};
    const QUuid id = QUuid::fromString(value);
    if (id.isNull())
        return failure(ErrorCode::NotFound, Store::notFoundReason(T::kind), {value});
    return ClientChoice<T>{What::Existing, Id<T>(id)};
}

/// Contacts and companies by id and name.
template<typename T>
QJsonArray namesJson(const std::vector<T> &records, QString &text)
{
    QJsonArray list;
    for (const T &record : records) {
        list.append(QJsonObject{{u"id"_s, record.id.toString()}, {u"name"_s, record.name}});
        text += recordType(T::kind).name() + u"  "_s + record.id.toString() + u"  "_s + record.name + u'\n';
    }
    return list;
}

} // namespace

Result<Answer> leadAdd(const Invocation &typed, Session &session)
{
    Result<std::vector<Assignment>> assignments = assignmentsFrom(typed.words);
    if (!assignments)
        return tl::unexpected(assignments.error());
    Lead lead;
    lead.id = LeadId(newUuid(session.now()));
    std::erase_if(*assignments, [&](const Assignment &one) {
        if (one.field == "stage"_L1)
            lead.stage = stageCode(session, one.value);
        return one.field == "stage"_L1;
    });
    if (const Result<void> assigned = assign(session, lead, *assignments); !assigned)
        return tl::unexpected(assigned.error());
    return written(typed, session, lead.id, addLead(session, lead));
}

Result<Answer> leadShow(const Invocation &typed, Session &session)
{
    const Result<Lead> lead = leadNamed(session, typed.words.front());
    if (!lead)
        return tl::unexpected(lead.error());
    const Result<LeadCard> card = leadCard(session, lead->id);
    if (!card)
        return tl::unexpected(card.error());
    return Answer{cardJson(session, *card, typed.language), cardText(session, *card, typed.language), 0};
}

Result<Answer> leadSet(const Invocation &typed, Session &session)
{
    const Result<Lead> lead = leadNamed(session, typed.words.front());
    if (!lead)
        return tl::unexpected(lead.error());
    const Result<std::vector<Assignment>> assignments = assignmentsFrom(typed.words.mid(1));
    if (!assignments)
        return tl::unexpected(assignments.error());
    Lead after = *lead;
    if (const Result<void> assigned = assign(session, after, *assignments); !assigned)
        return tl::unexpected(assigned.error());
    return written(typed, session, lead->id, editLead(session, lead->id, differences(*lead, after)));
}

Result<Answer> leadMove(const Invocation &typed, Session &session)
{
    const Result<Lead> lead = leadNamed(session, typed.words.front());
    if (!lead)
        return tl::unexpected(lead.error());
    const QString stage = stageCode(session, typed.words.at(1));
    const QStringList skipped = previewOfMove(session.process(), *lead, {}, stage).skipped;
    const Result<ChangeSet> moved = moveLead(session, lead->id, stage, typed.value(u"--reason"_s));
    Result<Answer> answer = written(typed, session, lead->id, moved);
    if (!answer)
        return answer;
    QJsonArray cancelled;
    for (const Task &task : cancelledTasks(session, *moved))
        cancelled.append(task.id.toString());
    answer->json.insert(u"skipped"_s, QJsonArray::fromStringList(skipped));
    answer->json.insert(u"cancelled"_s, cancelled);
    answer->text += skippedLine(session, skipped, typed.language);
    return answer;
}

Result<Answer> leadCheck(const Invocation &typed, Session &session)
{
    const Result<Lead> lead = leadNamed(session, typed.words.front());
    if (!lead)
        return tl::unexpected(lead.error());
    return written(typed, session, lead->id, tickItems(session, lead->id, typed.words.mid(1), !typed.has(u"--off"_s)));
}

Result<Answer> leadQualify(const Invocation &typed, Session &session)
{
    const Result<Lead> lead = leadNamed(session, typed.words.front());
    if (!lead)
        return tl::unexpected(lead.error());
    const QualificationChoice proposed = proposedChoice(*lead);
    const auto contact = clientChoice(typed, u"--contact"_s, proposed.contact);
    if (!contact)
        return tl::unexpected(contact.error());
    const auto company = clientChoice(typed, u"--company"_s, proposed.company);
    if (!company)
        return tl::unexpected(company.error());
    return written(typed, session, lead->id, qualifyLead(session, lead->id, {*contact, *company}));
}

Result<Answer> leadResume(const Invocation &typed, Session &session)
{
    const Result<Lead> lead = leadNamed(session, typed.words.front());
    if (!lead)
        return tl::unexpected(lead.error());
    return written(typed, session, lead->id, resumeLead(session, lead->id));
}

Result<Answer> leadArchive(const Invocation &typed, Session &session)
{
    const Result<Lead> lead = leadNamed(session, typed.words.front());
    if (!lead)
        return tl::unexpected(lead.error());
    return written(typed, session, lead->id, archiveLead(session, lead->id, !typed.has(u"--back"_s)));
}

Result<Answer> leadPurge(const Invocation &typed, Session &session)
{
    const Result<Lead> lead = leadNamed(session, typed.words.front());
    if (!lead)
        return tl::unexpected(lead.error());
    LeadChoice choice;
    choice.rows.push_back(session.store().tables().find(Kind::Lead, lead->id.uuid())->row);
    const Result<MassReport> purged = changeMany(session, choice, Purging{});
    if (!purged)
        return tl::unexpected(purged.error());
    if (!purged->refusals.empty())
        return tl::unexpected(purged->refusals.front().error);
    const QString sentence =
        QCoreApplication::translate("CommandLine", "Deleted: %1. With what hung on it %2 records.");
    return Answer{{{u"lead"_s, lead->id.toString()},
                   {u"records"_s, purged->records},
                   {u"changeset"_s, purged->batch.toString(QUuid::WithoutBraces)}},
                  sentence.arg(lead->title, typed.locale().toString(purged->records)),
                  0};
}

Result<Answer> leadSimilar(const Invocation &typed, Session &session)
{
    const Result<Lead> lead = leadNamed(session, typed.words.front());
    if (!lead)
        return tl::unexpected(lead.error());
    const SimilarRecords similar = similarRecords(session, *lead);
    QString text;
    const QJsonArray contacts = namesJson(similar.contacts, text);
    const QJsonArray companies = namesJson(similar.companies, text);
    QJsonArray leads;
    for (const Lead &other : similar.leads) {
        leads.append(leadJson(session, other));
        text += leadSummary(session, other.id, typed.language);
    }
    return Answer{{{u"contacts"_s, contacts}, {u"companies"_s, companies}, {u"leads"_s, leads}}, text, 0};
}

} // namespace leadline
