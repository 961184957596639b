// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/invocation.h"
#include "core/client/serverlink.h"
#include "core/store/syncstate.h"

namespace leadline {

class Connection;
class Store;

/// The first line of the file that the option names; Usage "password-missing", Io "cannot-read".
[[nodiscard]] Result<QString> passwordFrom(const Invocation &typed, const QString &option);

/// A new one, for a server that asks for it, by --new-password-file; empty without that.
[[nodiscard]] Result<QString> nextPassword(const Invocation &typed);

/// To which server the file belongs; Refused "not-shared".
[[nodiscard]] Result<SyncState> sharedState(Connection &connection);

/// The way to the file's server with a session: the kept one, or a new one by --password-file. The file is emptied when the
/// server says that an administrator wants it: Refused "file-wiped".
[[nodiscard]] Result<ServerLink> sessionLink(const Invocation &typed, const SyncState &state, Store &store);

/// Tells servers of log-outs that they could not be told of before.
void repeatFarewells(Timestamp now);

} // namespace leadline
