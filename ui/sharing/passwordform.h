// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace leadline {

class Label;
class SyncSession;

/// One's own new password at the server. Hidden until it is wanted.
class PasswordForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordForm(SyncSession &session, QWidget *parent = nullptr);

    void begin();

signals:
    /// It is over, with a new password or without.
    void ended(bool isChanged);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *addLine(const QString &name);
    void layOut();
    void retranslate();
    void change();
    void end(bool isChanged);
    void say(const QString &text);

    SyncSession &m_session;
    QLineEdit *m_current;
    QLineEdit *m_next;
    QLineEdit *m_again;
    Label *m_message;
    QPushButton *m_change;
    QPushButton *m_cancel;
    bool m_isAsking = false;
};

} // namespace leadline
