// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/assignments.h"
#include "app/commandline/recordjson.h"
#include "app/commandline/recordtext.h"
#include "core/services/clients.h"
#include "core/services/merging.h"

#include <QCoreApplication>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<QUuid>> clientsNamed(const Session &session, Kind kind, const QStringList &words)
{
    std::vector<QUuid> ids;
    for (const QString &word : words) {
        const Result<Record> client = clientNamed(session, kind, word);
        if (!client)
            return tl::unexpected(client.error());
        ids.push_back(client->id);
    }
    return ids;
}

/// "--take city=RECORD": which of the records gives a field its value.
Result<MergeChoice> choiceFrom(const Session &session, const MergePlan &plan, const QStringList &taken)
{
    const Result<std::vector<Assignment>> assignments = assignmentsFrom(taken);
    if (!assignments)
        return tl::unexpected(assignments.error());
    MergeChoice choice;
    for (const auto &[field, giver] : *assignments) {
        if (!recordType(plan.kind).find(field))
            return failure(ErrorCode::Invalid, u"unknown-field"_s, {field});
        const Result<Record> client = clientNamed(session, plan.kind, giver);
        if (!client)
            return tl::unexpected(client.error());
        const auto place = std::ranges::find(plan.records, client->id, &Record::id);
        if (place == plan.records.end())
            return optionInvalid(u"--take"_s, giver);
        choice[field] = static_cast<size_t>(place - plan.records.begin());
    }
    return choice;
}

Answer mergeAnswer(const Session &session, const MergePlan &plan, const ChangeSet &changeset,
                   QLocale::Language language)
{
    const Result<Record> kept = clientRecord(session, plan.kind, plan.records.front().id);
    QJsonArray merged;
    for (auto gone = plan.records.begin() + 1; gone != plan.records.end(); ++gone)
        merged.append(gone->id.toString(QUuid::WithoutBraces));
    QJsonObject moved;
    QStringList counts;
    for (const auto &[kind, count] : plan.moving) {
        moved.insert(recordType(kind).name(), count);
        counts.append(recordType(kind).name() + u' ' + QLocale(language).toString(count));
    }
    QString text = QCoreApplication::translate("CommandLine", "Merged into %1: %2")
                       .arg(plan.records.front().value(u"name"_s).toString(), QLocale(language).toString(merged.size()))
        + u'\n';
    if (!counts.isEmpty())
        text += QCoreApplication::translate("CommandLine", "Moved: %1").arg(counts.join(u", "_s)) + u'\n';
    return {{{u"changeset"_s, changeset.id.toString()},
             {u"kept"_s, kept ? QJsonValue(clientJson(session, *kept)) : QJsonValue::Null},
             {u"merged"_s, merged},
             {u"moved"_s, moved}},
            text + changeLines(session, changeset, language),
            0};
}

Result<Answer> merged(const Invocation &typed, const Session &session, Kind kind)
{
    const Result<std::vector<QUuid>> ids = clientsNamed(session, kind, typed.words);
    if (!ids)
        return tl::unexpected(ids.error());
    const Result<MergePlan> plan = mergePlan(session, kind, *ids);
    if (!plan)
        return tl::unexpected(plan.error());
    const Result<MergeChoice> choice = choiceFrom(session, *plan, typed.options.value(u"--take"_s));
    if (!choice)
        return tl::unexpected(choice.error());
    const Result<ChangeSet> changeset = mergeClients(session, kind, *ids, *choice);
    if (!changeset)
        return tl::unexpected(changeset.error());
    return mergeAnswer(session, *plan, *changeset, typed.language);
}

} // namespace

Result<Answer> mergeContacts(const Invocation &typed, Session &session)
{
    return merged(typed, session, Kind::Contact);
}

Result<Answer> mergeCompanies(const Invocation &typed, Session &session)
{
    return merged(typed, session, Kind::Company);
}

} // namespace leadline
