// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/taskfacts.h"

#include "core/process/wording.h"
#include "ui/text/fields.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// What the words of one stage's tasks need.
struct Scene
{
    const ProcessDefinition &process;
    const Stage &stage;
    QLocale::Language language;
};

QString taskText(const char *text, int count = -1)
{
    return QCoreApplication::translate("TaskFacts", text, nullptr, count);
}

QString taskSubject(const Scene &scene, const QString &task)
{
    const ProcessTask *known = scene.process.task(task);
    return known ? known->subject.text(scene.language) : task;
}

/// With the stages that it will name; a moment is not known yet.
QString feedWords(const Scene &scene, const Effect &effect)
{
    const FeedTemplate *known = scene.process.feedTemplate(effect.feed);
    QString text = known ? known->text.text(scene.language) : effect.feed;
    text.replace(u"{from}"_s, scene.stage.label.text(scene.language));
    text.replace(u"{to}"_s, stageLabel(scene.process, effect.stage, scene.language));
    return text.replace(u"{start}"_s, u"…"_s);
}

void addEffect(const Scene &scene, const Effect &effect, int depth, std::vector<Fact> &facts)
{
    const auto add = [&](const char *text, const QString &value) {
        facts.push_back({value.isNull() ? taskText(text) : taskText(text).arg(value), depth});
    };
    if (!effect.stage.isEmpty())
        add(QT_TRANSLATE_NOOP("TaskFacts", "The lead goes to “%1”"),
            stageLabel(scene.process, effect.stage, scene.language));
    else
        add(QT_TRANSLATE_NOOP("TaskFacts", "The lead stays on this stage"), {});
    if (!effect.maturity.isEmpty())
        add(QT_TRANSLATE_NOOP("TaskFacts", "Its maturity becomes “%1”"),
            maturityLabel(scene.process, effect.maturity, scene.language));
    if (!effect.task.isEmpty())
        add(QT_TRANSLATE_NOOP("TaskFacts", "A task follows: %1"), taskSubject(scene, effect.task));
    if (effect.repeatsTask)
        add(QT_TRANSLATE_NOOP("TaskFacts", "The same task follows, on the day that is chosen"), {});
    if (!effect.feed.isEmpty())
        add(QT_TRANSLATE_NOOP("TaskFacts", "In the feed: %1"), feedWords(scene, effect));
}

void addDates(const ProcessTask &task, std::vector<Fact> &facts)
{
    if (task.saleDays > 0)
        facts.push_back(
            {taskText(QT_TRANSLATE_N_NOOP("TaskFacts", "Due in %n day(s), unless the date of the decision is known"),
                      int(task.saleDays))});
    if (task.showInCalendar && task.blockMinutes)
        facts.push_back({taskText(QT_TRANSLATE_N_NOOP("TaskFacts", "Stands in the schedule for %n minute(s)"),
                                  int(*task.blockMinutes))});
}

FactGroup groupOf(const Scene &scene, const ProcessTask &task, const QString &heading)
{
    FactGroup group{heading, {{task.subject.text(scene.language)}}};
    if (!task.hint.isEmpty())
        group.facts.push_back({task.hint.text(scene.language), 1});
    addDates(task, group.facts);
    if (!task.form.isEmpty()) {
        QStringList labels;
        for (const QString &name : task.form)
            labels.append(fieldLabel(Kind::Lead, name));
        group.facts.push_back(
            {taskText(QT_TRANSLATE_NOOP("TaskFacts", "Filled in with it: %1")).arg(labels.join(u", "_s))});
    }
    for (const TaskResult &result : task.results) {
        group.facts.push_back(
            {taskText(QT_TRANSLATE_NOOP("TaskFacts", "Result “%1”")).arg(result.label.text(scene.language))});
        addEffect(scene, result.effect, 1, group.facts);
    }
    if (task.results.empty()) {
        group.facts.push_back({taskText(QT_TRANSLATE_NOOP("TaskFacts", "When it is done"))});
        addEffect(scene, task.effect, 1, group.facts);
    }
    return group;
}

QStringList tasksAfter(const ProcessTask &task)
{
    QStringList codes{task.effect.task};
    for (const TaskResult &result : task.results)
        codes.append(result.effect.task);
    codes.removeAll(QString());
    return codes;
}

} // namespace

std::vector<FactGroup> taskFacts(const ProcessDefinition &process, const Stage &stage, QLocale::Language language)
{
    const Scene scene{process, stage, language};
    std::vector<FactGroup> groups;
    QStringList codes{stage.task};
    for (qsizetype at = 0; at < codes.size(); ++at) {
        const ProcessTask *task = process.task(codes.at(at));
        if (!task)
            continue;
        groups.push_back(groupOf(scene, *task,
                                 at == 0 ? taskText(QT_TRANSLATE_NOOP("TaskFacts", "The task of the stage"))
                                         : taskText(QT_TRANSLATE_NOOP("TaskFacts", "The task that follows"))));
        for (const QString &next : tasksAfter(*task)) {
            if (!codes.contains(next))
                codes.append(next);
        }
    }
    return groups;
}

} // namespace leadline
