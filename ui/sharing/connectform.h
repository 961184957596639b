// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/joinwish.h"

#include <QWidget>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace leadline {

class Label;
class SyncSession;

/// Makes the file one of a shared workspace: where the server is, who logs in, and what becomes of leads that are there
/// already.
class ConnectForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectForm(SyncSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QLineEdit *addLine(const QString &name);
    void layOut();
    void retranslate();
    [[nodiscard]] JoinWish wish(OwnLeads own) const;
    void test();
    void join(OwnLeads own);
    void ask(const Error &error);
    void fail(const Error &error);
    void say(const QString &text, bool isBad);
    void setBusy(bool busy);
    void askForNext(bool asks);

    SyncSession &m_session;
    QFormLayout *m_form;
    Label *m_hint;
    QLineEdit *m_address;
    QLineEdit *m_login;
    QLineEdit *m_password;
    QLineEdit *m_code;
    QLineEdit *m_next; ///< a new password, once the server asks for one
    Label *m_message;
    QWidget *m_question; ///< what becomes of leads that are there already
    Label *m_questionText;
    QPushButton *m_bring;
    QPushButton *m_fresh;
    QPushButton *m_cancel; ///< while the server is asked
    QPushButton *m_test;
    QPushButton *m_connect;
};

} // namespace leadline
