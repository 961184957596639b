// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/standardactions.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QList<QKeySequence> keys(std::initializer_list<const char *> names)
{
    QList<QKeySequence> sequences;
    for (const char *name : names)
        sequences.append(QKeySequence(QLatin1StringView(name), QKeySequence::PortableText));
    return sequences;
}

// One action a line.
// clang-format off

void addGlobal(std::vector<ActionDescription> &actions)
{
    constexpr auto context = ActionContext::Global;
    actions.insert(actions.end(), {
        {u"lead.new"_s, QT_TRANSLATE_NOOP("Actions", "New lead"), u"plus"_s, keys({"Ctrl+N"}), context, {}},
        {u"lead.capture"_s, QT_TRANSLATE_NOOP("Actions", "New lead from a signature…"), u"sticky-note"_s, keys({"Ctrl+Shift+N"}), context, {}},
        {u"mail.open"_s, QT_TRANSLATE_NOOP("Actions", "Find whose e-mail a file is…"), u"mail"_s, {}, context, {}},
        {u"search.focus"_s, QT_TRANSLATE_NOOP("Actions", "Search"), u"search"_s, keys({"Ctrl+F"}), context, {}},
        {u"search.quick"_s, QT_TRANSLATE_NOOP("Actions", "Search (one key)"), u"search"_s, keys({"/"}), context, {}},
        {u"palette.open"_s, QT_TRANSLATE_NOOP("Actions", "Command…"), u"command"_s, keys({"Ctrl+K"}), context, {}},
        {u"edit.undo"_s, QT_TRANSLATE_NOOP("Actions", "Undo"), u"undo-2"_s, keys({"Ctrl+Z"}), context, {}},
        {u"edit.redo"_s, QT_TRANSLATE_NOOP("Actions", "Redo"), u"redo-2"_s, keys({"Ctrl+Shift+Z", "Ctrl+Y"}), context, {}},
        {u"go.back"_s, QT_TRANSLATE_NOOP("Actions", "Back"), u"arrow-left"_s, keys({"Alt+Left"}), context, {}},
        {u"go.forward"_s, QT_TRANSLATE_NOOP("Actions", "Forward"), u"arrow-right"_s, keys({"Alt+Right"}), context, {}},
        {u"journal.open"_s, QT_TRANSLATE_NOOP("Actions", "Journal…"), u"history"_s, keys({"Ctrl+J"}), context, {}},
        {u"section.today"_s, QT_TRANSLATE_NOOP("Actions", "Today"), u"sun"_s, keys({"Ctrl+1"}), context, {}},
        {u"section.leads"_s, QT_TRANSLATE_NOOP("Actions", "Leads"), u"users"_s, keys({"Ctrl+2"}), context, {}},
        {u"section.board"_s, QT_TRANSLATE_NOOP("Actions", "Board"), u"square-kanban"_s, keys({"Ctrl+3"}), context, {}},
        {u"section.funnel"_s, QT_TRANSLATE_NOOP("Actions", "Funnel"), u"chart-column"_s, keys({"Ctrl+4"}), context, {}},
        {u"section.sharing"_s, QT_TRANSLATE_NOOP("Actions", "Shared server"), u"globe"_s, keys({"Ctrl+5"}), context, {}},
        {u"sharing.devices"_s, QT_TRANSLATE_NOOP("Actions", "Devices on the shared server…"), u"monitor"_s, {}, context, {}},
        {u"section.contacts"_s, QT_TRANSLATE_NOOP("Actions", "Contacts"), u"contact"_s, keys({"Ctrl+6"}), context, {}},
        {u"section.companies"_s, QT_TRANSLATE_NOOP("Actions", "Companies"), u"building-2"_s, keys({"Ctrl+Shift+6"}), context, {}},
        {u"section.schedule"_s, QT_TRANSLATE_NOOP("Actions", "Schedule"), u"calendar-days"_s, keys({"Ctrl+7"}), context, {}},
        {u"contact.new"_s, QT_TRANSLATE_NOOP("Actions", "New contact"), u"user-plus"_s, {}, context, {}},
        {u"company.new"_s, QT_TRANSLATE_NOOP("Actions", "New company"), u"building-2"_s, {}, context, {}},
        {u"report.png"_s, QT_TRANSLATE_NOOP("Actions", "Report as a picture (PNG)…"), u"download"_s, {}, context, {}},
        {u"report.pdf"_s, QT_TRANSLATE_NOOP("Actions", "Report on paper (PDF)…"), u"download"_s, {}, context, {}},
        {u"report.xlsx"_s, QT_TRANSLATE_NOOP("Actions", "Report as a workbook (XLSX)…"), u"download"_s, {}, context, {}},
        {u"report.csv"_s, QT_TRANSLATE_NOOP("Actions", "Report as a table (CSV)…"), u"download"_s, {}, context, {}},
        {u"print.paper"_s, QT_TRANSLATE_NOOP("Actions", "Print…"), u"file"_s, keys({"Ctrl+P"}), context, {}},
        {u"print.preview"_s, QT_TRANSLATE_NOOP("Actions", "See the pages before printing…"), u"eye"_s, keys({"Ctrl+Alt+P"}), context, {}},
        {u"print.pdf"_s, QT_TRANSLATE_NOOP("Actions", "Save as PDF…"), u"download"_s, keys({"Ctrl+Shift+P"}), context, {}},
        {u"blitz.start"_s, QT_TRANSLATE_NOOP("Actions", "Call blitz"), u"phone-outgoing"_s, keys({"Ctrl+B"}), context, {}},
        {u"reminders.open"_s, QT_TRANSLATE_NOOP("Actions", "Reminders"), u"clock"_s, keys({"Ctrl+R"}), context, {}},
        {u"reminders.quiet"_s, QT_TRANSLATE_NOOP("Actions", "Quiet hours…"), u"moon"_s, {}, context, {}},
        {u"import.open"_s, QT_TRANSLATE_NOOP("Actions", "Import leads…"), u"upload"_s, keys({"Ctrl+I"}), context, {}},
        {u"imports.open"_s, QT_TRANSLATE_NOOP("Actions", "Imports…"), u"history"_s, keys({"Ctrl+Shift+I"}), context, {}},
        {u"view.zoomIn"_s, QT_TRANSLATE_NOOP("Actions", "Larger text"), {}, keys({"Ctrl++", "Ctrl+="}), context, {}},
        {u"view.zoomOut"_s, QT_TRANSLATE_NOOP("Actions", "Smaller text"), {}, keys({"Ctrl+-"}), context, {}},
        {u"view.zoomReset"_s, QT_TRANSLATE_NOOP("Actions", "Normal text size"), {}, keys({"Ctrl+0"}), context, {}},
        {u"view.rail"_s, QT_TRANSLATE_NOOP("Actions", "Sections with names or icons alone"), u"chevron-left"_s, keys({"F9"}), context, {}},
        {u"view.theme"_s, QT_TRANSLATE_NOOP("Actions", "Light or dark"), u"moon"_s, {}, context, {}},
        {u"view.language"_s, QT_TRANSLATE_NOOP("Actions", "Language"), u"languages"_s, {}, context, {}},
        {u"help.page"_s, QT_TRANSLATE_NOOP("Actions", "Help on this page"), u"circle-help"_s, keys({"F1"}), context, {}},
        {u"help.shortcuts"_s, QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), u"keyboard"_s, keys({"?"}), context, {}},
        {u"app.quit"_s, QT_TRANSLATE_NOOP("Actions", "Quit"), u"log-out"_s, keys({"Ctrl+Q"}), context, {}},
    });
}

