// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/user.h"

namespace leadline {

struct Lead;

/// One entry of a lead's feed (лента): a note, the sale's comment, or what the process did.
struct FeedEntry
{
    static constexpr Kind kind = Kind::Feed;
    Id<FeedEntry> id;
    Id<Lead> lead;
    UserId author;
    Timestamp at;
    QString type;        ///< note, comment, system
    QString code;        ///< of a system entry or comment: the text stands in the process or the program, translated
    QString text;        ///< what a person typed
    QStringList details; ///< arguments of `code`
};
using FeedEntryId = Id<FeedEntry>;

[[nodiscard]] std::span<const Field> feedFields();

} // namespace leadline
