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
    : QObject(parent), m_path(path), m_clock(clock), m_writer(path, StoreAccess::Write, login, clock),
      m_reader(path, StoreAccess::Read, login, clock), m_scanner(path, StoreAccess::Read, login, clock)
{
}

QFuture<Result<Reference>> Workspace::open()
{
    auto opened = std::make_shared<QPromise<Result<Reference>>>();
    opened->start();
    QFuture<Result<Reference>> future = opened->future();
    const auto fail = [opened](const Error &error) {
        opened->addResult(tl::unexpected(error));
        opened->finish();
    };
    auto writer = m_writer.open([this](Session &session) { listen(session); });
    // The readers wait for the writer: it may have to migrate first.
    writer.then(QtFuture::Launch::Sync, [this, opened, fail](const Result<void> &written) {
        if (!written)
            return fail(written.error());
        m_scanner.open().then(QtFuture::Launch::Sync, [](const Result<void> &) {});
        m_reader
            .open([opened](Session &session) {
                opened->addResult(referenceOf(session));
                opened->finish();
            })
            .then(QtFuture::Launch::Sync, [fail](const Result<void> &read) {
                if (!read)
                    fail(read.error());
            });
    });
    return future;
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
    return {session.process(),  session.lookups(),    users(session.store(), true), me,
            session.currency(), session.phoneRegion()};
}

} // namespace leadline