void addToday(std::vector<ActionDescription> &actions)
{
    constexpr auto context = ActionContext::Today;
    actions.insert(actions.end(), {
        {u"today.complete"_s, QT_TRANSLATE_NOOP("Actions", "Complete the task"), u"check"_s, keys({"Ctrl+Return"}), context, {}},
        {u"today.snooze"_s, QT_TRANSLATE_NOOP("Actions", "Put off…"), u"timer"_s, keys({"Z"}), context, {}},
        {u"today.open"_s, QT_TRANSLATE_NOOP("Actions", "Open the card"), u"external-link"_s, keys({"O"}), context, {}},
        {u"today.call"_s, QT_TRANSLATE_NOOP("Actions", "Call"), u"phone"_s, keys({"C"}), context, {}},
        {u"today.team"_s, QT_TRANSLATE_NOOP("Actions", "My day or the team's"), u"users"_s, keys({"W"}), context, {}},
    });
}

void addBoard(std::vector<ActionDescription> &actions)
{
    constexpr auto context = ActionContext::Board;
    actions.insert(actions.end(), {
        {u"board.open"_s, QT_TRANSLATE_NOOP("Actions", "Open the card"), u"external-link"_s, keys({"O"}), context, {}},
        {u"board.window"_s, QT_TRANSLATE_NOOP("Actions", "Open in a window of its own"), u"external-link"_s, keys({"Ctrl+Return"}), context, {}},
        {u"board.forward"_s, QT_TRANSLATE_NOOP("Actions", "To the next stage"), u"chevron-right"_s, keys({"]"}), context, {}},
        {u"board.back"_s, QT_TRANSLATE_NOOP("Actions", "To the previous stage"), u"chevron-left"_s, keys({"["}), context, {}},
        {u"board.stage"_s, QT_TRANSLATE_NOOP("Actions", "Change stage…"), u"arrow-right"_s, keys({"S"}), context, {}},
        {u"board.order"_s, QT_TRANSLATE_NOOP("Actions", "Order of the cards…"), u"arrow-up-down"_s, keys({"R"}), context, {}},
        {u"board.team"_s, QT_TRANSLATE_NOOP("Actions", "My leads or the team's"), u"users"_s, keys({"W"}), context, {}},
    });
}

