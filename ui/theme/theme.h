// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace leadline {

/// The look of the whole application: style, palette, style sheet and font, switched while it runs (requirement C-80).
/// Make one before the first window; widgets need not know it, they paint from `tokensFor(palette())`.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication &application, QObject *parent = nullptr);
    /// Gives the application its font back, so that the next theme does not take a zoomed one for the system's.
    ~Theme() override;

    /// Shows the scheme from now on; System follows the computer's setting.
    void apply(Scheme scheme);
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] const Tokens &tokens() const { return m_dark ? darkTokens() : lightTokens(); }

    /// The user's zoom in percent of the system's font size, held within 80 to 150 (requirement C-88).
    void setZoom(int percent);
    [[nodiscard]] int zoom() const { return m_zoom; }

signals:
    /// Everything is repainted already; for those who keep colours or sizes of their own.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool systemIsDark() const;
    void show();

    QApplication &m_application;
    QFont m_systemFont;
    Scheme m_scheme = Scheme::System;
    bool m_dark = false;
    int m_zoom = 100;
};

} // namespace leadline
