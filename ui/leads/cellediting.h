// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"
#include "ui/card/cardscope.h"

#include <QObject>
#include <QPointer>

namespace leadline {

class FieldEditor;
class LeadModel;
class LeadTableView;

/// Edits a cell of the table in its place: F2 opens it, Enter keeps it as one step to undo, Tab keeps it and goes to the
/// next, Esc leaves it as it was. What is refused says why and stays as typed (C-17).
class CellEditing final : public QObject
{
    Q_OBJECT

public:
    CellEditing(WindowContext &context, LeadTableView &view, const LeadModel &model);

    /// The cell that the keyboard is in.
    void begin();
    /// nullptr while no cell is edited.
    [[nodiscard]] FieldEditor *editor() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const Lead &lead, const QString &name);
    void place();
    bool handleKey(int key);
    void save(const QVariant &input);
    void refuse(const Error &error);
    void leave();
    void close();

    CardScope m_scope;
    LeadTableView &m_view;
    const LeadModel &m_model;
    QPointer<FieldEditor> m_editor;
    LeadId m_lead;
    QString m_field;
    qint64 m_key = 0; ///< the row
    int m_column = 0; ///< as columns stand
    int m_onward = 0; ///< to this side once it is kept
    bool m_isSaving = false;
};

} // namespace leadline
