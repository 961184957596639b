// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/importsmodel.h"

#include "ui/shell/windowcontext.h"
#include "ui/text/standings.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

int ImportsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_imports.size());
}

QStringList ImportsModel::countsOf(const ImportedFile &file) const
{
    QStringList counts;
    const auto add = [&counts](const QString &text, qint64 count) {
        if (count > 0)
            counts.append(text.arg(QLocale().toString(count)));
    };
    add(tr("created %1"), file.created);
    add(tr("updated %1"), file.updated);
    add(tr("skipped %1"), file.skipped);
    add(tr("failed %1"), file.failed);
    return counts;
}

JournalRowText ImportsModel::textAt(int row) const
{
    const PastImport &import = m_imports[size_t(row)];
    const ImportedFile file = import.file.value_or(ImportedFile());
    const auto &users = m_context.reference().users;
    const auto author = std::ranges::find(users, import.author, &User::id);
    QStringList details{standingLabel(import.standing), author == users.end() ? QString() : author->name};
    details += countsOf(file);
    details.removeAll(QString());
    return {file.name.isEmpty() ? tr("Import") : file.name, formatMoment(import.at, m_context.now()),
            details.join(u" · "_s), import.standing == ImportStanding::TakenBack,
            import.standing == ImportStanding::Changed};
}

void ImportsModel::setImports(std::vector<PastImport> imports)
{
    beginResetModel();
    m_imports = std::move(imports);
    endResetModel();
}

void ImportsModel::setStanding(const QUuid &batch, ImportStanding standing)
{
    const int row = rowOf(batch);
    if (row < 0)
        return;
    m_imports[size_t(row)].standing = standing;
    emit dataChanged(index(row), index(row));
}

const PastImport *ImportsModel::importAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_imports[size_t(row)] : nullptr;
}

int ImportsModel::rowOf(const QUuid &batch) const
{
    const auto found = std::ranges::find(m_imports, batch, &PastImport::batch);
    return found == m_imports.end() ? -1 : int(found - m_imports.begin());
}

} // namespace leadline
