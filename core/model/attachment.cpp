// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/attachment.h"

namespace leadline {

std::span<const Field> attachmentFields()
{
    using enum FieldType;
    static constexpr Field fields[] = {
        field<&Attachment::lead>("lead", Reference, QT_TRANSLATE_NOOP("Field", "Lead"), System, "lead"),
        field<&Attachment::name>("name", Text, QT_TRANSLATE_NOOP("Field", "Name"), Searchable),
        field<&Attachment::hash>("hash", Text, QT_TRANSLATE_NOOP("Field", "Hash"), System),
        field<&Attachment::size>("size", Integer, QT_TRANSLATE_NOOP("Field", "Size"), System),
        field<&Attachment::author>("author", Reference, QT_TRANSLATE_NOOP("Field", "Author"), System, "user"),
        field<&Attachment::at>("at", Moment, QT_TRANSLATE_NOOP("Field", "Time"), System),
    };
    return fields;
}

} // namespace leadline
