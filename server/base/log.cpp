// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/log.h"

#include <QDateTime>
#include <QJsonDocument>
#include <cstdio>

namespace leadline::server {

using namespace Qt::StringLiterals;

void logEvent(QLatin1StringView event, QJsonObject facts)
{
    facts.insert("at"_L1, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    facts.insert("event"_L1, event);
    // One write, so that lines of several threads do not mix.
    const QByteArray line = QJsonDocument(facts).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

} // namespace leadline::server
