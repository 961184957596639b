// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rows.h"

#include <QLocale>

namespace leadline {

namespace {

struct CellText
{
    QString operator()(const QString &text) const { return text; }
    QString operator()(double number) const { return QString::number(number, 'f', QLocale::FloatingPointShortest); }
    QString operator()(QDate day) const { return day.toString(Qt::ISODate); }
    QString operator()(const QDateTime &moment) const
    {
        return QDateTime(moment.date(), moment.time()).toString(Qt::ISODate);
    }
};

} // namespace

void SourceRow::mark(const QString &reason, ErrorCode code)
{
    if (!problem)
        problem = Error{code, reason, {QString::number(line)}};
}

QString textOf(const Cell &cell)
{
    return std::visit(CellText{}, cell);
}

} // namespace leadline
