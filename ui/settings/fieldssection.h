// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/fieldsmodel.h"
#include "ui/settings/settingssection.h"

class QMenu;
class QTabBar;
class QTableView;

namespace leadline {

class Banner;
class SyncSession;

/// Which fields a role may not see or not change: an administrator of a shared workspace says so, everybody else reads it
/// (requirements D9, ADR 0016). In a file of one's own it says why there is nothing to close.
class FieldsSection final : public SettingsSection
{
    Q_OBJECT

public:
    FieldsSection(WindowContext &context, SyncSession &sync, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void showStanding();
    void read();
    void offer();
    void step();
    void set(const QModelIndex &index, FieldAccess access);
    [[nodiscard]] bool mayClose() const;

    WindowContext &m_context;
    SyncSession &m_sync;
    FieldsModel *m_model;
    Label *m_keys = nullptr; ///< how to close a field
    Banner *m_reason;
    QWidget *m_fields;
    QTabBar *m_kinds;
    QTableView *m_table;
    QMenu *m_menu;
};

} // namespace leadline
