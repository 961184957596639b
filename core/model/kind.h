// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace leadline {

/// Every kind of record in the file. Stored by name, so the order may change; a new kind is one line here, one in
/// recordtype.cpp and one migration.
enum class Kind {
    Lead,
    Contact,
    Company,
    Person, ///< a contact person of a lead (S4-28)
    User,
    Team,
    Task,
    Feed, ///< one entry of a lead's feed
    Attachment,
    Lookup,      ///< one entry of a directory (справочник)
    CustomField, ///< a field that the user added to leads
    Process,     ///< a process definition kept in the file
    Setting,     ///< a workspace setting by name
    Conflict,    ///< a value that lost to a later one (sync.md D6)
    History,     ///< what one ChangeSet did to a lead, on a shared server
    Participant, ///< a colleague who is asked to take part in a task (S1-30)
};

inline constexpr int kindCount = 16;

} // namespace leadline
