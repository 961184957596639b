// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/carddrafts.h"

#include "core/services/drafts.h"

#include <tuple>
#include <utility>

namespace leadline {

using namespace Qt::StringLiterals;

QString noteDraft(const LeadId &lead)
{
    return u"note/"_s + lead.toString();
}

QString newTaskDraft(const LeadId &lead)
{
    return u"new-task/"_s + lead.toString();
}

QString taskDraft(const TaskId &task)
{
    return u"task/"_s + task.toString();
}

CardDrafts::CardDrafts(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    constexpr int pause = 500;
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &CardDrafts::flush);
}

CardDrafts::~CardDrafts()
{
    flush();
}

void CardDrafts::load(const Drafts &kept)
{
    for (auto draft = kept.begin(); draft != kept.end(); ++draft) {
        if (!m_drafts.contains(draft.key()))
            m_drafts.insert(draft.key(), draft.value());
    }
}

void CardDrafts::keep(const QString &name, const QJsonObject &content)
{
    if (m_drafts.value(name) == content)
        return;
    const bool wasEmpty = m_drafts.value(name).isEmpty();
    m_drafts.insert(name, content); // also an empty one: it is newer than what the file has
    m_unwritten.insert(name);
    m_pause.start();
    if (wasEmpty != content.isEmpty())
        emit changed();
}

void CardDrafts::flush()
{
    m_pause.stop();
    for (const QString &name : std::exchange(m_unwritten, {})) {
        const QJsonObject content = m_drafts.value(name);
        std::ignore =
            m_workspace.write([name, content](Session &session) { return saveDraft(session, name, content); });
    }
}

} // namespace leadline
