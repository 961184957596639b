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
};

inline constexpr int kindCount = 13;

} // namespace leadline
