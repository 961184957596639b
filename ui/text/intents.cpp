// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/intents.h"

#include <QCoreApplication>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

struct Intent
{
    QLatin1StringView key;
    const char *label;
};

constexpr Intent intents[] = {
    {"workspace.create"_L1, QT_TRANSLATE_NOOP("Intent", "File created")},
    {"workspace.phoneRegion"_L1, QT_TRANSLATE_NOOP("Intent", "Country of phone numbers changed")},
    {"demo.create"_L1, QT_TRANSLATE_NOOP("Intent", "Demo company created")},
    {"lead.generate"_L1, QT_TRANSLATE_NOOP("Intent", "Leads generated")},
    {"lead.add"_L1, QT_TRANSLATE_NOOP("Intent", "Lead added")},
    {"lead.edit"_L1, QT_TRANSLATE_NOOP("Intent", "Lead changed")},
    {"lead.move"_L1, QT_TRANSLATE_NOOP("Intent", "Stage changed")},
    {"lead.qualify"_L1, QT_TRANSLATE_NOOP("Intent", "Lead qualified")},
    {"lead.resume"_L1, QT_TRANSLATE_NOOP("Intent", "Work resumed")},
    {"lead.archive"_L1, QT_TRANSLATE_NOOP("Intent", "Lead archived")},
    {"lead.unarchive"_L1, QT_TRANSLATE_NOOP("Intent", "Lead brought back from the archive")},
    {"leads.edit"_L1, QT_TRANSLATE_NOOP("Intent", "Many leads changed")},
    {"leads.move"_L1, QT_TRANSLATE_NOOP("Intent", "Stage of many leads changed")},
    {"leads.task"_L1, QT_TRANSLATE_NOOP("Intent", "Task added to many leads")},
    {"leads.archive"_L1, QT_TRANSLATE_NOOP("Intent", "Many leads archived")},
    {"leads.unarchive"_L1, QT_TRANSLATE_NOOP("Intent", "Many leads brought back from the archive")},
    {"leads.purge"_L1, QT_TRANSLATE_NOOP("Intent", "Archived leads deleted")},
    {"lead.check"_L1, QT_TRANSLATE_NOOP("Intent", "Checklist ticked")},
    {"lead.uncheck"_L1, QT_TRANSLATE_NOOP("Intent", "Tick taken off the checklist")},
    {"lead.snooze"_L1, QT_TRANSLATE_NOOP("Intent", "Lead put off")},
    {"lead.no-next-step"_L1, QT_TRANSLATE_NOOP("Intent", "No next step")},
    {"call.log"_L1, QT_TRANSLATE_NOOP("Intent", "Call logged")},
    {"task.add"_L1, QT_TRANSLATE_NOOP("Intent", "Task added")},
    {"task.edit"_L1, QT_TRANSLATE_NOOP("Intent", "Task changed")},
    {"task.snooze"_L1, QT_TRANSLATE_NOOP("Intent", "Task put off")},
    {"task.complete"_L1, QT_TRANSLATE_NOOP("Intent", "Task completed")},
    {"task.invite"_L1, QT_TRANSLATE_NOOP("Intent", "Participants invited")},
    {"task.uninvite"_L1, QT_TRANSLATE_NOOP("Intent", "Participants taken off")},
    {"task.accept"_L1, QT_TRANSLATE_NOOP("Intent", "Invitation accepted")},
    {"task.decline"_L1, QT_TRANSLATE_NOOP("Intent", "Invitation declined")},
    {"calendar.import"_L1, QT_TRANSLATE_NOOP("Intent", "Calendar imported")},
    {"note.add"_L1, QT_TRANSLATE_NOOP("Intent", "Note added")},
    {"mail.add"_L1, QT_TRANSLATE_NOOP("Intent", "E-mail added")},
    {"person.add"_L1, QT_TRANSLATE_NOOP("Intent", "Contact person added")},
    {"person.edit"_L1, QT_TRANSLATE_NOOP("Intent", "Contact person changed")},
    {"person.remove"_L1, QT_TRANSLATE_NOOP("Intent", "Contact person removed")},
    {"contact.add"_L1, QT_TRANSLATE_NOOP("Intent", "Contact added")},
    {"contact.edit"_L1, QT_TRANSLATE_NOOP("Intent", "Contact changed")},
    {"contact.erase"_L1, QT_TRANSLATE_NOOP("Intent", "Person erased")},
    {"contact.merge"_L1, QT_TRANSLATE_NOOP("Intent", "Contacts merged")},
    {"company.add"_L1, QT_TRANSLATE_NOOP("Intent", "Company added")},
    {"company.edit"_L1, QT_TRANSLATE_NOOP("Intent", "Company changed")},
    {"company.merge"_L1, QT_TRANSLATE_NOOP("Intent", "Companies merged")},
    {"attachment.add"_L1, QT_TRANSLATE_NOOP("Intent", "File attached")},
    {"attachment.remove"_L1, QT_TRANSLATE_NOOP("Intent", "File removed")},
    {"user.add"_L1, QT_TRANSLATE_NOOP("Intent", "User added")},
    {"user.edit"_L1, QT_TRANSLATE_NOOP("Intent", "User changed")},
    {"team.add"_L1, QT_TRANSLATE_NOOP("Intent", "Team added")},
    {"team.edit"_L1, QT_TRANSLATE_NOOP("Intent", "Team changed")},
    {"choice.add"_L1, QT_TRANSLATE_NOOP("Intent", "Choice added to a directory")},
    {"choice.edit"_L1, QT_TRANSLATE_NOOP("Intent", "Choice of a directory changed")},
    {"lead.import"_L1, QT_TRANSLATE_NOOP("Intent", "Leads imported")},
    {"import.mapping"_L1, QT_TRANSLATE_NOOP("Intent", "Import mapping remembered")},
    {"import.profile"_L1, QT_TRANSLATE_NOOP("Intent", "Import profile changed")},
    {"field.set"_L1, QT_TRANSLATE_NOOP("Intent", "Field rights changed")},
    {"view.save"_L1, QT_TRANSLATE_NOOP("Intent", "View of the list kept")},
    {"view.remove"_L1, QT_TRANSLATE_NOOP("Intent", "View of the list removed")},
    {"view.share"_L1, QT_TRANSLATE_NOOP("Intent", "View of the list shared")},
    {"view.unshare"_L1, QT_TRANSLATE_NOOP("Intent", "View of the list no longer shared")},
    {"undo"_L1, QT_TRANSLATE_NOOP("Intent", "Undone")},
    {"redo"_L1, QT_TRANSLATE_NOOP("Intent", "Redone")},
    {"sync.receive"_L1, QT_TRANSLATE_NOOP("Intent", "Changes received")},
    {"sync.leave"_L1, QT_TRANSLATE_NOOP("Intent", "Numbers given on leaving the server")},
    {"sync.cancel"_L1, QT_TRANSLATE_NOOP("Intent", "Taken back before sending")},
    {"conflict.use"_L1, QT_TRANSLATE_NOOP("Intent", "Lost value set again")},
    {"conflict.keep"_L1, QT_TRANSLATE_NOOP("Intent", "Conflict settled")},
    {"conflict.settle"_L1, QT_TRANSLATE_NOOP("Intent", "Conflict settled by its author")},
    {"workspace.bring"_L1, QT_TRANSLATE_NOOP("Intent", "Leads brought to the shared server")},
    {"note.keep"_L1, QT_TRANSLATE_NOOP("Intent", "Note kept")},
};

} // namespace

QString intentLabel(const QString &intent)
{
    for (const Intent &known : intents) {
        if (known.key == intent)
            return QCoreApplication::translate("Intent", known.label);
    }
    return intent;
}

QString announcementOf(const ChangeSet &changeset)
{
    const auto leads = std::ranges::count(changeset.changes, Kind::Lead, &RecordChange::kind);
    if (changeset.intent == "lead.move"_L1 && leads > 1)
        return QCoreApplication::translate("Intent", "Stage of %n lead(s) changed", nullptr, int(leads));
    return intentLabel(changeset.intent);
}

QStringList knownIntents()
{
    QStringList keys;
    for (const Intent &known : intents)
        keys.append(known.key);
    return keys;
}

} // namespace leadline
