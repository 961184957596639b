// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report.h"

#include <QCoreApplication>
#include <memory>

namespace leadline {

struct Lead;

/// How a program that has a window draws for the command line; one that has none draws nothing.
struct Pictures
{
    /// The application that drawing needs; it opens no window.
    std::unique_ptr<QCoreApplication> (*application)(int &argc, char **argv);
    /// Draws the report into a file, as "pdf" or "png".
    Result<void> (*draw)(const Session &session, const Report &report, const Question &question, const QString &path,
                         const QString &format);
    /// A lead's card as a PDF, in the language of QLocale().
    Result<void> (*printCard)(const Session &session, const Lead &lead, const QString &path);
    /// The acting user's calls of the session's day as a PDF.
    Result<void> (*printCallSheet)(const Session &session, const QString &path);
};

} // namespace leadline
