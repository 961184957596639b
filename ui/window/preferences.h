// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadviews.h"
#include "core/services/reminders.h"
#include "ui/leads/leadcolumns.h"
#include "ui/shell/actionregistry.h"
#include "ui/theme/tokens.h"

#include <QLocale>
#include <QSettings>
#include <optional>

namespace leadline {

/// This person's choices on this device, in one INI file. Nothing of a company's file is kept here.
class Preferences final
{
public:
    explicit Preferences(const QString &path) : m_settings(path, QSettings::IniFormat) {}

    /// Not set: that of the surroundings.
    [[nodiscard]] std::optional<QLocale::Language> language() const;
    void setLanguage(QLocale::Language language);
    [[nodiscard]] Scheme scheme() const;
    void setScheme(Scheme scheme);
    [[nodiscard]] int zoom() const { return m_settings.value(QStringLiteral("zoom"), 100).toInt(); }
    void setZoom(int percent) { m_settings.setValue(QStringLiteral("zoom"), percent); }
    /// The rail's sections are icons alone, however wide the window is.
    [[nodiscard]] bool isRailFolded() const { return m_settings.value(QStringLiteral("railFolded")).toBool(); }
    void setRailFolded(bool folded) { m_settings.setValue(QStringLiteral("railFolded"), folded); }
    [[nodiscard]] QString lastFile() const { return m_settings.value(QStringLiteral("lastFile")).toString(); }
    void setLastFile(const QString &path) { m_settings.setValue(QStringLiteral("lastFile"), path); }
    /// The id of who worked last on the file on this device, or the login that an older program kept.
    [[nodiscard]] QString lastUser(const QString &path) const { return m_settings.value(userKey(path)).toString(); }
    void setLastUser(const QString &path, const QString &user) { m_settings.setValue(userKey(path), user); }
    /// The calendar file that is kept up to date from the file on this device; empty: none.
    [[nodiscard]] QString calendarFile(const QString &path) const;
    void setCalendarFile(const QString &path, const QString &calendar);
    /// The folder that was chosen for new files; empty: the usual one.
    [[nodiscard]] QString place() const { return m_settings.value(QStringLiteral("place")).toString(); }
    void setPlace(const QString &folder) { m_settings.setValue(QStringLiteral("place"), folder); }
    /// The first steps that are ticked; not set: nobody practises (C-97).
    [[nodiscard]] std::optional<QStringList> practice() const;
    void setPractice(const std::optional<QStringList> &done);
    /// The user's own keys.
    [[nodiscard]] Shortcuts shortcuts() const;
    void setShortcuts(const Shortcuts &shortcuts);
    /// Where the window stood on screens like those of now (C-96), else where it stood last.
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray splitter() const { return m_settings.value(QStringLiteral("splitter")).toByteArray(); }
    void setSplitter(const QByteArray &state) { m_settings.setValue(QStringLiteral("splitter"), state); }
    [[nodiscard]] LeadListHabit listHabit() const;
    void setListHabit(const LeadListHabit &habit);
    /// What the list of the file's leads showed last.
    [[nodiscard]] LeadView listView(const QString &path) const;
    void setListView(const QString &path, const LeadView &view);
    /// Of the board; not set: nobody has folded a column yet.
    [[nodiscard]] std::optional<QStringList> foldedStages() const;
    void setFoldedStages(const std::optional<QStringList> &stages);
    /// Not set: reminders come at any time.
    [[nodiscard]] std::optional<QuietHours> quietHours() const;
    void setQuietHours(const std::optional<QuietHours> &hours);

private:
    [[nodiscard]] static QString userKey(const QString &path);
    [[nodiscard]] static QString fileKey(const QString &group, const QString &path);

    QSettings m_settings;
};

} // namespace leadline
