// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QIODevice>
#include <QString>
#include <QStringList>
#include <optional>

namespace leadline {

/// How the characters of a text file are written as bytes.
enum class Encoding { Utf8, Utf16Le, Utf16Be, Windows1251, Koi8R, Cp866, Windows1252 };

/// The name people know: "utf-8", "utf-16le", "utf-16be", "windows-1251", "koi8-r", "cp866", "windows-1252".
[[nodiscard]] QString encodingName(Encoding encoding);
/// All of them, for a list to choose from.
[[nodiscard]] QStringList encodingNames();
/// The same names and their usual aliases ("cp1251", "1251", "latin1", …) in any case; nullopt for an unknown one.
[[nodiscard]] std::optional<Encoding> encodingFromName(const QString &name);

/// The most likely encoding of a piece of text: byte order mark, pattern of NULs, valid UTF-8, then the letters.
[[nodiscard]] Encoding detectEncoding(QByteArrayView sample);
/// The same of a file, from the first 256 KiB that are not plain ASCII; leaves the file at its start.
[[nodiscard]] Encoding detectEncoding(QIODevice &file);

} // namespace leadline
