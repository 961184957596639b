// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/recordtext.h"
#include "app/commandline/texttable.h"
#include "app/commandline/valuejsonform.h"
#include "core/model/lead.h"
#include "core/services/attention.h"
#include "core/services/conflicts.h"
#include "core/services/fieldtext.h"
#include "core/services/sharing.h"
#include "ui/text/fields.h"
#include "ui/text/intents.h"
#include "ui/text/syncevents.h"
#include "ui/text/typedtext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QJsonValue fieldJson(const Session &session, Kind kind, const QString &name, const Value &value)
{
    const Field *field = recordType(kind).find(name);
    return field ? jsonForm(session, *field, value) : textJson(value.toString());
}

QString fieldText(const Session &session, Kind kind, const QString &name, const Value &value, const QLocale &locale)
{
    const Field *field = recordType(kind).find(name);
    return field ? valueForPeople(session, *field, value, locale) : value.toString();
}

/// A lead's number as people call it; empty for a lead that is not there.
QString leadName(const Session &session, const QUuid &id)
{
    const Result<Lead> lead = session.store().find(LeadId(id));
    if (!lead)
        return {};
    return lead->number == 0 ? lead->title : u'#' + QString::number(lead->number);
}

/// Of a lead that is out of sight the number that it had.
qint64 numberOf(const Session &session, const RefusedChange &refused)
{
    const Result<Lead> lead = session.store().find(LeadId(refused.lead));
    return lead ? lead->number : refused.leadNumber;
}

QString leadName(const Session &session, const RefusedChange &refused)
{
    if (const QString name = leadName(session, refused.lead); !name.isEmpty())
        return name;
    return refused.leadNumber > 0 ? u'#' + QString::number(refused.leadNumber) : refused.leadTitle;
}

QJsonObject lineJson(const Session &session, const JournalEntry &entry)
{
    return {{u"id"_s, entry.changeset.id.toString()},
            {u"number"_s, entry.changeset.number},
            {u"at"_s, momentJson(entry.changeset.at)},
            {u"author"_s, loginJson(session, entry.changeset.author)},
            {u"intent"_s, entry.changeset.intent},
            {u"text"_s, intentLabel(entry.changeset.intent)},
            {u"records"_s, entry.records},
            {u"sent"_s, entry.mid != 0},
            {u"applied"_s, entry.overlay}};
}

QJsonArray changesJson(const Session &session, const std::vector<RecordChange> &changes)
{
    QJsonArray list;
    for (const RecordChange &change : changes) {
        for (const FieldChange &field : change.fields) {
            list.append(QJsonObject{{u"kind"_s, recordType(change.kind).name()},
                                    {u"record"_s, idJson(change.record)},
                                    {u"field"_s, field.field},
                                    {u"before"_s, fieldJson(session, change.kind, field.field, field.before)},
                                    {u"after"_s, fieldJson(session, change.kind, field.field, field.after)}});
        }
    }
    return list;
}

/// Of what a colleague did too late; a value that lost is told by itself.
std::vector<RecordChange> changesIn(const Conflict &conflict)
{
    return conflict.field.isEmpty() ? refusedBy(conflict).changes : std::vector<RecordChange>();
}

QJsonObject conflictJson(const Session &session, const LostValue &lost)
{
    const Conflict &conflict = lost.conflict;
    return {{u"id"_s, conflict.id.toString()},
            {u"lead"_s, idJson(conflict.lead.uuid())},
            {u"kind"_s, textJson(conflict.of)},
            {u"record"_s, idJson(conflict.record)},
            {u"field"_s, textJson(conflict.field)},
            {u"value"_s, fieldJson(session, lost.kind, conflict.field, lost.lost)},
            {u"current"_s, fieldJson(session, lost.kind, conflict.field, lost.current)},
            {u"author"_s, loginJson(session, conflict.author)},
            {u"at"_s, momentJson(conflict.at)},
            {u"why"_s, textJson(conflict.why)},
            {u"changes"_s, changesJson(session, changesIn(conflict))}};
}

