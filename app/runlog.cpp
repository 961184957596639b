// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runlog.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QMutex>
#include <exception>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestLog = 512 * 1024; ///< bytes; what is older goes with the second next file

// Qt calls its message handler, and the language its terminate handler, with nothing of ours in hand: what they write to has
// to stand where plain functions find it. One process has one of each, and one log.
QFile runLogFile;
QMutex runLogMutex;
QtMessageHandler nextHandler = nullptr;

void writeRunLog(const QString &line)
{
    const QMutexLocker lock(&runLogMutex);
    const QString moment = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    runLogFile.write((moment + u' ' + line + u'\n').toUtf8());
    runLogFile.flush();
}

void heardByRunLog(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type != QtDebugMsg && type != QtInfoMsg)
        writeRunLog(text);
    if (nextHandler)
        nextHandler(type, context, text);
}

[[noreturn]] void endedByException()
{
    writeRunLog(u"ended by an exception that nobody expected"_s);
    std::abort();
}

QDir logFolder(const QString &folder)
{
    const QDir logs(QDir(folder).filePath(u"logs"_s));
    logs.mkpath(u"."_s);
    return logs;
}

void rotate(const QString &path)
{
    const QString older = path + u".1"_s;
    if (QFile(path).size() > largestLog && (!QFile::exists(older) || QFile::remove(older)))
        QFile::rename(path, older);
}

} // namespace

RunLog::RunLog(const QString &folder)
    : m_folder(logFolder(folder)), m_path(m_folder.filePath(u"leadline.log"_s)),
      m_mark(m_folder.filePath(u"run-%1.lock"_s.arg(QCoreApplication::applicationPid()))),
      m_lastEndedBadly(removeMarksOfTheDead())
{
    m_mark.setStaleLockTime(0);
    m_mark.tryLock(0);
    rotate(m_path);
    runLogFile.setFileName(m_path);
    if (!runLogFile.open(QIODevice::WriteOnly | QIODevice::Append))
        return;
    writeRunLog(u"begun: leadline "_s + QCoreApplication::applicationVersion()
                + (m_lastEndedBadly ? u"; the run before did not end"_s : QString()));
    nextHandler = qInstallMessageHandler(heardByRunLog);
    std::set_terminate(endedByException);
}

RunLog::~RunLog()
{
    if (!runLogFile.isOpen())
        return;
    qInstallMessageHandler(nextHandler);
    std::set_terminate(nullptr);
    writeRunLog(u"ended"_s);
    const QMutexLocker lock(&runLogMutex);
    runLogFile.close();
}

/// A mark that can be taken is nobody's: its program is not there any more.
bool RunLog::removeMarksOfTheDead() const
{
    bool isFound = false;
    for (const QString &name : m_folder.entryList({u"run-*.lock"_s}, QDir::Files)) {
        QLockFile mark(m_folder.filePath(name));
        mark.setStaleLockTime(0);
        isFound = mark.tryLock(0) || isFound;
    }
    return isFound;
}

} // namespace leadline