/// Before the list's own, so that the same keys are about all that is chosen when several leads are.
void addChosen(std::vector<ActionDescription> &actions)
{
    constexpr auto context = ActionContext::Chosen;
    actions.insert(actions.end(), {
        {u"chosen.stage"_s, QT_TRANSLATE_NOOP("Actions", "Move the chosen to a stage…"), u"arrow-right"_s, keys({"S"}), context, {}},
        {u"chosen.owner"_s, QT_TRANSLATE_NOOP("Actions", "Change the owner of the chosen…"), u"user-cog"_s, keys({"A"}), context, {}},
        {u"chosen.task"_s, QT_TRANSLATE_NOOP("Actions", "Add a task to the chosen…"), u"square-check"_s, keys({"T"}), context, {}},
        {u"chosen.tag"_s, QT_TRANSLATE_NOOP("Actions", "Tag the chosen…"), u"tag"_s, keys({"G"}), context, {}},
        {u"chosen.field"_s, QT_TRANSLATE_NOOP("Actions", "Set a field of the chosen…"), u"pencil"_s, keys({"F"}), context, {}},
        {u"chosen.copy"_s, QT_TRANSLATE_NOOP("Actions", "Copy the chosen as a table"), u"copy"_s, keys({"Ctrl+C"}), context, {}},
        {u"chosen.export"_s, QT_TRANSLATE_NOOP("Actions", "Export the chosen…"), u"download"_s, {}, context, {}},
        {u"chosen.archive"_s, QT_TRANSLATE_NOOP("Actions", "Archive the chosen…"), u"archive"_s, {}, context, {}},
        {u"chosen.unarchive"_s, QT_TRANSLATE_NOOP("Actions", "Bring the chosen back from the archive…"), u"archive-restore"_s, {}, context, {}},
        {u"chosen.purge"_s, QT_TRANSLATE_NOOP("Actions", "Delete the chosen from the archive…"), u"trash-2"_s, keys({"Shift+Del"}), context, {}},
        {u"chosen.none"_s, QT_TRANSLATE_NOOP("Actions", "Choose none"), u"x"_s, {}, context, {}},
    });
}

