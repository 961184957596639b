// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/tablerows.h"
#include "ui/leads/keymodel.h"

#include <QCache>

namespace leadline {

class WindowContext;

/// The leads of a list, and the rows that were in view lately.
class LeadModel final : public KeyModel
{
    Q_OBJECT

public:
    /// The lead's id, once its row is fetched.
    static constexpr int idRole = Qt::UserRole;

    explicit LeadModel(WindowContext &context, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// A row can be dragged where its view lets it.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Rows are whole when they bring these along; the others are fetched anew when they are next seen.
    void setFields(const QStringList &fields);
    [[nodiscard]] const QStringList &fields() const { return m_fields; }
    [[nodiscard]] bool isWhole(const TableRow &row) const { return row.fields == m_fields; }

    /// nullptr until it is fetched.
    [[nodiscard]] const TableRow *leadAt(int position) const;
    /// Takes fetched rows.
    void store(std::vector<TableRow> rows);
    /// The same of a list that is no table.
    void store(std::vector<LeadRow> rows);

protected:
    [[nodiscard]] bool isAtHand(qint64 key) const override;
    void forgetRows() override { m_rows.clear(); }

private:
    [[nodiscard]] QString sentence(const TableRow &row) const;

    WindowContext &m_context;
    QStringList m_fields;
    QCache<qint64, TableRow> m_rows;
};

} // namespace leadline
