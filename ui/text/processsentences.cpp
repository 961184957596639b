// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/processsentences.h"

#include <QtGlobal>

namespace leadline {

namespace {

using enum Sentence::Details;

constexpr Sentence ofProcesses[] = {
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
    {"checklist-open",
     QT_TRANSLATE_NOOP("Error",
                       "On the checklist is still to be done: %1. The lead stays where it is. Tick it and try again."),
     Fields},
    {"check-item-unknown",
     QT_TRANSLATE_NOOP("Error", "The stage's checklist has no such item. Nothing was changed. Choose of these: %1."),
     List},
    {"checklist-empty", QT_TRANSLATE_NOOP("Error", "This stage has no checklist. Nothing was changed.")},
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
    {"owner-inactive",
     QT_TRANSLATE_NOOP("Error", "“%1” no longer works here. Nothing was changed. Give the task to somebody else.")},
    {"no-right-to-delegate",
     QT_TRANSLATE_NOOP("Error",
                       "Only who owns the task or its lead, a manager or an administrator may give the task to "
                       "somebody else. Nothing was changed.")},
    {"field-hidden",
     QT_TRANSLATE_NOOP(
         "Error",
         "An administrator has hidden the field “%1” from your role. Nothing was changed. Leave the field "
         "out, or ask an administrator."),
     FieldFirst},
    {"field-locked",
     QT_TRANSLATE_NOOP("Error",
                       "An administrator lets your role read the field “%1”, not change it. Nothing was changed. Leave "
                       "the field out, or ask an administrator."),
     FieldFirst},
    {"only-admins-close-fields",
     QT_TRANSLATE_NOOP("Error", "Only an administrator may close fields to a role. Nothing was changed.")},
    {"role-not-closable",
     QT_TRANSLATE_NOOP("Error",
                       "Fields can be closed to the roles rep, manager and marketing, not to “%1”. Nothing was "
                       "changed.")},
    {"field-rights-invalid",
     QT_TRANSLATE_NOOP("Error", "What is closed to the roles cannot be read: “%1”. Nothing was changed.")},
    {"access-unknown",
     QT_TRANSLATE_NOOP("Error", "A field is open, read-only or hidden; “%1” is none of these. Nothing was changed.")},
    {"field-not-closable",
     QT_TRANSLATE_NOOP("Error",
                       "The field “%1” cannot be closed in this way: the process, or who sees the record, rests on it. "
                       "Nothing was changed.")},
    {"no-right-to-share",
     QT_TRANSLATE_NOOP("Error",
                       "Only a manager or an administrator may share the view “%1” or change it. Nothing was changed. "
                       "Keep the list as a view of your own.")},
    {"view-taken",
     QT_TRANSLATE_NOOP("Error", "There is a view “%1” already. Nothing was changed. Choose another name.")},
    {"not-own-block",
     QT_TRANSLATE_NOOP("Error",
                       "Only who owns the task or its lead, a manager or an administrator may move it in the schedule. "
                       "Nothing was changed.")},
    {"nobody-to-invite",
     QT_TRANSLATE_NOOP("Error", "They are all taking part in the task already. Nothing was changed.")},
    {"not-invited",
     QT_TRANSLATE_NOOP("Error", "That person is not asked to take part in the task. Nothing was changed.")},
    {"calendar-unreadable",
     QT_TRANSLATE_NOOP("Error", "The file is no calendar in the iCalendar format. Nothing was changed.")},
    {"calendar-too-large",
     QT_TRANSLATE_NOOP("Error",
                       "The calendar has more than can be taken at once (%1). Nothing was changed. Choose fewer "
                       "days, or split the file.")},
    {"participant-not-found",
     QT_TRANSLATE_NOOP("Error", "That person does not take part any more. Nothing was changed.")},
    {"task-not-open", QT_TRANSLATE_NOOP("Error", "The task is completed or cancelled already. Nothing was changed.")},

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
};

} // namespace

std::span<const Sentence> processSentences()
{
    return ofProcesses;
}

} // namespace leadline
