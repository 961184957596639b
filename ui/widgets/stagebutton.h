// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/stagebar.h"

#include <QAbstractButton>
#include <QPainterPath>

namespace leadline {

/// One chevron of the stage bar.
class StageButton final : public QAbstractButton
{
    Q_OBJECT

public:
    /// How far a chevron's point reaches into its neighbour's notch.
    static constexpr int overlap = 6;
    static constexpr int narrowest = 40;

    explicit StageButton(QWidget *parent = nullptr);

    void setStep(const StageStep &step, bool isFirst, bool isLast);
    [[nodiscard]] const StageStep &step() const { return m_step; }

    [[nodiscard]] static int heightFor(const QFont &font);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override;

private:
    [[nodiscard]] QPainterPath shape(qreal inset) const;
    void paintLabel(QPainter &painter, const QColor &color);
    void describe();

    StageStep m_step;
    bool m_isFirst = false;
    bool m_isLast = false;
};

} // namespace leadline
