// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/model/changeset.h"
#include "core/store/journal.h"
#include "core/store/tables.h"
#include "core/store/writerlock.h"

#include <functional>
#include <memory>

namespace leadline {

struct Received;
struct SyncAnswer;
struct SyncState;
class Turns;

/// What a Store may do with its file.
enum class StoreAccess { Read, Write };

/// The one file: reads records, and changes them only by ChangeSets. Lives on the thread that opened it.
/// Reads throw SqlError when the disk fails; the seam that runs a piece of work turns that into an Error.
class Store final
{
public:
    /// Makes a new, empty file.
    [[nodiscard]] static Result<std::unique_ptr<Store>> create(const QString &path, const Clock &clock);
    /// Opens a file; for writing it takes the writer's lock (waiting `lockWait` ms), and migrates when needed.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path, StoreAccess access,
                                                             const Clock &clock, int lockWait = 5000);

    /// Applies a ChangeSet whole, in one durable transaction: rows, search index, journal. Refuses it whole
    /// (ErrorCode::Stale, with kind, record and field) when an expectation or a `before` no longer holds.
    /// `progress` is asked when there is more to do than the changes themselves: another phoneRegion rereads every phone.
    [[nodiscard]] Result<ChangeSet> commit(ChangeSet changeset, const Progress &progress = {});
    /// Takes in a server's answer whole, in one durable transaction: outcomes, rows, position; what is not answered yet
    /// lies over the rows again. Not undoable, not sent on; listeners hear how the rows differ afterwards.
    [[nodiscard]] Result<Received> receive(const SyncAnswer &answer);
    /// Makes the file one of a shared workspace by the first answer: what it held is gone from the lists and is not sent.
    [[nodiscard]] Result<Received> join(const SyncState &state, const SyncAnswer &first);
    /// Takes back a ChangeSet that was not sent yet and that nothing later builds on.
    [[nodiscard]] Result<ChangeSet> cancel(const ChangeSetId &id);
    /// Called after each commit with what was committed, on this store's thread.
    void onCommitted(std::function<void(const ChangeSet &)> listener) { m_listener = std::move(listener); }

    /// Who else wants to work on this thread; null: nobody. They have to outlive the store.
    void setTurns(Turns *turns) { m_turns = turns; }
    [[nodiscard]] bool isAwaited() const;
    /// Lets those work who wait; to be called by long work where no transaction is open.
    void letOthersIn() const;

    template<typename T>
    [[nodiscard]] Result<T> find(const Id<T> &id) const
    {
        const std::optional<StoredRecord> stored = m_tables.find(T::kind, id.uuid());
        if (!stored)
            return failure(ErrorCode::NotFound, notFoundReason(T::kind), {id.toString()});
        return fromRecord<T>(stored->record);
    }

    /// Records of one kind where the SQL `condition` holds, which may end in ORDER BY and LIMIT.
    template<typename T>
    [[nodiscard]] std::vector<T> select(const QString &condition, const std::vector<Value> &values = {}) const
    {
        std::vector<T> records;
        for (const StoredRecord &stored : m_tables.select(T::kind, condition, values))
            records.push_back(fromRecord<T>(stored.record));
        return records;
    }

    [[nodiscard]] Tables &tables() { return m_tables; }
    [[nodiscard]] const Journal &journal() const { return m_journal; }
    [[nodiscard]] Connection &connection() { return *m_connection; }
    [[nodiscard]] const QString &path() const { return m_connection->path(); }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// The number that the next record of this counter gets ("lead"); never given twice.
    [[nodiscard]] qint64 nextNumber(const QString &counter) const;
    [[nodiscard]] QString setting(const QString &name, const QString &otherwise = {}) const;
    /// The country whose phones are written without a code; ISO 3166.
    [[nodiscard]] QString phoneRegion() const;

    [[nodiscard]] static QString notFoundReason(Kind kind);

private:
    friend class CommitGroup;

    [[nodiscard]] Result<Received> takeIn(const std::function<Result<Received>()> &reception);

    Store(std::unique_ptr<Connection> connection, std::unique_ptr<WriterLock> lock, const Clock &clock);

    std::unique_ptr<WriterLock> m_lock;
    std::unique_ptr<Connection> m_connection;
    Tables m_tables;
    Journal m_journal;
    Clock m_clock;
    std::function<void(const ChangeSet &)> m_listener;
    Hlc m_hlc;
    Turns *m_turns = nullptr;
};

} // namespace leadline
