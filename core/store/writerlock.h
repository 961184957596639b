// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLockFile>
#include <memory>

namespace leadline {

/// Holds the right to write to a file, beside it as "<file>.lock", for as long as it lives (ADR 0004). The lock of a
/// program that died is taken over.
class WriterLock final
{
public:
    /// Waits for at most `milliseconds`; then ErrorCode::Locked with the holder's name.
    [[nodiscard]] static Result<std::unique_ptr<WriterLock>> take(const QString &path, int milliseconds);

private:
    explicit WriterLock(const QString &path);
    QLockFile m_lock;
};

} // namespace leadline
