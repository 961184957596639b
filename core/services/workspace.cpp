// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/workspace.h"

#include "core/services/undo.h"
#include "core/services/users.h"

#include <algorithm>

namespace leadline {

namespace {

bool isReference(const RecordChange &change)
{
    switch (change.kind) {
    case Kind::User:
    case Kind::Team:
    case Kind::Lookup:
    case Kind::CustomField:
    case Kind::Process:
    case Kind::Setting:
        return true;
    default:
        return false;
    }
}

} // namespace

Workspace::Workspace(const QString &path, const QString &login, const Clock &clock, QObject *parent)
    : QObject(parent), m_path(path), m_login(login), m_clock(clock), m_reader(path, StoreAccess::Read, login, clock),
      m_scanner(path, StoreAccess::Read, login, clock), m_writer(path, StoreAccess::Write, login, clock)
{
}

/// The writer tells the words, so that the window is built from them while the readers are still opening the file. Those
/// wait for the writer, which may have to migrate first; one that fails says so to whoever asks it.
QFuture<Result<Reference>> Workspace::open()
{
    auto promise = std::make_shared<QPromise<Result<Reference>>>();
    promise->start();
    QFuture<Result<Reference>> future = promise->future();
    const auto tell = [promise](const Result<Reference> &reference) {
        promise->addResult(reference);
        promise->finish();
    };
    const auto opened = [this, tell](Session &session) {
        listen(session);
        static_cast<void>(m_scanner.open());
        static_cast<void>(m_reader.open());
        tell(referenceOf(session));
    };
    m_writer.open(opened).then(QtFuture::Launch::Sync, [tell](const Result<void> &written) {
        if (!written)
            tell(tl::unexpected(written.error()));
    });
    return future;
}

/// Whether it could open the file is told by the first piece of work there.
Worker &Workspace::copier()
{
    if (!m_copier) {
        m_copier = std::make_unique<Worker>(m_path, StoreAccess::Read, m_login, m_clock);
        static_cast<void>(m_copier->open());
    }
    return *m_copier;
}

QFuture<Result<Reference>> Workspace::actAs(const QString &login)
{
    const auto change = [login](Session &session) { return session.actAs(login); };
    for (Worker *worker : {&m_writer, &m_scanner})
        worker->run(change).then(QtFuture::Launch::Sync, [](const Result<void> &) {});
    return m_reader.run([this, change](Session &session) -> Result<Reference> {
        if (const Result<void> changed = change(session); !changed)
            return tl::unexpected(changed.error());
        emit referenceChanged();
        return referenceOf(session);
    });
}

void Workspace::listen(Session &session)
{
    session.store().onCommitted([this](const ChangeSet &changeset) {
        if (std::any_of(changeset.changes.begin(), changeset.changes.end(), isReference)) {
            m_writer.invalidate();
            m_reader.invalidate();
            m_scanner.invalidate();
            emit referenceChanged();
        }
        emit committed(std::make_shared<const ChangeSet>(changeset));
    });
}

Reference referenceOf(const Session &session)
{
    // The session keeps the user as he was when it was opened.
    const User me = session.store().find(session.user().id).value_or(session.user());
    return {session.process(),
            session.lookups(),
            users(session.store(), true),
            teams(session.store()),
            me,
            session.currency(),
            session.phoneRegion(),
            session.closed()};
}

} // namespace leadline
