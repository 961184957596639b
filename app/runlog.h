// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QLockFile>

namespace leadline {

/// One run of the window in the folder's log: what went wrong in it, and whether the last one came to its end (C-73).
/// One at a time in a program; of several programs on one folder each has its own mark.
class RunLog final
{
public:
    /// Begins the run: from now on warnings of any thread go into the log as well. Nothing of a company's file does.
    explicit RunLog(const QString &folder);
    ~RunLog();
    RunLog(const RunLog &) = delete;
    RunLog &operator=(const RunLog &) = delete;

    /// A run before this one left its mark and is no more: a crash, a kill, a power cut.
    [[nodiscard]] bool lastEndedBadly() const { return m_lastEndedBadly; }
    [[nodiscard]] QString path() const { return m_path; }
    /// Who works here logs out, or the computer is switched off: that nobody lets the program end itself is no crash.
    void endWithTheSession() { m_mark.unlock(); }

private:
    [[nodiscard]] bool removeMarksOfTheDead() const;

    QDir m_folder;
    QString m_path;
    QLockFile m_mark;
    bool m_lastEndedBadly;
};

} // namespace leadline
