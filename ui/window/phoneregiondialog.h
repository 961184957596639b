// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace leadline {

/// Asks which country's phones this file has without a code.
class PhoneRegionDialog final : public QDialog
{
    Q_OBJECT

public:
    PhoneRegionDialog(const QString &region, QWidget *parent);

signals:
    /// Another country than before.
    void chosen(const QString &region);
};

} // namespace leadline
