// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace leadline {

class DialogFooter;
class WindowContext;

/// One more user of the file: login and name (S0-24).
class UserDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit UserDialog(WindowContext &context, QWidget *parent = nullptr);

private:
    [[nodiscard]] QLineEdit *makeLine(const QString &name, const QString &label);
    void save();

    WindowContext &m_context;
    QLineEdit *m_login;
    QLineEdit *m_name;
    DialogFooter *m_footer;
};

} // namespace leadline
