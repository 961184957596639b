// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/options.h"

#include <QtGlobal>

namespace leadline {

namespace {

constexpr Option general[] = {
    {"--db", "FILE", QT_TRANSLATE_NOOP("CommandLine", "the file to work on; else $LEADLINE_DB, else your own file")},
    {"--as", "LOGIN", QT_TRANSLATE_NOOP("CommandLine", "the user who acts; else the first one of the file")},
    {"--now", "ISO", QT_TRANSLATE_NOOP("CommandLine", "the time it is, for scripts")},
    {"--lang", "ru|en", QT_TRANSLATE_NOOP("CommandLine", "the language; else that of the surroundings")},
    {"--json", "", QT_TRANSLATE_NOOP("CommandLine", "answer in JSON")},
    {"--help", "", QT_TRANSLATE_NOOP("CommandLine", "show this help; after a command, its own")},
    {"--version", "", QT_TRANSLATE_NOOP("CommandLine", "show the version")},
};

constexpr Option special[] = {
    {"--process", "lead-handoff|five-stage", QT_TRANSLATE_NOOP("CommandLine", "the process that leads go through")},
    {"--currency", "CODE", QT_TRANSLATE_NOOP("CommandLine", "the currency of all amounts, RUB unless told otherwise")},
    {"--region", "CODE",
     QT_TRANSLATE_NOOP("CommandLine", "the country whose phones are written without a code, RU unless told otherwise")},
    {"--demo", "", QT_TRANSLATE_NOOP("CommandLine", "fill the file with the demo company")},
    {"--leads", "N", QT_TRANSLATE_NOOP("CommandLine", "add N invented leads")},
    {"--seed", "S", QT_TRANSLATE_NOOP("CommandLine", "a number; the same one gives the same leads")},
    {"--map", "FILE", QT_TRANSLATE_NOOP("CommandLine", "JSON that says which column goes to which field")},
    {"--profile", "NAME", QT_TRANSLATE_NOOP("CommandLine", "read the source as this profile says")},
    {"--save-profile", "NAME", QT_TRANSLATE_NOOP("CommandLine", "keep how the source is read under this name")},
    {"--encoding", "NAME", QT_TRANSLATE_NOOP("CommandLine", "the encoding of the source, when it is not recognised")},
    {"--delimiter", "C", QT_TRANSLATE_NOOP("CommandLine", "the delimiter of a CSV: , ; | or tab")},
    {"--on-duplicate", "skip|update|create",
     QT_TRANSLATE_NOOP("CommandLine", "what to do with a row whose lead is there already")},
    {"--dry-run", "", QT_TRANSLATE_NOOP("CommandLine", "only say what would happen")},
    {"--errors", "OUT.csv", QT_TRANSLATE_NOOP("CommandLine", "where rows go that could not be imported")},
    {"--where", "FILTER", QT_TRANSLATE_NOOP("CommandLine", "only these leads: stage=handoff and budget>=100000")},
    {"--search", "TEXT", QT_TRANSLATE_NOOP("CommandLine", "only leads that hold these words")},
    {"--sort", "FIELD[:desc]", QT_TRANSLATE_NOOP("CommandLine", "the order; without it the newest come first")},
    {"--limit", "N", QT_TRANSLATE_NOOP("CommandLine", "at most so many")},
    {"--offset", "N", QT_TRANSLATE_NOOP("CommandLine", "pass over so many first")},
    {"--format", "NAME", QT_TRANSLATE_NOOP("CommandLine", "csv, xlsx or json; a report also text, pdf or png")},
    {"-o", "OUT", QT_TRANSLATE_NOOP("CommandLine", "the file to write")},
    {"--fields", "A,B,C", QT_TRANSLATE_NOOP("CommandLine", "the columns; else all that any of the leads has")},
    {"--bom", "", QT_TRANSLATE_NOOP("CommandLine", "begin a CSV with a byte order mark, which Excel needs")},
    {"--from", "DAY", QT_TRANSLATE_NOOP("CommandLine", "the first day of the period")},
    {"--to", "DAY", QT_TRANSLATE_NOOP("CommandLine", "the last day of the period")},
    {"--day", "DAY", QT_TRANSLATE_NOOP("CommandLine", "the day that is meant; else today")},
    {"--by", "FIELD", QT_TRANSLATE_NOOP("CommandLine", "also by owner, team, source or needType")},
    {"--owner", "LOGIN", QT_TRANSLATE_NOOP("CommandLine", "only this user's leads")},
    {"--whose", "LOGIN", QT_TRANSLATE_NOOP("CommandLine", "whose schedule, else your own; may be repeated")},
    {"--source", "CODE", QT_TRANSLATE_NOOP("CommandLine", "only leads from this source")},
    {"--as-of", "DAY", QT_TRANSLATE_NOOP("CommandLine", "as things stood at the end of this day")},
    {"--reason", "CODE", QT_TRANSLATE_NOOP("CommandLine", "why, for stages that ask for a reason")},
    {"--off", "", QT_TRANSLATE_NOOP("CommandLine", "take the ticks off again")},
    {"--contact", "new|ID|none", QT_TRANSLATE_NOOP("CommandLine", "the client's person: make, link or neither")},
    {"--company", "new|ID|none", QT_TRANSLATE_NOOP("CommandLine", "the client's company: make, link or neither")},
    {"--back", "", QT_TRANSLATE_NOOP("CommandLine", "bring it back from the archive")},
    {"--person", "PERSON", QT_TRANSLATE_NOOP("CommandLine", "change this contact person instead, named or by id")},
    {"--remove", "", QT_TRANSLATE_NOOP("CommandLine", "take them off again")},
    {"--yes", "", QT_TRANSLATE_NOOP("CommandLine", "do it; without it only what would happen is shown")},
    {"--take", "FIELD=RECORD", QT_TRANSLATE_NOOP("CommandLine", "whose value a field gets; may be repeated")},
    {"--lead", "ID", QT_TRANSLATE_NOOP("CommandLine", "the lead they belong to")},
    {"--open", "", QT_TRANSLATE_NOOP("CommandLine", "only open ones")},
    {"--result", "CODE", QT_TRANSLATE_NOOP("CommandLine", "the task's result; needed where it has results")},
    {"--details", "TEXT", QT_TRANSLATE_NOOP("CommandLine", "more about the result")},
    {"--start", "ISO", QT_TRANSLATE_NOOP("CommandLine", "when a task that is put off starts anew")},
    {"--role", "ROLE", QT_TRANSLATE_NOOP("CommandLine", "rep, manager, admin or marketing; rep unless told otherwise")},
    {"--team", "NAME", QT_TRANSLATE_NOOP("CommandLine", "the team that the user works in")},
    {"--force", "", QT_TRANSLATE_NOOP("CommandLine", "overwrite what was changed since")},
    {"--login", "LOGIN", QT_TRANSLATE_NOOP("CommandLine", "the login on the server")},
    {"--password-file", "FILE", QT_TRANSLATE_NOOP("CommandLine", "a file whose first line is the password")},
    {"--new-password-file", "FILE", QT_TRANSLATE_NOOP("CommandLine", "a file whose first line is the new password")},
    {"--of", "LOGIN", QT_TRANSLATE_NOOP("CommandLine", "whose devices; only an administrator may name others")},
    {"--wipe", "", QT_TRANSLATE_NOOP("CommandLine", "have the device empty its file when it next comes")},
    {"--code", "CODE", QT_TRANSLATE_NOOP("CommandLine", "the authenticator's code, if the account has one")},
    {"--bring", "", QT_TRANSLATE_NOOP("CommandLine", "bring the file's own leads to the server")},
    {"--fresh", "", QT_TRANSLATE_NOOP("CommandLine", "start with the server's leads; a copy of the file is kept")},
    {"--once", "", QT_TRANSLATE_NOOP("CommandLine", "once, then end")},
    {"--record", "ID", QT_TRANSLATE_NOOP("CommandLine", "only changes of this record: a lead's number, or an id")},
};

} // namespace

std::span<const Option> generalOptions()
{
    return general;
}

std::span<const Option> commandOptions()
{
    return special;
}

const Option *optionNamed(const QString &name)
{
    for (const std::span<const Option> options : {generalOptions(), commandOptions()}) {
        for (const Option &option : options) {
            if (name == QLatin1StringView(option.name))
                return &option;
        }
    }
    return nullptr;
}

} // namespace leadline
