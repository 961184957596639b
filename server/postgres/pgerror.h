// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <exception>

namespace leadline::server {

/// A failed statement, inside the server only; `guarded` turns it into an Error where a request or a command is run as a
/// whole (ADR 0005).
class PgError final : public std::exception
{
public:
    PgError(Error error, QByteArray sqlState) : m_error(std::move(error)), m_sqlState(std::move(sqlState)) {}
    [[nodiscard]] const Error &error() const { return m_error; }
    /// PostgreSQL's five letters ("23505": exists already); empty when the connection broke.
    [[nodiscard]] const QByteArray &sqlState() const { return m_sqlState; }
    [[nodiscard]] const char *what() const noexcept override { return "PostgreSQL statement failed"; }

private:
    Error m_error;
    QByteArray m_sqlState;
};

/// Runs `work`, which returns a Result; a PgError thrown inside becomes its failure.
template<typename Work>
[[nodiscard]] auto guarded(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const PgError &failed) {
        return tl::unexpected(failed.error());
    }
}

} // namespace leadline::server
