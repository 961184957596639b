// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFrame>

class QPushButton;

namespace leadline {

class Label;

/// States something that lasts, in the page itself: offline, read only, the last run ended badly (C-65).
class Banner final : public QFrame
{
    Q_OBJECT

public:
    /// Accent for information, Warning, Danger or Success.
    explicit Banner(Tone tone, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    void setTone(Tone tone);
    /// Empty takes the button away.
    void setActionText(const QString &text);
    [[nodiscard]] QPushButton *actionButton() const { return m_actionButton; }

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    Label *m_label;
    QPushButton *m_actionButton;
};

} // namespace leadline
