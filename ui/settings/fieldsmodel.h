// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fieldrights.h"
#include "core/model/recordtype.h"

#include <QAbstractTableModel>

namespace leadline {

class WindowContext;

/// The fields of one kind of record that can be closed, and how far each role may go with them (requirements D9): a field a
/// row, a role a column after the field's name.
class FieldsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit FieldsModel(WindowContext &context, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void showKind(Kind kind);
    void setRights(const FieldRights &rights);
    /// Beside the fields of leads stands the right to take leads out.
    [[nodiscard]] QString kindAt(int row) const;
    [[nodiscard]] QString fieldAt(int row) const { return m_fields[row]; }
    /// Empty for the column of the names.
    [[nodiscard]] QString roleAt(int column) const;
    [[nodiscard]] FieldAccess accessAt(const QModelIndex &index) const;
    /// What can be chosen for it: many fields can be read-only, but not hidden.
    [[nodiscard]] std::vector<FieldAccess> choicesAt(const QModelIndex &index) const;
    [[nodiscard]] QString accessLabelAt(int row, FieldAccess access) const;

private:
    [[nodiscard]] QString kindName() const { return recordType(m_kind).name(); }
    [[nodiscard]] bool isExport(int row) const { return m_kind == Kind::Lead && fieldAt(row) == exportRight; }
    [[nodiscard]] QString labelAt(int row) const;
    void listFields();

    WindowContext &m_context;
    Kind m_kind = Kind::Lead;
    FieldRights m_rights;
    QStringList m_fields;
};

} // namespace leadline
