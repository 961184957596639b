// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/recordtext.h"

#include "app/commandline/texttable.h"
#include "app/commandline/valuejsonform.h"
#include "core/process/wording.h"
#include "core/services/checklist.h"
#include "core/services/fieldtext.h"
#include "core/services/outcomes.h"
#include "ui/text/fields.h"

#include <QCoreApplication>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t newestChanges = 15;

bool isShownApart(const QString &name)
{
    static const QStringList names{u"number"_s, u"title"_s, u"processTask"_s, u"fields"_s};
    return names.contains(name);
}

QString yesOr(const Session &session, const Field &field, const Value &value, QLocale::Language language)
{
    if (field.type == FieldType::Flag && value.isValid())
        return QCoreApplication::translate("CommandLine", "yes");
    return valueForPeople(session, field, value, QLocale(language));
}

QString fieldsPart(const Session &session, const Lead &lead, QLocale::Language language)
{
    QList<QStringList> lines;
    for (const Field &field : leadFields()) {
        const Value value = field.read(&lead);
        if (value.isValid() && !isShownApart(QString::fromLatin1(field.name)))
            lines.append({u"  "_s + fieldLabel(field), yesOr(session, field, value, language)});
    }
    for (const CustomField &custom : session.lookups().customFields()) {
        if (lead.fields.contains(custom.code))
            lines.append({u"  "_s + custom.name, lead.fields.value(custom.code).toString()});
    }
    return textTable(lines);
}

QString heading(const QString &text, const QString &part)
{
    return part.isEmpty() ? QString() : QString(u'\n' + text + u'\n' + part);
}

QString personsPart(const std::vector<Person> &persons)
{
    QList<QStringList> lines;
    for (const Person &person : persons)
        lines.append(
            {u"  "_s + person.name, person.jobTitle, person.phones.join(u", "_s), person.emails.join(u", "_s)});
    return textTable(lines);
}

QString checklistPart(const Session &session, const LeadCard &card, QLocale::Language language)
{
    QList<QStringList> lines;
    for (const CheckedItem &each : checkedItems(session.process(), card)) {
        const QString needed = each.item.required && !each.isTicked
            ? QCoreApplication::translate("CommandLine", "needed", "an item of a checklist")
            : QString();
        lines.append({each.isTicked ? u"  [x] "_s + each.item.code : u"  [ ] "_s + each.item.code,
                      each.item.label.text(language), needed + loginOf(session, each.by),
                      momentText(each.at, language)});
    }
    return textTable(lines);
}

QString feedPart(const Session &session, const std::vector<FeedEntry> &feed, QLocale::Language language)
{
    QString text;
    for (const FeedEntry &entry : feed) {
        QString body = feedText(session.process(), entry, language);
        text += u"  "_s + momentText(entry.at, language) + u"  "_s + loginOf(session, entry.author) + u"  "_s
            + body.replace(u'\n', u"\n      "_s) + u'\n';
    }
    return text;
}

QString historyPart(const Session &session, const std::vector<HistoryEntry> &history, QLocale::Language language)
{
    QList<QStringList> lines;
    for (const HistoryEntry &entry : history) {
        if (lines.size() == newestChanges)
            break;
        const Field *field = recordType(entry.kind).find(entry.change.field);
        const auto shown = [&](const Value &value) {
            return field ? yesOr(session, *field, value, language) : value.toString();
        };
        if (entry.action == RecordChange::Action::Update)
            lines.append({u"  "_s + momentText(entry.at, language), loginOf(session, entry.author),
                          fieldLabel(entry.kind, entry.change.field),
                          shown(entry.change.before).left(40) + u" → "_s + shown(entry.change.after)});
    }
    return textTable(lines);
}

} // namespace

QString cardText(const Session &session, const LeadCard &card, QLocale::Language language)
{
    return u'#' + QString::number(card.lead.number) + u"  "_s + card.lead.title + u'\n'
        + fieldsPart(session, card.lead, language)
        + heading(QCoreApplication::translate("CommandLine", "Contact persons"), personsPart(card.persons))
        + heading(QCoreApplication::translate("CommandLine", "Checklist"), checklistPart(session, card, language))
        + heading(QCoreApplication::translate("CommandLine", "Tasks"), taskTable(session, card.tasks, language))
        + heading(QCoreApplication::translate("CommandLine", "Feed"), feedPart(session, card.feed, language))
        + heading(QCoreApplication::translate("CommandLine", "Newest changes"),
                  historyPart(session, card.history, language));
}

QString leadSummary(const Session &session, const LeadId &lead, QLocale::Language language)
{
    const Result<Lead> record = session.store().find(lead);
    if (!record)
        return {};
    QString text = u'#' + QString::number(record->number) + u"  "_s + record->title + u"  ["_s
        + stageLabel(session.process(), record->stage, language) + u" · "_s
        + maturityLabel(session.process(), record->maturity, language) + u"]\n"_s;
    if (const std::optional<Task> next = processTaskOf(session, *record); next && next->isOpen())
        text += taskTable(session, {*next}, language);
    return text;
}

QString taskTable(const Session &session, const std::vector<Task> &tasks, QLocale::Language language)
{
    QList<QStringList> lines;
    for (const Task &task : tasks) {
        const ProcessTask *kind = session.process().task(task.code);
        const QString results = kind && task.isOpen() ? kind->resultCodes().join(u' ') : task.result;
        lines.append({u"  "_s + task.id.toString(), session.lookups().label(u"taskStatus"_s, task.status, language),
                      momentText(task.start, language), loginOf(session, task.owner),
                      subjectOf(session.process(), task, language), results});
    }
    return textTable(lines);
}

QString changeLines(const Session &session, const ChangeSet &changeset, QLocale::Language language)
{
    QString text;
    for (const Task &task : cancelledTasks(session, changeset))
        text += QCoreApplication::translate("CommandLine", "Task cancelled: %1")
                    .arg(subjectOf(session.process(), task, language))
            + u'\n';
    for (const RecordChange &change : changeset.changes) {
        const Result<FeedEntry> entry = change.kind == Kind::Feed ? session.store().find(FeedEntryId(change.record))
                                                                  : failure(ErrorCode::NotFound, u"feed-not-found"_s);
        if (entry && entry->code == "owner-away"_L1)
            text += feedText(session.process(), *entry, language) + u'\n';
    }
    return text + QCoreApplication::translate("CommandLine", "Change %1 is written.").arg(changeset.number) + u'\n';
}

std::vector<Task> cancelledTasks(const Session &session, const ChangeSet &changeset)
{
    std::vector<Task> cancelled;
    for (const RecordChange &change : changeset.changes) {
        const bool isCancelled = std::ranges::any_of(change.fields, [](const FieldChange &field) {
            return field.field == "status"_L1 && field.after == u"cancelled"_s;
        });
        if (change.kind != Kind::Task || !isCancelled)
            continue;
        if (const Result<Task> task = session.store().find(TaskId(change.record)))
            cancelled.push_back(*task);
    }
    return cancelled;
}

QString momentText(Timestamp moment, QLocale::Language language)
{
    return moment.isSet() ? QLocale(language).toString(moment.toLocal(), QLocale::ShortFormat) : QString();
}

} // namespace leadline
