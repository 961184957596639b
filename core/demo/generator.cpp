// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/generator.h"

#include "core/demo/generatorlives.h"
#include "core/services/users.h"
#include "core/store/batches.h"
#include "core/store/commitgroup.h"
#include "core/store/sqlerror.h"

#include <QtEndian>
#include <algorithm>
#include <map>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 days = 730;
constexpr qint64 leadsAtOnce = 200;
constexpr qint64 fewestSpans = 104; // a week each
constexpr size_t mostRecords = 490;

/// Invented leads need not outlive a power cut, so their commits do not wait for the disk.
class LaxDurability final
{
public:
    explicit LaxDurability(Connection &connection) : m_connection(connection)
    {
        m_connection.execute(u"PRAGMA synchronous=NORMAL"_s);
    }
    ~LaxDurability() { m_connection.execute(u"PRAGMA synchronous=FULL"_s); }
    Q_DISABLE_COPY_MOVE(LaxDurability)

private:
    Connection &m_connection;
};

class Generator final
{
public:
    Generator(const Session &session, qint64 count, quint32 seed);

    [[nodiscard]] Result<QUuid> run(const Progress &progress);

private:
    [[nodiscard]] Result<void> playAll(const Progress &progress);
    [[nodiscard]] Result<void> play(qint64 span);
    void addLead(qint64 span);
    void continueLife(Life life, qint64 span);
    void waitFor(Life life, qint64 span);
    /// Replaces random ids by those of the seed.
    void seal(Outcome &outcome);
    void addHandMadeTask(Outcome &outcome, const Life &life, const Actor &actor);
    void postpone(Task &task);
    void addNote(const Life &life, const Actor &actor);
    void writeCreated(const Outcome &outcome);
    [[nodiscard]] Result<void> commit(qint64 span);

    [[nodiscard]] UserId anyone() { return m_users.at(m_random.bounded(static_cast<quint32>(m_users.size()))).id; }
    [[nodiscard]] QUuid id(Timestamp moment);
    [[nodiscard]] Timestamp endOf(qint64 span) const { return {m_from + (span + 1) * m_length}; }
    [[nodiscard]] Actor actorIn(qint64 span, const UserId &user);

    const Session &m_session;
    qint64 m_count;
    qint64 m_spans;
    qint64 m_length;
    qint64 m_from;
    QRandomGenerator m_random;
    GeneratorWords m_words;
    GeneratorLives m_lives;
    std::vector<User> m_users;
    qint64 m_firstNumber;
    qint64 m_made = 0;
    QUuid m_batch;
    std::map<qint64, std::vector<Life>> m_waiting; ///< by the span of their next act
    ChangeSet m_changeset;
    LaxDurability m_lax;
    CommitGroup m_group;
};

/// Leads that come later into the same file differ from the first ones.
QRandomGenerator seeded(quint32 seed, qint64 firstNumber)
{
    const std::array<quint32, 2> seeds{seed, static_cast<quint32>(firstNumber)};
    return QRandomGenerator(seeds.data(), static_cast<qsizetype>(seeds.size()));
}

/// A day for few leads, less for many: a span ends with a commit, and commits are what a small file waits for.
qint64 spansFor(qint64 leads)
{
    return std::max(std::clamp(leads / 8, fewestSpans, days), leads / leadsAtOnce);
}

Generator::Generator(const Session &session, qint64 count, quint32 seed)
    : m_session(session), m_count(count), m_spans(spansFor(count)), m_length(days * 86'400'000 / m_spans),
      m_from(session.now().milliseconds - m_spans * m_length), m_words(session.lookups()),
      m_lives(session.process(), m_words), m_users(users(session.store())),
      m_firstNumber(session.store().nextNumber(u"lead"_s)), m_lax(session.store().connection()),
      m_group(session.store())
{
    m_random = seeded(seed, m_firstNumber);
    m_batch = id(session.now());
}

Result<QUuid> Generator::run(const Progress &progress)
{
    Batches batches(m_session.store().connection());
    batches.begin({m_batch, u"demo.create"_s, m_session.user().id, m_session.now(), {}, {}});
    const Result<void> played = playAll(progress);
    const Result<void> saved = m_group.save();
    batches.finish(m_batch, played && saved ? u"done"_s : u"stopped"_s);
    if (!played || !saved)
        return tl::unexpected(played ? saved.error() : played.error());
    return m_batch;
}

Result<void> Generator::playAll(const Progress &progress)
{
    for (qint64 span = 0; span < m_spans; ++span) {
        if (const Result<void> played = play(span); !played)
            return played;
        if (progress && !progress(m_made, m_count))
            return failure(ErrorCode::Cancelled, u"cancelled"_s);
    }
    return {};
}

Result<void> Generator::play(qint64 span)
{
    const qint64 due = (span + 1) * m_count / m_spans;
    for (; m_made < due; ++m_made) {
        addLead(span);
        if (m_changeset.changes.size() < mostRecords)
            continue;
        if (const Result<void> committed = commit(span); !committed)
            return committed;
    }
    for (Life &life : m_waiting[span]) {
        continueLife(std::move(life), span);
        if (m_changeset.changes.size() < mostRecords)
            continue;
        if (const Result<void> committed = commit(span); !committed)
            return committed;
    }
    m_waiting.erase(span);
    return commit(span);
}

