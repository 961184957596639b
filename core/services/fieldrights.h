// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/changeset.h"
#include "core/model/fieldrights.h"
#include "core/store/store.h"

namespace leadline {

class Session;

/// What the file says is closed to whom. Throws SqlError.
[[nodiscard]] FieldRights fieldRights(const Store &store);

/// What is closed to the user on a shared server; in a file of one's own nothing is. Throws SqlError.
[[nodiscard]] ClosedFields closedTo(Store &store, const User &user);

/// As the server will answer, so that nothing is typed for nothing: Refused "field-hidden", "field-locked" with the
/// field and its kind. Throws SqlError.
[[nodiscard]] Result<void> checkOpen(Store &store, const ClosedFields &closed, const ChangeSet &changeset);

/// The same of what a workspace is set up with: in a shared one only administrators change users, teams, settings, the
/// process and the choices there are; everybody adds choices and fields, and keeps views. Refused
/// "only-admins-set-up". Throws SqlError.
[[nodiscard]] Result<void> checkSetUp(Store &store, const User &user, const ChangeSet &changeset);

/// Whether the user may take leads out of a shared workspace (D9): Refused "export-closed".
[[nodiscard]] Result<void> checkExport(const Session &session);

/// Whether the user may change what a workspace is set up with. Throws SqlError.
[[nodiscard]] bool maySetUp(Store &store, const User &user);

/// An administrator closes a field to a role, or opens it; every file of the role is made right at its next sync (D9).
/// Refused "only-admins-close-fields", "not-shared"; Invalid as checkClosing().
[[nodiscard]] Result<ChangeSet> setFieldAccess(const Session &session, const QString &role, const QString &kind,
                                               const QString &field, FieldAccess access);

} // namespace leadline
