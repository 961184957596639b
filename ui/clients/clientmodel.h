// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/clientlist.h"
#include "ui/leads/keymodel.h"

#include <QCache>

namespace leadline {

class WindowContext;

/// The contacts, or the companies, of a list, and the rows that were in view lately.
class ClientModel final : public KeyModel
{
    Q_OBJECT

public:
    explicit ClientModel(WindowContext &context, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// nullptr until it is fetched.
    [[nodiscard]] const ClientRow *clientAt(int position) const;
    /// Takes fetched rows.
    void store(std::vector<ClientRow> rows);

protected:
    [[nodiscard]] bool isAtHand(qint64 key) const override { return m_rows.contains(key); }
    void forgetRows() override { m_rows.clear(); }

private:
    WindowContext &m_context;
    QCache<qint64, ClientRow> m_rows;
};

} // namespace leadline
