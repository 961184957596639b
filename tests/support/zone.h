// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <ctime>

namespace leadline::test {

/// The computer stands in another time zone for as long as this lives.
class Zone
{
public:
    explicit Zone(const QByteArray &name) : m_before(qgetenv("TZ")) { set(name); }
    ~Zone() { set(m_before); }
    Q_DISABLE_COPY_MOVE(Zone)

private:
    static void set(const QByteArray &name)
    {
        qputenv("TZ", name);
#ifdef Q_OS_UNIX
        tzset();
#endif
    }
    QByteArray m_before;
};

} // namespace leadline::test