QJsonObject cardJson(const Session &session, const RefusedChange &refused)
{
    QJsonObject json = lineJson(session, refused.entry);
    json.insert(u"lead"_s, idJson(refused.lead));
    json.insert(u"leadNumber"_s, numberOf(session, refused));
    json.insert(u"reason"_s, textJson(refused.obstacle ? refused.obstacle->reason : QString()));
    json.insert(u"field"_s, textJson(refused.obstacle ? refused.obstacle->field : QString()));
    json.insert(u"changes"_s, changesJson(session, refused.changes));
    return json;
}

/// Which part of a list is wanted; all of it unless something else is said.
struct Part
{
    qint64 limit = -1;
    qint64 offset = 0;
};

Result<Part> partOf(const Invocation &typed)
{
    const Result<qint64> limit = typed.number(u"--limit"_s, -1);
    const Result<qint64> offset = typed.number(u"--offset"_s, 0);
    if (!limit || !offset)
        return tl::unexpected(limit ? offset.error() : limit.error());
    return Part{*limit, *offset};
}

/// A list that is shown in part says of how many.
Answer listed(const QString &name, const QJsonArray &list, const QList<QStringList> &lines, qint64 total)
{
    QString text = textTable(lines);
    if (list.size() < total)
        text += QCoreApplication::translate("CommandLine", "Shown: %1 of %2").arg(list.size()).arg(total) + u'\n';
    return {{{u"total"_s, total}, {name, list}}, text, 0};
}

Answer written(const Session &session, const Invocation &typed, const ChangeSet &changeset)
{
    return Answer{{{u"changeset"_s, changeset.id.toString()}}, changeLines(session, changeset, typed.language), 0};
}

} // namespace

Result<Answer> showOutbox(const Invocation &typed, Session &session)
{
    const Result<Part> part = partOf(typed);
    if (!part)
        return tl::unexpected(part.error());
    QJsonArray list;
    QList<QStringList> lines;
    for (const JournalEntry &entry : outbox(session, part->limit, part->offset)) {
        list.append(lineJson(session, entry));
        lines.append({QString::number(entry.changeset.number), momentText(entry.changeset.at, typed.language),
                      intentLabel(entry.changeset.intent),
                      entry.mid == 0 ? QString() : QCoreApplication::translate("CommandLine", "sent")});
    }
    return listed(u"entries"_s, list, lines, sharing(session).waiting);
}

Result<Answer> cancelOutbox(const Invocation &typed, Session &session)
{
    const Result<ChangeSet> cancelled = cancelChange(session, typed.words.front());
    if (!cancelled)
        return tl::unexpected(cancelled.error());
    return written(session, typed, *cancelled);
}

Result<Answer> showSyncLog(const Invocation &typed, Session &session)
{
    constexpr qint64 usual = 100;
    const Result<qint64> limit = typed.number(u"--limit"_s, usual);
    if (!limit)
        return tl::unexpected(limit.error());
    QJsonArray list;
    QList<QStringList> lines;
    constexpr qint64 most = 1000;
    for (const SyncEvent &event : syncLog(session.store().connection(), static_cast<int>(std::min(*limit, most)))) {
        const QString text = syncEventText(event);
        list.append(QJsonObject{{u"at"_s, momentJson(event.at)},
                                {u"last"_s, momentJson(event.last)},
                                {u"times"_s, event.times},
                                {u"what"_s, syncEventName(event.what)},
                                {u"sent"_s, event.sent},
                                {u"received"_s, event.received},
                                {u"refused"_s, event.refused},
                                {u"reason"_s, textJson(event.reason)},
                                {u"text"_s, text}});
        lines.append(
            {momentText(event.last, typed.language), event.times > 1 ? u"×%1"_s.arg(event.times) : QString(), text});
    }
    return Answer{{{u"entries"_s, list}}, textTable(lines), 0};
}

