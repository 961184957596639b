// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/leads/leadlistrow.h"
#include "ui/theme/tokens.h"

#include <QStyledItemDelegate>

namespace leadline {

class LeadModel;
class WindowContext;

/// The ink in which a next step is written.
[[nodiscard]] QColor stepColor(StepState state, const Tokens &tokens);
/// Whether it is written strongly.
[[nodiscard]] bool isUrgent(StepState state);

/// Paints a lead in three lines: need and amount; company and person; stage and next step (look 01). Compact ones do with
/// two: the next step stands behind the client.
class LeadListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LeadListDelegate(WindowContext &context, const LeadModel &model, QObject *parent = nullptr);

    /// Every row is as high as every other.
    [[nodiscard]] static int rowHeight(const QFont &font, bool isCompact = false);
    void setCompact(bool isCompact) { m_isCompact = isCompact; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    WindowContext &m_context;
    const LeadModel &m_model;
    bool m_isCompact = false;
};

} // namespace leadline
