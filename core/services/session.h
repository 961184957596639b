// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fieldrights.h"
#include "core/process/definition.h"
#include "core/services/lookups.h"
#include "core/store/store.h"

namespace leadline {

/// Who acts on which file by which process: what every use case needs. Lives on the store's thread.
class Session final
{
public:
    /// For the user `login`; without one, for the file's first active user, or who is logged in at its server. Refused
    /// "another-is-logged-in" for anybody else on a shared file.
    [[nodiscard]] static Result<Session> open(Store &store, const QString &login = {});

    [[nodiscard]] Store &store() const { return *m_store; }
    [[nodiscard]] const User &user() const { return m_user; }
    [[nodiscard]] const ProcessDefinition &process() const { return m_process; }
    [[nodiscard]] const Lookups &lookups() const { return m_lookups; }
    /// Fields that are closed to the user.
    [[nodiscard]] const ClosedFields &closed() const { return m_closed; }
    [[nodiscard]] Timestamp now() const { return m_moment.isSet() ? m_moment : m_store->clock()(); }
    [[nodiscard]] QString currency() const
    {
        return m_store->setting(QStringLiteral("currency"), QStringLiteral("RUB"));
    }
    [[nodiscard]] QString phoneRegion() const { return m_store->phoneRegion(); }

    /// The same session at a moment that stands still, for a story that happened earlier.
    [[nodiscard]] Session at(Timestamp moment) const;

    /// Goes on as another user, who must be active; refused as open() is.
    [[nodiscard]] Result<void> actAs(const QString &login);

    /// Whether this user may change anything: in a shared file also somebody acts who was made inactive since.
    [[nodiscard]] Result<void> mayAct() const;
    /// An empty ChangeSet of this user, now.
    [[nodiscard]] ChangeSet changeset(const QString &intent) const;
    /// Commits it. Refused is whoever may not act, nothing to change with "nothing-to-change", and what is closed as
    /// checkOpen() says.
    [[nodiscard]] Result<ChangeSet> commit(ChangeSet changeset) const;
    /// After users' own directories or fields have changed.
    void reload() { m_lookups = Lookups(*m_store); }

private:
    Session(Store &store, User user, ProcessDefinition process);

    Store *m_store;
    User m_user;
    ProcessDefinition m_process;
    Lookups m_lookups;
    ClosedFields m_closed;
    Timestamp m_moment; ///< not set: the store's clock tells the time
};

} // namespace leadline
