// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/client/farewells.h"
#include "core/store/synclog.h"

#include <QObject>

namespace leadline {

/// Ends sessions at their servers: at once where those can be reached, else when somebody asks again, also after the
/// program's end. Needs its thread's event loop.
class Leavetaking final : public QObject
{
    Q_OBJECT

public:
    Leavetaking(TokenStore &tokens, Clock clock, QObject *parent = nullptr);

    /// The link's session is over here.
    void bid(const ServerLink &link, const QString &server);
    /// Those that were in vain before, though not within minutes.
    void repeat();

signals:
    /// LogoutWaits, LogoutTold or LogoutLost.
    void noted(leadline::SyncEvent::What what);

private:
    void say(const ServerLink &link, bool isRepeated);
    void ended(const QByteArray &token, bool isOver, bool isRepeated);

    Farewells m_farewells;
    Clock m_clock;
    bool m_isAny = true; ///< until the store was asked
};

} // namespace leadline