Result<Answer> showConflicts(const Invocation &typed, Session &session)
{
    const Result<Part> part = partOf(typed);
    if (!part)
        return tl::unexpected(part.error());
    QJsonArray list;
    QList<QStringList> lines;
    for (const LostValue &lost : conflicts(session, {}, part->limit, part->offset)) {
        const Conflict &conflict = lost.conflict;
        list.append(conflictJson(session, lost));
        lines.append(
            {conflict.id.toString(), leadName(session, conflict.lead.uuid()),
             conflict.field.isEmpty() ? intentLabel(conflict.intent) : fieldLabel(lost.kind, conflict.field),
             conflict.field.isEmpty()
                 ? typedText(session, refusedBy(conflict), typed.locale()).section(u'\n', 1).replace(u'\n', u"; "_s)
                 : fieldText(session, lost.kind, conflict.field, lost.lost, typed.locale()),
             loginOf(session, conflict.author), momentText(conflict.at, typed.language)});
    }
    return listed(u"conflicts"_s, list, lines, sharing(session).conflicts);
}

Result<Answer> useConflict(const Invocation &typed, Session &session)
{
    const Result<ChangeSet> used = useLostValue(session, ConflictId(QUuid::fromString(typed.words.front())));
    if (!used)
        return tl::unexpected(used.error());
    return written(session, typed, *used);
}

Result<Answer> keepConflict(const Invocation &typed, Session &session)
{
    const Result<ChangeSet> kept = keepCurrentValue(session, ConflictId(QUuid::fromString(typed.words.front())));
    if (!kept)
        return tl::unexpected(kept.error());
    return written(session, typed, *kept);
}

Result<Answer> showAttention(const Invocation &typed, Session &session)
{
    const Result<Part> part = partOf(typed);
    if (!part)
        return tl::unexpected(part.error());
    QJsonArray list;
    QList<QStringList> lines;
    for (const RefusedChange &refused : attention(session, part->limit, part->offset)) {
        list.append(cardJson(session, refused));
        lines.append({QString::number(refused.entry.changeset.number),
                      momentText(refused.entry.changeset.at, typed.language), leadName(session, refused),
                      intentLabel(refused.entry.changeset.intent), whyRefused(session, refused, typed.locale())});
    }
    return listed(u"cards"_s, list, lines, sharing(session).attention);
}

Result<Answer> settleAttention(const Invocation &typed, Session &session)
{
    const Result<RefusedChange> refused = refusedChange(session, typed.words.front());
    if (!refused)
        return tl::unexpected(refused.error());
    if (typed.command == "attention discard"_L1) {
        discard(session, *refused);
        return Answer{{{u"changeset"_s, QJsonValue::Null}}, {}, 0};
    }
    const Result<ChangeSet> done = typed.command == "attention again"_L1
        ? doAgain(session, *refused)
        : keepAsNote(session, *refused, typedText(session, *refused, typed.locale()));
    if (!done)
        return tl::unexpected(done.error());
    return written(session, typed, *done);
}

Result<Answer> showSharing(const Invocation &typed, Session &session)
{
    const Sharing now = sharing(session);
    const SyncState state = now.state.value_or(SyncState());
    const QJsonObject json{{u"shared"_s, now.state.has_value()},
                           {u"server"_s, textJson(state.server)},
                           {u"workspace"_s, textJson(state.workspace)},
                           {u"login"_s, textJson(state.login)},
                           {u"contactAt"_s, momentJson(state.contactAt)},
                           {u"waiting"_s, now.waiting},
                           {u"conflicts"_s, now.conflicts},
                           {u"attention"_s, now.attention}};
    if (!now.state)
        return Answer{json, QCoreApplication::translate("CommandLine", "The file belongs to no shared server.") + u'\n',
                      0};
    const auto label = [](const char *words) { return QCoreApplication::translate("CommandLine", words); };
    const QString text = textTable({
        {label(QT_TRANSLATE_NOOP("CommandLine", "Server")), state.server},
        {label(QT_TRANSLATE_NOOP("CommandLine", "Workspace")), state.workspace},
        {label(QT_TRANSLATE_NOOP("CommandLine", "Login")), state.login},
        {label(QT_TRANSLATE_NOOP("CommandLine", "Last contact")), momentText(state.contactAt, typed.language)},
        {label(QT_TRANSLATE_NOOP("CommandLine", "Waiting")), QString::number(now.waiting)},
        {label(QT_TRANSLATE_NOOP("CommandLine", "Conflicts")), QString::number(now.conflicts)},
        {label(QT_TRANSLATE_NOOP("CommandLine", "Needs attention")), QString::number(now.attention)},
    });
    return Answer{json, text, 0};
}

} // namespace leadline
