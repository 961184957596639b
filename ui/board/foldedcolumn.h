// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/definition.h"

#include <QAbstractButton>

namespace leadline {

/// A folded column: its name and count written upwards. Pressing it unfolds the column.
class FoldedColumn final : public QAbstractButton
{
    Q_OBJECT

public:
    static constexpr int breadth = 40;

    explicit FoldedColumn(Stage::Kind kind, QWidget *parent = nullptr);

    void setTexts(const QString &name, const QString &count);

    [[nodiscard]] QSize sizeHint() const override { return {breadth, breadth}; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Stage::Kind m_kind;
    QString m_name;
    QString m_count;
};

} // namespace leadline
