// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"

#include <QTemporaryDir>

namespace leadline {
class LeadListView;
class LeadModel;
} // namespace leadline

namespace leadline::bench {

/// The real window on a file, with the whole list in it, at rest.
class OpenWindow final
{
public:
    explicit OpenWindow(const QString &path);
    ~OpenWindow();
    Q_DISABLE_COPY_MOVE(OpenWindow)

    [[nodiscard]] MainWindow &window() { return m_composition.window; }
    [[nodiscard]] Desk &desk() { return *window().desk(); }
    [[nodiscard]] LeadListView &list() { return *m_list; }
    [[nodiscard]] LeadModel &model();

    /// From here on arePainted() waits for a new picture of the list.
    void forgetPicture() { m_isWhole = false; }
    /// The list was painted and no row of it was a placeholder.
    [[nodiscard]] bool isPainted() const { return m_isWhole; }

private:
    void watch(int first, int last);

    QTemporaryDir m_folder;
    Composition m_composition;
    LeadListView *m_list = nullptr;
    bool m_isWhole = false;
};

/// Says that today's backup exists, so that none is made while something else is measured.
void skipDailyBackup(const QString &path);
/// Its place.
[[nodiscard]] QString dailyBackupPath(const QString &path);

} // namespace leadline::bench
