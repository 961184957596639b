// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/valuesmodel.h"

#include "core/services/workspace.h"
#include "ui/import/choicedelegate.h"
#include "ui/import/importdraft.h"
#include "ui/import/previewmodel.h"
#include "ui/text/fields.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

// What is no code and no login: let the import decide, or leave the text out.
constexpr QLatin1StringView decideLater("?");
constexpr QLatin1StringView leaveOut("-");

} // namespace

ValuesModel::ValuesModel(ImportDraft &draft, QObject *parent) : QAbstractTableModel(parent), m_draft(draft) {}

void ValuesModel::rebuild(const Reference &reference)
{
    beginResetModel();
    m_values = m_draft.unknown();
    m_choices.clear();
    for (const UnknownValue &value : m_values) {
        if (!m_choices.contains(value.field))
            m_choices.insert(value.field, choicesFor(value.field, reference));
    }
    endResetModel();
}

std::vector<Choice> ValuesModel::choicesFor(const QString &name, const Reference &reference) const
{
    const Field &field = *recordType(Kind::Lead).find(name);
    if (field.type == FieldType::Reference) {
        std::vector<Choice> choices{{decideLater, tr("Keep as text in a field of its own")},
                                    {leaveOut, tr("Leave out")}};
        for (const User &user : reference.users) {
            if (!user.inactive)
                choices.push_back({user.login, user.name});
        }
        return choices;
    }
    std::vector<Choice> choices{{decideLater, tr("New entry")}, {leaveOut, tr("Leave out")}};
    for (Choice &entry : reference.lookups.choices(QString::fromLatin1(field.of), QLocale().language()))
        choices.push_back(std::move(entry));
    return choices;
}

QString ValuesModel::meaningOf(const UnknownValue &value) const
{
    const QMap<QString, QString> meanings = m_draft.mapping().values.value(value.field);
    const auto found = meanings.find(value.text);
    if (found == meanings.end())
        return decideLater;
    return found->isEmpty() ? QString(leaveOut) : *found;
}

QString ValuesModel::meaningLabel(const UnknownValue &value) const
{
    const QString meaning = meaningOf(value);
    const std::vector<Choice> choices = m_choices.value(value.field);
    const auto found = std::ranges::find(choices, meaning, &Choice::code);
    return found == choices.end() ? meaning : found->label;
}

int ValuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_values.size());
}

int ValuesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ValuesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const UnknownValue &value = m_values[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == MeaningColumn)
            return meaningLabel(value);
        return index.column() == FieldColumn ? fieldLabel(Kind::Lead, value.field) : cellLine(value.text);
    case Qt::EditRole:
        return meaningOf(value);
    case Qt::AccessibleTextRole:
        return tr("%1 in the field %2 becomes: %3")
            .arg(cellLine(value.text), fieldLabel(Kind::Lead, value.field), meaningLabel(value));
    case Qt::ToolTipRole:
        return tr("In %n row(s)", nullptr, static_cast<int>(value.rows));
    case ChoiceDelegate::ChoicesRole:
        return QVariant::fromValue(m_choices.value(value.field));
    case ChoiceDelegate::QuietRole:
        return meaningOf(value) == leaveOut;
    default:
        return {};
    }
}

QVariant ValuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FieldColumn:
        return tr("Field");
    case TextColumn:
        return tr("Unknown text in the file");
    default:
        return tr("Becomes");
    }
}

Qt::ItemFlags ValuesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == MeaningColumn ? flags | Qt::ItemIsEditable : flags;
}

bool ValuesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const UnknownValue &unknown = m_values[static_cast<size_t>(index.row())];
    const QString code = value.toString();
    const bool isDecided = code != decideLater;
    m_draft.setMeaning(unknown.field, unknown.text,
                       isDecided ? std::optional(code == leaveOut ? QString() : code) : std::nullopt);
    emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    return true;
}

} // namespace leadline