void addLeadList(std::vector<ActionDescription> &actions)
{
    constexpr auto context = ActionContext::LeadList;
    constexpr auto look = ActionContext::LeadTable; // not on the card, whose letters mean other things
    actions.insert(actions.end(), {
        {u"list.next"_s, QT_TRANSLATE_NOOP("Actions", "Next lead"), u"chevron-down"_s, keys({"J"}), context, {}},
        {u"list.previous"_s, QT_TRANSLATE_NOOP("Actions", "Previous lead"), u"chevron-up"_s, keys({"K"}), context, {}},
        {u"list.toggle"_s, QT_TRANSLATE_NOOP("Actions", "Choose the lead, or not"), u"square-check"_s, keys({"X"}), context, {}},
        {u"list.all"_s, QT_TRANSLATE_NOOP("Actions", "Choose all that match"), u"check"_s, keys({"Ctrl+A"}), context, {}},
        {u"list.filter"_s, QT_TRANSLATE_NOOP("Actions", "Filter by conditions…"), u"list-filter"_s, keys({"Ctrl+Shift+F"}), context, {}},
        {u"list.views"_s, QT_TRANSLATE_NOOP("Actions", "Views of the list…"), u"star"_s, keys({"V"}), context, {}},
        {u"list.layout"_s, QT_TRANSLATE_NOOP("Actions", "Table or rows"), u"database"_s, keys({"L"}), look, {}},
        {u"list.columns"_s, QT_TRANSLATE_NOOP("Actions", "Columns of the table…"), u"sliders-horizontal"_s, keys({"Ctrl+Shift+C"}), look, {}},
        {u"list.density"_s, QT_TRANSLATE_NOOP("Actions", "Close rows or wide ones"), u"chevrons-up-down"_s, keys({"D"}), look, {}},
        {u"list.order"_s, QT_TRANSLATE_NOOP("Actions", "In the order of this column"), u"arrow-up-down"_s, keys({"O"}), look, {}},
        {u"list.peek"_s, QT_TRANSLATE_NOOP("Actions", "At a glance"), u"eye"_s, keys({"Space"}), look, {}},
        {u"list.edit"_s, QT_TRANSLATE_NOOP("Actions", "Edit this cell"), u"pencil"_s, keys({"F2"}), look, {}},
        {u"lead.window"_s, QT_TRANSLATE_NOOP("Actions", "Open in a window of its own"), u"external-link"_s, keys({"Ctrl+Return"}), look, {}},
        {u"lead.stage"_s, QT_TRANSLATE_NOOP("Actions", "Change stage…"), u"arrow-right"_s, keys({"S"}), context, {}},
        {u"lead.owner"_s, QT_TRANSLATE_NOOP("Actions", "Change owner…"), u"user-cog"_s, keys({"A"}), context, {}},
        {u"task.new"_s, QT_TRANSLATE_NOOP("Actions", "New task"), u"square-check"_s, keys({"T"}), context, {}},
        {u"lead.call"_s, QT_TRANSLATE_NOOP("Actions", "Call"), u"phone"_s, keys({"C"}), context, {}},
        {u"lead.email"_s, QT_TRANSLATE_NOOP("Actions", "Write an e-mail"), u"mail"_s, keys({"E"}), context, {}},
        {u"lead.note"_s, QT_TRANSLATE_NOOP("Actions", "Write a note"), u"message-square"_s, keys({"N"}), context, {}},
        {u"lead.paste"_s, QT_TRANSLATE_NOOP("Actions", "Paste files, mails or a link into the lead"), u"paperclip"_s, keys({"Ctrl+V"}), context, {}},
        {u"lead.files"_s, QT_TRANSLATE_NOOP("Actions", "Add files or mails…"), u"paperclip"_s, {}, context, {}},
        {u"lead.forward"_s, QT_TRANSLATE_NOOP("Actions", "To the next stage"), u"chevron-right"_s, keys({"]"}), context, {}},
        {u"lead.back"_s, QT_TRANSLATE_NOOP("Actions", "To the previous stage"), u"chevron-left"_s, keys({"["}), context, {}},
    });
}