void Generator::addLead(qint64 span)
{
    Life life;
    life.index = m_firstNumber + m_made;
    life.fate = GeneratorLives::fateOf(m_random);
    life.lead = m_words.invent(m_random, life.index);
    life.lead.number = life.index;
    life.lead.owner = anyone();
    const Actor actor = actorIn(span, life.lead.owner);
    life.lead.id = LeadId(id(actor.now));
    std::optional<Outcome> born = m_lives.birth(life, m_random, actor);
    if (!born)
        return;
    seal(*born);
    if (life.fate == Fate::Wait && born->created.empty())
        addHandMadeTask(*born, life, actor);
    else if (life.fate == Fate::Wait)
        postpone(born->created.front());
    m_changeset.create(born->lead);
    writeCreated(*born);
    life.lead = born->lead;
    if (!born->created.empty())
        life.task = born->created.front();
    if (GeneratorWords::oneIn(m_random, 8))
        addNote(life, actor);
    if (life.steps > 0)
        waitFor(std::move(life), span);
}

void Generator::continueLife(Life life, qint64 span)
{
    std::optional<Outcome> outcome = m_lives.act(life, m_random, actorIn(span, life.lead.owner));
    if (!outcome)
        return;
    seal(*outcome);
    if (outcome->closed)
        m_changeset.update(outcome->closed->before, outcome->closed->after);
    m_changeset.update(life.lead, outcome->lead);
    writeCreated(*outcome);
    life.lead = outcome->lead;
    life.task = outcome->created.empty() ? std::nullopt : std::optional(outcome->created.front());
    if (life.steps > 0)
        waitFor(std::move(life), span);
}

/// Two days to three weeks later; what would be after now never comes.
void Generator::waitFor(Life life, qint64 span)
{
    const qint64 wait = (2 + m_random.bounded(20)) * 86'400'000LL;
    const qint64 later = span + std::max<qint64>(1, wait / m_length);
    if (later < m_spans)
        m_waiting[later].push_back(std::move(life));
}

void Generator::seal(Outcome &outcome)
{
    for (Task &task : outcome.created) {
        const bool current = outcome.lead.processTask == task.id;
        task.id = TaskId(id(task.start));
        if (current)
            outcome.lead.processTask = task.id;
    }
    for (FeedEntry &entry : outcome.feed)
        entry.id = FeedEntryId(id(entry.at));
}

void Generator::addHandMadeTask(Outcome &outcome, const Life &life, const Actor &actor)
{
    Task task;
    task.id = TaskId(id(actor.now));
    task.lead = outcome.lead.id;
    task.subject = GeneratorWords::pick(m_random, m_words.of(life.index).subjects);
    task.owner = actor.user;
    task.author = actor.user;
    task.priority = u"medium"_s;
    task.category = u"call"_s;
    task.status = u"open"_s;
    postpone(task);
    outcome.created.push_back(task);
}

/// To a quarter of an hour within two weeks before and a month after now.
void Generator::postpone(Task &task)
{
    constexpr qint64 quarter = 15;
    const qint64 minutes = (m_random.bounded(45 * 24 * 4) - 14 * 24 * 4) * quarter;
    task.start = m_session.now().plusMinutes(minutes);
    task.due = task.start;
}

void Generator::addNote(const Life &life, const Actor &actor)
{
    FeedEntry note;
    note.id = FeedEntryId(id(actor.now));
    note.lead = life.lead.id;
    note.author = actor.user;
    note.at = actor.now;
    note.type = u"note"_s;
    note.text = GeneratorWords::pick(m_random, m_words.of(life.index).notes);
    m_changeset.create(note);
}

void Generator::writeCreated(const Outcome &outcome)
{
    for (const Task &task : outcome.created)
        m_changeset.create(task);
    for (const FeedEntry &entry : outcome.feed)
        m_changeset.create(entry);
}

Result<void> Generator::commit(qint64 span)
{
    if (m_changeset.isEmpty())
        return {};
    m_changeset.id = ChangeSetId(id(endOf(span)));
    m_changeset.batch = m_batch;
    m_changeset.author = anyone();
    m_changeset.at = endOf(span);
    m_changeset.intent = u"demo.create"_s;
    return m_group.addAndSaveAtTimes(std::exchange(m_changeset, {})).map([](const ChangeSet &) {});
}

/// A UUIDv7 whose random part comes from the seed.
QUuid Generator::id(Timestamp moment)
{
    std::array<uchar, 16> bytes{};
    qToBigEndian(static_cast<quint64>(moment.milliseconds) << 16 | 0x7000 | m_random.bounded(0x1000U), bytes.data());
    qToBigEndian(m_random.generate64() >> 2 | 0x8000'0000'0000'0000ULL, bytes.data() + 8);
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16));
}

Actor Generator::actorIn(qint64 span, const UserId &user)
{
    return {user, {endOf(span).milliseconds - m_random.bounded(m_length)}};
}

} // namespace

Result<QUuid> generateLeads(const Session &session, qint64 count, quint32 seed, const Progress &progress)
{
    if (count < 0)
        return failure(ErrorCode::Usage, u"number-invalid"_s, {QString::number(count)});
    return guarded([&] { return Generator(session, count, seed).run(progress); });
}

} // namespace leadline
