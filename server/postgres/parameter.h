// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUuid>
#include <optional>
#include <span>
#include <vector>

namespace leadline::server {

/// A value for a statement in PostgreSQL's text form; nothing is NULL.
using Parameter = std::optional<QByteArray>;
using Parameters = std::vector<Parameter>;

[[nodiscard]] inline Parameter parameter(const QString &text)
{
    return text.toUtf8();
}
[[nodiscard]] inline Parameter parameter(qint64 number)
{
    return QByteArray::number(number);
}
[[nodiscard]] inline Parameter parameter(const QUuid &id)
{
    return id.toByteArray(QUuid::WithoutBraces);
}
/// For a `bytea`.
[[nodiscard]] inline Parameter binary(const QByteArray &bytes)
{
    return "\\x" + bytes.toHex();
}

/// For an array of any type: each element quoted, whatever it holds.
[[nodiscard]] QByteArray arrayOf(std::span<const Parameter> elements);

} // namespace leadline::server
