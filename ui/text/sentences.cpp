// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sentences.h"

#include "ui/text/commandsentences.h"
#include "ui/text/processsentences.h"

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
    {"team-not-found", QT_TRANSLATE_NOOP("Error", "There is no team “%1”. Nothing was changed. Add it first.")},
    {"too-many-files",
     QT_TRANSLATE_NOOP("Error", "%1 files at once are too many. Nothing was added; take %2 at most.")},
    {"mail-unreadable", QT_TRANSLATE_NOOP("Error", "“%1” is no e-mail that can be read. Nothing was changed.")},
    {"no-persons", QT_TRANSLATE_NOOP("Error", "“%1” names no people. Nothing was changed.")},
    {"phone-unknown", QT_TRANSLATE_NOOP("Error", "Nobody here has the phone %1.")},
    {"errors-file-gone", QT_TRANSLATE_NOOP("Error", "The errors file is not there any more: %1.")},
    {"profile-not-found", QT_TRANSLATE_NOOP("Error", "There is no import profile “%1”. Nothing was changed.")},
    {"person-not-found", QT_TRANSLATE_NOOP("Error", "There is no contact person “%1”. Nothing was changed.")},
    {"no-open-task",
     QT_TRANSLATE_NOOP(
         "Error",
         "No task of the process is open on the lead %1. Nothing was changed. The list of tasks shows the ids "
         "of its others.")},
    {"task-not-found",
     QT_TRANSLATE_NOOP("Error", "There is no task “%1”. Nothing was changed. The list of tasks shows their ids.")},
    {"user-not-found",
     QT_TRANSLATE_NOOP("Error",
                       "There is no active user “%1” here. Nothing was changed. The list of users shows their logins."),
     Last},
    {"feed-not-found", QT_TRANSLATE_NOOP("Error", "There is no feed entry “%1”. Nothing was changed.")},
    {"attachment-not-found", QT_TRANSLATE_NOOP("Error", "There is no file “%1” on the lead. Nothing was changed.")},
    {"directory-unknown",
     QT_TRANSLATE_NOOP("Error", "There is no directory “%1”. Nothing was changed. leadline lookups lists them.")},
    {"directory-closed", QT_TRANSLATE_NOOP("Error", "The choices of “%1” are the program's own. Nothing was changed."),
     FieldFirst},
    {"choice-unnamed", QT_TRANSLATE_NOOP("Error", "A choice needs a name. Nothing was changed.")},
    {"choice-taken",
     QT_TRANSLATE_NOOP("Error", "There is a choice “%1” already. Nothing was changed. Choose another name.")},
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
    {"last-active-user",
     QT_TRANSLATE_NOOP(
         "Error",
         "“%1” is the only active user, and somebody must be able to act. Nothing was changed. Add another "
         "user first.")},
    {"export-closed",
     QT_TRANSLATE_NOOP(
         "Error", "Your role may not take leads out of this workspace. Nothing was written. Ask an administrator.")},
    {"last-admin",
     QT_TRANSLATE_NOOP(
         "Error",
         "“%1” is the only administrator of the shared workspace, and somebody must be able to set it up. "
         "Nothing was changed. Make somebody else one first.")},
    {"login-fixed",
     QT_TRANSLATE_NOOP("Error",
                       "“%1” logs in at the shared server by this login, so it stays. Nothing was changed. Change the "
                       "name, or add a user with another login.")},
    {"only-admins-set-up",
     QT_TRANSLATE_NOOP("Error",
                       "Only an administrator of the shared workspace may change this. Nothing was changed. Ask one.")},
    {"user-inactive",
     QT_TRANSLATE_NOOP(
         "Error",
         "The user “%1” is no longer active. Nothing was changed. Act as another user, or in a shared file "
         "ask an administrator to make this one active again.")},
    {"file-emptied",
     QT_TRANSLATE_NOOP("Error",
                       "The file is empty: an administrator had it emptied. Make a new one, and log in to the server "
                       "with that.")},

    {"report-not-found", QT_TRANSLATE_NOOP("Error", "There is no report “%1”. Choose one: %2.")},
    {"no-pictures",
     QT_TRANSLATE_NOOP("Error", "This program draws no pictures. Nothing was written. Choose csv, xlsx or json.")},
    {"no-paper",
     QT_TRANSLATE_NOOP("Error", "This program cannot print. Nothing was written. Use the one that has a window.")},

    // contacts and companies
    {"name-not-unique",
     QT_TRANSLATE_NOOP("Error", "Several are called “%1”. Nothing was changed. Give the id of the one you mean.")},
    {"erase-not-admin",
     QT_TRANSLATE_NOOP("Error", "Only an administrator may erase a person. Nothing was changed. Ask one.")},
    {"erase-colleague",
     QT_TRANSLATE_NOOP("Error",
                       "This is the user “%1”, who works here. Nothing was changed. A user can be made inactive.")},
    {"erase-nobody", QT_TRANSLATE_NOOP("Error", "The lead names nobody. Nothing was changed.")},
    {"erase-needs-sync",
     QT_TRANSLATE_NOOP("Error",
                       "The server has not answered yet what was changed there. Nothing was erased. Sync first.")},
    {"purge-not-admin",
     QT_TRANSLATE_NOOP("Error", "Only an administrator may delete leads. Nothing was changed. Ask one.")},
    {"purge-not-archived",
     QT_TRANSLATE_NOOP("Error", "Only an archived lead can be deleted. Nothing was changed. Archive it first.")},
    {"merge-too-few",
     QT_TRANSLATE_NOOP("Error", "A merge takes at least two different ones. Nothing was changed. Choose another.")},
    {"merge-too-many", QT_TRANSLATE_NOOP("Error", "At most %1 are merged at once. Nothing was changed. Choose fewer.")},
    {"merge-too-large",
     QT_TRANSLATE_NOOP("Error",
                       "This merge would change %1 records, more than can be changed at once. Nothing was changed. "
                       "Keep the one with the most leads, or merge fewer at a time.")},

    // changes and undo
    {"nothing-to-change", QT_TRANSLATE_NOOP("Error", "Everything has these values already. Nothing was changed.")},
    {"undo-forgotten",
     QT_TRANSLATE_NOOP("Error",
                       "What this step did has gone from this file, since what it was about was deleted for everybody. "
                       "Nothing was changed.")},
    {"nothing-to-undo", QT_TRANSLATE_NOOP("Error", "There is nothing to undo.")},
    {"nothing-to-redo", QT_TRANSLATE_NOOP("Error", "There is nothing to redo.")},
    {"cannot-undo", QT_TRANSLATE_NOOP("Error", "The file's creation cannot be undone. Nothing was changed.")},
    {"cannot-undo-erasure",
     QT_TRANSLATE_NOOP("Error", "A person was erased there, which nothing takes back. Nothing was changed.")},
    {"erased-since", QT_TRANSLATE_NOOP("Error", "The person it was about was erased since. Nothing was undone.")},
    {"erased",
     QT_TRANSLATE_NOOP("Error", "The person it was about was erased, and nothing of it was kept. Discard it.")},
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

    // the shared server
    {"answer-out-of-order",
     QT_TRANSLATE_NOOP("Error", "The server's answer does not go on from where this file is. Nothing was changed.")},
    {"sent-already", QT_TRANSLATE_NOOP("Error", "The change was sent already. Nothing was changed. Undo it instead.")},
    {"built-on",
     QT_TRANSLATE_NOOP("Error",
                       "A later change builds on this one: %1. Nothing was changed. Take that one back first.")},
    {"not-waiting", QT_TRANSLATE_NOOP("Error", "No such change waits for the server. Nothing was changed.")},
    {"shared-already",
     QT_TRANSLATE_NOOP("Error", "The file belongs to a shared server already: %1. Nothing was changed.")},
    {"has-leads",
     QT_TRANSLATE_NOOP("Error",
                       "The file has leads of its own: %1. Nothing was changed. Say whether to bring them or to start "
                       "fresh; a copy is kept either way.")},
    {"not-a-member", QT_TRANSLATE_NOOP("Error", "The server has no user “%1” in this workspace. Nothing was changed.")},
    {"not-shared", QT_TRANSLATE_NOOP("Error", "The file belongs to no shared server. Nothing was changed.")},
    {"conflict-not-found", QT_TRANSLATE_NOOP("Error", "There is no such conflict. Nothing was changed.")},
    {"conflict-settled", QT_TRANSLATE_NOOP("Error", "The conflict is settled already. Nothing was changed.")},
    {"conflict-without-value",
     QT_TRANSLATE_NOOP("Error", "No single value lost here, so there is none to set. Nothing was changed.")},
    {"server-address-invalid",
     QT_TRANSLATE_NOOP("Error",
                       "“%1” is no server's address. Nothing was changed. Write it like https://crm.example.com.")},
    {"server-address-insecure",
     QT_TRANSLATE_NOOP("Error",
                       "“%1” would send passwords unprotected. Nothing was changed. Use an address that begins with "
                       "https.")},
    {"server-unreachable",
     QT_TRANSLATE_NOOP("Error", "The server %1 did not answer: %2. What waits is kept and is sent later.")},
    {"server-silent",
     QT_TRANSLATE_NOOP("Error", "Nothing came from the server %1 for %2 s. What waits is kept and is sent later.")},
    {"server-not-found",
     QT_TRANSLATE_NOOP(
         "Error",
         "There is no server “%1” to be found. What waits is kept and is sent later. Check the network and "
         "the address.")},
    {"server-port-closed",
     QT_TRANSLATE_NOOP(
         "Error",
         "On “%1” no server runs at the port %2. What waits is kept and is sent later. Check the address, or "
         "ask your administrator.")},
    {"server-hung-up",
     QT_TRANSLATE_NOOP("Error",
                       "“%1” ended the connection without an answer. What waits is kept and is sent later. If it never "
                       "answers, check the port and whether the address begins with https.")},
    {"server-not-secure",
     QT_TRANSLATE_NOOP(
         "Error",
         "“%1” does not speak https at this port. What waits is kept and is sent later. Check the port; only "
         "a server on this very computer may have an address with http.")},
    {"server-certificate",
     QT_TRANSLATE_NOOP(
         "Error",
         "The certificate of “%1” is none that this computer trusts, or it has run out. What waits is kept "
         "and is sent later. Check this computer's clock, or ask your administrator.")},
    {"server-certificate-name",
     QT_TRANSLATE_NOOP(
         "Error",
         "The certificate of “%1” is that of another server. What waits is kept and is sent later. Check the "
         "address, or ask your administrator.")},
    {"server-answer-malformed",
     QT_TRANSLATE_NOOP("Error",
                       "What came is no answer of a Leadline server: %1. Nothing was changed. Check the address.")},
    {"server-answer-too-large",
     QT_TRANSLATE_NOOP("Error", "The server's answer is longer than any can be. Nothing was changed.")},
    {"message-malformed",
     QT_TRANSLATE_NOOP("Error", "What came from the server says %1 where it may not. Nothing was changed.")},
    {"message-too-large",
     QT_TRANSLATE_NOOP("Error", "What came from the server is longer than any message. Nothing was changed.")},
    {"server-busy", QT_TRANSLATE_NOOP("Error", "The server is busy. What waits is kept and is sent later.")},
    {"login-refused", QT_TRANSLATE_NOOP("Error", "The server does not know this login with this password.")},
    {"sync-cancelled",
     QT_TRANSLATE_NOOP("Error", "Stopped. What has come is whole, and what waits is kept. “Sync now” goes on.")},
    {"another-is-logged-in",
     QT_TRANSLATE_NOOP("Error", "In this file works who is logged in at the server: %1. Nothing was changed.")},
    {"password-refused", QT_TRANSLATE_NOOP("Error", "This is not the current password. Nothing was changed.")},
    {"password-change-needed",
     QT_TRANSLATE_NOOP(
         "Error",
         "The password was set by the server's operator and opens the door once, together with a new one of "
         "your own. Give the new password (--new-password-file on the command line).")},
    {"password-unchanged", QT_TRANSLATE_NOOP("Error", "The new password is the one that was set. Choose another.")},
    {"passwords-differ", QT_TRANSLATE_NOOP("Error", "The new password was not typed the same twice.")},
    {"password-too-short", QT_TRANSLATE_NOOP("Error", "The new password needs 12 letters at least.")},
    {"password-too-long", QT_TRANSLATE_NOOP("Error", "The new password is too long.")},
    {"password-too-common",
     QT_TRANSLATE_NOOP("Error", "Too many people use this password. Choose one that nobody guesses.")},
    {"no-such-device", QT_TRANSLATE_NOOP("Error", "There is no such device, or you may not see it.")},
    {"login-needed", QT_TRANSLATE_NOOP("Error", "The session has ended. What waits is kept. Log in again.")},
    {"code-needed", QT_TRANSLATE_NOOP("Error", "The account asks for the authenticator's code as well.")},
    {"account-disabled",
     QT_TRANSLATE_NOOP("Error", "The account is switched off. What waits is kept. Ask your administrator.")},
    {"too-many-attempts", QT_TRANSLATE_NOOP("Error", "Too many attempts. Wait a little and try again.")},
    {"program-too-old",
     QT_TRANSLATE_NOOP("Error", "The server needs a newer Leadline. What was done here was sent. Update the program.")},
    {"file-wiped", QT_TRANSLATE_NOOP("Error", "An administrator had this device's file emptied.")},
    {"password-missing",
     QT_TRANSLATE_NOOP("Error", "No password was given. Write it into a file and name it with %1.")},
    {"not-refused",
     QT_TRANSLATE_NOOP("Error", "The server refused no such change, or it is settled. Nothing was changed.")},

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
    {"number-out-of-bounds", QT_TRANSLATE_NOOP("Error", "“%1” takes a number from %2 to %3. Nothing was changed."),
     FieldFirst},
    {"flag-invalid", QT_TRANSLATE_NOOP("Error", "“%1”: “%2” is neither yes nor no. Nothing was changed."), FieldFirst},
    {"login-invalid",
     QT_TRANSLATE_NOOP("Error", "“%1” is no login: it must have 1 to 100 characters. Nothing was changed.")},
    {"login-taken",
     QT_TRANSLATE_NOOP("Error", "There is a user “%1” already. Nothing was changed. Choose another login.")},
    {"profile-taken",
     QT_TRANSLATE_NOOP("Error", "There is an import profile “%1” already. Nothing was changed. Choose another name.")},
    {"team-taken",
     QT_TRANSLATE_NOOP("Error", "There is a team “%1” already. Nothing was changed. Choose another name.")},
    {"note-empty", QT_TRANSLATE_NOOP("Error", "The note is empty. Nothing was changed. Write something.")},
    {"name-too-long", QT_TRANSLATE_NOOP("Error", "The name is too long: “%1…”. Nothing was changed. Shorten it.")},
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
    {"attachment-came-damaged",
     QT_TRANSLATE_NOOP("Error", "“%1” came damaged from the server and was not kept. Open it once more.")},
    {"not-at-server",
     QT_TRANSLATE_NOOP(
         "Error", "“%1” is not at the server yet: it comes from the computer where it was added. Try again later.")},
    {"server-no-room",
     QT_TRANSLATE_NOOP("Error",
                       "The server has no room for “%1”: the workspace's files take all they may. The file stays on "
                       "this computer. Ask your administrator for more room.")},
    {"attachment-executable",
     QT_TRANSLATE_NOOP("Error",
                       "“%1” is a program and is not opened from here. Save a copy if you trust who sent it.")},
    {"restore-from-itself",
     QT_TRANSLATE_NOOP("Error", "“%1” cannot be restored from itself. Nothing was changed. Name a backup.")},
    {"output-is-the-file",
     QT_TRANSLATE_NOOP("Error", "“%1” is the file with your leads. It was left as it is. Name another file to write.")},

    // files that people bring and take away
    {"no-such-file", QT_TRANSLATE_NOOP("Error", "There is no file “%1”. Nothing was imported. Check the path.")},
    {"not-a-file", QT_TRANSLATE_NOOP("Error", "“%1” is not a file. Nothing was added. Choose a file.")},
    {"cannot-read", QT_TRANSLATE_NOOP("Error", "“%1” cannot be read: %2. Check its rights and the disk.")},
    {"cannot-write",
     QT_TRANSLATE_NOOP(
         "Error", "“%1” cannot be written. What was there before is kept. Check the folder's rights and free space.")},
    {"errors-over-source",
     QT_TRANSLATE_NOOP(
         "Error",
         "“%1” is the file to import itself. Nothing was imported. Name another file for the rows that fail.")},
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
};

} // namespace

const Sentence *sentenceFor(const QString &reason)
{
    for (const std::span<const Sentence> some :
         {std::span<const Sentence>(sentences), processSentences(), commandSentences()}) {
        for (const Sentence &sentence : some) {
            if (reason == QLatin1StringView(sentence.reason))
                return &sentence;
        }
    }
    return nullptr;
}

} // namespace leadline
