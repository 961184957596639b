// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace leadline {

/// A rounded surface with a hairline around it; `body()` is where its content goes.
class Card final : public QFrame
{
    Q_OBJECT

public:
    /// Page stands on the window, Inner inside another card.
    enum class Level { Page, Inner };

    explicit Card(Level level = Level::Page, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Draws the accent's bar along the leading edge: this is what to do next.
    void setAccented(bool accented);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    bool m_accented = false;
};

/// A hairline across its layout.
[[nodiscard]] QFrame *makeLine(QWidget *parent = nullptr);

} // namespace leadline
