// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <algorithm>

namespace leadline {

inline constexpr qint64 mebibyte = 1024 * 1024;
/// The largest file that a lead can carry, in bytes.
inline constexpr qint64 largestAttachment = 100 * mebibyte;
/// Files travel in parts of so many bytes, the last one aside.
inline constexpr qint64 attachmentPart = mebibyte / 4;

/// Whether it is a SHA-256 in hex, as an attachment's hash has to be; what is none names no file.
[[nodiscard]] inline bool isFileHash(const QString &hash)
{
    constexpr qsizetype digits = 64;
    return hash.size() == digits && std::ranges::all_of(hash, [](QChar sign) {
               return (sign >= u'0' && sign <= u'9') || (sign >= u'a' && sign <= u'f');
           });
}

} // namespace leadline
