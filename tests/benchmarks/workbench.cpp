// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/workbench.h"

#include "core/demo/generator.h"
#include "core/services/creation.h"
#include "tests/benchmarks/timing.h"

#include <QDir>
#include <QFile>
#include <cstdio>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 seed = 1;

void removeFile(const QString &path)
{
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s, u".lock"_s})
        QFile::remove(path + ending);
}

} // namespace

Workbench::Workbench(qint64 leads) : m_leads(leads)
{
    const QDir folder(QStringLiteral(LEADLINE_BENCH_FOLDER));
    folder.mkpath(u"bench-files"_s);
    m_path = folder.filePath(u"bench-files/%1.leadline"_s.arg(leads));
    if (!QFile::exists(m_path))
        generate();
    open();
}

void Workbench::open()
{
    m_store = sure(Store::open(m_path, StoreAccess::Write, systemClock()));
    m_session = std::make_unique<Session>(sure(Session::open(*m_store)));
    m_rawReader = std::make_unique<RawDatabase>(m_path);
}

void Workbench::close()
{
    m_keys.clear();
    m_raw.reset();
    m_rawReader.reset();
    m_session.reset();
    m_store.reset();
}

void Workbench::generate()
{
    const QString unfinished = m_path + u".part"_s;
    removeFile(unfinished);
    double milliseconds = 0;
    {
        const std::unique_ptr<Store> store = sure(createWorkspace(unfinished, {}, systemClock()));
        const Session session = sure(Session::open(*store));
        milliseconds = timeOf([&] { sure(generateLeads(session, m_leads, seed)); });
    }
    QFile::rename(unfinished, m_path);
    std::printf("generated %lld leads with tasks, feed and journal: %.0f leads/s, %lld MB\n",
                static_cast<long long>(m_leads), static_cast<double>(m_leads) * 1000 / milliseconds,
                static_cast<long long>(QFile(m_path).size() / 1'000'000));
}

RawDatabase &Workbench::raw()
{
    if (!m_raw) {
        const QString copy = m_path + u".raw"_s;
        removeFile(copy);
        m_store->connection().execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        if (!QFile::copy(m_path, copy))
            qFatal("cannot copy %s", qPrintable(m_path));
        m_raw = std::make_unique<RawDatabase>(copy);
    }
    return *m_raw;
}

RawDatabase &Workbench::freshRaw()
{
    m_raw.reset();
    return raw();
}

EmptyFile::EmptyFile() : m_folder(QStringLiteral(LEADLINE_BENCH_FOLDER "/bench-files/empty-XXXXXX"))
{
    m_store = sure(createWorkspace(m_folder.filePath(u"empty.leadline"_s), {}, systemClock()));
    m_session = std::make_unique<Session>(sure(Session::open(*m_store)));
}

QString EmptyFile::release()
{
    const QString path = m_store->path();
    m_session.reset();
    m_store.reset();
    return path;
}

const std::vector<qint64> &Workbench::keys()
{
    if (m_keys.empty()) {
        streamLeadRows(connection(), {}, [this](qint64 row) {
            m_keys.push_back(row);
            return true;
        });
    }
    return m_keys;
}

qint64 Workbench::anywhere(int round, qint64 end)
{
    return end <= 0 ? 0 : round * 7919LL * 104'729LL % end;
}

} // namespace leadline::bench
