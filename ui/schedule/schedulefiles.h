// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/calendarexport.h"
#include "core/services/calendarimport.h"

#include <QObject>

class QWidget;

namespace leadline {

class WindowContext;

/// What goes between the schedule and other calendars as files in the iCalendar format.
class ScheduleFiles final : public QObject
{
    Q_OBJECT

public:
    ScheduleFiles(WindowContext &context, QWidget &page);

    /// Asks where to, then writes what these people have in this span.
    void chooseExport(const CalendarExport &wanted);
    void exportTo(const CalendarExport &wanted);
    /// Asks which file, then offers it.
    void chooseImport();
    /// Shows what the file would bring, and takes it in when that is agreed to.
    void offerImport(const CalendarImport &wanted);
    void importFrom(const CalendarImport &wanted);

protected:
    /// A calendar file that is dropped on the page.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell(const CalendarReport &report);

    WindowContext &m_context;
    QWidget &m_page;
};

} // namespace leadline
