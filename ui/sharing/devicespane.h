// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/account.h"
#include "ui/sharing/rowspane.h"

namespace leadline {

class SyncSession;

/// The files that somebody works with on the shared server, the latest first; each can be signed out.
class DevicesPane final : public RowsPane
{
    Q_OBJECT

public:
    DevicesPane(WindowContext &context, SyncSession &session, QWidget *parent = nullptr);

    /// Whose; empty: one's own.
    void setLogin(const QString &login);
    void revoke(const QUuid &client, bool wipe);

signals:
    /// A person wants a device signed out, or its file emptied: to be confirmed.
    void revokeWanted(const leadline::ServerDevice &device, bool wipe);
    void failed(const leadline::Error &error);
    void revoked(bool wipe);

protected:
    void read() override;
    void retranslate() override;
    void rowChosen() override;
    void openCurrent() override {}

private:
    void take(std::vector<ServerDevice> devices);
    [[nodiscard]] JournalRowText textOf(const ServerDevice &device) const;
    [[nodiscard]] const ServerDevice *current() const;

    SyncSession &m_session;
    QString m_login;
    std::vector<ServerDevice> m_devices;
    QPushButton *m_signOut;
    QPushButton *m_wipe;
};

} // namespace leadline
