// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUuid>
#include <memory>
#include <optional>

namespace leadline {

/// Where sessions' tokens lie between two runs: in the system's secret store, never in the file. Where there is none, or it
/// does not answer within 5 seconds (a locked one may wait for a person who is not there), nothing is kept, and the
/// password is asked for each time.
class TokenStore
{
public:
    TokenStore() = default;
    virtual ~TokenStore() = default;
    Q_DISABLE_COPY_MOVE(TokenStore)

    /// Nothing when the store has none, or does not answer.
    [[nodiscard]] virtual std::optional<QByteArray> kept(const QString &name) = 0;
    /// Whether it could be kept.
    virtual bool keep(const QString &name, const QByteArray &token) = 0;
    virtual void forget(const QString &name) = 0;
};

/// The name that a file's token has.
[[nodiscard]] inline QString tokenName(const QUuid &client)
{
    return client.toString(QUuid::WithoutBraces);
}

/// The system's.
[[nodiscard]] std::shared_ptr<TokenStore> systemTokens();

} // namespace leadline
