// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/fieldsmodel.h"

#include "ui/card/cardfields.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/fields.h"

#include <QCoreApplication>
#include <QFont>
#include <QGuiApplication>
#include <QPalette>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array accesses{FieldAccess::Open, FieldAccess::ReadOnly, FieldAccess::Hidden};

/// Nothing is closed to administrators, who see to it.
const QStringList &closableRoles()
{
    static const QStringList roles{u"rep"_s, u"manager"_s, u"marketing"_s};
    return roles;
}

} // namespace

QString FieldsModel::accessLabelAt(int row, FieldAccess access) const
{
    if (isExport(row) && access == FieldAccess::Hidden)
        return tr("Not allowed");
    switch (access) {
    case FieldAccess::ReadOnly:
        return QCoreApplication::translate("FieldRights", "Read only");
    case FieldAccess::Hidden:
        return QCoreApplication::translate("FieldRights", "Hidden");
    case FieldAccess::Open:
        break;
    }
    return QCoreApplication::translate("FieldRights", "Open");
}

FieldsModel::FieldsModel(WindowContext &context, QObject *parent) : QAbstractTableModel(parent), m_context(context)
{
    listFields();
}

int FieldsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

int FieldsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(closableRoles().size()) + 1;
}

QVariant FieldsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString label = labelAt(index.row());
    if (index.column() == 0)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(label) : QVariant();
    const FieldAccess access = accessAt(index);
    if (role == Qt::DisplayRole)
        return accessLabelAt(index.row(), access);
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %2: %3", "field, role, how far it may go")
            .arg(label, headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                 accessLabelAt(index.row(), access));
    if (role == Qt::ForegroundRole && access == FieldAccess::Open)
        return QGuiApplication::palette().placeholderText();
    if (role != Qt::FontRole || access == FieldAccess::Open)
        return {};
    QFont font;
    font.setWeight(QFont::DemiBold);
    return font;
}

QVariant FieldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Field");
    return m_context.reference().lookups.label(u"role"_s, roleAt(section), QLocale().language());
}

void FieldsModel::showKind(Kind kind)
{
    beginResetModel();
    m_kind = kind;
    listFields();
    endResetModel();
}

/// The rows stay, so that the keyboard stays where it is; a user's own field that is closed may be a new one.
void FieldsModel::setRights(const FieldRights &rights)
{
    m_rights = rights;
    const QStringList before = m_fields;
    listFields();
    if (m_fields == before)
        return emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    beginResetModel();
    endResetModel();
}

QString FieldsModel::roleAt(int column) const
{
    return column > 0 ? closableRoles().at(column - 1) : QString();
}

FieldAccess FieldsModel::accessAt(const QModelIndex &index) const
{
    return m_rights.value(roleAt(index.column())).access(kindAt(index.row()), fieldAt(index.row()));
}

std::vector<FieldAccess> FieldsModel::choicesAt(const QModelIndex &index) const
{
    std::vector<FieldAccess> choices;
    for (const FieldAccess access : accesses) {
        if (checkClosing(roleAt(index.column()), kindAt(index.row()), fieldAt(index.row()), access))
            choices.push_back(access);
    }
    return choices;
}

QString FieldsModel::kindAt(int row) const
{
    return isExport(row) ? QString(exportRightKind) : kindName();
}

QString FieldsModel::labelAt(int row) const
{
    if (isExport(row))
        return tr("Taking leads out: files, clipboard, a copy when leaving");
    const QString &field = m_fields[row];
    return m_kind == Kind::Lead ? leadFieldLabel(m_context.reference(), field) : fieldLabel(m_kind, field);
}

void FieldsModel::listFields()
{
    QStringList fields;
    if (m_kind == Kind::Lead)
        fields.append(exportRight);
    const QString &role = closableRoles().constFirst();
    for (const Field &field : recordType(m_kind).fields()) {
        const QString name = QString::fromLatin1(field.name);
        if (checkClosing(role, kindName(), name, FieldAccess::ReadOnly))
            fields.append(name);
    }
    if (m_kind == Kind::Lead) {
        for (const CustomField &own : m_context.reference().lookups.customFields())
            fields.append(customFieldPrefix + own.code);
    }
    for (const ClosedFields &closed : m_rights) {
        for (const QString &name : closed.byKind().value(kindName()).keys()) {
            if (!fields.contains(name))
                fields.append(name);
        }
    }
    m_fields = fields;
}

} // namespace leadline
