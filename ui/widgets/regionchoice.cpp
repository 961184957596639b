// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/regionchoice.h"

#include "core/base/phone.h"

#include <QEvent>
#include <QHash>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int visibleRows = 16;

QLocale::Territory territoryOf(const QString &region)
{
    static const QHash<QString, QLocale::Territory> known = [] {
        QHash<QString, QLocale::Territory> byCode;
        for (const QLocale &locale :
             QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory))
            byCode.insert(locale.name().section(u'_', -1), locale.territory());
        return byCode;
    }();
    return known.value(region, QLocale::AnyTerritory);
}

} // namespace

/// Qt knows a country's name in English and in the languages that are spoken there.
QString regionName(const QString &region)
{
    const QLocale::Territory territory = territoryOf(region);
    if (territory == QLocale::AnyTerritory)
        return region;
    if (QLocale().language() == QLocale::English)
        return QLocale::territoryToString(territory);
    const QLocale ours(QLocale().language(), territory);
    const bool isSpoken = ours.territory() == territory;
    return (isSpoken ? ours : QLocale(QLocale::AnyLanguage, territory)).nativeTerritoryName();
}

QString systemRegion(const QLocale &system)
{
    const QString region = system.name().section(u'_', -1);
    return phoneRegions().contains(region) ? region : u"RU"_s;
}

RegionChoice::RegionChoice(QWidget *parent) : QComboBox(parent)
{
    setMaxVisibleItems(visibleRows);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(18);
    retranslate();
    setRegion(systemRegion());
}

void RegionChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QComboBox::changeEvent(event);
}

void RegionChoice::retranslate()
{
    setAccessibleName(tr("Country of phone numbers"));
    setToolTip(tr("Phone numbers without a country code are read as numbers of this country"));
    std::vector<std::pair<QString, QString>> entries;
    for (const QString &region : phoneRegions())
        entries.emplace_back(u"%1 (%2, +%3)"_s.arg(regionName(region), region).arg(callingCode(region)), region);
    std::ranges::sort(entries, [](const auto &left, const auto &right) {
        return QString::localeAwareCompare(left.first, right.first) < 0;
    });
    const QString chosen = region();
    clear();
    for (const auto &[name, region] : entries)
        addItem(name, region);
    setRegion(chosen);
}

} // namespace leadline
