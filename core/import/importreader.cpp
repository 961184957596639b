// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importreader.h"

#include "core/import/importcells.h"
#include "core/services/portion.h"

namespace leadline {

namespace {

/// Two of them fill a ChangeSet.
constexpr size_t chunkRows = Portion::records / 2;
/// Bounds for rows of great cells, in characters.
constexpr qsizetype chunkSize = 1'000'000;
constexpr size_t chunksAhead = 6;

} // namespace

ImportReader::ImportReader(ImportTable table, RowMapper mapper)
    : m_table(std::move(table)), m_mapper(std::move(mapper)), m_thread(QThread::create([this] { read(); }))
{
    m_thread->start();
}

ImportReader::~ImportReader()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopped = true;
        m_changed.wakeAll();
    }
    m_thread->wait();
}

std::optional<ImportChunk> ImportReader::next()
{
    const QMutexLocker lock(&m_mutex);
    while (m_chunks.empty() && !m_ended)
        m_changed.wait(&m_mutex);
    if (m_chunks.empty())
        return std::nullopt;
    std::optional<ImportChunk> chunk(std::move(m_chunks.front()));
    m_chunks.pop_front();
    m_changed.wakeAll();
    return chunk;
}

void ImportReader::read()
{
    bool more = true;
    while (more) {
        ImportChunk chunk;
        more = fill(chunk);
        more = put(std::move(chunk)) && more;
    }
    const QMutexLocker lock(&m_mutex);
    m_ended = true;
    m_changed.wakeAll();
}

/// False when it holds the last rows.
bool ImportReader::fill(ImportChunk &chunk)
{
    bool more = true;
    for (qsizetype size = 0; more && chunk.rows.size() < chunkRows && size < chunkSize;) {
        auto row = m_table.next();
        more = row && *row;
        if (!row) {
            chunk.failure = row.error();
        } else if (*row) {
            size += sizeOf((*row)->cells);
            chunk.rows.push_back(m_mapper.map(std::move(**row)));
        }
    }
    chunk.words = m_mapper.takeNewWords();
    chunk.fraction = more ? m_table.progress() : 1.0;
    return more;
}

/// Waits for room; false when nobody wants more.
bool ImportReader::put(ImportChunk chunk)
{
    const QMutexLocker lock(&m_mutex);
    while (m_chunks.size() >= chunksAhead && !m_stopped)
        m_changed.wait(&m_mutex);
    m_chunks.push_back(std::move(chunk));
    m_changed.wakeAll();
    return !m_stopped;
}

} // namespace leadline
