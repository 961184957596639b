// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icon.h"
#include "ui/widgets/label.h"

namespace leadline {

/// A quiet text with an icon before it: when, who, what will happen.
class IconLabel final : public Label
{
    Q_OBJECT

public:
    explicit IconLabel(const QString &iconName, QWidget *parent = nullptr);

    void setIcon(const QString &iconName);
    void setIconTone(Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintElided();

    QString m_iconName;
    Tone m_tone = Tone::Neutral;
};

} // namespace leadline
