// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/syncstanding.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace leadline {

class Banner;
class Label;
class PasswordForm;
class SyncSession;
class WindowContext;

/// The workspace that the file belongs to, how things stand with its server, and the way in again or out.
class StandingCard final : public QWidget
{
    Q_OBJECT

public:
    StandingCard(WindowContext &context, SyncSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() const;
    void show(const SyncStanding &standing);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    [[nodiscard]] QLayout *makeLogin();
    [[nodiscard]] QLayout *makeLeaving();
    void retranslate();
    void logIn();
    void refuse(const Error &error);
    void logOut();
    void leave();
    void stopOrGoOn();

    WindowContext &m_context;
    SyncSession &m_session;
    SyncStanding m_standing;
    Label *m_workspace;
    Label *m_whose;
    Banner *m_banner;
    QWidget *m_loginRow;
    QLineEdit *m_password;
    QLineEdit *m_code;
    QLineEdit *m_next; ///< a new password, once the server asks for one
    QPushButton *m_logIn;
    QPushButton *m_sync;
    QPushButton *m_devices;
    QPushButton *m_changePassword;
    QPushButton *m_logOut;
    QPushButton *m_wantsOut;
    PasswordForm *m_passwordForm;
    QWidget *m_leaving;
    Label *m_leavingText;
    QPushButton *m_leave;
    QPushButton *m_stay;
    bool m_isAsking = false; ///< what a second click would ask again
};

} // namespace leadline
