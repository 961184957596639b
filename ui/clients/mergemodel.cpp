// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/mergemodel.h"

#include "core/services/fieldtext.h"
#include "ui/clients/clientrowtext.h"
#include "ui/text/fields.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"

#include <QApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCell = 200;

QString inWords(const Session &session, const Field &field, const Value &value, const QLocale &locale)
{
    return valueForPeople(session, field, value, locale).simplified().left(longestCell);
}

} // namespace

Result<MergeContent> readMergeContent(const Session &session, Kind kind, const std::vector<QUuid> &ids,
                                      const QLocale &locale)
{
    Result<MergePlan> plan = mergePlan(session, kind, mostUsedFirst(session, kind, ids));
    if (!plan)
        return tl::unexpected(plan.error());
    MergeContent content{std::move(*plan), {}};
    for (const MergeLine &line : content.plan.lines) {
        const Field &field = *recordType(kind).find(line.field);
        MergeContent::Line words;
        for (const Value &value : line.values)
            words.values.push_back(inWords(session, field, value, locale));
        if (line.join != MergeLine::Join::None)
            words.joined = inWords(session, field, mergedValue(line, {}), locale);
        content.lines.push_back(std::move(words));
    }
    return content;
}

void MergeModel::setContent(MergeContent content)
{
    beginResetModel();
    m_content = std::move(content);
    m_choice.clear();
    endResetModel();
}

void MergeModel::choose(const QModelIndex &index)
{
    if (!index.isValid() || isResult(index.column()) || line(index.row()).join != MergeLine::Join::None)
        return;
    m_choice[line(index.row()).field] = size_t(index.column());
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
}

void MergeModel::chooseAllOf(int column)
{
    for (int row = 0; row < rowCount() && !isResult(column); ++row) {
        if (line(row).values[size_t(column)].isValid())
            choose(index(row, column));
    }
}

int MergeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_content.lines.size());
}

int MergeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_content.plan.records.empty() ? 0 : int(m_content.plan.records.size()) + 1;
}

QVariant MergeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return words(index);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(index);
    case Qt::DecorationRole:
        return isChosen(index) ? QVariant(themedIcon(u"check"_s)) : QVariant();
    case Qt::FontRole:
        return isChosen(index) || isResult(index.column()) ? QVariant(strong(QApplication::font())) : QVariant();
    default:
        return {};
    }
}

QVariant MergeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (orientation == Qt::Vertical)
        return fieldLabel(m_content.plan.kind, line(section).field);
    return nameOf(section);
}

size_t MergeModel::chosenIn(int row) const
{
    const auto chosen = m_choice.find(line(row).field);
    return chosen == m_choice.end() ? line(row).proposed : chosen->second;
}

/// Of what is joined, all that is there is chosen.
bool MergeModel::isChosen(const QModelIndex &index) const
{
    if (isResult(index.column()))
        return false;
    const auto column = size_t(index.column());
    if (line(index.row()).join != MergeLine::Join::None)
        return line(index.row()).values[column].isValid();
    return chosenIn(index.row()) == column;
}

QString MergeModel::words(const QModelIndex &index) const
{
    const MergeContent::Line &words = m_content.lines[size_t(index.row())];
    if (!isResult(index.column()))
        return words.values[size_t(index.column())];
    const bool isJoined = line(index.row()).join != MergeLine::Join::None;
    return isJoined ? words.joined : words.values[chosenIn(index.row())];
}

QString MergeModel::sentence(const QModelIndex &index) const
{
    const QString value = words(index).isEmpty() ? tr("empty") : words(index);
    const QString field = fieldLabel(m_content.plan.kind, line(index.row()).field);
    const QString whole = tr("%1, %2: %3", "record, field, value").arg(nameOf(index.column()), field, value);
    return isChosen(index) ? tr("%1, chosen", "a value").arg(whole) : whole;
}

QString MergeModel::nameOf(int column) const
{
    if (isResult(column))
        return tr("Result");
    const Record &record = m_content.plan.records[size_t(column)];
    return clientTitle(record.value(u"name"_s).toString(), record.value(u"phones"_s).toStringList().value(0));
}

} // namespace leadline
