// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/leadlist.h"
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
    static constexpr int IdRole = Qt::UserRole;

    explicit LeadModel(WindowContext &context, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// A row can be dragged where its view lets it.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// nullptr until it is fetched.
    [[nodiscard]] const LeadRow *leadAt(int position) const;
    /// Takes fetched rows.
    void store(std::vector<LeadRow> rows);

protected:
    [[nodiscard]] bool isAtHand(qint64 key) const override { return m_rows.contains(key); }
    void forgetRows() override { m_rows.clear(); }

private:
    WindowContext &m_context;
    QCache<qint64, LeadRow> m_rows;
};

} // namespace leadline
