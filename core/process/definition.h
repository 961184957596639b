// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/bilingualtext.h"

#include <QHash>
#include <QStringList>
#include <optional>
#include <vector>

namespace leadline {

/// How ripe the need is (зрелость потребности, B1.2).
struct Maturity
{
    enum class Tone { Neutral, Good, Bad };

    QString code;
    BilingualText label;
    Tone tone = Tone::Neutral;
};

/// Fields of which one at least must be filled before a stage is entered (S2-33, B2 step 5).
struct Requirement
{
    QStringList oneOf; ///< names of lead fields
    QString refusal;   ///< reason key; empty: "fields-missing"
};

/// One permitted step from a stage to another (B1.1).
struct Move
{
    QString to;
    bool byHand = false;
    bool byProcess = false;
    BilingualText label; ///< of its button; empty: only the stage bar offers it
    QString maturity;    ///< set by the step; empty: what the entered stage says
    QString feed;        ///< code of the feed entry; empty: the definition's `movedFeed`
};

/// One item of a stage's checklist (чек-лист, S2-32).
struct CheckItem
{
    QString code; ///< no two of a definition share one: what is ticked is kept by it
    BilingualText label;
    bool required = false; ///< ticked before the lead goes on

    friend bool operator==(const CheckItem &, const CheckItem &) = default;
};

struct Stage
{
    enum class Kind { Normal, Success, Failure };

    QString code;
    BilingualText label;
    BilingualText shortLabel;
    BilingualText caption; ///< second line or tooltip (F17); may be empty
    Kind kind = Kind::Normal;
    QString reasonDirectory; ///< entering asks for a code out of this directory; empty: no reason
    std::vector<Requirement> requirements;
    std::vector<CheckItem> checklist; ///< done while the lead stands here
    QStringList advised;              ///< fields that should be filled before entering, but do not stop it
    QString maturity;                 ///< set on entering; empty: unchanged
    QString task;                     ///< made on entering; empty: none
    QString next;                     ///< where the process leads from here; empty: nowhere
    std::vector<Move> moves;

    [[nodiscard]] bool isFinal() const { return kind != Kind::Normal; }
    [[nodiscard]] const Move *moveTo(const QString &stage) const;
};

/// What completing a task does to the lead (B4.1); empty members change nothing.
struct Effect
{
    QString stage;
    QString maturity;
    QString task;             ///< code of the task that follows
    bool repeatsTask = false; ///< the same task follows, on the start that the person chose
    QString feed;             ///< code of the feed entry
};

/// One of a task's possible results (возможные результаты).
struct TaskResult
{
    QString code;
    BilingualText label;
    bool asksDetails = false; ///< «Результат подробно» is offered
    bool asksStart = false;   ///< the start of the repeated task must be given
    Effect effect;
};

/// A task that the process makes. With `results` one of them must be chosen; without, completing it does `effect`.
struct ProcessTask
{
    QString code;
    BilingualText subject;
    BilingualText hint;
    QString category;
    QString priority;
    bool showInCalendar = false;
    std::optional<qint64> blockMinutes; ///< length in the calendar (F2)
    qint64 saleDays = 0;                ///< due when no decision date is known: so many days after the start (F2)
    std::vector<TaskResult> results;
    QStringList form;     ///< lead fields that are filled in with the task (B5)
    QString commentField; ///< of the form: starts as the previous task's details, is posted to the feed (S0-37, S0-41)
    Effect effect;

    [[nodiscard]] const TaskResult *result(const QString &wanted) const;
    [[nodiscard]] QStringList resultCodes() const;
};

/// Where qualification leads and what it needs at its end (B2).
struct Qualification
{
    QString to;
    BilingualText label;
    std::vector<Requirement> requirements;
    QString feed;
};

/// How work on a dormant lead goes on (S0-54): from `from`, or on `to` itself when its task is gone.
struct Resumption
{
    QString to;
    QStringList from;
    BilingualText label;
    QString maturity;
    QString feed;
};

/// The text of a feed entry; {from}, {to} stand for stages, {start} for a moment.
struct FeedTemplate
{
    QString code;
    BilingualText text;
};

/// A switch of the process (F1). The parser has already applied it; it is here to be shown.
struct ProcessOption
{
    QString code;
    BilingualText label;
    bool on = false;
};

/// A process as data: the engine knows stages, tasks, gates and effects, but none of them by name.
struct ProcessDefinition
{
    QString code;
    BilingualText label;
    QHash<QString, BilingualText> terms; ///< how this trade says "lead", "company" … (F12)
    std::vector<ProcessOption> options;
    std::vector<Maturity> maturities;
    QString initialMaturity;
    QString registrationMethod; ///< of a lead made by hand
    std::vector<Move> start;    ///< where a new lead may stand; the first is where it does unless told otherwise
    std::vector<Stage> stages;  ///< in the order of the stage bar
    std::vector<ProcessTask> tasks;
    std::optional<Qualification> qualification;
    std::optional<Resumption> resumption;
    std::vector<FeedTemplate> feed;
    QString movedFeed;

    [[nodiscard]] const Stage *stage(const QString &wanted) const;
    [[nodiscard]] const ProcessTask *task(const QString &wanted) const;
    [[nodiscard]] const Maturity *maturity(const QString &wanted) const;
    /// Of whatever stage.
    [[nodiscard]] const CheckItem *checkItem(const QString &wanted) const;
    [[nodiscard]] const FeedTemplate *feedTemplate(const QString &wanted) const;
};

} // namespace leadline
