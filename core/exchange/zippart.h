// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/zippackage.h"

#include <quazip/quazipfile.h>
#include <optional>

namespace leadline {

/// One part of a package while it is inflated. A bound that is passed ends it with a failure().
class ZipPart final : public QIODevice
{
public:
    /// The part that `package` stands on.
    ZipPart(ZipPackage &package, qint64 limit);

    bool open(OpenMode mode) override;
    [[nodiscard]] bool isSequential() const override { return true; }
    /// Why reading ended early: TooLarge ("zip-bomb") or Format ("damaged-file").
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }
    /// Whether the header itself tells of more than may be inflated, so that it need not be begun with.
    [[nodiscard]] bool announcesBomb() const;
    /// How much is read, 0 to 1, as far as the header can be trusted.
    [[nodiscard]] double progress() const;

protected:
    qint64 readData(char *data, qint64 length) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    [[nodiscard]] bool isTooDense(qint64 size) const;
    [[nodiscard]] bool isBomb() const;

    ZipPackage &m_package;
    QuaZipFile m_file;
    qint64 m_limit;
    qint64 m_packed = 0;
    qint64 m_inflated = 0;
    std::optional<Error> m_failure;
};

} // namespace leadline
