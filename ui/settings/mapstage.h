// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/definition.h"

#include <QAbstractButton>

namespace leadline {

/// One stage on the map of the process: its name, and signs of what it asks for and makes. Of the stages of a map one is
/// chosen.
class MapStage final : public QAbstractButton
{
    Q_OBJECT

public:
    MapStage(const Stage &stage, bool isStart, QWidget *parent);

    [[nodiscard]] const QString &code() const { return m_code; }
    /// "Distribution", and what a screen reader says more than the name.
    void describe(const QString &name, const QString &details);

    /// Whether its whole name has room.
    [[nodiscard]] bool holdsWholeName() const;
    /// Shows the short name, if it has one.
    void setBrief(bool brief);
    [[nodiscard]] bool isBrief() const { return m_isBrief; }

    [[nodiscard]] static QSize smallest(const QFont &font);
    [[nodiscard]] QSize sizeHint() const override { return smallest(font()); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect room() const;

    QString m_code;
    Stage::Kind m_kind;
    BilingualText m_label;
    BilingualText m_short;
    QStringList m_signs; ///< icons
    bool m_isBrief = false;
};

} // namespace leadline
