// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/program/configuration.h"

#include <QJsonObject>
#include <span>

namespace leadline::server {

/// What a command prints: one object for programs (--json), one line for people.
struct Report
{
    QJsonObject json;
    QString text;
    int exitCode = 0;
};

/// One command of `leadline-server`.
struct Command
{
    const char *name;      ///< one or two words
    const char *arguments; ///< for the help
    const char *summary;
    int words; ///< that follow the name
    Result<Report> (*run)(const Arguments &arguments, const ServiceOptions &options);
};

[[nodiscard]] std::span<const Command> commands();

[[nodiscard]] Result<Report> initDatabase(const Arguments &arguments, const ServiceOptions &options);
[[nodiscard]] Result<Report> serve(const Arguments &arguments, const ServiceOptions &options);
[[nodiscard]] Result<Report> addWorkspace(const Arguments &arguments, const ServiceOptions &options);
[[nodiscard]] Result<Report> addUser(const Arguments &arguments, const ServiceOptions &options);
[[nodiscard]] Result<Report> disableUser(const Arguments &arguments, const ServiceOptions &options);
[[nodiscard]] Result<Report> resetUser(const Arguments &arguments, const ServiceOptions &options);
[[nodiscard]] Result<Report> setField(const Arguments &arguments, const ServiceOptions &options);
[[nodiscard]] Result<Report> listFields(const Arguments &arguments, const ServiceOptions &options);
[[nodiscard]] Result<Report> restoreDone(const Arguments &arguments, const ServiceOptions &options);
[[nodiscard]] Result<Report> checkDatabase(const Arguments &arguments, const ServiceOptions &options);

} // namespace leadline::server
