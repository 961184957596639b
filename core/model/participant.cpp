// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/participant.h"

namespace leadline {

std::span<const Field> participantFields()
{
    using enum FieldType;
    static constexpr Field fields[] = {
        field<&Participant::lead>("lead", Reference, QT_TRANSLATE_NOOP("Field", "Lead"), System, "lead"),
        field<&Participant::task>("task", Reference, QT_TRANSLATE_NOOP("Field", "Task"), System, "task"),
        field<&Participant::user>("user", Reference, QT_TRANSLATE_NOOP("Field", "Participant"), System, "user"),
        field<&Participant::answer>("answer", Code, QT_TRANSLATE_NOOP("Field", "Answer"), System, "participantAnswer"),
    };
    return fields;
}

} // namespace leadline
