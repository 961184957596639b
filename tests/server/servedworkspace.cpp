// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/servedworkspace.h"

namespace leadline::test {

QString ServedWorkspace::begin()
{
    m_cluster = std::make_unique<Cluster>();
    if (!m_cluster->problem().isEmpty())
        return m_cluster->problem();
    m_program = std::make_unique<ServerProgram>(m_cluster->newDatabase());
    if (!m_program->prepare())
        return QStringLiteral("the workspace cannot be made");
    m_address = m_program->serve();
    return m_address.isEmpty() ? QStringLiteral("the server does not serve") : QString();
}

void ServedWorkspace::restart()
{
    m_program->kill();
    m_address = m_program->serve(m_address);
}

server::Connection ServedWorkspace::owner() const
{
    return server::Connection(m_cluster->asOwner(m_program->database()));
}

qint64 ServedWorkspace::number(const QByteArray &sql, const server::Parameters &parameters) const
{
    return owner().query(sql, parameters).number(0, 0);
}

} // namespace leadline::test
