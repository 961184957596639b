// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalmodel.h"

#include "ui/shell/windowcontext.h"
#include "ui/text/intents.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

QString JournalRowText::sentence() const
{
    QStringList parts{title, detail, atEnd};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariant JournalRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return textAt(index.row()).title;
    return role == Qt::AccessibleTextRole ? textAt(index.row()).sentence() : QVariant();
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

JournalRowText JournalModel::textAt(int row) const
{
    const JournalLine &line = m_lines[size_t(row)];
    const auto &users = m_context.reference().users;
    const auto author = std::ranges::find(users, line.author, &User::id);
    QStringList details{line.subject, author == users.end() ? QString() : author->name, line.device};
    if (line.records > 1)
        details.append(tr("%n record(s)", nullptr, int(line.records)));
    if (line.isUndone)
        details.append(line.redoTarget.isEmpty() ? tr("undone, then brought again") : tr("undone"));
    details.removeAll(QString());
    return {intentLabel(line.intent), formatMoment(line.at, m_context.now()), details.join(u" · "_s), line.isUndone,
            false};
}

void JournalModel::setLines(std::vector<JournalLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

void JournalModel::append(std::vector<JournalLine> lines)
{
    if (lines.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(lines.size()) - 1);
    std::ranges::move(lines, std::back_inserter(m_lines));
    endInsertRows();
}

const JournalLine *JournalModel::lineAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[size_t(row)] : nullptr;
}

int JournalModel::rowOf(qint64 number) const
{
    const auto found = std::ranges::find(m_lines, number, &JournalLine::number);
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

int UndoStepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_preview.steps.size());
}

JournalRowText UndoStepModel::textAt(int row) const
{
    const UndoStep &step = m_preview.steps[size_t(row)];
    const auto shown = [](const QString &value) { return value.isEmpty() ? tr("empty") : value; };
    JournalRowText text{
        step.title, step.isOverwritten ? tr("changed since") : QString(), {}, false, step.isOverwritten};
    switch (step.action) {
    case RecordChange::Action::Create:
        text.detail = tr("comes back");
        break;
    case RecordChange::Action::Remove:
        text.detail = tr("is removed");
        break;
    case RecordChange::Action::Update:
        text.detail = tr("%1: %2 → %3", "field, value now, value after the undo")
                          .arg(step.field, shown(step.now), shown(step.then));
        break;
    }
    return text;
}

void UndoStepModel::setPreview(UndoPreview preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    endResetModel();
}

} // namespace leadline
