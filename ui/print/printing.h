// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/today.h"
#include "ui/card/cardscope.h"
#include "ui/print/paper.h"

#include <QObject>
#include <QTemporaryDir>

class QPrinter;

namespace leadline {

/// Prints a lead's card and the day's call sheet, on paper or into a PDF; nothing of it holds the window up.
class Printing final : public QObject
{
    Q_OBJECT

public:
    /// Preview: the pages as the system shows a PDF, to be printed from there or not.
    enum class Target { Printer, Pdf, Preview };

    Printing(WindowContext &context, QWidget &window);

    void printCard(const LeadId &lead, Target target);
    void printCallSheet(DayScope scope, Target target);

private:
    void send(const Paper &paper, Target target);
    void choosePath(const Paper &paper);
    void choosePrinter(const Paper &paper);
    void preview(const Paper &paper);

    CardScope m_scope;
    QWidget &m_window;
    QTemporaryDir m_previews; ///< gone with the window: they are somebody's data
};

} // namespace leadline
