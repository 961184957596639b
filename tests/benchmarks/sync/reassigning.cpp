// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/sync/wire.h"
#include "tests/benchmarks/sync/device.h"
#include "tests/benchmarks/sync/office.h"

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int leadCount = 1000;
constexpr int recordsAtOnce = 100; ///< of one ChangeSet: each is expected to be whose it was

/// All of them from one owner to the other, as the window sends it.
SyncRequest handOver(Device &admin, const std::vector<QUuid> &leads, const QUuid &from, const QUuid &to)
{
    SyncRequest request = admin.next();
    const Timestamp now = systemClock()();
    for (size_t first = 0; first < leads.size(); first += recordsAtOnce) {
        SentChangeSet changeset;
        changeset.mid = admin.takeMid();
        changeset.op = newUuid(now);
        changeset.intent = u"lead.edit"_s;
        changeset.hlc = Hlc::at(now);
        for (size_t index = first; index < std::min(leads.size(), first + recordsAtOnce); ++index) {
            changeset.expects.push_back({u"lead"_s, leads[index], u"owner"_s, from});
            changeset.changes.push_back(
                {RecordChange::Action::Update, u"lead"_s, leads[index], {{u"owner"_s, from, to, {}}}});
        }
        changeset.hash = contentHash(changeset);
        request.push.push_back(std::move(changeset));
    }
    return request;
}

} // namespace

Lines benchReassigning(Office &office)
{
    const QString address = office.served.address();
    Device bob(address, test::logIn(address, u"bob"_s));
    Device admin(address, test::logIn(address, u"alice"_s));
    const test::LoggedIn carol = test::logIn(address, u"carol"_s);
    bob.catchUp();
    constexpr int atOnce = 100;
    for (int lead = 0; lead < leadCount; lead += atOnce)
        bob.pushLeads(atOnce);
    admin.catchUp();
    QUuid from = bob.session().person;
    QUuid to = carol.person;
    const Timing ours = measured(4, [&](int) {
        admin.push(handOver(admin, bob.leads(), from, to));
        std::swap(from, to);
        admin.catchUp();
    });
    server::Connection owner = office.served.owner();
    owner.execute("CREATE TABLE handed AS SELECT id, root, seq, fields FROM record WHERE kind = 'lead' LIMIT 1000;"
                  "ALTER TABLE handed ADD PRIMARY KEY (id)");
    const Timing raw = measured(4, [&](int) {
        owner.execute("UPDATE handed SET seq = seq + 1, fields = jsonb_set(fields, '{owner}', to_jsonb(seq::text))");
    });
    return {{u"1,000 leads to another owner"_s, ours, raw, 300}};
}

} // namespace leadline::bench
