// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace leadline {

class ServerLink;

/// Ends the link's session at the server, if it can be reached within seconds, and waits for nothing. `context` is what the
/// question ends with, and has an event loop; `ended` hears whether the session is over.
void sayFarewell(const ServerLink &link, QObject *context, const std::function<void(bool isOver)> &ended = {});

} // namespace leadline
