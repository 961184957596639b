// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report.h"

#include <QCoreApplication>
#include <memory>

namespace leadline {

/// How a program that has a window draws for the command line; one that has none draws nothing.
struct Pictures
{
    /// The application that drawing needs; it opens no window.
    std::unique_ptr<QCoreApplication> (*application)(int &argc, char **argv);
    /// Draws the report into a file, as "pdf" or "png".
    Result<void> (*draw)(const Session &session, const Report &report, const Question &question, const QString &path,
                         const QString &format);
};

} // namespace leadline
