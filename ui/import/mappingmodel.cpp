// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/mappingmodel.h"

#include "ui/import/choicedelegate.h"
#include "ui/import/importdraft.h"
#include "ui/import/previewmodel.h"
#include "ui/import/targets.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sampleCount = 3;

/// The first few texts of a column that differ.
QString samplesOf(const std::vector<QStringList> &rows, qsizetype column)
{
    QStringList samples;
    for (const QStringList &row : rows) {
        const QString text = cellLine(row.value(column));
        if (!text.isEmpty() && !samples.contains(text))
            samples.append(text);
        if (samples.size() == sampleCount)
            break;
    }
    return samples.join(u"  ·  "_s);
}

} // namespace

MappingModel::MappingModel(ImportDraft &draft, QObject *parent) : QAbstractTableModel(parent), m_draft(draft) {}

void MappingModel::rebuild(const Reference &reference)
{
    beginResetModel();
    m_lines.clear();
    m_choices.clear();
    if (m_draft.file()) {
        const ImportProposal &proposal = m_draft.file()->proposal;
        for (qsizetype column = 0; column < proposal.headers.size(); ++column)
            m_lines.push_back({proposal.headers.at(column), samplesOf(proposal.sampleRows, column)});
        m_choices = targetChoices(m_draft.file()->targets, reference);
    }
    endResetModel();
}

int MappingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int MappingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MappingModel::targetOf(int row) const
{
    return choosableTarget(m_draft.mapping().columns.value(m_lines[static_cast<size_t>(row)].header));
}

/// A target that is remembered and no choice, such as a field made at the last import, is told by its name.
QString MappingModel::labelOf(const QString &target) const
{
    const auto found = std::ranges::find(m_choices, target, &Choice::code);
    return found == m_choices.end() ? target.section(u'.', -1) : found->label;
}

QVariant MappingModel::textOf(const QModelIndex &index) const
{
    const Line &line = m_lines[static_cast<size_t>(index.row())];
    switch (index.column()) {
    case HeaderColumn:
        return cellLine(line.header);
    case SampleColumn:
        return line.samples;
    default:
        return labelOf(targetOf(index.row()));
    }
}

QVariant MappingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString header = cellLine(m_lines[static_cast<size_t>(index.row())].header);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index);
    case Qt::EditRole:
        return targetOf(index.row());
    case Qt::AccessibleTextRole:
        return tr("Column %1 goes to: %2").arg(header, labelOf(targetOf(index.row())));
    case ChoiceDelegate::ChoicesRole:
        return QVariant::fromValue(m_choices);
    case ChoiceDelegate::QuietRole:
        return targetOf(index.row()) == skipTarget;
    default:
        return {};
    }
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HeaderColumn:
        return tr("Column in the file");
    case SampleColumn:
        return tr("What is in it");
    default:
        return tr("Goes to");
    }
}

Qt::ItemFlags MappingModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == TargetColumn ? flags | Qt::ItemIsEditable : flags;
}

bool MappingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_draft.setTarget(m_lines[static_cast<size_t>(index.row())].header, value.toString());
    emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    return true;
}

} // namespace leadline
