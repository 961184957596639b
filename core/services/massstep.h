// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/masschange.h"

#include <QSet>

namespace leadline {

/// Puts what a mass change does to lead after lead into ChangeSets of a bounded size.
class MassStep final
{
public:
    /// Invalid when a reason is none of the stage's, Refused when not everybody may do it.
    [[nodiscard]] static Result<MassStep> begin(const Session &session, MassChange change);

    /// Whether the lead is changed; an error is why it is refused. When the ChangeSet first has to be taken, because it
    /// is full or holds a record that this lead touches too, `isFull` says so and the lead is to be added again.
    [[nodiscard]] Result<bool> add(const Lead &lead);
    [[nodiscard]] bool isFull() const { return m_isFull; }
    [[nodiscard]] bool isEmpty() const { return m_changeset.isEmpty(); }
    /// What has come together, for a commit; from here on the next one is filled.
    [[nodiscard]] ChangeSet take();

private:
    MassStep(const Session &session, MassChange change);

    [[nodiscard]] Result<void> apply(const FieldsChange &change, const Lead &lead);
    [[nodiscard]] Result<void> apply(const StageChange &change, const Lead &lead);
    [[nodiscard]] Result<void> apply(const TaskAddition &change, const Lead &lead);
    [[nodiscard]] Result<void> apply(const Tagging &change, const Lead &lead);
    [[nodiscard]] Result<void> apply(const Archiving &change, const Lead &lead);
    [[nodiscard]] Result<void> apply(const Purging &change, const Lead &lead);
    void handOverTasks(const Lead &lead, const UserId &owner);
    [[nodiscard]] QString intent() const;
    [[nodiscard]] bool touchesAgain(size_t from);
    [[nodiscard]] qsizetype sizeFrom(size_t from) const;
    void shrinkTo(size_t changes, size_t expectations);

    const Session *m_session;
    MassChange m_change;
    ChangeSet m_changeset;
    QString m_tagsCode;    ///< of the own field that they stand in
    QSet<QUuid> m_records; ///< in the ChangeSet
    qsizetype m_size = 0;  ///< of it in a message
    bool m_isFull = false;
};

} // namespace leadline
