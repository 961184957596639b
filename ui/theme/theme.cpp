// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/fonts.h"
#include "ui/theme/palette.h"
#include "ui/theme/style.h"
#include "ui/theme/stylesheet.h"

#include <QApplication>
#include <QEvent>
#include <algorithm>

namespace leadline {

Theme::Theme(QApplication &application, QObject *parent)
    : QObject(parent), m_application(application), m_systemFont(QApplication::font())
{
    QApplication::setStyle(new Style);
    m_application.installEventFilter(this);
}

Theme::~Theme()
{
    QApplication::setFont(m_systemFont);
}

void Theme::apply(Scheme scheme)
{
    m_scheme = scheme;
    m_dark = scheme == Scheme::System ? systemIsDark() : scheme == Scheme::Dark;
    show();
}

void Theme::setZoom(int percent)
{
    const int held = std::clamp(percent, 80, 150);
    if (held == m_zoom)
        return;
    m_zoom = held;
    show();
}

/// Qt 6.4 names no scheme: the palette without ours tells it (ux.md section 5.1).
bool Theme::systemIsDark() const
{
    const QPalette ours = QApplication::palette();
    QApplication::setPalette(QPalette());
    const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setPalette(ours);
    return dark;
}

void Theme::show()
{
    const QFont font = applicationFont(m_systemFont, m_zoom);
    QApplication::setPalette(paletteFrom(tokens()));
    QApplication::setFont(font);
    m_application.setStyleSheet(styleSheetFrom(tokens(), font));
    emit changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_scheme == Scheme::System && systemIsDark() != m_dark)
        apply(Scheme::System);
    return QObject::eventFilter(watched, event);
}

} // namespace leadline
