// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/calendarimport.h"

#include <QDialog>

class QTableView;

namespace leadline {

class DialogFooter;
class WindowContext;

/// What a calendar file would bring, event by event, before anything is changed (S1-29).
class CalendarDialog final : public QDialog
{
    Q_OBJECT

public:
    CalendarDialog(WindowContext &context, const CalendarImport &wanted, const CalendarPreview &preview,
                   QWidget *parent);

signals:
    /// Take the events in.
    void agreed();

private:
    void build(const CalendarImport &wanted, const CalendarReport &report);

    QTableView *m_table;
    DialogFooter *m_footer;
};

} // namespace leadline
