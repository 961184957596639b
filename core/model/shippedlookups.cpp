// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/shippedlookups.h"

#include "core/base/id.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leadline {

LookupId lookupId(const QString &directory, const QString &code)
{
    return LookupId(derivedUuid(QUuid(), directory + u'/' + code));
}

std::vector<Lookup> shippedLookups()
{
    QFile file(QStringLiteral(":/directories/lookups.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "lookups", "embedded file missing");
    const QJsonObject directories = QJsonDocument::fromJson(file.readAll()).object();
    std::vector<Lookup> entries;
    for (auto directory = directories.begin(); directory != directories.end(); ++directory) {
        qint64 position = 0;
        const QJsonArray shipped = directory.value().toArray();
        for (const QJsonValue &entry : shipped) {
            Lookup lookup;
            lookup.directory = directory.key();
            lookup.code = entry[u"code"].toString();
            lookup.position = ++position;
            lookup.id = lookupId(lookup.directory, lookup.code);
            entries.push_back(std::move(lookup));
        }
    }
    return entries;
}

} // namespace leadline
