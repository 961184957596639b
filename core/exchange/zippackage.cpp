// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/zippackage.h"

#include "core/exchange/zippart.h"

namespace leadline {

namespace {

constexpr qsizetype mostParts = 2000;

tl::unexpected<Error> damaged(const QString &what)
{
    return failure(ErrorCode::Format, QStringLiteral("damaged-file"), {what});
}

} // namespace

Result<std::unique_ptr<ZipPackage>> ZipPackage::open(const QString &path)
{
    std::unique_ptr<ZipPackage> package(new ZipPackage(path));
    if (!package->m_zip.open(QuaZip::mdUnzip))
        return damaged(QStringLiteral("zip"));
    if (package->m_zip.getEntriesCount() > mostParts)
        return failure(ErrorCode::TooLarge, QStringLiteral("too-many-parts"));
    for (bool more = package->m_zip.goToFirstFile(); more; more = package->m_zip.goToNextFile()) {
        const QString name = package->m_zip.getCurrentFileName();
        package->m_names.insert(key(name), name);
        if (package->m_names.size() > mostParts)
            return failure(ErrorCode::TooLarge, QStringLiteral("too-many-parts"));
    }
    return package;
}

Result<std::unique_ptr<ZipPart>> ZipPackage::part(const QString &name, qint64 limit)
{
    const auto stored = m_names.constFind(key(name));
    if (stored == m_names.cend() || !m_zip.setCurrentFile(*stored, QuaZip::csSensitive))
        return damaged(name);
    auto part = std::make_unique<ZipPart>(*this, limit);
    if (!part->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return damaged(name);
    return part;
}

QByteArray ZipPackage::beginningOf(const QString &name, qint64 length)
{
    const auto opened = part(name);
    return opened ? (*opened)->read(length) : QByteArray();
}

QString ZipPackage::key(const QString &name)
{
    QString plain = name.toLower().replace(u'\\', u'/');
    while (plain.startsWith(u'/'))
        plain.remove(0, 1);
    return plain;
}

} // namespace leadline
