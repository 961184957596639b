// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/tokenstore.h"

#include <QHash>
#include <mutex>

namespace leadline::test {

/// A person's secret store that lasts as long as the test; from any thread.
class MemoryTokens final : public TokenStore
{
public:
    std::optional<QByteArray> kept(const QString &name) override
    {
        const std::scoped_lock lock(m_mutex);
        const auto token = m_tokens.constFind(name);
        return token == m_tokens.cend() ? std::nullopt : std::optional(*token);
    }
    bool keep(const QString &name, const QByteArray &token) override
    {
        const std::scoped_lock lock(m_mutex);
        m_tokens.insert(name, token);
        return true;
    }
    void forget(const QString &name) override
    {
        const std::scoped_lock lock(m_mutex);
        m_tokens.remove(name);
    }

private:
    std::mutex m_mutex;
    QHash<QString, QByteArray> m_tokens;
};

} // namespace leadline::test
