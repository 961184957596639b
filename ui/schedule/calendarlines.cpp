// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/calendarlines.h"

#include "ui/shell/windowcontext.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

CalendarLines::CalendarLines(WindowContext &context, std::vector<CalendarLine> lines, QObject *parent)
    : QAbstractTableModel(parent), m_context(context), m_lines(std::move(lines))
{
}

int CalendarLines::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int CalendarLines::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CalendarLines::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<size_t>(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textAt(row, index.column());
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts;
    for (const int column : {Summary, When, Belongs, Fate})
        parts.append(textAt(row, column));
    return parts.join(u", "_s);
}

QVariant CalendarLines::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Summary:
        return tr("Event");
    case Belongs:
        return tr("Lead");
    default:
        return tr("What happens");
    }
}

QString CalendarLines::textAt(size_t row, int column) const
{
    const CalendarLine &line = m_lines[row];
    switch (column) {
    case When:
        return line.event.isWholeDay ? QLocale().toString(line.event.start.toLocal().date(), QLocale::ShortFormat)
                                     : formatMoment(line.event.start, m_context.now());
    case Summary:
        return line.event.summary.simplified();
    case Belongs:
        return line.lead.isNull() ? tr("Without a lead") : line.title;
    default:
        return fateName(line.fate);
    }
}

QString fateName(CalendarFate fate)
{
    switch (fate) {
    case CalendarFate::Create:
        return QCoreApplication::translate("CalendarLines", "New");
    case CalendarFate::Update:
        return QCoreApplication::translate("CalendarLines", "Is changed");
    case CalendarFate::Cancel:
        return QCoreApplication::translate("CalendarLines", "Is called off");
    case CalendarFate::Same:
        return QCoreApplication::translate("CalendarLines", "Nothing changes");
    case CalendarFate::Double:
        return QCoreApplication::translate("CalendarLines", "Twice in the file");
    case CalendarFate::Refuse:
        break;
    }
    return QCoreApplication::translate("CalendarLines", "Not taken: its lead is closed");
}

QStringList calendarCounts(const CalendarReport &report)
{
    QStringList counts;
    const auto add = [&counts](const char *text, qint64 count) {
        if (count > 0)
            counts.append(QCoreApplication::translate("CalendarLines", text, nullptr, static_cast<int>(count)));
    };
    add(QT_TRANSLATE_N_NOOP("CalendarLines", "%Ln new"), report.created);
    add(QT_TRANSLATE_N_NOOP("CalendarLines", "%Ln of them without a lead"), report.withoutLead);
    add(QT_TRANSLATE_N_NOOP("CalendarLines", "%Ln changed"), report.updated);
    add(QT_TRANSLATE_N_NOOP("CalendarLines", "%Ln called off"), report.cancelled);
    add(QT_TRANSLATE_N_NOOP("CalendarLines", "%Ln without a change"), report.unchanged);
    add(QT_TRANSLATE_N_NOOP("CalendarLines", "%Ln twice in the file"), report.doubles);
    add(QT_TRANSLATE_N_NOOP("CalendarLines", "%Ln not taken"), report.refused);
    return counts;
}

} // namespace leadline
