// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/forecastmodel.h"

#include "ui/import/previewmodel.h"
#include "ui/import/targets.h"
#include "ui/text/errors.h"
#include "ui/theme/icon.h"

#include <QCoreApplication>
#include <QLocale>

namespace leadline {

using namespace Qt::StringLiterals;

using Verdict = ImportPreviewRow::Verdict;

namespace {

QIcon verdictIcon(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Create:
        return themedIcon(u"plus"_s, Ink::Success);
    case Verdict::Update:
        return themedIcon(u"pencil"_s, Ink::Accent);
    case Verdict::Duplicate:
        return themedIcon(u"copy"_s, Ink::Warning);
    case Verdict::Error:
        break;
    }
    return themedIcon(u"circle-alert"_s, Ink::Danger);
}

/// "Phone: +7 495 …", or "Phone: +7 495 … → +7 812 …".
QString changeText(const ForecastCell &cell, const QString &label)
{
    if (cell.before.isEmpty())
        return ForecastModel::tr("%1: %2", "a field and its value").arg(label, cellLine(cell.after));
    return ForecastModel::tr("%1: %2 → %3", "a field, its value before and after")
        .arg(label, cellLine(cell.before), cellLine(cell.after));
}

} // namespace

QString verdictLabel(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Create:
        return ForecastModel::tr("Create");
    case Verdict::Update:
        return ForecastModel::tr("Update");
    case Verdict::Duplicate:
        return ForecastModel::tr("Duplicate");
    case Verdict::Error:
        break;
    }
    return ForecastModel::tr("Error");
}

void ForecastModel::show(std::vector<ForecastRow> rows, const Reference &reference)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_changes.clear();
    for (const ForecastRow &row : m_rows) {
        QStringList changes;
        for (const ForecastCell &cell : row.cells)
            changes.append(changeText(cell, cell.label.isEmpty() ? targetLabel(cell.field, reference) : cell.label));
        m_changes.push_back(row.error ? describe(*row.error) : changes.join(u"  ·  "_s));
    }
    endResetModel();
}

const ForecastRow *ForecastModel::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<size_t>(row)] : nullptr;
}

int ForecastModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ForecastModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ForecastModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ForecastRow &row = m_rows[static_cast<size_t>(index.row())];
    const QString changes = m_changes[static_cast<size_t>(index.row())];
    if (role == Qt::DecorationRole && index.column() == VerdictColumn)
        return verdictIcon(row.verdict);
    if (role == Qt::AccessibleTextRole)
        return tr("Row %1, %2, %3, %4")
            .arg(QLocale().toString(row.line), verdictLabel(row.verdict), cellLine(row.lead), changes);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case LineColumn:
        return QLocale().toString(row.line);
    case VerdictColumn:
        return verdictLabel(row.verdict);
    case LeadColumn:
        return cellLine(row.lead);
    default:
        return changes;
    }
}

QVariant ForecastModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LineColumn:
        return tr("Row");
    case VerdictColumn:
        return tr("What happens");
    case LeadColumn:
        return tr("Lead");
    default:
        return tr("Changes, or what is wrong");
    }
}

} // namespace leadline
