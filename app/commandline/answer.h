// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <optional>

namespace leadline {

/// What a command has to say: one form for programs, one for people. Empty ones are not printed.
struct Answer
{
    QJsonObject json;
    QString text;
    int exitCode = 0;
    std::optional<Error> failure{}; ///< what ended the work after a part of it, which the rest is about, was done
};

/// The exit code that a failure ends with.
[[nodiscard]] int exitCodeOf(const Error &error);

/// The failure as --json tells it: {"error": {code, reason, message, details}}.
[[nodiscard]] QJsonObject errorJson(const Error &error, const QString &message);

} // namespace leadline
