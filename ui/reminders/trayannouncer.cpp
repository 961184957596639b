// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reminders/trayannouncer.h"

#include "ui/reminders/reminderrow.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/programicon.h"

#include <QSystemTrayIcon>

namespace leadline {

using namespace Qt::StringLiterals;

TrayAnnouncer::TrayAnnouncer(WindowContext &context) : m_context(context) {}

TrayAnnouncer::~TrayAnnouncer() = default;

void TrayAnnouncer::announce(const std::vector<Reminder> &due)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    if (!m_icon) {
        m_icon = std::make_unique<QSystemTrayIcon>(programIcon());
        connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &TrayAnnouncer::opened);
        connect(m_icon.get(), &QSystemTrayIcon::activated, this, &TrayAnnouncer::opened);
    }
    m_icon->show();
    constexpr size_t mostNamed = 3;
    QStringList lines;
    for (size_t index = 0; index < std::min(due.size(), mostNamed); ++index)
        lines.append(reminderSentence(m_context, due[index]));
    if (due.size() > mostNamed)
        lines.append(tr("and %n more", nullptr, int(due.size() - mostNamed)));
    m_icon->showMessage(tr("Reminders"), lines.join(u'\n'), programIcon());
}

void TrayAnnouncer::setWaiting(int count)
{
    if (!m_icon)
        return;
    m_icon->setVisible(count > 0);
    m_icon->setToolTip(tr("Leadline: %n reminder(s)", nullptr, count));
}

} // namespace leadline
