// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leadline {

class Desk;

/// Does what is asked of contacts and companies: on their page while it stands in front, a new one from anywhere.
void connectClientActions(Desk &desk);

} // namespace leadline
