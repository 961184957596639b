// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leadline {

class Desk;
class Printing;

/// Prints what stands in front: of the leads the card that is shown, of today the day's calls, of the reports the report.
void connectPrintActions(Desk &desk, Printing &printing);

} // namespace leadline
