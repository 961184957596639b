// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaymodel.h"

#include "ui/shell/windowcontext.h"
#include "ui/today/todayrow.h"

#include <algorithm>

namespace leadline {

TodayModel::TodayModel(WindowContext &context, QObject *parent) : QAbstractListModel(parent), m_context(context) {}

int TodayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TodayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole) {
        const DayLine *line = lineAt(index.row());
        return line ? todayRowTitle(*line, m_context.reference()) : textAt(index.row());
    }
    return role == Qt::AccessibleTextRole ? textAt(index.row()) : QVariant();
}

Qt::ItemFlags TodayModel::flags(const QModelIndex &index) const
{
    const bool isHeading = index.isValid() && kindAt(index.row()) == RowKind::Heading;
    return isHeading ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

void TodayModel::setDay(Day day, DayScope scope)
{
    beginResetModel();
    m_day = std::move(day);
    m_scope = scope;
    m_rows.clear();
    for (size_t part = 0; part < m_day.parts.size(); ++part) {
        const DayPart &each = m_day.parts[part];
        if (each.lines.empty())
            continue;
        m_rows.push_back({RowKind::Heading, part, 0});
        for (size_t line = 0; line < each.lines.size(); ++line)
            m_rows.push_back({RowKind::Line, part, line});
        if (!each.count)
            m_rows.push_back({RowKind::More, part, 0});
    }
    endResetModel();
}

void TodayModel::setCount(DaySection section, qint64 count)
{
    for (DayPart &part : m_day.parts) {
        if (part.section == section)
            part.count = count;
    }
    repaintAll();
}

void TodayModel::repaintAll()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

const DayLine *TodayModel::lineAt(int row) const
{
    if (row < 0 || row >= rowCount() || kindAt(row) != RowKind::Line)
        return nullptr;
    return &partAt(row).lines[m_rows[size_t(row)].line];
}

QUuid TodayModel::keyAt(int row) const
{
    const DayLine *line = lineAt(row);
    if (!line)
        return {};
    return line->task ? line->task->id.uuid() : line->lead.id.uuid();
}

int TodayModel::positionOf(const QUuid &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!key.isNull() && keyAt(row) == key)
            return row;
    }
    return -1;
}

QString TodayModel::textAt(int row) const
{
    if (const DayLine *line = lineAt(row))
        return todayRowText(*line, m_context.reference(), m_scope, m_context.now()).sentence();
    const DayPart &part = partAt(row);
    if (kindAt(row) == RowKind::More)
        return tr("Show more");
    const QString name = sectionName(part.section);
    return part.count ? tr("%1: %2", "section, how many lines").arg(name, QLocale().toString(*part.count)) : name;
}

} // namespace leadline
