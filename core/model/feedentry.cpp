// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/feedentry.h"

namespace leadline {

std::span<const Field> feedFields()
{
    using enum FieldType;
    static constexpr Field fields[] = {
        field<&FeedEntry::lead>("lead", Reference, QT_TRANSLATE_NOOP("Field", "Lead"), System, "lead"),
        field<&FeedEntry::author>("author", Reference, QT_TRANSLATE_NOOP("Field", "Author"), System, "user"),
        field<&FeedEntry::at>("at", Moment, QT_TRANSLATE_NOOP("Field", "Time"), System),
        field<&FeedEntry::type>("type", Code, QT_TRANSLATE_NOOP("Field", "Type"), System, "feedType"),
        field<&FeedEntry::code>("code", Text, QT_TRANSLATE_NOOP("Field", "Code"), System),
        field<&FeedEntry::text>("text", LongText, QT_TRANSLATE_NOOP("Field", "Text"), Searchable),
        field<&FeedEntry::details>("details", TextList, QT_TRANSLATE_NOOP("Field", "Details"), System),
    };
    return fields;
}

} // namespace leadline