void addLeadCard(std::vector<ActionDescription> &actions)
{
    constexpr auto context = ActionContext::LeadCard;
    actions.insert(actions.end(), {
        {u"task.complete"_s, QT_TRANSLATE_NOOP("Actions", "Complete the task"), u"check"_s, keys({"Ctrl+Return"}), context, {}},
        {u"task.reschedule"_s, QT_TRANSLATE_NOOP("Actions", "Reschedule the task"), u"timer"_s, keys({"R"}), context, {}},
        {u"task.accept"_s, QT_TRANSLATE_NOOP("Actions", "Accept the invitation"), u"check"_s, keys({"Y"}), context, {}},
        {u"task.decline"_s, QT_TRANSLATE_NOOP("Actions", "Decline the invitation"), u"x"_s, keys({"U"}), context, {}},
        {u"lead.checklist"_s, QT_TRANSLATE_NOOP("Actions", "To the checklist"), u"square-check"_s, keys({"H"}), context, {}},
        {u"card.next"_s, QT_TRANSLATE_NOOP("Actions", "Next lead's card"), u"chevron-down"_s, keys({"Ctrl+PgDown"}), context, {}},
        {u"card.previous"_s, QT_TRANSLATE_NOOP("Actions", "Previous lead's card"), u"chevron-up"_s, keys({"Ctrl+PgUp"}), context, {}},
        {u"lead.disqualify"_s, QT_TRANSLATE_NOOP("Actions", "Disqualify…"), u"circle-x"_s, {}, context, {}},
        {u"lead.resume"_s, QT_TRANSLATE_NOOP("Actions", "Take up again"), u"rotate-ccw"_s, {}, context, {}},
    });
}

void addBlitz(std::vector<ActionDescription> &actions)
{
    constexpr auto context = ActionContext::Blitz;
    actions.insert(actions.end(), {
        {u"blitz.timer"_s, QT_TRANSLATE_NOOP("Actions", "Start or stop the call's clock"), u"timer"_s, keys({"Space"}), context, {}},
        {u"blitz.call"_s, QT_TRANSLATE_NOOP("Actions", "Call"), u"phone"_s, keys({"C"}), context, {}},
        {u"blitz.note"_s, QT_TRANSLATE_NOOP("Actions", "Write down what was said"), u"message-square"_s, keys({"N"}), context, {}},
        {u"blitz.next"_s, QT_TRANSLATE_NOOP("Actions", "Save and go to the next lead"), u"check"_s, keys({"Ctrl+Return"}), context, {}},
    });
}

