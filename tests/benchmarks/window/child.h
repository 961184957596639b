// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace leadline::bench {

/// A program that tells its figures line by line. It knows nothing of this person's own files.
class Child final
{
public:
    Child();
    ~Child();
    Q_DISABLE_COPY_MOVE(Child)

    void start(const QString &program, const QStringList &arguments);
    /// Ends our own program when the other says nothing more.
    [[nodiscard]] double nextLine();

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace leadline::bench
