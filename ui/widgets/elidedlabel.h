// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/label.h"

namespace leadline {

/// One line that gives way when there is no room: shortened with an ellipsis, the whole in the tool tip.
class ElidedLabel final : public Label
{
    Q_OBJECT

public:
    explicit ElidedLabel(TextRole role = TextRole::Body, const QString &text = {}, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool isElided() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] QRect textPlace() const;
};

} // namespace leadline
