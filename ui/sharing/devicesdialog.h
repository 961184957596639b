// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/account.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace leadline {

class DevicesPane;
class Label;
class SyncSession;
class WindowContext;

/// With which files somebody works on the shared server: to sign out what was lost or sold. An admin looks after
/// everybody's.
class DevicesDialog final : public QDialog
{
    Q_OBJECT

public:
    DevicesDialog(WindowContext &context, SyncSession &session, QWidget *parent);

private:
    void fillPeople();
    [[nodiscard]] QWidget *makeQuestion();
    void ask(const ServerDevice &device, bool wipe);
    void answer(bool isConfirmed);
    void say(const QString &text);

    WindowContext &m_context;
    QComboBox *m_whose;
    DevicesPane *m_pane;
    Label *m_message;
    QWidget *m_question;
    Label *m_questionText;
    QPushButton *m_confirm;
    QPushButton *m_keep;
    QUuid m_asked; ///< the device that the question is about
    bool m_wipes = false;
};

} // namespace leadline
