// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/formdraft.h"

#include "core/model/changeset.h"
#include "core/services/drafts.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"

#include <chrono>

namespace leadline {

using namespace std::chrono_literals;

FormDraft::FormDraft(WindowContext &context, QString name, Content content)
    : m_context(context), m_name(std::move(name)), m_content(std::move(content))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(500ms);
    connect(&m_timer, &QTimer::timeout, this, &FormDraft::keep);
}

void FormDraft::restore(const std::function<void(const QJsonObject &)> &fill)
{
    const auto read = [name = m_name](Session &session) -> Result<QJsonObject> { return draft(session, name); };
    deliver(m_context.workspace.read(read), this, [fill](const Result<QJsonObject> &kept) {
        if (kept && !kept->isEmpty())
            fill(*kept);
    });
}

/// Whoever types on without a pause is kept, too.
void FormDraft::note()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void FormDraft::leave()
{
    if (m_timer.isActive())
        keep();
}

QFuture<Result<ChangeSet>> FormDraft::save(const std::function<Result<ChangeSet>(Session &)> &add)
{
    m_timer.stop();
    return m_context.workspace.write([add, name = m_name](Session &session) -> Result<ChangeSet> {
        Result<ChangeSet> added = add(session);
        if (added)
            static_cast<void>(clearDraft(session, name));
        return added;
    });
}

/// The answer goes to the window: the form may be gone by then.
void FormDraft::keep()
{
    m_timer.stop();
    const auto save = [name = m_name, content = m_content()](Session &session) {
        return saveDraft(session, name, content);
    };
    deliver(m_context.workspace.write(save), &m_context, [](const Result<void> &) {});
}

} // namespace leadline
