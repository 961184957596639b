// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commands.h"

#include "app/commandline/actions.h"

#include <vector>

namespace leadline {

using namespace Qt::StringLiterals;

std::span<const Command> commands()
{
    using enum StoreAccess;
    constexpr int any = -1;
    static const std::vector<Command> table{
        {u"init"_s, u"FILE"_s, QT_TRANSLATE_NOOP("CommandLine", "Make a new file"),
         {u"--process"_s, u"--currency"_s, u"--demo"_s, u"--leads"_s, u"--seed"_s}, 0, 1, Write, nullptr, initFile},
        {u"import"_s, u"SOURCE"_s, QT_TRANSLATE_NOOP("CommandLine", "Import leads from a CSV, XLSX or vCard file"),
         {u"--map"_s, u"--encoding"_s, u"--delimiter"_s, u"--on-duplicate"_s, u"--dry-run"_s, u"--errors"_s}, 1, 1, Write,
         importLeads},
        {u"export leads"_s, {}, QT_TRANSLATE_NOOP("CommandLine", "Write leads to a CSV, XLSX or JSON file"),
         {u"--where"_s, u"--search"_s, u"--sort"_s, u"--format"_s, u"-o"_s, u"--fields"_s, u"--bom"_s}, 0, 0, Read, exportLeads},
        {u"leads"_s, {}, QT_TRANSLATE_NOOP("CommandLine", "List leads"),
         {u"--where"_s, u"--search"_s, u"--sort"_s, u"--limit"_s, u"--offset"_s}, 0, 0, Read, listLeads},
        {u"lead add"_s, u"FIELD=VALUE…"_s, QT_TRANSLATE_NOOP("CommandLine", "Add a lead"), {}, 1, any, Write, leadAdd},
        {u"lead show"_s, u"ID"_s, QT_TRANSLATE_NOOP("CommandLine", "Show a lead with its tasks, feed and history"), {}, 1, 1,
         Read, leadShow},
        {u"lead set"_s, u"ID FIELD=VALUE…"_s, QT_TRANSLATE_NOOP("CommandLine", "Change fields of a lead"), {}, 2, any, Write,
         leadSet},
        {u"lead move"_s, u"ID STAGE"_s, QT_TRANSLATE_NOOP("CommandLine", "Move a lead to a stage by hand"), {u"--reason"_s}, 2,
         2, Write, leadMove},
        {u"lead qualify"_s, u"ID"_s, QT_TRANSLATE_NOOP("CommandLine", "Qualify a lead; makes or links contact and company"),
         {u"--contact"_s, u"--company"_s}, 1, 1, Write, leadQualify},
        {u"lead resume"_s, u"ID"_s, QT_TRANSLATE_NOOP("CommandLine", "Resume work on a lead that had no interest"), {}, 1, 1,
         Write, leadResume},
        {u"lead archive"_s, u"ID"_s, QT_TRANSLATE_NOOP("CommandLine", "Hide a lead from lists"), {u"--back"_s}, 1, 1, Write,
         leadArchive},
        {u"lead person"_s, u"ID FIELD=VALUE…"_s, QT_TRANSLATE_NOOP("CommandLine", "Add one more contact person to a lead"), {},
         2, any, Write, leadPerson},
        {u"lead similar"_s, u"ID"_s, QT_TRANSLATE_NOOP("CommandLine", "Show contacts, companies and leads like this one"), {},
         1, 1, Read, leadSimilar},
        {u"tasks"_s, {}, QT_TRANSLATE_NOOP("CommandLine", "List tasks"), {u"--lead"_s, u"--open"_s, u"--limit"_s}, 0, 0, Read,
         listTasks},
        {u"task done"_s, u"TASK [FIELD=VALUE…]"_s, QT_TRANSLATE_NOOP("CommandLine", "Complete a task"),
         {u"--result"_s, u"--details"_s, u"--start"_s}, 1, any, Write, taskDone},
        {u"note"_s, u"ID TEXT"_s, QT_TRANSLATE_NOOP("CommandLine", "Add a note to a lead's feed"), {}, 2, any, Write, noteAdd},
        {u"search"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("CommandLine", "Search leads, clients, notes and tasks"), {u"--limit"_s}, 1,
         any, Read, searchFile},
        {u"users"_s, {}, QT_TRANSLATE_NOOP("CommandLine", "List users"), {}, 0, 0, Read, listUsers},
        {u"user add"_s, u"LOGIN [NAME]"_s, QT_TRANSLATE_NOOP("CommandLine", "Add a user"), {u"--role"_s}, 1, 2, Write, userAdd},
        {u"undo"_s, u"[CHANGESET]"_s, QT_TRANSLATE_NOOP("CommandLine", "Take back the last change, or the one named"),
         {u"--force"_s}, 0, 1, Write, undoChange},
        {u"redo"_s, {}, QT_TRANSLATE_NOOP("CommandLine", "Make again what was taken back last"), {u"--force"_s}, 0, 0, Write,
         redoChange},
        {u"journal"_s, {}, QT_TRANSLATE_NOOP("CommandLine", "List changes, the newest first"), {u"--record"_s, u"--limit"_s}, 0,
         0, Read, showJournal},
        {u"check"_s, {}, QT_TRANSLATE_NOOP("CommandLine", "Look for faults in the file"), {}, 0, 0, Read, nullptr, checkFile},
        {u"backup"_s, u"OUT"_s, QT_TRANSLATE_NOOP("CommandLine", "Write a copy of the file"), {}, 1, 1, Read, nullptr,
         backupFile},
        {u"restore"_s, u"BACKUP"_s, QT_TRANSLATE_NOOP("CommandLine", "Put a backup in the file's place; the file is kept beside it"),
         {}, 1, 1, Write, nullptr, restoreFile},
        {u"migrate"_s, {}, QT_TRANSLATE_NOOP("CommandLine", "Bring the file to this program's layout; a copy is kept"), {}, 0, 0,
         Write, nullptr, migrateFile},
    };
    return table;
}

const Command *commandNamed(const QString &name)
{
    for (const Command &command : commands()) {
        if (command.name == name)
            return &command;
    }
    return nullptr;
}

} // namespace leadline
