// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUuid>
#include <optional>

namespace leadline::server {

/// What a device shows with every request: "ll1.<workspace>.<256 random bits>". It says which workspace to look in and
/// nothing else; the server keeps its hash only (reliability.md, "Sessions").
struct Token
{
    QUuid workspace;
    QByteArray text;

    /// What is stored and looked up.
    [[nodiscard]] QByteArray hash() const;
};

[[nodiscard]] Token newToken(const QUuid &workspace);

/// From an Authorization header ("Bearer ll1.…"); nothing when it is not one of ours.
[[nodiscard]] std::optional<Token> tokenFrom(QByteArrayView authorization);

} // namespace leadline::server
