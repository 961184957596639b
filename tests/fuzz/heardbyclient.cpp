// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/account.h"
#include "core/client/login.h"
#include "core/client/newswatch.h"
#include "core/services/attention.h"
#include "core/services/conflicts.h"
#include "core/store/receiving.h"
#include "core/sync/jsonlimits.h"
#include "core/sync/recordreader.h"
#include "core/sync/wire.h"
#include "core/sync/wirerecord.h"
#include "tests/fuzz/targets.h"
#include "tests/support/answers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <memory>

namespace leadline::fuzz {

using namespace Qt::StringLiterals;

namespace {

/// Everything that an answer may meet in a file: a lead with an edit that waits, and one that was sent.
std::unique_ptr<test::TestFile> sharedFile()
{
    auto file = std::make_unique<test::TestFile>();
    const LeadId lead = file->addHandedOffLead();
    test::share(*file);
    static_cast<void>(editLead(file->session(), lead, {{u"city"_s, u"Тула"_s}}));
    const auto seal = [](SentChangeSet &changeset) -> Result<qsizetype> {
        changeset.hash = contentHash(changeset);
        return qsizetype{100};
    };
    static_cast<void>(Outbox(file->store().connection()).take(seal, file->clock().now()));
    static_cast<void>(addNote(file->session(), lead, u"позвонить"_s));
    return file;
}

/// A new one now and then, so that what one answer leaves behind meets the next ones.
test::TestFile &fileToReceive()
{
    constexpr int answersAFile = 100;
    static std::unique_ptr<test::TestFile> file;
    static int answers = 0;
    if (!file || ++answers % answersAFile == 0)
        file = sharedFile();
    return *file;
}

/// The file still works, and its clock stays in its time.
void goOn(test::TestFile &file)
{
    static_cast<void>(conflicts(file.session()));
    static_cast<void>(attention(file.session()));
    Lead lead;
    lead.id = LeadId(newUuid(file.clock().now()));
    lead.title = u"Склад"_s;
    const Result<ChangeSet> added = addLead(file.session(), lead);
    must(added.has_value() || added.error().code != ErrorCode::Io, "a lead can be added after any answer");
    const Hlc mine = file.store().journal().latest(1).front().hlc;
    must(mine.moment() < file.clock().now().plusMinutes(6), "no server moves the clock");
}

/// Whoever reads records at once makes of them what is made of them one value after the other.
void readBothWays(const QByteArray &bytes)
{
    const std::optional<AnswerParts> parts =
        checkJsonShape(bytes, {longestAnswer, 16, 8 << 20}) ? RecordReader().parts(bytes) : std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    must(document.isObject() || !answerFromWire(bytes), "what is no JSON is no answer");
    if (!parts || !document.isObject())
        return;
    const QJsonObject json = document.object();
    WireFault fault;
    const auto read = [&fault](const QJsonValue &list, const QUuid &root) {
        std::vector<SharedRecord> records;
        for (const QJsonValue &each : list.toArray())
            records.push_back(recordFromJson(WireObject(each, u"$"_s, fault), root));
        return records;
    };
    must(read(json[u"ref"_s], {}) == parts->refs, "reference data is read alike");
    const QJsonArray roots = json[u"roots"_s].toArray();
    must(static_cast<size_t>(roots.size()) == parts->roots.size(), "roots are read alike");
    for (const RootPage &page : parts->roots)
        must(read(roots[&page - parts->roots.data()][u"records"_s], page.id) == page.records, "records are read alike");
    must(fault.where.isEmpty(), "what is read at once is as it should be");
}

} // namespace

void takeAnswer(const QByteArray &bytes)
{
    readBothWays(bytes);
    Result<SyncAnswer> answer = answerFromWire(bytes);
    if (!answer)
        return;
    const QByteArray json = toWire(*answer);
    const Result<SyncAnswer> again = answerFromWire(json);
    must(again && toWire(*again) == json, "an answer is the same after its way");
    test::TestFile &file = fileToReceive();
    const SyncState state = syncState(file.store().connection()).value();
    answer->in = state.position;
    answer->epoch = state.epoch.isNull() ? answer->epoch : state.epoch;
    const Result<Received> received = file.store().receive(*answer);
    must(received.has_value() || received.error().code != ErrorCode::Io, "an answer is no trouble for the disk");
    goOn(file);
}

void takeError(const QByteArray &bytes)
{
    const Result<SyncError> error = errorFromWire(409, bytes);
    must(!error || errorFromWire(409, toWire(*error)).has_value(), "an error can be read again");
}

void takeLogin(const QByteArray &bytes)
{
    for (const int status : {200, 401, 403, 429, 500}) {
        const Result<ServerSession> session = sessionIn({status, bytes});
        must(!session || status == 200, "only a 200 opens a session");
        must(!session || !(session->token.contains('\n') || session->token.contains('\r')), "a token is one line");
        must(!session || session->workspaceName.size() <= 200, "a workspace's name has its bound");
    }
}

void takeDevices(const QByteArray &bytes)
{
    const Result<std::vector<ServerDevice>> devices = devicesIn({200, bytes});
    must(!devices || devices->size() <= 1000, "devices are counted");
}

void takeNews(const QByteArray &bytes)
{
    const std::optional<qint64> head = headIn(bytes);
    must(!head || *head >= 0, "a head is a number");
}

} // namespace leadline::fuzz
