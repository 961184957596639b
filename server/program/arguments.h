// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>

namespace leadline::server {

/// What was typed: words and "--name value" pairs; "--name=value" is the same.
struct Arguments
{
    QStringList words;
    QHash<QString, QString> options; ///< by name with its dashes; a switch has no value

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    [[nodiscard]] QString value(const QString &option, const QString &otherwise = {}) const
    {
        return options.value(option, otherwise);
    }
    /// Usage ("option-missing") without it.
    [[nodiscard]] Result<QString> needed(const QString &option) const;
};

/// Usage ("option-unknown", "option-invalid").
[[nodiscard]] Result<Arguments> argumentsFrom(const QStringList &typed);

} // namespace leadline::server
