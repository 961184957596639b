// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sentences.h"

#include <QtGlobal>

namespace leadline {

namespace {

using enum Sentence::Details;

// One line per reason: what happened, what is kept, what to do.
constexpr Sentence sentences[] = {
    // records that are not there
    {"lead-not-found",
     QT_TRANSLATE_NOOP("Error", "There is no lead “%1”. Nothing was changed. Find its number with a search.")},
    {"contact-not-found",
     QT_TRANSLATE_NOOP("Error", "There is no contact “%1”. Nothing was changed. Find its id with a search.")},
    {"company-not-found",
     QT_TRANSLATE_NOOP("Error", "There is no company “%1”. Nothing was changed. Find its id with a search.")},
    {"person-not-found", QT_TRANSLATE_NOOP("Error", "There is no contact person “%1”. Nothing was changed.")},
    {"task-not-found",
     QT_TRANSLATE_NOOP("Error", "There is no task “%1”. Nothing was changed. The list of tasks shows their ids.")},
    {"user-not-found",
     QT_TRANSLATE_NOOP("Error",
                       "There is no active user “%1” here. Nothing was changed. The list of users shows their logins."),
     Last},
    {"team-not-found", QT_TRANSLATE_NOOP("Error", "There is no team “%1”. Nothing was changed.")},
    {"feed-not-found", QT_TRANSLATE_NOOP("Error", "There is no feed entry “%1”. Nothing was changed.")},
    {"attachment-not-found", QT_TRANSLATE_NOOP("Error", "There is no file “%1” on the lead. Nothing was changed.")},
    {"lookup-not-found", QT_TRANSLATE_NOOP("Error", "There is no directory entry “%1”. Nothing was changed.")},
    {"customfield-not-found", QT_TRANSLATE_NOOP("Error", "There is no field “%1”. Nothing was changed.")},
    {"setting-not-found", QT_TRANSLATE_NOOP("Error", "There is no setting “%1”. Nothing was changed.")},
    {"process-not-found", QT_TRANSLATE_NOOP("Error", "There is no process “%1”. Nothing was changed.")},
    {"changeset-not-found",
     QT_TRANSLATE_NOOP(
         "Error", "There is no change “%1” in the journal. Nothing was changed. The journal shows their numbers.")},
    {"record-not-found", QT_TRANSLATE_NOOP("Error", "“%1”: there is no record “%2”. Nothing was changed. Give its id."),
     FieldFirst},
    {"no-active-user",
     QT_TRANSLATE_NOOP("Error",
                       "The file has no active user, so nobody can act. Nothing was changed. Name one who may.")},
    {"user-inactive",
     QT_TRANSLATE_NOOP("Error", "The user “%1” is no longer active. Nothing was changed. Act as another user.")},

    // what the process refuses
    {"unknown-stage",
     QT_TRANSLATE_NOOP(
         "Error", "The process has no such stage. The lead stays where it is. Choose one of the process's stages.")},
    {"already-there", QT_TRANSLATE_NOOP("Error", "The lead is on this stage already. Nothing was changed.")},
    {"move-not-allowed",
     QT_TRANSLATE_NOOP("Error",
                       "The process does not lead from the current stage to that one. The lead stays where it is. Go "
                       "by a stage in between, or complete the task that leads there.")},
    {"fields-missing",
     QT_TRANSLATE_NOOP("Error", "Something is missing: %1. Nothing was changed. Fill it in and try again."), Fields},
    {"reason-required",
     QT_TRANSLATE_NOOP("Error",
                       "This stage asks for a reason. The lead stays where it is. Choose a reason and try again.")},
    {"reason-not-expected",
     QT_TRANSLATE_NOOP("Error", "This stage takes no reason. The lead stays where it is. Try again without one.")},
    {"needs-contact-or-company",
     QT_TRANSLATE_NOOP("Error",
                       "The lead has neither a contact nor a company. It stays where it is. Fill in a name or choose "
                       "an existing client.")},
    {"lead-closed",
     QT_TRANSLATE_NOOP("Error",
                       "The lead is closed and stays as it is. Reactivate it first. Notes can still be added.")},
    {"lead-ended",
     QT_TRANSLATE_NOOP("Error", "The lead has reached its end and stays as it is. Notes can still be added.")},
    {"next-step-reason-empty",
     QT_TRANSLATE_NOOP("Error", "Nothing says why there is no next step. Nothing was changed. Write the reason.")},
    {"already-qualified", QT_TRANSLATE_NOOP("Error", "The lead is qualified already. Nothing was changed.")},
    {"nothing-to-resume",
     QT_TRANSLATE_NOOP(
         "Error", "Work on this lead is under way or finished, so there is nothing to resume. Nothing was changed.")},
    {"result-required",
     QT_TRANSLATE_NOOP("Error", "This task is completed with a result. It stays open. Choose one: %1."), List},
    {"result-unknown", QT_TRANSLATE_NOOP("Error", "This task has no such result. It stays open. Choose one: %1."),
     List},
    {"result-not-expected",
     QT_TRANSLATE_NOOP("Error", "This task has no results to choose from. It stays open. Complete it without one.")},
    {"start-required",
     QT_TRANSLATE_NOOP("Error", "A task that is put off needs its new start. It stays open. Say when.")},
    {"start-not-expected",
     QT_TRANSLATE_NOOP("Error", "This result takes no new start. The task stays open. Leave the start out.")},
    {"field-not-in-form",
     QT_TRANSLATE_NOOP("Error",
                       "The task's form has no field “%1”. The task stays open. Set the field on the lead itself."),
     FieldFirst},
    {"task-not-open", QT_TRANSLATE_NOOP("Error", "The task is completed or cancelled already. Nothing was changed.")},

    // changes and undo
    {"nothing-to-change", QT_TRANSLATE_NOOP("Error", "Everything has these values already. Nothing was changed.")},
    {"nothing-to-undo", QT_TRANSLATE_NOOP("Error", "There is nothing to undo.")},
    {"nothing-to-redo", QT_TRANSLATE_NOOP("Error", "There is nothing to redo.")},
    {"cannot-undo", QT_TRANSLATE_NOOP("Error", "The file's creation cannot be undone. Nothing was changed.")},
    {"already-undone", QT_TRANSLATE_NOOP("Error", "The change “%1” has been undone already. Nothing was changed.")},
    {"changed-since",
     QT_TRANSLATE_NOOP("Error",
                       "It was changed since: %1 %2 %3. Nothing was undone. Look at the newer change; to overwrite it, "
                       "force the undo."),
     FieldThird},
    {"changed-meanwhile",
     QT_TRANSLATE_NOOP(
         "Error",
         "Somebody changed it in the meantime: %1 %2 %3. Nothing of yours was written. Look again and repeat."),
     FieldThird},
    {"record-gone", QT_TRANSLATE_NOOP("Error", "It was removed in the meantime: %1 %2. Nothing was changed.")},
    {"record-exists", QT_TRANSLATE_NOOP("Error", "Such a record is there already. Nothing was changed.")},
    {"cancelled", QT_TRANSLATE_NOOP("Error", "Cancelled. What was done before stays, whole and undoable.")},

    // values
    {"unknown-field",
     QT_TRANSLATE_NOOP("Error",
                       "There is no field “%1”. Nothing was changed. The names of the fields are in the reference.")},
    {"field-read-only", QT_TRANSLATE_NOOP("Error", "“%1” is set by the process, not by hand. Nothing was changed."),
     FieldFirst},
    {"unknown-code",
     QT_TRANSLATE_NOOP("Error",
                       "“%1” has no choice “%2”. Nothing was changed. Use a code or a name out of its directory."),
     FieldFirst},
    {"money-invalid",
     QT_TRANSLATE_NOOP("Error", "“%1”: “%2” is no amount. Nothing was changed. Write it like 1250000.50."), FieldFirst},
    {"moment-invalid",
     QT_TRANSLATE_NOOP("Error", "“%1”: “%2” is no date or time. Nothing was changed. Write it like 2026-03-02T15:30."),
     FieldFirst},
    {"number-invalid", QT_TRANSLATE_NOOP("Error", "“%1”: “%2” is no whole number. Nothing was changed."), FieldFirst},
    {"flag-invalid", QT_TRANSLATE_NOOP("Error", "“%1”: “%2” is neither yes nor no. Nothing was changed."), FieldFirst},
    {"login-invalid",
     QT_TRANSLATE_NOOP("Error", "“%1” is no login: it must have 1 to 100 characters. Nothing was changed.")},
    {"login-taken",
     QT_TRANSLATE_NOOP("Error", "There is a user “%1” already. Nothing was changed. Choose another login.")},
    {"note-empty", QT_TRANSLATE_NOOP("Error", "The note is empty. Nothing was changed. Write something.")},
    {"note-too-long",
     QT_TRANSLATE_NOOP("Error",
                       "The note is longer than a million characters. Nothing was changed. Attach it as a file.")},
    {"unknown-process",
     QT_TRANSLATE_NOOP(
         "Error",
         "There is no such process: %1. No file was made. The first is what was asked for, the others are there."),
     List},
    {"currency-invalid",
     QT_TRANSLATE_NOOP("Error", "“%1” is no currency. No file was made. Give three letters, like RUB.")},
    {"phone-region-unknown",
     QT_TRANSLATE_NOOP(
         "Error", "There are no phone numbers of the country “%1”. Nothing was changed. Give two letters, like KZ.")},
    {"unknown-setting",
     QT_TRANSLATE_NOOP("Error",
                       "There is no setting “%1” that can be changed. Nothing was changed. There is phoneRegion.")},

    // filters
    {"filter-no-field",
     QT_TRANSLATE_NOOP("Error",
                       "The filter has no field name at position %1. Write it like stage=handoff and budget>=100000.")},
    {"filter-no-comparison",
     QT_TRANSLATE_NOOP("Error",
                       "The filter has no comparison at position %1, after “%2”. Use one of = != > >= < <= ~ :empty.")},
    {"filter-open-quote", QT_TRANSLATE_NOOP("Error", "The quote at position %1 of the filter is never closed.")},
    {"filter-one-value",
     QT_TRANSLATE_NOOP("Error", "The comparison at position %1 of the filter takes exactly one value.")},
    {"filter-unknown-field", QT_TRANSLATE_NOOP("Error", "Position %2 of the filter: there is no field “%1”.")},
    {"filter-value-invalid", QT_TRANSLATE_NOOP("Error", "Position %3 of the filter: “%1” cannot be “%2”."), FieldFirst},

    // the file
    {"file-not-found",
     QT_TRANSLATE_NOOP("Error", "There is no file “%1”. Make it with “leadline init”, or name another.")},
    {"file-exists",
     QT_TRANSLATE_NOOP("Error", "The file “%1” is there already and was left as it is. Choose another name.")},
    {"file-foreign",
     QT_TRANSLATE_NOOP("Error", "“%1” is not a Leadline file. It was left as it is. Choose another file.")},
    {"file-newer",
     QT_TRANSLATE_NOOP("Error",
                       "“%1” was written by a newer Leadline. It was left as it is. Update the program to open it.")},
    {"file-needs-migration",
     QT_TRANSLATE_NOOP(
         "Error",
         "“%1” was written by an older Leadline. It was left as it is. Run “leadline migrate” once; a copy is kept.")},
    {"file-damaged",
     QT_TRANSLATE_NOOP("Error",
                       "The file is damaged (%1). It was left as it is. Restore the newest backup beside it.")},
    {"file-read-only",
     QT_TRANSLATE_NOOP(
         "Error",
         "“%1” cannot be written to: the file or its folder is read-only. Nothing was changed. Reading works.")},
    {"file-locked",
     QT_TRANSLATE_NOOP("Error",
                       "Another program is writing to “%1” (%2, process %3). Nothing was changed; reading works. Close "
                       "it, or try again in a moment.")},
    {"file-cannot-open",
     QT_TRANSLATE_NOOP("Error", "“%1” cannot be opened: %2. Nothing was changed. Check the path and its rights.")},
    {"file-cannot-write",
     QT_TRANSLATE_NOOP(
         "Error", "“%1” cannot be written. What was there before is kept. Check the folder's rights and free space.")},
    {"file-cannot-replace",
     QT_TRANSLATE_NOOP("Error", "“%1” cannot be replaced. It was left as it is. Close what holds it open.")},
    {"file-failed", QT_TRANSLATE_NOOP("Error", "The file could not be used: %1. Nothing was changed.")},
    {"folder-cannot-create",
     QT_TRANSLATE_NOOP(
         "Error", "The folder “%1” cannot be made. Nothing was changed. Check the rights of the folder above it.")},
    {"disk-full",
     QT_TRANSLATE_NOOP(
         "Error", "The disk is full. The change was not made; all earlier ones are safe. Free some space and repeat.")},
    {"file-closed",
     QT_TRANSLATE_NOOP("Error", "The file is being closed, so this was not done. All earlier changes are safe.")},
    {"file-too-large",
     QT_TRANSLATE_NOOP(
         "Error", "“%1” is larger than %2 MiB. It was not attached. Keep it elsewhere and write where in a note.")},
    {"attachment-missing",
     QT_TRANSLATE_NOOP("Error",
                       "“%1” is no longer beside the database. Bring the folder of files back from a backup.")},
    {"attachment-damaged",
     QT_TRANSLATE_NOOP("Error",
                       "“%1” was changed outside of Leadline and is not opened. Bring it back from a backup.")},
    {"attachment-executable",
     QT_TRANSLATE_NOOP("Error",
                       "“%1” is a program and is not opened from here. Save a copy if you trust who sent it.")},
    {"restore-from-itself",
     QT_TRANSLATE_NOOP("Error", "“%1” cannot be restored from itself. Nothing was changed. Name a backup.")},

    // files that people bring and take away
    {"no-such-file", QT_TRANSLATE_NOOP("Error", "There is no file “%1”. Nothing was imported. Check the path.")},
    {"cannot-read", QT_TRANSLATE_NOOP("Error", "“%1” cannot be read: %2. Check its rights and the disk.")},
    {"cannot-write",
     QT_TRANSLATE_NOOP(
         "Error", "“%1” cannot be written. What was there before is kept. Check the folder's rights and free space.")},
    {"empty-file", QT_TRANSLATE_NOOP("Error", "“%1” is empty. Nothing was imported.")},
    {"xls-not-supported",
     QT_TRANSLATE_NOOP(
         "Error", "“%1” is an old Excel file (.xls). Nothing was imported. Save it as .xlsx or CSV and import that.")},
    {"ods-not-supported",
     QT_TRANSLATE_NOOP(
         "Error",
         "“%1” is an OpenDocument sheet (.ods). Nothing was imported. Save it as .xlsx or CSV and import that.")},
    {"xlsb-not-supported",
     QT_TRANSLATE_NOOP(
         "Error",
         "“%1” is a binary Excel file (.xlsb). Nothing was imported. Save it as .xlsx or CSV and import that.")},
    {"html-not-supported",
     QT_TRANSLATE_NOOP("Error",
                       "“%1” is a web page. Nothing was imported. Open it in a spreadsheet, save it as .xlsx or CSV "
                       "and import that.")},
    {"encrypted",
     QT_TRANSLATE_NOOP("Error",
                       "“%1” is protected by a password. Nothing was imported. Save it without one and import that.")},
    {"not-a-table",
     QT_TRANSLATE_NOOP(
         "Error",
         "“%1” holds no table: it is neither CSV nor XLSX nor vCard. Nothing was imported. Save it as one of them.")},
    {"damaged-file",
     QT_TRANSLATE_NOOP("Error",
                       "“%1” is damaged and cannot be read. Ask for it again, or open and save it in a spreadsheet.")},
    {"no-such-sheet",
     QT_TRANSLATE_NOOP("Error", "The file has no such sheet: %1. Nothing was imported. Choose one of those named."),
     List},
    {"xml-doctype",
     QT_TRANSLATE_NOOP("Error",
                       "“%1” has a document type inside, which no sheet needs and attackers use. It was not read. Open "
                       "and save it in a spreadsheet.")},
    {"zip-bomb", QT_TRANSLATE_NOOP("Error", "“%1” unpacks to far more than it may. It was not read.")},
    {"too-many-parts", QT_TRANSLATE_NOOP("Error", "“%1” is made of more parts than a workbook has. It was not read.")},
    {"too-many-strings",
     QT_TRANSLATE_NOOP("Error", "“%1” holds more text than is read at once. Split it, or save it as CSV.")},
    {"too-many-columns",
     QT_TRANSLATE_NOOP("Error",
                       "There are too many columns (%1). At most 500 are read. Take out those that are not needed."),
     List},
    {"too-many-rows", QT_TRANSLATE_NOOP("Error", "There are more rows than fit (%1). Split the file, or use CSV."),
     List},
    {"too-many-cells", QT_TRANSLATE_NOOP("Error", "There are more cells than are read (%1). Split the file."), List},
    {"too-many-open-quotes",
     QT_TRANSLATE_NOOP("Error",
                       "Quotes are opened and not closed all over the file (%1). Nothing more was read. Check the "
                       "delimiter and the quotes."),
     List},
    {"cell-too-long", QT_TRANSLATE_NOOP("Error", "A cell is longer than 65,536 characters (%1). Shorten it."), List},
    {"nul-bytes",
     QT_TRANSLATE_NOOP("Error", "There are NUL bytes in the text (%1). They were left out; look at the row."), List},
    {"invalid-bytes",
     QT_TRANSLATE_NOOP("Error", "Some bytes do not fit the encoding (%1). Check the row, or name another encoding."),
     List},
    {"unterminated-quote",
     QT_TRANSLATE_NOOP("Error", "A quote is never closed (%1). Close it and import the row again."), List},
    {"bad-shared-string",
     QT_TRANSLATE_NOOP("Error",
                       "A cell points at a text that is not there (%1). Open and save the file in a spreadsheet."),
     List},
    {"unfinished-card", QT_TRANSLATE_NOOP("Error", "A card has no end (%1). Export it again."), List},
    {"card-too-large", QT_TRANSLATE_NOOP("Error", "A card is larger than is read (%1). Export it without pictures."),
     List},

    {"empty-row", QT_TRANSLATE_NOOP("Error", "The row is empty. It was left out.")},
    {"file-too-large",
     QT_TRANSLATE_NOOP(
         "Error",
         "“%1” is larger than 100 MiB. It was not attached. Make it smaller, or keep a link to it in a note.")},
    {"attachment-missing",
     QT_TRANSLATE_NOOP("Error",
                       "The bytes of “%1” are not beside the database. The entry is kept. Put the folder of "
                       "attachments back from a backup.")},
    {"attachment-damaged",
     QT_TRANSLATE_NOOP(
         "Error",
         "The bytes of “%1” are not those that were attached. The entry is kept. Take the file from a backup.")},
    {"map-not-json",
     QT_TRANSLATE_NOOP("Error",
                       "The mapping is no JSON (%1). Nothing was imported. The reference shows what it looks like."),
     List},
    {"map-unknown-key",
     QT_TRANSLATE_NOOP("Error", "The mapping has a key that means nothing: %1. Nothing was imported."), List},
    {"map-wrong-type",
     QT_TRANSLATE_NOOP("Error", "The mapping has the wrong kind of value at: %1. Nothing was imported."), List},
    {"map-unknown-column",
     QT_TRANSLATE_NOOP("Error", "The mapping names a column that the file does not have: %1. Nothing was imported."),
     List},
    {"map-unknown-field",
     QT_TRANSLATE_NOOP("Error", "The mapping names a field that there is not: %1. Nothing was imported."), List},
    {"map-unknown-value",
     QT_TRANSLATE_NOOP("Error", "The mapping gives “%1” a choice that there is not: %2. Nothing was imported."),
     FieldFirst},

    // processes
    {"demo-step-unknown",
     QT_TRANSLATE_NOOP("Error",
                       "The demo company's story does not fit this process: %1. Choose another process for it."),
     List},
    {"process-unknown",
     QT_TRANSLATE_NOOP(
         "Error",
         "The file's process “%1” is not known to this program. The file was left as it is. Update the program.")},
    {"process-invalid",
     QT_TRANSLATE_NOOP("Error", "The process definition is wrong at: %1. It is not used. Correct it there."), List},

    // the command line itself
    {"no-command", QT_TRANSLATE_NOOP("Error", "Say what to do. “leadline --help” lists the commands.")},
    {"unknown-command", QT_TRANSLATE_NOOP("Error", "There is no command “%1”. “leadline --help” lists them.")},
    {"unknown-option", QT_TRANSLATE_NOOP("Error", "There is no option “%1”. “leadline --help” lists them.")},
    {"option-not-here",
     QT_TRANSLATE_NOOP("Error", "“%2” takes no option “%1”. “leadline %2 --help” lists those it takes.")},
    {"option-needs-value", QT_TRANSLATE_NOOP("Error", "The option “%1” needs a value after it.")},
    {"option-takes-no-value", QT_TRANSLATE_NOOP("Error", "The option “%1” takes no value.")},
    {"option-invalid", QT_TRANSLATE_NOOP("Error", "The option “%1” cannot be “%2”.")},
    {"option-required", QT_TRANSLATE_NOOP("Error", "The option “%1” is needed here.")},
    {"argument-missing", QT_TRANSLATE_NOOP("Error", "Something is missing. Write it like this: leadline %1")},
    {"argument-unexpected", QT_TRANSLATE_NOOP("Error", "“%1” is too much here. Write it like this: leadline %2")},
    {"assignment-invalid", QT_TRANSLATE_NOOP("Error", "“%1” is not of the form FIELD=VALUE.")},
    {"not-available", QT_TRANSLATE_NOOP("Error", "“%1” is not available in this build.")},
};

} // namespace

const Sentence *sentenceFor(const QString &reason)
{
    for (const Sentence &sentence : sentences) {
        if (reason == QLatin1StringView(sentence.reason))
            return &sentence;
    }
    return nullptr;
}

} // namespace leadline
