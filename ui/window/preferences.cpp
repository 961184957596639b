// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/preferences.h"

#include "ui/text/language.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QScreen>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// A laptop at its desk and on the road has different screens.
QString screensKey()
{
    QStringList screens;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QRect place = screen->geometry();
        screens.append(u"%1x%2+%3+%4"_s.arg(place.width()).arg(place.height()).arg(place.x()).arg(place.y()));
    }
    screens.sort();
    return u"geometries/"_s + screens.join(u'_');
}

} // namespace

std::optional<QLocale::Language> Preferences::language() const
{
    return languageFromCode(m_settings.value(u"language"_s).toString());
}

void Preferences::setLanguage(QLocale::Language language)
{
    m_settings.setValue(u"language"_s, language == QLocale::Russian ? u"ru"_s : u"en"_s);
}

Scheme Preferences::scheme() const
{
    const QString name = m_settings.value(u"theme"_s).toString();
    return name == u"light"_s ? Scheme::Light : name == u"dark"_s ? Scheme::Dark : Scheme::System;
}

void Preferences::setScheme(Scheme scheme)
{
    m_settings.setValue(u"theme"_s,
                        scheme == Scheme::Light      ? u"light"_s
                            : scheme == Scheme::Dark ? u"dark"_s
                                                     : u"system"_s);
}

/// Kept as Qt's portable texts; what can be read as no keys is left out.
Shortcuts Preferences::shortcuts() const
{
    Shortcuts shortcuts;
    const QVariantMap kept = m_settings.value(u"shortcuts"_s).toMap();
    for (auto each = kept.begin(); each != kept.end(); ++each) {
        QList<QKeySequence> keys;
        for (const QString &text : each.value().toStringList()) {
            if (const QKeySequence key = QKeySequence::fromString(text, QKeySequence::PortableText); !key.isEmpty())
                keys.append(key);
        }
        shortcuts.insert(each.key(), keys);
    }
    return shortcuts;
}

void Preferences::setShortcuts(const Shortcuts &shortcuts)
{
    QVariantMap kept;
    for (auto each = shortcuts.begin(); each != shortcuts.end(); ++each) {
        QStringList texts;
        for (const QKeySequence &key : each.value())
            texts.append(key.toString(QKeySequence::PortableText));
        kept.insert(each.key(), texts);
    }
    m_settings.setValue(u"shortcuts"_s, kept);
}

LeadListHabit Preferences::listHabit() const
{
    return {{m_settings.value(u"list/table"_s).toBool(), readColumns(m_settings.value(u"list/columns"_s).toString())},
            m_settings.value(u"list/compact"_s).toBool()};
}

void Preferences::setListHabit(const LeadListHabit &habit)
{
    m_settings.setValue(u"list/table"_s, habit.look.isTable);
    m_settings.setValue(u"list/columns"_s, columnsText(habit.look.columns));
    m_settings.setValue(u"list/compact"_s, habit.isCompact);
}

LeadView Preferences::listView(const QString &path) const
{
    const QVariantMap kept = m_settings.value(fileKey(u"lists"_s, path)).toMap();
    LeadView view;
    view.name = kept.value(u"name"_s).toString();
    view.isShared = kept.value(u"shared"_s).toBool();
    view.where = kept.value(u"where"_s).toString();
    view.chip = kept.value(u"chip"_s).toString();
    view.stage = kept.value(u"stage"_s).toString();
    view.mineOnly = kept.value(u"mine"_s).toBool();
    view.withArchived = kept.value(u"archived"_s).toBool();
    view.sortField = kept.value(u"sort"_s).toString();
    view.descending = kept.value(u"descending"_s).toBool();
    return view;
}

void Preferences::setListView(const QString &path, const LeadView &view)
{
    const QString key = fileKey(u"lists"_s, path);
    if (view == LeadView())
        return m_settings.remove(key);
    m_settings.setValue(key,
                        QVariantMap{{u"name"_s, view.name},
                                    {u"shared"_s, view.isShared},
                                    {u"where"_s, view.where},
                                    {u"chip"_s, view.chip},
                                    {u"stage"_s, view.stage},
                                    {u"mine"_s, view.mineOnly},
                                    {u"archived"_s, view.withArchived},
                                    {u"sort"_s, view.sortField},
                                    {u"descending"_s, view.descending}});
}

QByteArray Preferences::geometry() const
{
    const QByteArray last = m_settings.value(u"geometry"_s).toByteArray();
    return m_settings.value(screensKey(), last).toByteArray();
}

void Preferences::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(u"geometry"_s, geometry);
    m_settings.setValue(screensKey(), geometry);
}

std::optional<QStringList> Preferences::foldedStages() const
{
    const QString key = u"foldedStages"_s;
    return m_settings.contains(key) ? std::optional(m_settings.value(key).toStringList()) : std::nullopt;
}

void Preferences::setFoldedStages(const std::optional<QStringList> &stages)
{
    if (stages)
        m_settings.setValue(u"foldedStages"_s, *stages);
}

/// An INI file has no empty list: a word that is no step stands for it.
std::optional<QStringList> Preferences::practice() const
{
    const QStringList kept = m_settings.value(u"practice"_s).toStringList();
    return kept.isEmpty() ? std::nullopt : std::optional(kept.mid(1));
}

void Preferences::setPractice(const std::optional<QStringList> &done)
{
    if (done)
        m_settings.setValue(u"practice"_s, QStringList(u"begun"_s) + *done);
    else
        m_settings.remove(u"practice"_s);
}

/// A path has slashes, which are groups to QSettings.
std::optional<QuietHours> Preferences::quietHours() const
{
    const QuietHours kept{QTime::fromString(m_settings.value(u"quietFrom"_s).toString(), Qt::ISODate),
                          QTime::fromString(m_settings.value(u"quietTo"_s).toString(), Qt::ISODate)};
    return kept.from.isValid() && kept.to.isValid() ? std::optional(kept) : std::nullopt;
}

void Preferences::setQuietHours(const std::optional<QuietHours> &hours)
{
    m_settings.setValue(u"quietFrom"_s, hours ? hours->from.toString(Qt::ISODate) : QString());
    m_settings.setValue(u"quietTo"_s, hours ? hours->to.toString(Qt::ISODate) : QString());
}

QString Preferences::calendarFile(const QString &path) const
{
    return m_settings.value(fileKey(u"calendars"_s, path)).toString();
}

void Preferences::setCalendarFile(const QString &path, const QString &calendar)
{
    if (calendar.isEmpty())
        m_settings.remove(fileKey(u"calendars"_s, path));
    else
        m_settings.setValue(fileKey(u"calendars"_s, path), calendar);
}

QString Preferences::userKey(const QString &path)
{
    return fileKey(u"users"_s, path);
}

QString Preferences::fileKey(const QString &group, const QString &path)
{
    return group + u'/'
        + QString::fromLatin1(QFileInfo(path).absoluteFilePath().toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace leadline
