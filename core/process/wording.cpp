// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/wording.h"

#include <algorithm>
#include <iterator>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString momentText(const QString &iso, QLocale::Language language)
{
    const std::optional<Timestamp> moment = timestampFromIso(iso);
    return moment ? QLocale(language).toString(moment->toLocal(), QLocale::ShortFormat) : iso;
}

/// Seconds as minutes and seconds: "4:05".
QString lengthText(const QString &seconds)
{
    constexpr qint64 minute = 60;
    const qint64 whole = std::max<qint64>(seconds.toLongLong(), 0);
    return u"%1:%2"_s.arg(whole / minute).arg(whole % minute, 2, 10, QChar(u'0'));
}

/// Fills {name} marks in one pass, so that what is put in is never read as a mark.
QString filledIn(const QString &sentence, const QHash<QString, QString> &values)
{
    QString text;
    qsizetype from = 0;
    while (from < sentence.size()) {
        const qsizetype open = sentence.indexOf(u'{', from);
        const qsizetype close = open < 0 ? -1 : sentence.indexOf(u'}', open);
        if (close < 0)
            break;
        const QString mark = sentence.sliced(open, close - open + 1);
        text += sentence.sliced(from, open - from) + values.value(mark, mark);
        from = close + 1;
    }
    return text + sentence.sliced(from);
}

/// What is said in every process, whatever its definition.
const FeedTemplate *ownTemplate(const QString &code)
{
    static const FeedTemplate templates[] = {
        {u"owner-away"_s,
         {u"Ответственный не работает с лидами: задача поручена её автору"_s,
          u"The owner no longer works with leads: the task goes to its author"_s}},
        {u"call"_s, {u"Звонок, {length}"_s, u"Call, {length}"_s}},
        {u"asked-again"_s,
         {u"Новое время: {start}. Кто согласился, приглашены снова"_s,
          u"New time: {start}. Who had accepted is asked again"_s}},
        {u"no-next-step"_s, {u"Следующий шаг не нужен"_s, u"No next step is needed"_s}},
    };
    const auto *const found = std::ranges::find(templates, code, &FeedTemplate::code);
    return found == std::end(templates) ? nullptr : found;
}

} // namespace

QString stageLabel(const ProcessDefinition &process, const QString &code, QLocale::Language language)
{
    const Stage *stage = process.stage(code);
    return stage ? stage->label.text(language) : code;
}

QString maturityLabel(const ProcessDefinition &process, const QString &code, QLocale::Language language)
{
    const Maturity *maturity = process.maturity(code);
    return maturity ? maturity->label.text(language) : code;
}

QString resultLabel(const ProcessDefinition &process, const QString &taskCode, const QString &code,
                    QLocale::Language language)
{
    const ProcessTask *task = process.task(taskCode);
    const TaskResult *result = task ? task->result(code) : nullptr;
    return result ? result->label.text(language) : code;
}

QString subjectOf(const ProcessDefinition &process, const Task &task, QLocale::Language language)
{
    if (!task.subject.isEmpty())
        return task.subject;
    const ProcessTask *kind = process.task(task.code);
    return kind ? kind->subject.text(language) : task.code;
}

QString hintOf(const ProcessDefinition &process, const Task &task, QLocale::Language language)
{
    const ProcessTask *kind = process.task(task.code);
    return kind ? kind->hint.text(language) : QString();
}

QString feedText(const ProcessDefinition &process, const FeedEntry &entry, QLocale::Language language)
{
    const FeedTemplate *own = ownTemplate(entry.code);
    const FeedTemplate *known = own ? own : process.feedTemplate(entry.code);
    if (!known)
        return entry.text;
    const QString sentence = filledIn(known->text.text(language),
                                      {{u"{from}"_s, stageLabel(process, entry.details.value(0), language)},
                                       {u"{to}"_s, stageLabel(process, entry.details.value(1), language)},
                                       {u"{start}"_s, momentText(entry.details.value(2), language)},
                                       {u"{length}"_s, lengthText(entry.details.value(3))}});
    return entry.text.isEmpty() ? sentence : QString(sentence + u'\n' + entry.text);
}

} // namespace leadline
