// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/zippart.h"

#include <QFileInfo>

namespace leadline {

namespace {

constexpr qint64 highestRatio = 200;
/// Below this nobody is hurt, whatever the ratio.
constexpr qint64 harmlessSize = 16LL << 20;

} // namespace

ZipPart::ZipPart(ZipPackage &package, qint64 limit) : m_package(package), m_file(&package.m_zip), m_limit(limit) {}

bool ZipPart::open(OpenMode mode)
{
    if (!m_file.open(QIODevice::ReadOnly) || !QIODevice::open(mode))
        return false;
    m_packed = std::min(m_file.csize(), QFileInfo(m_package.m_zip.getZipName()).size());
    return true;
}

double ZipPart::progress() const
{
    const auto size = double(m_file.usize());
    return size > 0 ? std::min(1.0, double(m_inflated) / size) : 1.0;
}

qint64 ZipPart::readData(char *data, qint64 length)
{
    if (m_failure)
        return -1;
    const qint64 count = m_file.read(data, length);
    m_inflated += std::max<qint64>(0, count);
    m_package.m_inflated += std::max<qint64>(0, count);
    if (count < 0 || m_file.getZipError() != UNZ_OK)
        m_failure = Error{ErrorCode::Format, QStringLiteral("damaged-file"), {}};
    else if (isBomb())
        m_failure = Error{ErrorCode::TooLarge, QStringLiteral("zip-bomb"), {}};
    return m_failure ? -1 : count;
}

bool ZipPart::announcesBomb() const
{
    return isTooDense(m_file.usize());
}

bool ZipPart::isTooDense(qint64 size) const
{
    return size > harmlessSize && size > m_packed * highestRatio;
}

bool ZipPart::isBomb() const
{
    constexpr qint64 packageLimit = ZipPackage::keptPartLimit + ZipPackage::streamedPartLimit;
    return isTooDense(m_inflated) || m_inflated > m_limit || m_package.m_inflated > packageLimit;
}

} // namespace leadline
