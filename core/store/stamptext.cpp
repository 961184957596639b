// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stamptext.h"

#include "core/store/jsonwriter.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace leadline {

using namespace Qt::StringLiterals;

void restamp(Stamps &stamps, const QString &field, Hlc stamp)
{
    if (stamp == stamps.created)
        stamps.later.remove(field);
    else
        stamps.later.insert(field, stamp);
}

void restamp(Stamps &stamps, const Stamps &given)
{
    if (!isPatch(given)) {
        stamps = given;
        return;
    }
    for (auto field = given.later.begin(); field != given.later.end(); ++field)
        restamp(stamps, field.key(), field.value());
}

QString laterText(const Stamps &stamps)
{
    QString json;
    for (auto field = stamps.later.begin(); field != stamps.later.end(); ++field) {
        json += json.isEmpty() ? u'{' : u',';
        appendJson(json, field.key());
        json += u":\""_s + QString::number(field.value().value) + u'"';
    }
    return json.isEmpty() ? json : json + u'}';
}

Stamps stampsFromText(Hlc created, const QString &later)
{
    Stamps stamps{created, {}};
    if (later.isEmpty())
        return stamps;
    const QJsonObject entries = QJsonDocument::fromJson(later.toUtf8()).object();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        stamps.later.insert(entry.key(), {entry.value().toString().toLongLong()});
    return stamps;
}

QString stampText(const Stamps &stamps)
{
    Stamps all = stamps;
    if (!isPatch(stamps))
        all.later.insert(QString(), stamps.created);
    return laterText(all);
}

Stamps stampsFromText(const QString &json)
{
    Stamps stamps = stampsFromText({}, json);
    stamps.created = stamps.later.take(QString());
    return stamps;
}

} // namespace leadline
