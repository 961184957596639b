// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/timestamp.h"

namespace leadline {

QDateTime Timestamp::toLocal() const
{
    return isSet() ? QDateTime::fromMSecsSinceEpoch(milliseconds) : QDateTime();
}

QString Timestamp::toIso() const
{
    if (!isSet())
        return {};
    const QDateTime local = toLocal();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

std::optional<Timestamp> timestampFromIso(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QDateTime moment = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (moment.isValid())
        return timestampFrom(moment);
    // In the hour that summer time skips: as long after midnight as it says.
    if (moment.date().isValid() && moment.time().isValid())
        return timestampFrom(moment.date().startOfDay().addMSecs(moment.time().msecsSinceStartOfDay()));
    const QDate day = QDate::fromString(trimmed, QStringLiteral("yyyy-MM-dd"));
    if (day.isValid())
        return timestampFrom(day.startOfDay());
    return std::nullopt;
}

Timestamp timestampFrom(const QDateTime &moment)
{
    return {moment.toMSecsSinceEpoch()};
}

} // namespace leadline
