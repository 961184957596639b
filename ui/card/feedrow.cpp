// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/feedrow.h"

#include "core/process/wording.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

struct Look
{
    QString icon;
    Tone tone;
};

Look lookOf(const FeedEntry &entry)
{
    if (entry.type == "note"_L1)
        return {u"message-square"_s, Tone::Violet};
    if (entry.type == "comment"_L1)
        return {u"check"_s, Tone::Success};
    return {u"arrow-right-left"_s, Tone::Accent};
}

} // namespace

TimelineRow feedRow(const CardScope &scope, const FeedEntry &entry)
{
    return feedRow(scope.reference(), scope.window.now(), entry);
}

TimelineRow feedRow(const Reference &reference, Timestamp now, const FeedEntry &entry)
{
    FeedEntry sentence = entry;
    sentence.text.clear();
    const Look look = lookOf(entry);
    const QString author = userName(reference, entry.author);
    const QLocale::Language language = CardScope::language();
    return {look.icon,
            look.tone,
            author.isEmpty() ? QCoreApplication::translate("leadline::FeedTab", "Leadline") : author,
            entry.code.isEmpty() ? reference.lookups.label(u"feedType"_s, entry.type, language).toLower()
                                 : feedText(reference.process, sentence, language),
            entry.text,
            formatMoment(entry.at, now),
            formatDateTime(entry.at),
            {}};
}

TimelineRow stepRow(const CardScope &scope, const QString &field, const FieldStep &step)
{
    const auto shown = [](const QString &value) {
        return value.isEmpty() ? QCoreApplication::translate("leadline::HistoryTab", "empty") : value;
    };
    const QString author = scope.userName(step.author);
    TimelineRow row;
    row.icon = u"pencil"_s;
    row.title = field;
    row.summary = step.device.isEmpty()
        ? author
        : QCoreApplication::translate("leadline::HistoryTab", "%1, on %2", "who, the name of the computer")
              .arg(author, step.device);
    row.body = QCoreApplication::translate("leadline::HistoryTab", "%1 → %2", "old value, new value")
                   .arg(shown(step.before), shown(step.after));
    row.when = formatMoment(step.at, scope.window.now());
    row.exact = formatDateTime(step.at);
    return row;
}

} // namespace leadline
