// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

class QPushButton;

namespace leadline {

class Banner;
class MyCard;
class SyncSession;
class TeamCard;
class WindowContext;

/// Me and my team. What a shared server looks after can only be read, unless I am its administrator.
class TeamSection final : public SettingsSection
{
    Q_OBJECT

public:
    TeamSection(WindowContext &context, SyncSession &sync, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;

private:
    void showRights();

    WindowContext &m_context;
    SyncSession &m_sync;
    Banner *m_reason;
    MyCard *m_me;
    TeamCard *m_team;
    QPushButton *m_add;
};

} // namespace leadline
