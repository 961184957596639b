// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace leadline {

class TodayModel;
class WindowContext;

/// Paints the rows of the day, all of one height: a heading with its count, or a line's lead, work and time.
class TodayDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TodayDelegate(WindowContext &context, const TodayModel &model, QObject *parent = nullptr);

    [[nodiscard]] static int rowHeight(const QFont &font);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, int row) const;
    void paintLine(QPainter &painter, const QStyleOptionViewItem &option, int row) const;

    WindowContext &m_context;
    const TodayModel &m_model;
};

} // namespace leadline
