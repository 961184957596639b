// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/login.h"
#include "core/services/sharing.h"

namespace leadline {

/// What a person says to make the file one of a shared workspace.
struct JoinWish
{
    QString address; ///< as it was typed
    Credentials credentials;
    OwnLeads own = OwnLeads::Ask;
};

} // namespace leadline
