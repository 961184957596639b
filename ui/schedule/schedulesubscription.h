// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace leadline {

class WindowContext;

/// A calendar file that other programs subscribe to: the acting user's schedule from a month back to a year ahead, written
/// anew soon after each change, whole or not at all, never by the window's thread.
class ScheduleSubscription final : public QObject
{
    Q_OBJECT

public:
    explicit ScheduleSubscription(WindowContext &context, QObject *parent = nullptr);

    /// Where it is written from now on; empty: nowhere.
    void setPath(const QString &path);
    [[nodiscard]] const QString &path() const { return m_path; }

signals:
    void pathChanged(const QString &path);
    void written();

private:
    void write();

    WindowContext &m_context;
    QString m_path;
    QTimer m_soon;
    bool m_isWriting = false;
    bool m_isStale = false;
    bool m_isBroken = false; ///< it has been said that the file cannot be written
};

} // namespace leadline
