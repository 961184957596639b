// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/terminalprogress.h"

#include <QCoreApplication>
#include <cmath>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

bool isTerminal()
{
#ifdef Q_OS_WIN
    return ::_isatty(::_fileno(stderr)) != 0;
#else
    return ::isatty(STDERR_FILENO) != 0;
#endif
}

QString number(double value)
{
    return QLocale().toString(std::llround(value));
}

/// "1:05", minutes and seconds; rounded up, so that it ends with 0:01.
QString duration(double seconds)
{
    const auto whole = static_cast<qint64>(std::ceil(seconds));
    return u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QChar(u'0'));
}

} // namespace

TerminalProgress::TerminalProgress(const Invocation &typed) : m_isShown(isTerminal() && !typed.has(u"--json"_s))
{
    m_clock.start();
}

TerminalProgress::~TerminalProgress()
{
    draw({});
}

bool TerminalProgress::show(const ImportProgress &progress)
{
    if (isDue())
        draw(QCoreApplication::translate("CommandLine", "Read: %1 (%2%). Per second: %3. Time left: %4.")
                 .arg(QLocale().toString(progress.soFar.read), number(100 * progress.fraction),
                      number(progress.rowsPerSecond), duration(progress.secondsLeft)));
    return !m_interruption.isRequested();
}

bool TerminalProgress::show(qint64 done, qint64 total)
{
    if (isDue() && done > 0) {
        const double seconds = static_cast<double>(m_clock.elapsed()) / 1000;
        const double left = seconds * static_cast<double>(total - done) / static_cast<double>(done);
        const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
        draw(QCoreApplication::translate("CommandLine", "Done: %1 of %2. Per second: %3. Time left: %4.")
                 .arg(QLocale().toString(done), QLocale().toString(total), number(rate), duration(left)));
    }
    return !m_interruption.isRequested();
}

/// Ten times a second is as often as anyone can read.
bool TerminalProgress::isDue()
{
    constexpr qint64 pause = 100;
    const qint64 now = m_clock.elapsed();
    if (!m_isShown || (m_drawnAt >= 0 && now - m_drawnAt < pause))
        return false;
    m_drawnAt = now;
    return true;
}

/// Over the line before, which may be longer; blanks do what no terminal has to understand.
void TerminalProgress::draw(const QString &line)
{
    if (line.isEmpty() && m_width == 0)
        return;
    const QString padded = u'\r' + line.leftJustified(m_width) + (line.isEmpty() ? u"\r"_s : QString());
    m_width = line.size();
    const QByteArray bytes = padded.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace leadline
