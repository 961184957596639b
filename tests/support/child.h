// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

namespace leadline::test {

/// Runs `work` in a process of its own and gives what it says is wrong; empty when all is well.
[[nodiscard]] QString inChild(const std::function<QString()> &work);

/// Gives up the superuser's rights, for which no file is read-only; for good, so only in a child.
[[nodiscard]] bool becomeNobody();

/// Mounts a disk of so many MiB over the folder, seen by this process alone; false where the system forbids that.
[[nodiscard]] bool mountSmallDisk(const QString &folder, int mebibytes);

/// Takes the room of the disk with a file of this name, all but so many MiB.
[[nodiscard]] bool fillDisk(const QString &filler, int mebibytesLeft = 0);

} // namespace leadline::test
