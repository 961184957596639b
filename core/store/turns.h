// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leadline {

/// Lets short work on a store's thread have its turn between the parts of a long one, so that nobody's note waits for the
/// end of an import. On the store's thread.
class Turns
{
public:
    Turns() = default;
    virtual ~Turns() = default;
    Turns(const Turns &) = delete;
    Turns &operator=(const Turns &) = delete;

    /// Whether somebody waits for a turn.
    [[nodiscard]] virtual bool isAwaited() const = 0;
    /// Runs what waits. The caller has no transaction open, and reads anew what it knows of the file.
    virtual void letIn() = 0;
};

} // namespace leadline
