// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journallines.h"

#include "core/process/wording.h"

#include <QSysInfo>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// The first record that a ChangeSet touched, as it stands now.
std::optional<Record> firstRecord(const Session &session, qint64 number)
{
    Statement &statement = session.store().connection().prepared(
        u"SELECT record, kind FROM change WHERE changeset = ? ORDER BY kind = 'lead' DESC, position LIMIT 1"_s);
    const bool isThere = statement.bind(number).step();
    const QUuid id = isThere ? statement.uuid(0) : QUuid();
    const RecordType *type = isThere ? recordTypeByName(statement.text(1)) : nullptr;
    statement.reset();
    const auto stored = type ? session.store().tables().find(type->kind(), id) : std::nullopt;
    return stored ? std::optional(stored->record) : std::nullopt;
}

QUuid leadOf(const Record &record)
{
    if (record.kind == Kind::Lead)
        return record.id;
    return recordType(record.kind).find(u"lead"_s) ? record.value(u"lead"_s).toUuid() : QUuid();
}

/// Takes back what took this back, unless somebody did.
QString redoOf(const Session &session, const JournalEntry &entry)
{
    if (entry.reversedBy.isNull())
        return {};
    const auto undo = session.store().journal().find(ChangeSetId(entry.reversedBy));
    if (!undo || !undo->reversedBy.isNull())
        return {};
    return undo->changeset.batch.isNull() ? QString::number(undo->changeset.number)
                                          : undo->changeset.batch.toString(QUuid::WithoutBraces);
}

} // namespace

JournalLine journalLine(const Session &session, const JournalEntry &entry)
{
    const ChangeSet &changeset = entry.changeset;
    JournalLine line;
    line.number = changeset.number;
    line.target =
        changeset.batch.isNull() ? QString::number(changeset.number) : changeset.batch.toString(QUuid::WithoutBraces);
    line.intent = changeset.intent;
    line.device = changeset.device == QSysInfo::machineHostName() ? QString() : changeset.device;
    line.author = changeset.author;
    line.at = changeset.at;
    line.records = changeset.batch.isNull() ? entry.records : 0;
    line.isUndo = changeset.intent == "undo"_L1;
    line.isUndone = !entry.reversedBy.isNull();
    line.redoTarget = redoOf(session, entry);
    if (const auto record = firstRecord(session, changeset.number)) {
        line.lead = leadOf(*record);
        const auto lead = line.lead.isNull() ? std::nullopt : session.store().tables().find(Kind::Lead, line.lead);
        line.subject = recordTitle(session, lead ? lead->record : *record);
    }
    return line;
}

Result<std::vector<JournalLine>> journalLines(const Session &session, const JournalFilter &filter, int limit,
                                              qint64 before)
{
    std::vector<JournalLine> lines;
    for (const JournalEntry &entry : journalPage(session.store().connection(), filter, limit, before))
        lines.push_back(journalLine(session, entry));
    return lines;
}

QString recordTitle(const Session &session, const Record &record)
{
    constexpr qsizetype longest = 120;
    if (record.kind == Kind::Task)
        return subjectOf(session.process(), fromRecord<Task>(record), QLocale().language()).left(longest);
    if (record.kind == Kind::Feed)
        return feedText(session.process(), fromRecord<FeedEntry>(record), QLocale().language())
            .section(u'\n', 0, 0)
            .left(longest);
    for (const QString &name : {u"title"_s, u"name"_s, u"text"_s, u"code"_s}) {
        if (recordType(record.kind).find(name) && record.value(name).isValid())
            return record.value(name).toString().section(u'\n', 0, 0).left(longest);
    }
    return {};
}

} // namespace leadline
