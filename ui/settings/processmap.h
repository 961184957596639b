// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/maparrows.h"

#include <QWidget>

namespace leadline {

class MapStage;

/// The process drawn from its definition: stages in a row, the allowed moves as arrows. What leads from the chosen stage
/// stands out; a broken line is a move that only the process makes. The arrows of the keyboard walk along the stages.
class ProcessMap final : public QWidget
{
    Q_OBJECT

public:
    explicit ProcessMap(const ProcessDefinition &process, QWidget *parent = nullptr);

    void choose(const QString &code);
    [[nodiscard]] QString chosen() const;
    /// The stage that has the place of the Tab key.
    [[nodiscard]] QWidget *firstFocus() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void stageChosen(const QString &code);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addStages(const ProcessDefinition &process);
    void arrange();
    [[nodiscard]] int gapsWidth(int gap) const;
    [[nodiscard]] int indexOfChosen() const;
    void paintArrow(QPainter &painter, size_t index, bool isStrong) const;

    std::vector<MapArrow> m_arrows;
    ArcRoom m_room;
    int m_ends = 0; ///< where the first stage that ends the process stands
    std::vector<MapStage *> m_stages;
    std::vector<QRectF> m_places;
};

} // namespace leadline
