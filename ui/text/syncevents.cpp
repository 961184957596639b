// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/syncevents.h"

#include "core/base/result.h"
#include "ui/text/errors.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString told(const char *text)
{
    return QCoreApplication::translate("SyncLog", text);
}

QString exchanged(const SyncEvent &event)
{
    QStringList parts;
    if (event.sent > 0)
        parts.append(told(QT_TRANSLATE_NOOP("SyncLog", "changes sent: %1")).arg(event.sent));
    if (event.refused > 0)
        parts.append(told(QT_TRANSLATE_NOOP("SyncLog", "refused: %1")).arg(event.refused));
    if (event.received > 0)
        parts.append(told(QT_TRANSLATE_NOOP("SyncLog", "records received: %1")).arg(event.received));
    QString text = parts.join(u", "_s);
    return text.isEmpty() ? text : text.replace(0, 1, text.at(0).toUpper());
}

} // namespace

QString syncEventText(const SyncEvent &event)
{
    switch (event.what) {
    case SyncEvent::What::Joined:
        return told(QT_TRANSLATE_NOOP("SyncLog", "The file joined the workspace"));
    case SyncEvent::What::Exchanged:
        return exchanged(event);
    case SyncEvent::What::LoggedIn:
        return told(QT_TRANSLATE_NOOP("SyncLog", "Logged in"));
    case SyncEvent::What::LoggedOut:
        return told(QT_TRANSLATE_NOOP("SyncLog", "Logged out"));
    case SyncEvent::What::LogoutWaits:
        return told(QT_TRANSLATE_NOOP("SyncLog", "The server could not be told of the log-out; it is repeated"));
    case SyncEvent::What::LogoutTold:
        return told(QT_TRANSLATE_NOOP("SyncLog", "The server was told of the earlier log-out"));
    case SyncEvent::What::LogoutLost:
        return told(QT_TRANSLATE_NOOP("SyncLog",
                                      "The server was not told of the log-out; the session goes out within 60 days"));
    case SyncEvent::What::Copied:
        return told(QT_TRANSLATE_NOOP("SyncLog", "A copy of a file used elsewhere: a device of its own from now on"));
    case SyncEvent::What::Repaired:
        return told(QT_TRANSLATE_NOOP("SyncLog", "The file was unlike the server; fetched again: %1"))
            .arg(event.received);
    case SyncEvent::What::Stopped:
        return told(QT_TRANSLATE_NOOP("SyncLog", "Stopped"));
    case SyncEvent::What::Failed:
        break;
    }
    return describe({ErrorCode::Io, event.reason, event.details});
}

} // namespace leadline
