// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/reminders.h"

#include <QDialog>

class QLineEdit;

namespace leadline {

class DialogFooter;

/// Asks when reminders stay quiet; two empty fields: never.
class QuietHoursDialog final : public QDialog
{
    Q_OBJECT

public:
    QuietHoursDialog(const std::optional<QuietHours> &hours, QWidget *parent);

signals:
    void chosen(const std::optional<leadline::QuietHours> &hours);

private:
    [[nodiscard]] QLineEdit *makeLine(const QString &name, const QString &label, const std::optional<QTime> &time);
    void save();

    QLineEdit *m_from;
    QLineEdit *m_to;
    DialogFooter *m_footer;
};

} // namespace leadline
