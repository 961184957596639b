// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <exception>

namespace leadline {

/// A failed statement, inside this room only: `guarded` turns it into an Error at the room's border (ADR 0005).
class SqlError final : public std::exception
{
public:
    explicit SqlError(Error error) : m_error(std::move(error)) {}
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const char *what() const noexcept override { return "SQL statement failed"; }

private:
    Error m_error;
};

/// Runs `work`, which returns a Result; an SqlError thrown inside becomes its failure.
template<typename Work>
[[nodiscard]] auto guarded(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const SqlError &failed) {
        return tl::unexpected(failed.error());
    }
}

} // namespace leadline
