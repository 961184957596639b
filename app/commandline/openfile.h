// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/invocation.h"
#include "core/services/session.h"

namespace leadline {

/// The file that a command works on, with the user who acts.
struct OpenedFile
{
    std::unique_ptr<Store> store;
    Session session;
};

/// Opens it; for writing, what a crash cut short is put right first.
[[nodiscard]] Result<OpenedFile> openFile(const Invocation &typed, StoreAccess access);

/// How long a writer waits for another: 5 s, or LEADLINE_LOCK_WAIT milliseconds.
[[nodiscard]] int lockWait();

} // namespace leadline
