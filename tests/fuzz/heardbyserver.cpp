// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wire.h"
#include "tests/fuzz/targets.h"
#include "tests/serverrules/office.h"

namespace leadline::fuzz {

namespace {

constexpr int mostPages = 60;

/// An office in which a lead has a task, a note and a client.
Office furnished()
{
    Office office;
    office.push(
        office.rep,
        {Office::created("task", Office::id(20), {{"lead", office.lead}, {"status", "open"}, {"owner", office.rep}}),
         Office::created("feed", Office::id(21), {{"lead", office.lead}, {"author", office.rep}, {"text", "x"}}),
         Office::created("company", Office::id(22), {{"name", "Acme"}})});
    return office;
}

/// Passes what would only be turned away at the door: epoch, order of the mids.
SyncRequest letIn(SyncRequest request, const Office &office)
{
    request.proto = syncProtocol;
    request.epoch = office.tables.head.epoch;
    request.client = Office::id(30);
    request.position = {};
    qint64 mid = 0;
    for (SentChangeSet &changeset : request.push)
        changeset.mid = ++mid;
    request.max = mid;
    return request;
}

/// Whatever was taken in, everybody can still be told everything.
void pullAll(Office &office, const QUuid &person)
{
    SyncRequest request = office.request(person, {});
    for (int page = 0; page < mostPages; ++page) {
        const auto answer = office.sync(person, request);
        must(answer.has_value(), "who only asks gets an answer");
        const QByteArray json = toWire(*answer);
        const Result<SyncAnswer> read = answerFromWire(json);
        must(read.has_value(), "a server's answer can be read");
        must(toWire(*read) == json, "an answer is the same after its way");
        if (!answer->more)
            return;
        request.position = answer->out;
    }
    must(false, "a first sync comes to an end");
}

} // namespace

/// What the server takes, it and everybody can live with: the push is answered, a second delivery alike, and the pages
/// that come of it can be read by everybody.
void takeRequest(const QByteArray &bytes)
{
    const Result<SyncRequest> read = requestFromWire(bytes);
    if (!read)
        return;
    const QByteArray json = toWire(*read);
    must(requestFromWire(json) == read, "a request is the same after its way");
    static const Office untouched = furnished();
    for (const QUuid &person : {untouched.rep, untouched.admin}) {
        Office office = untouched;
        const SyncRequest request = letIn(*read, office);
        const auto answer = office.sync(person, request);
        if (!answer)
            continue;
        must(answerFromWire(toWire(*answer)).has_value(), "the answer to a push can be read");
        const auto again = office.sync(person, request);
        must(again && again->results == answer->results, "a double is answered alike");
        pullAll(office, office.admin);
        pullAll(office, office.stranger);
    }
}

} // namespace leadline::fuzz
