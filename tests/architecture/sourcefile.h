// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace leadline {

/// One file of ours as text; `path` is relative to the project's root.
struct SourceFile
{
    QString path;
    QString text;

    [[nodiscard]] QStringList lines() const { return text.split(u'\n'); }
    [[nodiscard]] bool isCode() const;
    [[nodiscard]] bool isIn(QLatin1StringView folder) const { return path.startsWith(folder); }
};

/// All C++, CMake and SQL files under `root`, sorted; without tests/architecture, which holds bad examples on purpose.
[[nodiscard]] QList<SourceFile> sourceFiles(const QString &root);

} // namespace leadline
