// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace leadline {

/// What a command has to say: one form for programs, one for people. Empty ones are not printed.
struct Answer
{
    QJsonObject json;
    QString text;
    int exitCode = 0;
};

/// The exit code that a failure ends with.
[[nodiscard]] int exitCodeOf(const Error &error);

/// The failure as --json tells it: {"error": {code, reason, message, details}}.
[[nodiscard]] QJsonObject errorJson(const Error &error, const QString &message);

} // namespace leadline
