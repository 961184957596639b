// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QIODevice>
#include <quazip/quazip.h>
#include <memory>

namespace leadline {

class ZipPart;

/// The parts of a ZIP file (OPC package), inflated within bounds that are counted while inflating, since headers lie:
/// at most 2,000 parts, 200 times its packed size each, 1.25 GiB in all. Names are looked up, never used as paths.
class ZipPackage
{
public:
    /// The bound of a part that is kept in memory, in bytes.
    static constexpr qint64 keptPartLimit = 256LL << 20;
    /// The bound of a part that is only streamed through, a worksheet: 1,048,576 rows of twelve cells.
    static constexpr qint64 streamedPartLimit = 1024LL << 20;

    /// Format ("damaged-file") or TooLarge ("too-many-parts").
    [[nodiscard]] static Result<std::unique_ptr<ZipPackage>> open(const QString &path);

    /// Names are compared without case, with / or \, from the root.
    [[nodiscard]] bool contains(const QString &name) const { return m_names.contains(key(name)); }
    /// Opens a part for reading; one at a time, while the package lives. Format ("damaged-file") if it is not there.
    [[nodiscard]] Result<std::unique_ptr<ZipPart>> part(const QString &name, qint64 limit = keptPartLimit);
    /// All of a small part, for a look inside; empty when it is not there.
    [[nodiscard]] QByteArray beginningOf(const QString &name, qint64 length);

private:
    friend class ZipPart;
    explicit ZipPackage(const QString &path) : m_zip(path) {}
    [[nodiscard]] static QString key(const QString &name);

    QuaZip m_zip;
    QHash<QString, QString> m_names;
    qint64 m_inflated = 0;
};

} // namespace leadline
