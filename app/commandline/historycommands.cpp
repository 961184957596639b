// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/recordtext.h"
#include "app/commandline/terminalprogress.h"
#include "app/commandline/texttable.h"
#include "app/commandline/valuejsonform.h"
#include "core/services/leads.h"
#include "core/services/undo.h"
#include "ui/text/intents.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// What the user did: an undo or redo is followed back to the change it is about.
QString originalIntent(const Session &session, const Reversal &reversal)
{
    std::optional<JournalEntry> entry = session.store().journal().find(reversal.changesets.front());
    while (entry && !entry->changeset.reverses.isNull())
        entry = session.store().journal().find(entry->changeset.reverses);
    return entry ? entry->changeset.intent : reversal.intent;
}

/// Whether it was taken back, and not brought again since.
bool isUndone(const Session &session, const JournalEntry &entry)
{
    bool undone = false;
    std::optional<JournalEntry> by = session.store().journal().find(ChangeSetId(entry.reversedBy));
    for (; by; by = session.store().journal().find(ChangeSetId(by->reversedBy)))
        undone = !undone;
    return undone;
}

/// People know a lead by its number.
Error withNumber(const Session &session, Error error)
{
    if (error.reason != "changed-since"_L1 || error.details.value(0) != "lead"_L1)
        return error;
    const Result<Lead> lead = session.store().find(LeadId(QUuid::fromString(error.details.value(1))));
    if (lead)
        error.details[1] = u'#' + QString::number(lead->number);
    return error;
}

Result<Answer> reverseWith(const Invocation &typed, const Session &session, const Result<Reversal> &reversal,
                           const QString &intent)
{
    if (!reversal)
        return tl::unexpected(reversal.error());
    const QString intentBefore = originalIntent(session, *reversal);
    const Force force = typed.has(u"--force"_s) ? Force::Yes : Force::No;
    TerminalProgress terminal(typed);
    const Result<QUuid> done = reverse(session, *reversal, intent, force,
                                       [&terminal](qint64 part, qint64 total) { return terminal.show(part, total); });
    if (!done)
        return tl::unexpected(withNumber(session, done.error()));
    QJsonArray reversed;
    for (const ChangeSetId &id : reversal->changesets)
        reversed.append(id.toString());
    const QString what = intentLabel(intentBefore) + u", "_s + momentText(reversal->at, typed.language);
    const QString sentence = intent == "undo"_L1 ? QCoreApplication::translate("CommandLine", "Undone: %1")
                                                 : QCoreApplication::translate("CommandLine", "Done again: %1");
    return Answer{{{u"changeset"_s, idJson(*done)}, {u"intent"_s, intentBefore}, {u"reversed"_s, reversed}},
                  sentence.arg(what),
                  0};
}

/// The journal remembers what was removed; what came from a server has no entry there before it changes.
bool isRemembered(const Session &session, const QUuid &id)
{
    constexpr std::array kinds{Kind::Lead, Kind::Contact, Kind::Company, Kind::Task, Kind::User};
    const auto holds = [&](Kind kind) { return session.store().tables().find(kind, id).has_value(); };
    return !session.store().journal().ofRecord(id, 1).empty() || std::ranges::any_of(kinds, holds);
}

/// A lead's number or any record's id.
Result<QUuid> recordNamed(const Session &session, const QString &text)
{
    const QUuid id = QUuid::fromString(text);
    if (!id.isNull() && !isRemembered(session, id))
        return failure(ErrorCode::NotFound, u"record-not-found"_s, {u"--record"_s, text});
    if (!id.isNull())
        return id;
    const Result<Lead> lead = leadNamed(session, text);
    if (!lead)
        return tl::unexpected(lead.error());
    return lead->id.uuid();
}

QJsonObject entryJson(const Session &session, const JournalEntry &entry)
{
    const ChangeSet &changeset = entry.changeset;
    return {{u"id"_s, changeset.id.toString()},
            {u"number"_s, changeset.number},
            {u"at"_s, momentJson(changeset.at)},
            {u"author"_s, loginJson(session, changeset.author)},
            {u"intent"_s, changeset.intent},
            {u"text"_s, intentLabel(changeset.intent)},
            {u"records"_s, entry.records},
            {u"device"_s, changeset.device},
            {u"batch"_s, idJson(changeset.batch)},
            {u"reverses"_s, idJson(changeset.reverses.uuid())},
            {u"reversedBy"_s, idJson(entry.reversedBy)},
            {u"undone"_s, isUndone(session, entry)}};
}

} // namespace

Result<Answer> undoChange(const Invocation &typed, Session &session)
{
    return reverseWith(typed, session,
                       typed.words.isEmpty() ? undoable(session) : reversalOf(session, typed.words.front()), u"undo"_s);
}

Result<Answer> redoChange(const Invocation &typed, Session &session)
{
    return reverseWith(typed, session, redoable(session), u"redo"_s);
}

Result<Answer> showJournal(const Invocation &typed, Session &session)
{
    constexpr int usual = 50;
    const Result<qint64> limit = typed.number(u"--limit"_s, usual);
    if (!limit)
        return tl::unexpected(limit.error());
    const int most = static_cast<int>(std::min<qint64>(*limit, std::numeric_limits<int>::max()));
    std::vector<JournalEntry> entries;
    if (typed.has(u"--record"_s)) {
        const Result<QUuid> record = recordNamed(session, typed.value(u"--record"_s));
        if (!record)
            return tl::unexpected(record.error());
        entries = session.store().journal().ofRecord(*record, most);
    } else {
        entries = session.store().journal().latest(most);
    }
    QJsonArray list;
    QList<QStringList> lines;
    for (const JournalEntry &entry : entries) {
        list.append(entryJson(session, entry));
        const QString undone = QCoreApplication::translate("CommandLine", "undone");
        lines.append({QString::number(entry.changeset.number), momentText(entry.changeset.at, typed.language),
                      loginOf(session, entry.changeset.author), intentLabel(entry.changeset.intent),
                      isUndone(session, entry) ? undone : QString()});
    }
    return Answer{{{u"entries"_s, list}}, textTable(lines), 0};
}

} // namespace leadline
