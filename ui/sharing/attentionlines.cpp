// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/attentionlines.h"

#include "core/services/attention.h"
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
              .arg(author, shownValue(session, lost.kind, conflict.field, lost.lost, locale),
                   shownValue(session, lost.kind, conflict.field, lost.current, locale))
        : spoken(QT_TRANSLATE_NOOP("Sharing", "%1 did this too, but somebody else was first")).arg(author);
    if (!line.hasValue)
        line.typed = typedText(session, refusedBy(conflict), locale);
    return line;
}

AttentionLine lineOf(const Session &session, const RefusedChange &refused, const QLocale &locale)
{
    AttentionLine line;
    line.changeset = refused.entry.changeset.number;
    line.lead = LeadId(refused.lead);
    line.at = refused.entry.changeset.at;
    line.title = intentLabel(refused.entry.changeset.intent);
    line.subject = subjectOf(session, refused.lead);
    if (line.subject.isEmpty() && refused.leadNumber > 0) // out of sight
        line.subject = u'#' + QString::number(refused.leadNumber);
    else if (line.subject.isEmpty())
        line.subject = refused.leadTitle;
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
