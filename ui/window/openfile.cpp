// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/openfile.h"

#include <utility>

namespace leadline {

OpenFile::OpenFile(std::unique_ptr<Workspace> workspace)
    : m_workspace(std::move(workspace)), m_sync(*m_workspace), m_files(*m_workspace, m_sync, m_workspace.get()),
      m_subscription(*m_workspace)
{
}

bool OpenFile::takeReminders()
{
    return !std::exchange(m_isReminding, true);
}

void OpenFile::leaveReminders()
{
    m_isReminding = false;
    emit remindersLeft();
}

} // namespace leadline
