// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

namespace leadline {

/// The kind of a failure: what the caller can do about it. The command line's exit codes follow from it.
enum class ErrorCode {
    NotFound,  ///< the record, file or user that was named is not there
    Refused,   ///< the rules say no (a gate, a state, a right)
    Stale,     ///< what the change expected to find no longer holds
    Invalid,   ///< a value that the field cannot take
    Usage,     ///< the call itself makes no sense
    Io,        ///< the disk or the file system failed
    Format,    ///< a file that is not what it should be
    TooLarge,  ///< hostile or mistaken input past a stated bound
    Locked,    ///< another program writes to the file
    Cancelled, ///< the user stopped a long job
};

/// An untranslated failure. `reason` is a stable key ("needs-contact-or-company"); the window and the
/// command line turn it, with `details`, into a sentence (architecture.md, "Errors").
struct Error
{
    ErrorCode code = ErrorCode::Io;
    QString reason;
    QStringList details;

    friend bool operator==(const Error &, const Error &) = default;
};

/// A value or the reason why there is none.
template<typename T>
using Result = tl::expected<T, Error>;

/// Makes the failed side of a Result.
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, const QString &reason,
                                                   const QStringList &details = {})
{
    return tl::unexpected(Error{code, reason, details});
}

} // namespace leadline
