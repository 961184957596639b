// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "core/services/workspace.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QTimer>

namespace leadline {

using Drafts = QHash<QString, QJsonObject>;

[[nodiscard]] QString noteDraft(const LeadId &lead);
[[nodiscard]] QString newTaskDraft(const LeadId &lead);
[[nodiscard]] QString taskDraft(const TaskId &task);

/// What is half typed on cards: in memory at once, in the file half a second after the last key (issue 2, "Bad days").
class CardDrafts final : public QObject
{
    Q_OBJECT

public:
    explicit CardDrafts(Workspace &workspace, QObject *parent = nullptr);
    ~CardDrafts() override;

    /// What the file has; what is in memory is newer.
    void load(const Drafts &kept);
    [[nodiscard]] QJsonObject draft(const QString &name) const { return m_drafts.value(name); }
    /// An empty object forgets it.
    void keep(const QString &name, const QJsonObject &content);
    /// Writes what waits for the pause.
    void flush();

signals:
    /// There is something half typed where nothing was, or the reverse.
    void changed();

private:
    Workspace &m_workspace;
    Drafts m_drafts;
    QSet<QString> m_unwritten;
    QTimer m_pause;
};

} // namespace leadline
