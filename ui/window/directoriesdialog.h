// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace leadline {

class WindowContext;

/// The directories in a dialog of their own.
class DirectoriesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit DirectoriesDialog(WindowContext &context, QWidget *parent = nullptr);
};

} // namespace leadline
