// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importtable.h"
#include "core/import/rowmapper.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>
#include <deque>

namespace leadline {

/// Reads and maps on a thread of its own, a few chunks ahead, while the store's thread writes.
class ImportReader
{
public:
    ImportReader(ImportTable table, RowMapper mapper);
    ~ImportReader();
    Q_DISABLE_COPY_MOVE(ImportReader)

    /// The next rows, waiting for them; nothing at the end of the file.
    [[nodiscard]] std::optional<ImportChunk> next();

private:
    void read();
    [[nodiscard]] bool fill(ImportChunk &chunk);
    [[nodiscard]] bool put(ImportChunk chunk);

    ImportTable m_table;
    RowMapper m_mapper;
    QMutex m_mutex;
    QWaitCondition m_changed;
    std::deque<ImportChunk> m_chunks;
    bool m_ended = false;
    bool m_stopped = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace leadline
