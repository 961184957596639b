// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/devicespane.h"

#include "core/client/syncsession.h"
#include "ui/leads/leadlistview.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/format.h"

#include <QPushButton>

namespace leadline {

using namespace Qt::StringLiterals;

DevicesPane::DevicesPane(WindowContext &context, SyncSession &session, QWidget *parent)
    : RowsPane(context, parent), m_session(session), m_signOut(addButton(u"signOut"_s, Qt::Key_Delete)),
      m_wipe(addButton(u"wipe"_s, Qt::Key_W))
{
    list().setObjectName(u"devices"_s);
    const auto want = [this](bool wipe) { emit revokeWanted(*current(), wipe); };
    connect(m_signOut, &QPushButton::clicked, this, [want] { want(false); });
    connect(m_wipe, &QPushButton::clicked, this, [want] { want(true); });
    retranslate();
    rowChosen();
}

void DevicesPane::setLogin(const QString &login)
{
    m_login = login;
    take({});
    read();
}

void DevicesPane::read()
{
    deliver(m_session.devices(m_login), this, [this, login = m_login](Result<std::vector<ServerDevice>> devices) {
        if (login != m_login) // somebody else's by now
            return;
        devices ? take(std::move(*devices)) : emit failed(devices.error());
    });
}

void DevicesPane::take(std::vector<ServerDevice> devices)
{
    m_devices = std::move(devices);
    std::vector<JournalRowText> rows;
    rows.reserve(m_devices.size());
    for (const ServerDevice &device : m_devices)
        rows.push_back(textOf(device));
    show(std::move(rows));
}

JournalRowText DevicesPane::textOf(const ServerDevice &device) const
{
    const bool isActive = device.state == "active"_L1;
    const QString state = device.isCurrent ? tr("this file")
        : device.state == "wipe"_L1        ? tr("empties its file when it next comes")
        : isActive                         ? tr("logged in")
                                           : tr("signed out");
    return {device.name.isEmpty() ? tr("Unnamed computer") : device.name,
            tr("seen %1", "moment").arg(formatMoment(device.seen, context().now())), state, !isActive,
            device.state == "wipe"_L1};
}

void DevicesPane::retranslate()
{
    m_signOut->setText(tr("Sign out…"));
    m_wipe->setText(tr("Empty its file…"));
    setWords(tr("Devices"), tr("No device is known."));
    if (!m_devices.empty())
        take(std::exchange(m_devices, {}));
}

const ServerDevice *DevicesPane::current() const
{
    const auto row = static_cast<size_t>(currentRow());
    return row < m_devices.size() ? &m_devices[row] : nullptr;
}

/// This very file has its own ways out.
void DevicesPane::rowChosen()
{
    const ServerDevice *device = current();
    const bool isOther = device && !device->isCurrent;
    m_signOut->setVisible(isOther && device->state == "active"_L1);
    m_wipe->setVisible(isOther && device->state != "wipe"_L1);
}

void DevicesPane::revoke(const QUuid &client, bool wipe)
{
    deliver(m_session.revoke(client, m_login, wipe), this, [this, wipe](const Result<void> &done) {
        if (!done)
            return emit failed(done.error());
        emit revoked(wipe);
        read();
    });
}

} // namespace leadline
