// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/texttable.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString cut(const QString &cell, qsizetype widest)
{
    const QString line = cell.section(u'\n', 0, 0);
    return line.size() > widest ? QString(line.left(widest - 1) + u'…') : line;
}

} // namespace

QString textTable(const QList<QStringList> &lines, qsizetype widest)
{
    QList<qsizetype> widths;
    for (const QStringList &line : lines) {
        widths.resize(std::max(widths.size(), line.size()));
        for (qsizetype column = 0; column + 1 < line.size(); ++column)
            widths[column] = std::max(widths[column], cut(line.at(column), widest).size());
    }
    QString text;
    for (const QStringList &line : lines) {
        QString row;
        for (qsizetype column = 0; column < line.size(); ++column) {
            const bool isLast = column + 1 == line.size();
            const QString cell = isLast ? line.at(column).section(u'\n', 0, 0) : cut(line.at(column), widest);
            row += isLast ? cell : QString(cell.leftJustified(widths[column]) + u"  "_s);
        }
        while (row.endsWith(u' '))
            row.chop(1);
        text += row + u'\n';
    }
    return text;
}

} // namespace leadline
