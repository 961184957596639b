// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commands.h"

#include "app/commandline/actions.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

using enum StoreAccess;
constexpr int any = -1;

constexpr Command table[] = {
    {"init", "FILE", QT_TRANSLATE_NOOP("CommandLine", "Make a new file"),
     "--process --currency --region --demo --leads --seed", 0, 1, Write, nullptr, initFile},
    {"import", "SOURCE", QT_TRANSLATE_NOOP("CommandLine", "Import leads from a CSV, XLSX or vCard file"),
     "--map --profile --save-profile --encoding --delimiter --on-duplicate --dry-run --errors", 1, 1, Write,
     importLeads},
    {"imports", "", QT_TRANSLATE_NOOP("CommandLine", "List imports, the newest first, and how each stands today"),
     "--limit", 0, 0, Read, listImports},
    {"export leads", "", QT_TRANSLATE_NOOP("CommandLine", "Write leads to a CSV, XLSX or JSON file"),
     "--where --search --sort --format -o --fields --bom", 0, 0, Read, exportLeads},
    {"export schedule", "OUT.ics", QT_TRANSLATE_NOOP("CommandLine", "Write the schedule as an iCalendar file"),
     "--from --to --whose", 1, 1, Read, exportSchedule},
    {"import schedule", "SOURCE.ics", QT_TRANSLATE_NOOP("CommandLine", "Take events of an iCalendar file in as tasks"),
     "--lead --dry-run", 1, 1, Write, importSchedule},
    {"schedule", "", QT_TRANSLATE_NOOP("CommandLine", "Show what is in the schedule"), "--from --to --whose", 0, 0,
     Read, showSchedule},
    {"leads", "", QT_TRANSLATE_NOOP("CommandLine", "List leads"), "--where --search --sort --limit --offset", 0, 0,
     Read, listLeads},
    {"lead add", "FIELD=VALUE…", QT_TRANSLATE_NOOP("CommandLine", "Add a lead"), "", 1, any, Write, leadAdd},
    {"lead show", "ID", QT_TRANSLATE_NOOP("CommandLine", "Show a lead with its tasks, feed and history"), "", 1, 1,
     Read, leadShow},
    {"lead set", "ID FIELD=VALUE…", QT_TRANSLATE_NOOP("CommandLine", "Change fields of a lead"), "", 2, any, Write,
     leadSet},
    {"lead move", "ID STAGE", QT_TRANSLATE_NOOP("CommandLine", "Move a lead to a stage by hand"), "--reason", 2, 2,
     Write, leadMove},
    {"lead check", "ID ITEM…", QT_TRANSLATE_NOOP("CommandLine", "Tick items of the checklist of a lead's stage"),
     "--off", 2, any, Write, leadCheck},
    {"lead qualify", "ID", QT_TRANSLATE_NOOP("CommandLine", "Qualify a lead; makes or links contact and company"),
     "--contact --company", 1, 1, Write, leadQualify},
    {"lead resume", "ID", QT_TRANSLATE_NOOP("CommandLine", "Resume work on a lead that had no interest"), "", 1, 1,
     Write, leadResume},
    {"lead archive", "ID", QT_TRANSLATE_NOOP("CommandLine", "Hide a lead from lists"), "--back", 1, 1, Write,
     leadArchive},
    {"lead purge", "ID", QT_TRANSLATE_NOOP("CommandLine", "Delete an archived lead with all that hangs on it"), "", 1,
     1, Write, leadPurge},
    {"lead person", "ID FIELD=VALUE…", QT_TRANSLATE_NOOP("CommandLine", "Add one more contact person to a lead"),
     "--person --remove", 1, any, Write, leadPerson},
    {"lead similar", "ID", QT_TRANSLATE_NOOP("CommandLine", "Show contacts, companies and leads like this one"), "", 1,
     1, Read, leadSimilar},
    {"contact erase", "ID",
     QT_TRANSLATE_NOOP("CommandLine", "Erase a person for good (152-FZ, GDPR); cannot be undone"), "--yes", 1, 1, Write,
     contactErase},
    {"lead erase", "ID",
     QT_TRANSLATE_NOOP("CommandLine", "Erase for good whom a lead names, contact or not; cannot be undone"),
     "--person --yes", 1, 1, Write, leadErase},
    {"merge contact", "KEEP OTHER…", QT_TRANSLATE_NOOP("CommandLine", "Merge contacts that are one person"), "--take",
     2, any, Write, mergeContacts},
    {"merge company", "KEEP OTHER…", QT_TRANSLATE_NOOP("CommandLine", "Merge companies that are one"), "--take", 2, any,
     Write, mergeCompanies},
    {"tasks", "", QT_TRANSLATE_NOOP("CommandLine", "List tasks"), "--lead --open --limit", 0, 0, Read, listTasks},
    {"task add", "LEAD FIELD=VALUE…", QT_TRANSLATE_NOOP("CommandLine", "Add a task to a lead: subject, start, owner"),
     "", 2, any, Write, taskAdd},
    {"task set", "TASK FIELD=VALUE…", QT_TRANSLATE_NOOP("CommandLine", "Change an open task: start, owner, repeat"), "",
     2, any, Write, taskSet},
    {"task done", "TASK [FIELD=VALUE…]", QT_TRANSLATE_NOOP("CommandLine", "Complete a task"),
     "--result --details --start", 1, any, Write, taskDone},
    {"task invite", "TASK LOGIN…", QT_TRANSLATE_NOOP("CommandLine", "Ask colleagues to take part in a task"),
     "--remove", 2, any, Write, taskInvite},
    {"task accept", "TASK", QT_TRANSLATE_NOOP("CommandLine", "Accept the invitation to a task"), "", 1, 1, Write,
     taskAccept},
    {"task decline", "TASK", QT_TRANSLATE_NOOP("CommandLine", "Decline the invitation to a task"), "", 1, 1, Write,
     taskDecline},
    {"note", "ID TEXT", QT_TRANSLATE_NOOP("CommandLine", "Add a note to a lead's feed"), "", 2, any, Write, noteAdd},
    {"attachments", "ID", QT_TRANSLATE_NOOP("CommandLine", "List the files of a lead"), "", 1, 1, Read,
     listAttachments},
    {"attachment add", "ID PATH", QT_TRANSLATE_NOOP("CommandLine", "Put a file on a lead"), "", 2, 2, Write,
     attachmentAdd},
    {"attachment get", "ATTACHMENT",
     QT_TRANSLATE_NOOP("CommandLine", "Write a copy of a lead's file, from the shared server when it is not here"),
     "-o --password-file --code", 1, 1, Read, attachmentGet},
    {"search", "TEXT", QT_TRANSLATE_NOOP("CommandLine", "Search leads, clients, notes and tasks"), "--limit", 1, any,
     Read, searchFile},
    {"users", "", QT_TRANSLATE_NOOP("CommandLine", "List users"), "", 0, 0, Read, listUsers},
    {"user add", "LOGIN [NAME]", QT_TRANSLATE_NOOP("CommandLine", "Add a user"), "--role --team", 1, 2, Write, userAdd},
    {"user set", "LOGIN FIELD=VALUE…", QT_TRANSLATE_NOOP("CommandLine", "Change a user: name, team, role, inactive"),
     "", 2, any, Write, userSet},
    {"teams", "", QT_TRANSLATE_NOOP("CommandLine", "List teams"), "", 0, 0, Read, listTeams},
    {"team add", "NAME [FIELD=VALUE…]", QT_TRANSLATE_NOOP("CommandLine", "Add a team: leader, parent"), "", 1, any,
     Write, teamAdd},
    {"lookups", "[LIST]", QT_TRANSLATE_NOOP("CommandLine", "List the choices of the directories"), "", 0, any, Read,
     listLookups},
    {"lookup add", "LIST NAME", QT_TRANSLATE_NOOP("CommandLine", "Add a choice to a directory"), "", 2, any, Write,
     lookupAdd},
    {"lookup set", "LIST CODE FIELD=VALUE", QT_TRANSLATE_NOOP("CommandLine", "Change a choice: name, hidden"), "", 3, 3,
     Write, lookupSet},
    {"fields", "",
     QT_TRANSLATE_NOOP("CommandLine", "List your own fields, and which fields a role may not see or change"), "", 0, 0,
     Read, listFields},
    {"field set", "ROLE KIND.FIELD ACCESS",
     QT_TRANSLATE_NOOP("CommandLine", "Let a role's field be open, read-only or hidden"), "", 3, 3, Write, setField},
    {"settings", "", QT_TRANSLATE_NOOP("CommandLine", "Show the file's settings"), "", 0, 0, Read, showSettings},
    {"set", "NAME=VALUE", QT_TRANSLATE_NOOP("CommandLine", "Change a setting: phoneRegion=KZ"), "", 1, 1, Write,
     changeSetting},
    {"undo", "[CHANGESET]", QT_TRANSLATE_NOOP("CommandLine", "Take back the last change, or the one named"), "--force",
     0, 1, Write, undoChange},
    {"redo", "", QT_TRANSLATE_NOOP("CommandLine", "Make again what was taken back last"), "--force", 0, 0, Write,
     redoChange},
    {"journal", "", QT_TRANSLATE_NOOP("CommandLine", "List changes, the newest first"), "--record --limit", 0, 0, Read,
     showJournal},
    {"sync", "", QT_TRANSLATE_NOOP("CommandLine", "Send what waits to the shared server, receive what is new"),
     "--once --password-file --new-password-file --code", 0, 0, Write, syncOnce},
    {"sync login", "URL", QT_TRANSLATE_NOOP("CommandLine", "Make the file one of a shared server's workspace"),
     "--login --password-file --new-password-file --code --bring --fresh", 1, 1, Write, syncLogin},
    {"sync status", "", QT_TRANSLATE_NOOP("CommandLine", "Show how the file stands with its shared server"), "", 0, 0,
     Read, showSharing},
    {"sync log", "", QT_TRANSLATE_NOOP("CommandLine", "List what happened with the shared server, the newest first"),
     "--limit", 0, 0, Read, showSyncLog},
    {"sync logout", "", QT_TRANSLATE_NOOP("CommandLine", "End the session at the shared server; the file stays its"),
     "", 0, 0, Read, syncLogout},
    {"sync leave", "", QT_TRANSLATE_NOOP("CommandLine", "Leave the shared server; the file goes on alone"), "", 0, 0,
     Write, syncLeave},
    {"sync password", "", QT_TRANSLATE_NOOP("CommandLine", "Change your own password at the shared server"),
     "--password-file --new-password-file --code", 0, 0, Read, syncPassword},
    {"sync devices", "", QT_TRANSLATE_NOOP("CommandLine", "List the devices that are logged in at the shared server"),
     "--of --password-file --code", 0, 0, Read, syncDevices},
    {"sync revoke", "DEVICE", QT_TRANSLATE_NOOP("CommandLine", "Sign a device out, or have it empty its file"),
     "--of --wipe --password-file --code", 1, 1, Read, syncRevoke},
    {"outbox", "", QT_TRANSLATE_NOOP("CommandLine", "List what waits for the server"), "--limit --offset", 0, 0, Read,
     showOutbox},
    {"outbox cancel", "CHANGESET", QT_TRANSLATE_NOOP("CommandLine", "Take back what was not sent yet"), "", 1, 1, Write,
     cancelOutbox},
    {"conflicts", "", QT_TRANSLATE_NOOP("CommandLine", "List values that lost to later ones"), "--limit --offset", 0, 0,
     Read, showConflicts},
    {"conflict use", "CONFLICT", QT_TRANSLATE_NOOP("CommandLine", "Set the value that lost"), "", 1, 1, Write,
     useConflict},
    {"conflict keep", "CONFLICT", QT_TRANSLATE_NOOP("CommandLine", "Let the value stand that won"), "", 1, 1, Write,
     keepConflict},
    {"attention", "", QT_TRANSLATE_NOOP("CommandLine", "List changes that the server refused"), "--limit --offset", 0,
     0, Read, showAttention},
    {"attention again", "CHANGESET", QT_TRANSLATE_NOOP("CommandLine", "Do it again on what is there now"), "", 1, 1,
     Write, settleAttention},
    {"attention note", "CHANGESET", QT_TRANSLATE_NOOP("CommandLine", "Keep what was typed as a note on the lead"), "",
     1, 1, Write, settleAttention},
    {"attention discard", "CHANGESET", QT_TRANSLATE_NOOP("CommandLine", "Settle it: nobody needs it"), "", 1, 1, Write,
     settleAttention},
    {"report", "NAME", QT_TRANSLATE_NOOP("CommandLine", "Answer a question about all leads"),
     "--from --to --by --owner --source --as-of --format -o", 1, 1, Read, makeReport},
    {"print lead", "ID", QT_TRANSLATE_NOOP("CommandLine", "Write a lead's card as a PDF"), "-o", 1, 1, Read, printCard},
    {"print call-sheet", "", QT_TRANSLATE_NOOP("CommandLine", "Write whom you call on a day as a PDF"), "--day -o", 0,
     0, Read, printCallSheet},
    {"check", "", QT_TRANSLATE_NOOP("CommandLine", "Look for faults in the file"), "", 0, 0, Read, nullptr, checkFile},
    {"backup", "OUT", QT_TRANSLATE_NOOP("CommandLine", "Write a copy of the file"), "", 1, 1, Read, nullptr,
     backupFile},
    {"restore", "BACKUP",
     QT_TRANSLATE_NOOP("CommandLine", "Put a backup in the file's place; the file is kept beside it"), "", 1, 1, Write,
     nullptr, restoreFile},
    {"migrate", "", QT_TRANSLATE_NOOP("CommandLine", "Bring the file to this program's layout; a copy is kept"), "", 0,
     0, Write, nullptr, migrateFile},
};

} // namespace

QString Command::form() const
{
    return QString(QLatin1StringView(name) + u' ' + QString::fromUtf8(arguments)).trimmed();
}

bool Command::takes(const QString &option) const
{
    return optionNames().contains(option);
}

QStringList Command::optionNames() const
{
    return QString::fromLatin1(options).split(u' ', Qt::SkipEmptyParts);
}

std::span<const Command> commands()
{
    return table;
}

const Command *commandNamed(const QString &name)
{
    for (const Command &command : commands()) {
        if (name == QLatin1StringView(command.name))
            return &command;
    }
    return nullptr;
}

} // namespace leadline
