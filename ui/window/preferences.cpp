// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/preferences.h"

#include "ui/text/language.h"

#include <QFileInfo>

namespace leadline {

using namespace Qt::StringLiterals;

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
