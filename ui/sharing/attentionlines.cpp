// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/attentionlines.h"

#include "core/services/attention.h"
#include "core/services/fieldtext.h"
#include "core/services/sharing.h"
#include "ui/text/fields.h"
#include "ui/text/intents.h"
#include "ui/text/typedtext.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString spoken(const char *text)
{
    return QCoreApplication::translate("Sharing", text);
}

QString subjectOf(const Session &session, const QUuid &root)
{
    const Result<Lead> lead = session.store().find(LeadId(root));
    return lead ? lead->title : QString();
}

QString nameOf(const Session &session, const UserId &user)
{
    const Result<User> found = session.store().find(user);
    return found ? found->name : QString();
}

QString valueText(const Session &session, Kind kind, const QString &name, const Value &value, const QLocale &locale)
{
    const Field *field = recordType(kind).find(name);
    const QString text = field ? valueForPeople(session, *field, value, locale) : value.toString();
    return text.isEmpty() ? spoken(QT_TRANSLATE_NOOP("Sharing", "(empty)")) : text.section(u'\n', 0, 0);
}

AttentionLine lineOf(const Session &session, const LostValue &lost, const QLocale &locale)
{
    const Conflict &conflict = lost.conflict;
    AttentionLine line;
    line.conflict = conflict.id;
    line.hasValue = !conflict.field.isEmpty();
    line.lead = conflict.lead;
    line.at = conflict.at;
    line.subject = subjectOf(session, conflict.lead.uuid());
    line.title = line.hasValue ? fieldLabel(lost.kind, conflict.field) : intentLabel(conflict.intent);
    const QString author = nameOf(session, conflict.author);
    line.detail = line.hasValue
        ? spoken(QT_TRANSLATE_NOOP("Sharing", "%1 wrote “%2”, now it is “%3”"))
              .arg(author, valueText(session, lost.kind, conflict.field, lost.lost, locale),
                   valueText(session, lost.kind, conflict.field, lost.current, locale))
        : spoken(QT_TRANSLATE_NOOP("Sharing", "%1 did this too, but somebody else was first")).arg(author);
    return line;
}

QString whyRefused(const Session &session, const RefusedChange &refused, const QLocale &locale)
{
    const Obstacle obstacle = refused.obstacle.value_or(Obstacle());
    const RecordType *type = recordTypeByName(obstacle.kind);
    if ((obstacle.reason == "expectation"_L1 || obstacle.reason == "changed-since"_L1) && type
        && !obstacle.field.isEmpty())
        return spoken(QT_TRANSLATE_NOOP("Sharing", "Somebody was first: %1 is now “%2”"))
            .arg(fieldLabel(type->kind(), obstacle.field),
                 valueText(session, type->kind(), obstacle.field, obstacle.value, locale));
    if (obstacle.reason == "expectation"_L1 || obstacle.reason == "changed-since"_L1)
        return spoken(QT_TRANSLATE_NOOP("Sharing", "Somebody changed it first"));
    if (obstacle.reason == "missing"_L1 || obstacle.reason == "removed"_L1)
        return spoken(QT_TRANSLATE_NOOP("Sharing", "It is not there any more"));
    if (obstacle.reason == "no-access"_L1 || obstacle.reason == "moved"_L1)
        return spoken(QT_TRANSLATE_NOOP("Sharing", "The lead belongs to somebody else now"));
    if (isOfErased(refused))
        return spoken(QT_TRANSLATE_NOOP("Sharing", "The person it was about was erased; nothing of it was kept"));
    if (obstacle.reason == "no-right"_L1)
        return spoken(QT_TRANSLATE_NOOP("Sharing", "Your role may not do this"));
    if (obstacle.reason.startsWith("field-"_L1) && type)
        return (obstacle.reason == "field-hidden"_L1
                    ? spoken(QT_TRANSLATE_NOOP("Sharing", "Your role may not see the field “%1”"))
                    : spoken(QT_TRANSLATE_NOOP("Sharing", "Your role may not change the field “%1”")))
            .arg(fieldLabel(type->kind(), obstacle.field));
    if (obstacle.reason == "invalid"_L1 && obstacle.kind == "process"_L1)
        return spoken(QT_TRANSLATE_NOOP("Sharing", "The process cannot be read, nobody could work by it"));
    if (obstacle.reason == "too-large"_L1)
        return spoken(QT_TRANSLATE_NOOP("Sharing", "It is more than the server takes at once"));
    return spoken(QT_TRANSLATE_NOOP("Sharing", "The server did not take it"));
}

AttentionLine lineOf(const Session &session, const RefusedChange &refused, const QLocale &locale)
{
    AttentionLine line;
    line.changeset = refused.entry.changeset.number;
    line.lead = LeadId(refused.lead);
    line.at = refused.entry.changeset.at;
    line.title = intentLabel(refused.entry.changeset.intent);
    line.subject = subjectOf(session, refused.lead);
    line.detail = whyRefused(session, refused, locale);
    line.typed = typedText(session, refused, locale);
    return line;
}

} // namespace

Result<std::vector<AttentionLine>> attentionLines(const Session &session, const QLocale &locale)
{
    std::vector<AttentionLine> lines;
    for (const LostValue &lost : conflicts(session))
        lines.push_back(lineOf(session, lost, locale));
    for (const RefusedChange &refused : attention(session))
        lines.push_back(lineOf(session, refused, locale));
    std::ranges::stable_sort(lines, std::greater(), &AttentionLine::at);
    return lines;
}

Result<std::vector<WaitingLine>> waitingLines(const Session &session)
{
    std::vector<WaitingLine> lines;
    for (const JournalEntry &entry : outbox(session))
        lines.push_back({journalLine(session, entry), entry.mid != 0});
    return lines;
}

} // namespace leadline
