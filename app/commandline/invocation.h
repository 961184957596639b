// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QHash>
#include <QLocale>
#include <QStringList>

namespace leadline {

struct Pictures;

/// What was typed, taken apart and checked against the command's own table.
struct Invocation
{
    QString command;                     ///< "lead add"; empty when none was named
    QStringList words;                   ///< what follows the command, options aside
    QHash<QString, QStringList> options; ///< by name; every value given, in order
    QLocale::Language language = QLocale::English;
    Clock clock;
    const Pictures *pictures = nullptr; ///< none in a program without a window

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    /// The value given last; empty without the option.
    [[nodiscard]] QString value(const QString &option) const;
    /// A whole number from 0, `otherwise` without the option. Usage ("option-invalid").
    [[nodiscard]] Result<qint64> number(const QString &option, qint64 otherwise) const;
    /// One of `choices`, the first without the option. Usage ("option-invalid").
    [[nodiscard]] Result<QString> choice(const QString &option, const QStringList &choices) const;
    /// The file to work on: --db, else LEADLINE_DB, else the user's own.
    [[nodiscard]] QString file() const;
    [[nodiscard]] QLocale locale() const { return QLocale(language); }
};

/// What is written when an option cannot be what was given.
[[nodiscard]] tl::unexpected<Error> optionInvalid(const QString &option, const QString &value);

} // namespace leadline
