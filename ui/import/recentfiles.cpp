// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/recentfiles.h"

#include <QSettings>

namespace leadline {

namespace {

constexpr qsizetype mostFiles = 5;
constexpr QLatin1StringView key("import/recentFiles");

} // namespace

QStringList recentImportFiles()
{
    return QSettings().value(key).toStringList().mid(0, mostFiles);
}

void rememberImportFile(const QString &path)
{
    QStringList files = recentImportFiles();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(key, files.mid(0, mostFiles));
}

} // namespace leadline
