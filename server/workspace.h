// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage.h"

namespace leadline {

/// Who asks, by his session: never taken from the request itself.
struct Caller
{
    QUuid person;
    bool disabled = false;
    bool isServer = false;          ///< the server's own commands: no rights are asked for
    QString device = {};            ///< what the login called the computer
    std::vector<QUuid> parked = {}; ///< ops that failed unexpectedly three times: kept, with an alarm, and not applied
};

/// One workspace's rules: what becomes of a push, and what a person gets to see. Knows no socket, clock or thread.
class Workspace final
{
public:
    explicit Workspace(WorkspaceStorage &storage) : m_storage(storage) {}

    /// Push, then page. A database that fails is SyncError 503 "busy".
    [[nodiscard]] tl::expected<SyncAnswer, SyncError> sync(const SyncRequest &request, const Caller &caller,
                                                           Timestamp now);

private:
    WorkspaceStorage &m_storage;
};

} // namespace leadline