void addSchedule(std::vector<ActionDescription> &actions)
{
    constexpr auto context = ActionContext::Schedule;
    actions.insert(actions.end(), {
        {u"schedule.day"_s, QT_TRANSLATE_NOOP("Actions", "Show a day"), u"calendar"_s, keys({"D"}), context, {}},
        {u"schedule.week"_s, QT_TRANSLATE_NOOP("Actions", "Show a week"), u"calendar-days"_s, keys({"W"}), context, {}},
        {u"schedule.month"_s, QT_TRANSLATE_NOOP("Actions", "Show a month"), u"calendar-days"_s, keys({"M"}), context, {}},
        {u"schedule.agenda"_s, QT_TRANSLATE_NOOP("Actions", "Show the agenda"), u"list-filter"_s, keys({"A"}), context, {}},
        {u"schedule.today"_s, QT_TRANSLATE_NOOP("Actions", "Go to today"), u"sun"_s, keys({"T"}), context, {}},
        {u"schedule.previous"_s, QT_TRANSLATE_NOOP("Actions", "Back in time"), u"chevron-left"_s, keys({"PgUp"}), context, {}},
        {u"schedule.next"_s, QT_TRANSLATE_NOOP("Actions", "Forward in time"), u"chevron-right"_s, keys({"PgDown"}), context, {}},
        {u"schedule.new"_s, QT_TRANSLATE_NOOP("Actions", "New in the schedule…"), u"calendar-plus"_s, keys({"N"}), context, {}},
        {u"schedule.open"_s, QT_TRANSLATE_NOOP("Actions", "Open the card"), u"external-link"_s, keys({"O"}), context, {}},
        {u"schedule.accept"_s, QT_TRANSLATE_NOOP("Actions", "Accept the invitation"), u"check"_s, keys({"Y"}), context, {}},
        {u"schedule.decline"_s, QT_TRANSLATE_NOOP("Actions", "Decline the invitation"), u"x"_s, keys({"X"}), context, {}},
        {u"schedule.invite"_s, QT_TRANSLATE_NOOP("Actions", "Participants…"), u"user-plus"_s, keys({"I"}), context, {}},
        {u"schedule.colleagues"_s, QT_TRANSLATE_NOOP("Actions", "Colleagues' calendars…"), u"users"_s, keys({"C"}), context, {}},
        {u"schedule.export"_s, QT_TRANSLATE_NOOP("Actions", "Export to a calendar file…"), u"download"_s, {}, context, {}},
        {u"schedule.import"_s, QT_TRANSLATE_NOOP("Actions", "Import a calendar file…"), u"upload"_s, {}, context, {}},
        {u"schedule.subscribe"_s, QT_TRANSLATE_NOOP("Actions", "Keep a calendar file up to date…"), u"refresh-cw"_s, {}, context, {}},
        {u"schedule.unsubscribe"_s, QT_TRANSLATE_NOOP("Actions", "Keep the calendar file no more"), u"x"_s, {}, context, {}},
    });
}

void addClients(std::vector<ActionDescription> &actions)
{
    constexpr auto context = ActionContext::Clients;
    actions.insert(actions.end(), {
        {u"client.next"_s, QT_TRANSLATE_NOOP("Actions", "Next contact or company"), u"chevron-down"_s, keys({"J"}), context, {}},
        {u"client.previous"_s, QT_TRANSLATE_NOOP("Actions", "Previous contact or company"), u"chevron-up"_s, keys({"K"}), context, {}},
        {u"client.new"_s, QT_TRANSLATE_NOOP("Actions", "New contact or company"), u"plus"_s, keys({"N"}), context, {}},
        {u"client.merge"_s, QT_TRANSLATE_NOOP("Actions", "Merge…"), u"link"_s, keys({"M"}), context, {}},
        {u"client.erase"_s, QT_TRANSLATE_NOOP("Actions", "Erase the person for good…"), u"trash-2"_s, keys({"Shift+Del"}), context, {}},
        {u"client.call"_s, QT_TRANSLATE_NOOP("Actions", "Call"), u"phone"_s, keys({"C"}), context, {}},
        {u"client.email"_s, QT_TRANSLATE_NOOP("Actions", "Write an e-mail"), u"mail"_s, keys({"E"}), context, {}},
    });
}

void addImports(std::vector<ActionDescription> &actions)
{
    constexpr auto context = ActionContext::Import;
    actions.insert(actions.end(), {
        {u"imports.leads"_s, QT_TRANSLATE_NOOP("Actions", "Show the leads of the import"), u"users"_s, keys({"O"}), context, {}},
        {u"imports.undo"_s, QT_TRANSLATE_NOOP("Actions", "Take the import back"), u"undo-2"_s, keys({"Del"}), context, {}},
        {u"imports.errors"_s, QT_TRANSLATE_NOOP("Actions", "Open the errors file"), u"external-link"_s, keys({"E"}), context, {}},
    });
}

// clang-format on

} // namespace

std::vector<ActionDescription> standardActions()
{
    std::vector<ActionDescription> actions;
    addGlobal(actions);
    addToday(actions);
    addBoard(actions);
    addChosen(actions);
    addLeadList(actions);
    addLeadCard(actions);
    addBlitz(actions);
    addSchedule(actions);
    addClients(actions);
    addImports(actions);
    return actions;
}

} // namespace leadline
