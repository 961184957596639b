// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importmends.h"

#include "core/import/importheaders.h"

#include <QJsonArray>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// -1 when the file has no such column.
qsizetype columnOf(const QString &name, const QStringList &headers)
{
    const qsizetype known = headers.indexOf(name);
    if (known >= 0)
        return known;
    for (qsizetype index = headers.size(); index < mostColumns; ++index) {
        if (columnLetters(index) == name)
            return index;
    }
    return -1;
}

/// Whether what was wrong with a cell is seen in none any more.
bool isPutRight(const SourceRow &row)
{
    const auto none = [&row](auto isWrong) { return std::ranges::none_of(row.cells, isWrong); };
    if (row.problem->reason == "invalid-bytes"_L1)
        return none([](const QString &cell) { return cell.contains(QChar::ReplacementCharacter); });
    return row.problem->reason == "cell-too-long"_L1
        && none([](const QString &cell) { return cell.size() >= longestCell; });
}

} // namespace

void setMend(ImportMends &mends, qint64 line, const QString &column, const CellMend &mend)
{
    if (mend.before != mend.after) {
        mends[line].insert(column, mend);
        return;
    }
    mends[line].remove(column);
    if (mends[line].isEmpty())
        mends.remove(line);
}

void putRight(SourceRow &row, const ImportMends &mends, const QStringList &headers)
{
    const auto ofRow = mends.find(row.line);
    if (ofRow == mends.end())
        return;
    bool any = false;
    for (auto mend = ofRow->begin(); mend != ofRow->end(); ++mend) {
        const qsizetype index = columnOf(mend.key(), headers);
        if (index < 0 || row.cells.value(index) != mend->before)
            continue;
        row.cells.resize(std::max(row.cells.size(), index + 1));
        row.cells[index] = mend->after;
        any = true;
    }
    if (any && row.problem && isPutRight(row))
        row.problem.reset();
}

QString columnNamed(const QStringList &headers, qsizetype index)
{
    return index < headers.size() ? headers.at(index) : columnLetters(index);
}

QJsonObject mendsToJson(const ImportMends &mends)
{
    QJsonObject json;
    for (auto row = mends.begin(); row != mends.end(); ++row) {
        QJsonObject cells;
        for (auto cell = row->begin(); cell != row->end(); ++cell)
            cells.insert(cell.key(), QJsonArray{cell->before, cell->after});
        json.insert(QString::number(row.key()), cells);
    }
    return json;
}

ImportMends mendsFromJson(const QJsonObject &json)
{
    ImportMends mends;
    for (auto row = json.begin(); row != json.end(); ++row) {
        const QJsonObject cells = row.value().toObject();
        for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
            const QJsonArray texts = cell.value().toArray();
            setMend(mends, row.key().toLongLong(), cell.key(), {texts.at(0).toString(), texts.at(1).toString()});
        }
    }
    return mends;
}

} // namespace leadline
