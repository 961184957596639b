// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/funnelshape.h"

#include <QWidget>

namespace leadline {

/// The funnel on the screen. One stop of the Tab key: Up and Down go from stage to stage, Enter, Space or a click opens the
/// leads that got so far (C-59, C-61).
class FunnelView final : public QWidget
{
    Q_OBJECT

public:
    explicit FunnelView(QWidget *parent = nullptr);

    void setBands(std::vector<FunnelBand> bands);
    [[nodiscard]] const std::vector<FunnelBand> &bands() const { return m_bands; }
    [[nodiscard]] int currentBand() const { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void activated(const QString &stage);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] FunnelShape shape() const;
    void setCurrent(int band);
    void activate();
    /// What a screen reader says: all of it, and where the keyboard is.
    void describe();

    std::vector<FunnelBand> m_bands;
    int m_current = 0;
};

} // namespace leadline
