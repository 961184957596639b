// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/standingwords.h"

#include "ui/text/errors.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString said(const char *text, qint64 count = -1)
{
    return QCoreApplication::translate("Sharing", text, nullptr, static_cast<int>(count));
}

QString reason(const SyncStanding &standing)
{
    return standing.error ? describe(*standing.error) : QString();
}

StandingWords offline(const SyncStanding &standing)
{
    const qint64 waiting = standing.sharing.waiting;
    const QString brief = waiting > 0 ? said(QT_TRANSLATE_N_NOOP("Sharing", "Offline · %n change(s)"), waiting)
                                      : said(QT_TRANSLATE_NOOP("Sharing", "Offline"));
    return {u"cloud-off"_s, Tone::Warning, brief, reason(standing)};
}

StandingWords syncing(const SyncStanding &standing)
{
    const QString sentence = standing.received > 0
        ? said(QT_TRANSLATE_N_NOOP("Sharing", "Records received so far: %n"), standing.received)
        : said(QT_TRANSLATE_NOOP("Sharing", "Sending what was changed here and asking for what colleagues did."));
    return {u"refresh-cw"_s, Tone::Accent, said(QT_TRANSLATE_NOOP("Sharing", "Syncing…")), sentence};
}

StandingWords synced(const SyncStanding &standing, Timestamp now)
{
    const QString sentence = said(QT_TRANSLATE_NOOP("Sharing", "Everything is on the server. Last contact: %1."));
    return {u"circle-check"_s, Tone::Success, said(QT_TRANSLATE_NOOP("Sharing", "Synced")),
            sentence.arg(formatMoment(standing.sharing.state->contactAt, now))};
}

StandingWords toDecide(const SyncStanding &standing)
{
    const qint64 count = standing.sharing.conflicts + standing.sharing.attention;
    return {u"triangle-alert"_s, Tone::Warning, said(QT_TRANSLATE_N_NOOP("Sharing", "To decide: %n"), count),
            said(QT_TRANSLATE_N_NOOP("Sharing", "%n change(s) met those of colleagues. Nothing is lost: decide below."),
                 count)};
}

} // namespace

StandingWords standingWords(const SyncStanding &standing, Timestamp now)
{
    switch (standing.mood) {
    case SyncMood::NotShared:
        break;
    case SyncMood::Offline:
        return offline(standing);
    case SyncMood::Syncing:
        return syncing(standing);
    case SyncMood::Paused:
        return {u"cloud-off"_s, Tone::Warning, said(QT_TRANSLATE_NOOP("Sharing", "Stopped")), reason(standing)};
    case SyncMood::UpToDate:
        return synced(standing, now);
    case SyncMood::LoginNeeded:
        return {u"user"_s, Tone::Danger, said(QT_TRANSLATE_NOOP("Sharing", "Login needed")), reason(standing)};
    case SyncMood::NeedsAttention:
        return toDecide(standing);
    case SyncMood::Failed:
        return {u"circle-alert"_s, Tone::Danger, said(QT_TRANSLATE_NOOP("Sharing", "Not synced")), reason(standing)};
    }
    return {u"circle-check"_s, Tone::Neutral, said(QT_TRANSLATE_NOOP("Sharing", "All is saved")), {}};
}

} // namespace leadline
