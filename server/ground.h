// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fieldrights.h"
#include "server/storage.h"

#include <QHash>
#include <QSet>

namespace leadline {

/// What a push stands on and has built so far: the loaded records with the accepted changes on top. A ChangeSet is tried on
/// a Draft and laid on the ground whole.
class Ground final
{
public:
    Ground(PushGround loaded, const QUuid &person);

    [[nodiscard]] const SharedRecord *find(const QUuid &record) const;
    [[nodiscard]] std::vector<SharedRecord> ofRoot(const QUuid &root) const;
    /// Whether the person may see the root as it stands now, or could at some time.
    [[nodiscard]] bool isVisible(const QUuid &root) const;
    [[nodiscard]] bool wasVisible(const QUuid &root) const;
    /// Whether he may see it for what he could before, too, although these rights to it changed.
    [[nodiscard]] bool staysVisible(const QUuid &root, const std::vector<Access> &changed) const;
    /// Whether one of these rights is his.
    [[nodiscard]] bool isGranted(const std::vector<Access> &rights) const;
    /// Whether the root was not there before.
    [[nodiscard]] bool begins(const QUuid &root) const { return !m_loaded.contains(root); }
    [[nodiscard]] QString role() const;
    /// What is closed to the person; the field rights have to be loaded.
    [[nodiscard]] const ClosedFields &closed() const { return m_closed; }

    /// Whether nothing more may come under the root.
    [[nodiscard]] bool isFull(const QUuid &root) const;

    void put(const SharedRecord &record);
    /// The same, and it remembers that it was erased as of the number it gets.
    void putErased(SharedRecord record);
    [[nodiscard]] qint64 nextNumber() { return ++m_head.number; }
    [[nodiscard]] const WorkspaceHead &head() const { return m_head; }

    /// Gives every touched record its number and derives who may see what from then on.
    void finish(PushEffect &effect);

private:
    void deriveAccess(const SharedRecord &record, std::vector<Access> &changed) const;
    void deriveMemberships(std::vector<Membership> &changed) const;
    [[nodiscard]] bool reads(const SharedRecord &record) const;

    QUuid m_person;
    WorkspaceHead m_head;
    QHash<QUuid, SharedRecord> m_loaded;
    QHash<QUuid, SharedRecord> m_changed;
    QHash<QUuid, std::vector<QUuid>> m_changedOfRoot;
    std::vector<QUuid> m_order; ///< of the first touch
    QSet<QUuid> m_erased;
    QHash<QUuid, std::vector<Access>> m_access;
    std::vector<Membership> m_memberships;
    QSet<QUuid> m_principals;
    ClosedFields m_closed;
    Weights m_weights;
};

} // namespace leadline
