// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/operatorpush.h"

#include "core/sync/wire.h"
#include "server/records/pgstorage.h"
#include "server/workspace.h"

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

SentChange sentFrom(const RecordChange &change)
{
    SentChange sent{change.action, recordType(change.kind).name(), change.record, {}};
    for (const FieldChange &field : change.fields)
        sent.fields.push_back({field.field, field.before, field.after, {}});
    return sent;
}

/// The command line is a device like any other: its pushes are counted and logged.
SyncRequest requestFor(Connection &connection, const QUuid &workspace, const ChangeSet &changeset)
{
    SyncRequest request;
    request.req = changeset.id.uuid();
    request.client = derivedUuid(workspace, u"operator"_s);
    request.sentAt = changeset.at;
    const Transaction transaction(connection, workspace);
    const Rows rows = connection.query("SELECT last_mid FROM device WHERE workspace = $1 AND client = $2",
                                       {parameter(workspace), parameter(request.client)});
    SentChangeSet sent;
    sent.mid = rows.isEmpty() ? 1 : rows.number(0, 0) + 1;
    sent.op = changeset.id.uuid();
    sent.intent = changeset.intent;
    sent.hlc = Hlc::at(changeset.at);
    for (const Expectation &expected : changeset.expects)
        sent.expects.push_back({recordType(expected.kind).name(), expected.record, expected.field, expected.value});
    for (const RecordChange &change : changeset.changes)
        sent.changes.push_back(sentFrom(change));
    sent.hash = contentHash(sent);
    request.max = sent.mid;
    request.push.push_back(std::move(sent));
    return request;
}

} // namespace

Result<void> pushAsOperator(Connection &connection, const QUuid &workspace, const ChangeSet &changeset)
{
    const SyncRequest request = requestFor(connection, workspace, changeset);
    PgStorage storage(connection, workspace);
    const Caller self{{}, false, true, {}, {}};
    const auto answer = Workspace(storage).sync(request, self, changeset.at);
    if (storage.trace().failure)
        return tl::unexpected(*storage.trace().failure);
    if (!answer)
        return failure(ErrorCode::Refused, u"not-applied"_s, {answer.error().code});
    const SyncOutcome &outcome = answer->results.front();
    if (!outcome.isInForce())
        return failure(ErrorCode::Refused, u"not-applied"_s, {outcome.obstacle ? outcome.obstacle->reason : QString()});
    return {};
}

} // namespace leadline::server
