// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/reference.h"
#include "core/services/session.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leadline::test {

/// An admin has the process say its first two stages the other way round.
inline Result<ChangeSet> swapFirstStages(Session &session)
{
    QFile preset(QStringLiteral(":/processes/lead-handoff.json"));
    if (!preset.open(QIODevice::ReadOnly))
        qFatal("no process");
    QJsonObject json = QJsonDocument::fromJson(preset.readAll()).object();
    QJsonArray stages = json[QStringLiteral("stages")].toArray();
    const QJsonValue first = stages.takeAt(0);
    stages.insert(1, first);
    json[QStringLiteral("stages")] = stages;
    ProcessRecord changed;
    changed.id = ProcessRecordId(newUuid(session.now()));
    changed.code = session.process().code;
    changed.definition = QString::fromUtf8(QJsonDocument(json).toJson());
    ChangeSet changeset = session.changeset(QStringLiteral("process.change"));
    changeset.create(changed);
    return session.commit(std::move(changeset));
}

[[nodiscard]] inline Result<QString> firstStage(Session &session)
{
    return session.process().stages.front().code;
}

} // namespace leadline::test
