// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QStringList>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// True when Inter is there; reads the files once per application.
bool loadInter()
{
    static const bool loaded = [] {
        bool all = true;
        for (const auto &style : {u"Regular"_s, u"Medium"_s, u"SemiBold"_s})
            all = QFontDatabase::addApplicationFont(u":/fonts/Inter-%1.otf"_s.arg(style)) >= 0 && all;
        return all;
    }();
    return loaded;
}

} // namespace

QFont applicationFont(const QFont &system, int zoom)
{
    QFont font = system;
    if (loadInter())
        font.setFamilies({u"Inter"_s, system.family()});
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPointSizeF(system.pointSizeF() * zoom / 100);
    return font;
}

QFont strong(QFont base)
{
    base.setWeight(QFont::DemiBold);
    return base;
}

QFont small(QFont base)
{
    base.setPointSizeF(base.pointSizeF() * 0.9);
    return base;
}

int roomFor(const QFont &font)
{
    constexpr int usualLine = 16; // of Inter in ten points
    return qMax(100, QFontMetrics(font).height() * 100 / usualLine);
}

} // namespace leadline
