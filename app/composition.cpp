// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "ui/text/language.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Before any widget is made, so that none is made twice.
Speech &speaking(Speech &speech, const Preferences &preferences, std::optional<QLocale::Language> language)
{
    speech.speak(language.value_or(preferences.language().value_or(systemLanguage())));
    return speech;
}

Theme &dressed(Theme &theme, const Preferences &preferences)
{
    theme.setZoom(preferences.zoom());
    theme.apply(preferences.scheme());
    return theme;
}

} // namespace

Composition::Composition(QApplication &application, const QString &folder, const Clock &clock,
                         std::optional<QLocale::Language> language)
    : preferences(preferencesPath(folder)), theme(application),
      window(dressed(theme, preferences), speaking(speech, preferences, language), preferences, folder, clock)
{
}

QString dataFolder()
{
    const QString chosen = qEnvironmentVariable("LEADLINE_DATA_DIR");
    return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : chosen;
}

QString preferencesPath(const QString &folder)
{
    return QDir(folder).filePath(u"leadline.ini"_s);
}

} // namespace leadline
