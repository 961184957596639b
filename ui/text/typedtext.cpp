// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/typedtext.h"

#include "core/services/fieldtext.h"
#include "ui/text/fields.h"
#include "ui/text/intents.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Sharing", text);
}

/// Of users and teams; empty when it is about neither.
QString whyOfOrganization(const Obstacle &obstacle)
{
    if (obstacle.reason == "login-taken"_L1)
        return said(QT_TRANSLATE_NOOP("Sharing", "Somebody was first: there is a user “%1” already"))
            .arg(obstacle.value.toString());
    if (obstacle.reason == "team-taken"_L1)
        return said(QT_TRANSLATE_NOOP("Sharing", "Somebody was first: there is a team “%1” already"))
            .arg(obstacle.value.toString());
    if (obstacle.reason == "login-fixed"_L1)
        return said(QT_TRANSLATE_NOOP("Sharing", "A login at the shared server stays what it is"));
    if (obstacle.reason == "user-stays"_L1)
        return said(QT_TRANSLATE_NOOP("Sharing", "Somebody of a shared workspace is made inactive, not removed"));
    if (obstacle.reason == "last-admin"_L1)
        return said(QT_TRANSLATE_NOOP("Sharing", "The workspace would have no administrator any more"));
    return {};
}

} // namespace

QString typedText(const Session &session, const RefusedChange &refused, const QLocale &locale)
{
    QStringList lines{intentLabel(refused.entry.changeset.intent)};
    for (const RecordChange &change : refused.changes) {
        for (const FieldChange &field : change.fields) {
            const Field *described = recordType(change.kind).find(field.field);
            const bool isTyped = !described || !described->is(System) || described->type == FieldType::LongText
                || field.field == "result"_L1;
            const QString value =
                described ? valueForPeople(session, *described, field.after, locale) : field.after.toString();
            if (isTyped && !value.isEmpty())
                lines.append(fieldLabel(change.kind, field.field) + u": "_s + value);
        }
    }
    return lines.join(u'\n');
}

QString shownValue(const Session &session, Kind kind, const QString &name, const Value &value, const QLocale &locale)
{
    const Field *field = recordType(kind).find(name);
    const QString text = field ? valueForPeople(session, *field, value, locale) : value.toString();
    return text.isEmpty() ? said(QT_TRANSLATE_NOOP("Sharing", "(empty)")) : text.section(u'\n', 0, 0);
}

QString whyRefused(const Session &session, const RefusedChange &refused, const QLocale &locale)
{
    const Obstacle obstacle = refused.obstacle.value_or(Obstacle());
    const RecordType *type = recordTypeByName(obstacle.kind);
    if ((obstacle.reason == "expectation"_L1 || obstacle.reason == "changed-since"_L1) && type
        && !obstacle.field.isEmpty())
        return said(QT_TRANSLATE_NOOP("Sharing", "Somebody was first: %1 is now “%2”"))
            .arg(fieldLabel(type->kind(), obstacle.field),
                 shownValue(session, type->kind(), obstacle.field, obstacle.value, locale));
    if (obstacle.reason == "expectation"_L1 || obstacle.reason == "changed-since"_L1)
        return said(QT_TRANSLATE_NOOP("Sharing", "Somebody changed it first"));
    if (obstacle.reason == "missing"_L1 || obstacle.reason == "removed"_L1)
        return said(QT_TRANSLATE_NOOP("Sharing", "It is not there any more"));
    if (obstacle.reason == "no-access"_L1 || obstacle.reason == "moved"_L1)
        return said(QT_TRANSLATE_NOOP("Sharing", "The lead belongs to somebody else now"));
    if (isOfErased(refused))
        return said(QT_TRANSLATE_NOOP("Sharing", "The person it was about was erased; nothing of it was kept"));
    if (obstacle.reason == "no-right"_L1)
        return said(QT_TRANSLATE_NOOP("Sharing", "Your role may not do this"));
    if (const QString text = whyOfOrganization(obstacle); !text.isEmpty())
        return text;
    if (obstacle.reason.startsWith("field-"_L1) && type)
        return (obstacle.reason == "field-hidden"_L1
                    ? said(QT_TRANSLATE_NOOP("Sharing", "Your role may not see the field “%1”"))
                    : said(QT_TRANSLATE_NOOP("Sharing", "Your role may not change the field “%1”")))
            .arg(fieldLabel(type->kind(), obstacle.field));
    if (obstacle.reason == "invalid"_L1 && obstacle.kind == "process"_L1)
        return said(QT_TRANSLATE_NOOP("Sharing", "The process cannot be read, nobody could work by it"));
    if (obstacle.reason == "too-large"_L1)
        return said(QT_TRANSLATE_NOOP("Sharing", "It is more than the server takes at once"));
    return said(QT_TRANSLATE_NOOP("Sharing", "The server did not take it"));
}

} // namespace leadline
