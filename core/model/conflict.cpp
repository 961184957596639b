// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/conflict.h"

namespace leadline {

std::span<const Field> conflictFields()
{
    using enum FieldType;
    static constexpr Field fields[] = {
        field<&Conflict::lead>("lead", Reference, QT_TRANSLATE_NOOP("Field", "Lead"), System, "lead"),
        field<&Conflict::author>("author", Reference, QT_TRANSLATE_NOOP("Field", "Author"), System, "user"),
        field<&Conflict::at>("at", Moment, QT_TRANSLATE_NOOP("Field", "Time"), System),
        field<&Conflict::intent>("intent", Text, QT_TRANSLATE_NOOP("Field", "Intent"), System),
        field<&Conflict::op>("op", Reference, QT_TRANSLATE_NOOP("Field", "Change"), System),
        field<&Conflict::why>("why", Code, QT_TRANSLATE_NOOP("Field", "Reason"), System),
        field<&Conflict::of>("kind", Code, QT_TRANSLATE_NOOP("Field", "Type"), System),
        field<&Conflict::record>("record", Reference, QT_TRANSLATE_NOOP("Field", "Record"), System),
        field<&Conflict::field>("field", Code, QT_TRANSLATE_NOOP("Field", "Field"), System),
        field<&Conflict::value>("value", LongText, QT_TRANSLATE_NOOP("Field", "Value"), System),
        field<&Conflict::resolved>("resolved", Flag, QT_TRANSLATE_NOOP("Field", "Settled"), System),
    };
    return fields;
}

std::span<const Field> historyFields()
{
    using enum FieldType;
    static constexpr Field fields[] = {
        field<&PastChange::lead>("lead", Reference, QT_TRANSLATE_NOOP("Field", "Lead"), System, "lead"),
        field<&PastChange::author>("author", Reference, QT_TRANSLATE_NOOP("Field", "Author"), System, "user"),
        field<&PastChange::at>("at", Moment, QT_TRANSLATE_NOOP("Field", "Time"), System),
        field<&PastChange::intent>("intent", Text, QT_TRANSLATE_NOOP("Field", "Intent"), System),
        field<&PastChange::op>("op", Reference, QT_TRANSLATE_NOOP("Field", "Change"), System),
        field<&PastChange::device>("device", Text, QT_TRANSLATE_NOOP("Field", "Device"), System),
        field<&PastChange::changes>("changes", LongText, QT_TRANSLATE_NOOP("Field", "Details"), System),
    };
    return fields;
}

} // namespace leadline
