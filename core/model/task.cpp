// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/task.h"

namespace leadline {

std::span<const Field> taskFields()
{
    using enum FieldType;
    static constexpr Field fields[] = {
        field<&Task::lead>("lead", Reference, QT_TRANSLATE_NOOP("Field", "Lead"), System, "lead"),
        field<&Task::contact>("contact", Reference, QT_TRANSLATE_NOOP("Field", "Contact"), NoTrait, "contact"),
        field<&Task::company>("company", Reference, QT_TRANSLATE_NOOP("Field", "Company"), NoTrait, "company"),
        field<&Task::code>("code", Text, QT_TRANSLATE_NOOP("Field", "Code"), System),
        field<&Task::subject>("subject", Text, QT_TRANSLATE_NOOP("Field", "Subject"), Searchable),
        field<&Task::owner>("owner", Reference, QT_TRANSLATE_NOOP("Field", "Owner"), Decided, "user"),
        field<&Task::author>("author", Reference, QT_TRANSLATE_NOOP("Field", "Author"), System, "user"),
        field<&Task::start>("start", Moment, QT_TRANSLATE_NOOP("Field", "Start")),
        field<&Task::due>("due", Moment, QT_TRANSLATE_NOOP("Field", "Due")),
        field<&Task::blockMinutes>("blockMinutes", Integer, QT_TRANSLATE_NOOP("Field", "Length in the calendar, min")),
        field<&Task::showInCalendar>("showInCalendar", Flag, QT_TRANSLATE_NOOP("Field", "Show in calendar")),
        field<&Task::priority>("priority", Code, QT_TRANSLATE_NOOP("Field", "Priority"), NoTrait, "priority"),
        field<&Task::category>("category", Code, QT_TRANSLATE_NOOP("Field", "Category"), NoTrait, "category"),
        field<&Task::status>("status", Code, QT_TRANSLATE_NOOP("Field", "Status"), System | Decided, "taskStatus"),
        field<&Task::result>("result", Code, QT_TRANSLATE_NOOP("Field", "Result"), System, "result"),
        field<&Task::details>("details", LongText, QT_TRANSLATE_NOOP("Field", "Result details"), Searchable),
        field<&Task::prefill>("prefill", LongText, QT_TRANSLATE_NOOP("Field", "Prepared comment"), System),
        field<&Task::completedAt>("completedAt", Moment, QT_TRANSLATE_NOOP("Field", "Completed"), System),
        field<&Task::completedBy>("completedBy", Reference, QT_TRANSLATE_NOOP("Field", "Completed by"), System, "user"),
        field<&Task::remindAt>("remindAt", Moment, QT_TRANSLATE_NOOP("Field", "Remind")),
        field<&Task::repeat>("repeat", Code, QT_TRANSLATE_NOOP("Field", "Repeat"), NoTrait, "taskRepeat"),
        field<&Task::repeatDay>("repeatDay", Integer, QT_TRANSLATE_NOOP("Field", "Day of the month"), System),
        field<&Task::calendarUid>("calendarUid", Text, QT_TRANSLATE_NOOP("Field", "Calendar's identifier"), System),
    };
    return fields;
}

} // namespace leadline
