// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QObject;

namespace leadline {

class ServerLink;

/// Ends the link's session at the server, if it can be reached within seconds, and waits for nothing: a session that
/// nobody could end goes out by itself (server.md). `context` is what the question ends with, and has an event loop.
void sayFarewell(const ServerLink &link, QObject *context);

} // namespace leadline
