// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace leadline {

class ClientModel;
class WindowContext;

/// Paints a contact or company of the list in three lines: name and leads, what they are, how they are reached.
class ClientListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ClientListDelegate(WindowContext &context, const ClientModel &model, QObject *parent = nullptr);

    [[nodiscard]] static int rowHeight(const QFont &font);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    WindowContext &m_context;
    const ClientModel &m_model;
};

} // namespace leadline
