// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUuid>
#include <memory>

struct pg_result;

namespace leadline::server {

/// What a statement answered.
class Rows final
{
public:
    explicit Rows(pg_result *result);

    [[nodiscard]] int count() const;
    [[nodiscard]] bool isEmpty() const { return count() == 0; }
    /// How many rows the statement changed.
    [[nodiscard]] qint64 changed() const;

    [[nodiscard]] bool isNull(int row, int column) const;
    [[nodiscard]] QByteArray bytes(int row, int column) const;
    /// As long as the rows are there.
    [[nodiscard]] QByteArrayView view(int row, int column) const;
    [[nodiscard]] QString text(int row, int column) const { return QString::fromUtf8(bytes(row, column)); }
    /// 0 for NULL.
    [[nodiscard]] qint64 number(int row, int column) const { return bytes(row, column).toLongLong(); }
    [[nodiscard]] bool flag(int row, int column) const { return bytes(row, column) == "t"; }
    [[nodiscard]] QUuid uuid(int row, int column) const;

private:
    struct Clear
    {
        void operator()(pg_result *result) const;
    };
    std::unique_ptr<pg_result, Clear> m_result;
};

} // namespace leadline::server
