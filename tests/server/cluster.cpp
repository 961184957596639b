// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/cluster.h"

#include "server/postgres/connection.h"

#include <QDir>
#include <QProcess>
#include <csignal>
#include <pwd.h>
#include <unistd.h>

namespace leadline::test {

using namespace Qt::StringLiterals;

namespace {

QString binaries()
{
    QProcess ask;
    ask.start(u"pg_config"_s, {u"--bindir"_s});
    ask.waitForFinished();
    const QString folder = QString::fromLocal8Bit(ask.readAllStandardOutput()).trimmed();
    if (QFile::exists(folder + u"/initdb"_s))
        return folder;
    const QDir versions(u"/usr/lib/postgresql"_s);
    const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return names.isEmpty() ? QString() : versions.filePath(names.back() + u"/bin"_s);
}

QString nameOf(const QByteArray &url)
{
    return QString::fromUtf8(url.mid(url.indexOf("dbname=") + 7));
}

bool giveTo(const passwd *user, const QString &folder)
{
    return ::chown(QFile::encodeName(folder).constData(), user->pw_uid, user->pw_gid) == 0;
}

} // namespace

Cluster::Cluster() : m_folder(QDir::temp().filePath(u"leadline-pg-XXXXXX"_s))
{
    if (const passwd *user = ::getpwnam("postgres"); ::geteuid() == 0 && (!user || !giveTo(user, m_folder.path())))
        m_problem = u"no user postgres to run it"_s;
    else if (run(u"initdb"_s,
                 {u"-D"_s, cluster(), u"-U"_s, u"owner"_s, u"--auth=trust"_s, u"--no-sync"_s, u"--encoding=UTF8"_s,
                  u"--locale=C.UTF-8"_s}))
        static_cast<void>(start());
}

Cluster::~Cluster()
{
    static_cast<void>(run(u"pg_ctl"_s, {u"-D"_s, cluster(), u"-m"_s, u"immediate"_s, u"-w"_s, u"stop"_s}));
}

bool Cluster::run(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    // What stays running keeps no pipe of ours.
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(m_folder.filePath(u"errors"_s));
    const QString path = binaries() + u'/' + tool;
    if (::geteuid() == 0)
        process.start(u"setpriv"_s,
                      QStringList{u"--reuid=postgres"_s, u"--regid=postgres"_s, u"--clear-groups"_s, path} + arguments);
    else
        process.start(path, arguments);
    constexpr int patience = 60'000;
    if (process.waitForFinished(patience) && process.exitCode() == 0)
        return true;
    QFile errors(m_folder.filePath(u"errors"_s));
    m_problem = tool + u": "_s
        + (errors.open(QIODevice::ReadOnly) ? QString::fromLocal8Bit(errors.readAll()) : process.errorString());
    return false;
}

bool Cluster::start()
{
    const QString options = u"-c listen_addresses='' -k "_s + m_folder.path();
    // After a kill, the memory is in use until the system has taken the last of its processes away.
    constexpr int attempts = 30;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (run(u"pg_ctl"_s,
                {u"-D"_s, cluster(), u"-w"_s, u"-t"_s, u"10"_s, u"-l"_s, m_folder.filePath(u"log"_s), u"-o"_s, options,
                 u"start"_s}))
            return true;
    }
    return false;
}

void Cluster::kill()
{
    QFile pid(cluster() + u"/postmaster.pid"_s);
    if (!pid.open(QIODevice::ReadOnly))
        return;
    const QByteArray postmaster = pid.readLine().trimmed();
    QFile children(QString::fromLatin1("/proc/" + postmaster + "/task/" + postmaster + "/children"));
    const QList<QByteArray> backends =
        children.open(QIODevice::ReadOnly) ? children.readAll().split(' ') : QList<QByteArray>();
    ::kill(postmaster.toInt(), SIGKILL);
    for (const QByteArray &backend : backends) {
        if (const pid_t process = backend.trimmed().toInt(); process > 0)
            ::kill(process, SIGKILL);
    }
}

bool Cluster::dump(const QByteArray &url)
{
    return run(
        u"pg_dump"_s,
        {u"-h"_s, m_folder.path(), u"-U"_s, u"backup"_s, u"-Fc"_s, u"-f"_s, m_folder.filePath(u"dump"_s), nameOf(url)});
}

bool Cluster::restore(const QByteArray &url)
{
    const QStringList where{u"-h"_s, m_folder.path(), u"-U"_s, u"owner"_s};
    return run(u"dropdb"_s, where + QStringList{nameOf(url)})
        && run(u"createdb"_s, where + QStringList{u"-O"_s, u"service"_s, nameOf(url)})
        && run(u"pg_restore"_s,
               where
                   + QStringList{u"-d"_s, nameOf(url), u"--exit-on-error"_s, u"--single-transaction"_s,
                                 m_folder.filePath(u"dump"_s)});
}

QByteArray Cluster::newDatabase()
{
    const QByteArray name = "test" + QByteArray::number(++m_databases);
    const QByteArray host = "host=" + QFile::encodeName(m_folder.path());
    server::Connection owner(host + " user=owner dbname=postgres");
    if (m_databases == 1) {
        owner.execute("CREATE ROLE service LOGIN");
        owner.execute("CREATE ROLE backup LOGIN BYPASSRLS"); // as docs/server.md has it
        owner.execute("GRANT pg_read_all_data TO backup");
    }
    owner.execute("CREATE DATABASE " + name + " OWNER service");
    return host + " user=service dbname=" + name;
}

QByteArray Cluster::asOwner(const QByteArray &url) const
{
    return QByteArray(url).replace("user=service", "user=owner");
}

} // namespace leadline::test
