// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <atomic>

namespace leadline {

/// Somebody's word that what is under way is not wanted any more. Lives where the work is done.
class Cancellation final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void cancel()
    {
        m_isCancelled = true;
        emit cancelled();
    }
    /// For the next work.
    void reset() { m_isCancelled = false; }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }

signals:
    void cancelled();

private:
    std::atomic<bool> m_isCancelled = false; ///< asked on whichever thread waits for a server
};

} // namespace leadline
