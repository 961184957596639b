// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/definition.h"
#include "core/store/stagetotals.h"

#include <QWidget>

namespace leadline {

class ElidedLabel;
class IconButton;

/// The stripe under a column's name says where the stage leads.
[[nodiscard]] QColor stageColor(Stage::Kind kind, const QPalette &palette);

/// The top of a column: the stage, how many leads stand there and what they are worth, and the button that folds it.
class ColumnHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnHeader(Stage::Kind kind, QWidget *parent = nullptr);

    void setName(const QString &name, const QString &caption);
    void setTotal(const QString &total);

signals:
    void foldRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Stage::Kind m_kind;
    ElidedLabel *m_name;
    ElidedLabel *m_total;
    IconButton *m_fold;
};

} // namespace leadline
