// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString resourceOf(const QString &name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

QByteArray drawing(const QString &name, const QColor &color)
{
    QFile file(resourceOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll()
        .replace("currentColor", color.name().toLatin1())
        .replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
}

QPixmap rendered(const QString &name, const QColor &color, const QSize &deviceSize)
{
    if (deviceSize.isEmpty())
        return {};
    const QString key = u"leadline/%1/%2/%3x%4"_s.arg(name, color.name(), QString::number(deviceSize.width()),
                                                      QString::number(deviceSize.height()));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(deviceSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const int side = qMin(deviceSize.width(), deviceSize.height());
    QSvgRenderer(drawing(name, color)).render(&painter, QRectF(0, (deviceSize.height() - side) / 2.0, side, side));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor inkColor(Ink ink, QIcon::Mode mode, QIcon::State state)
{
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    if (mode == QIcon::Disabled)
        return tokens.faint;
    switch (ink) {
    case Ink::Muted:
        return state == QIcon::On ? tokens.accentTone.text : tokens.muted;
    case Ink::Text:
        return tokens.text;
    case Ink::Accent:
        return tokens.accentTone.text;
    case Ink::OnAccent:
        return tokens.onAccent;
    case Ink::Success:
        return tokens.successTone.text;
    case Ink::Warning:
        return tokens.warningTone.text;
    case Ink::Danger:
        return tokens.dangerTone.text;
    case Ink::Violet:
        return tokens.violetTone.text;
    case Ink::Toast:
        return tokens.onToast;
    }
    return tokens.muted;
}

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(const QString &name, Ink ink) : m_name(name), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, rect, m_name, inkColor(m_ink, mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return rendered(m_name, inkColor(m_ink, mode, state), size);
    }

    QString iconName() override { return m_name; }
    QIconEngine *clone() const override { return new LineIconEngine(m_name, m_ink); }

private:
    QString m_name;
    Ink m_ink;
};

} // namespace

QIcon themedIcon(const QString &name, Ink ink)
{
    return QFile::exists(resourceOf(name)) ? QIcon(new LineIconEngine(name, ink)) : QIcon();
}

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color)
{
    const qreal scale = painter.device()->devicePixelRatioF();
    QPixmap pixmap = rendered(name, color, (rect.size() * scale).toSize());
    pixmap.setDevicePixelRatio(scale);
    painter.drawPixmap(rect.topLeft(), pixmap);
}

Ink inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Accent:
        return Ink::Accent;
    case Tone::Success:
        return Ink::Success;
    case Tone::Warning:
        return Ink::Warning;
    case Tone::Danger:
        return Ink::Danger;
    case Tone::Violet:
        return Ink::Violet;
    case Tone::Neutral:
        break;
    }
    return Ink::Muted;
}

} // namespace leadline
