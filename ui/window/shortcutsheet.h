// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace leadline {

class ActionRegistry;

/// Every action that can be done now, with its keys, out of the registry (C-35).
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const ActionRegistry &actions, QWidget *parent);
};

} // namespace leadline
