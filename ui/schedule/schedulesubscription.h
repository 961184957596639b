// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QTimer>

namespace leadline {

class Workspace;

/// A calendar file that other programs subscribe to: the acting user's schedule from a month back to a year ahead, written
/// anew soon after each change, whole or not at all, never by the window's thread. One for all windows of a file.
class ScheduleSubscription final : public QObject
{
    Q_OBJECT

public:
    explicit ScheduleSubscription(Workspace &workspace, QObject *parent = nullptr);

    /// Where it is written from now on; empty: nowhere.
    void setPath(const QString &path);
    [[nodiscard]] const QString &path() const { return m_path; }

signals:
    void pathChanged(const QString &path);
    void written();
    /// The file cannot be written; said once until it can be again.
    void failed(const leadline::Error &error);

private:
    void write();

    Workspace &m_workspace;
    QString m_path;
    QTimer m_soon;
    bool m_isWriting = false;
    bool m_isStale = false;
    bool m_isBroken = false; ///< it has been said that the file cannot be written
};

} // namespace leadline
