// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/drafts.h"

#include <QJsonDocument>

namespace leadline {

using namespace Qt::StringLiterals;

Result<void> saveDraft(const Session &session, const QString &name, const QJsonObject &content)
{
    if (content.isEmpty())
        return clearDraft(session, name);
    session.store()
        .connection()
        .prepared(u"INSERT INTO draft (name, content, at) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET "
                  "content = excluded.content, at = excluded.at"_s)
        .bind(name)
        .bind(QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact)))
        .bind(session.now().milliseconds)
        .run();
    return {};
}

QJsonObject draft(const Session &session, const QString &name)
{
    Statement &statement = session.store().connection().prepared(u"SELECT content FROM draft WHERE name = ?"_s);
    statement.bind(name);
    if (!statement.step())
        return {};
    const QString content = statement.text(0);
    statement.reset();
    return QJsonDocument::fromJson(content.toUtf8()).object();
}

Result<void> clearDraft(const Session &session, const QString &name)
{
    session.store().connection().prepared(u"DELETE FROM draft WHERE name = ?"_s).bind(name).run();
    return {};
}

} // namespace leadline
