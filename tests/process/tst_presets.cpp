// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/preview.h"
#include "sample.h"

#include <QSet>
#include <QTest>
#include <algorithm>
#include <deque>
#include <functional>

using namespace leadline;
using namespace Qt::StringLiterals;
using sample::alina;
using sample::alinaAt;
using sample::monday;

namespace {

const Timestamp later = monday.plusMinutes(42);

/// One step of B1.1 with what B1.2 and B4 say that it does; an empty maturity stays as it is.
struct Step
{
    const char *from;
    const char *to;
    const char *maturity = "";
    const char *feed = "moved";
    const char *task = "";
};

constexpr Step handoffSteps[] = {
    {"qualification", "distribution"},
    {"qualification", "handoff", "", "moved", "handoff"},
    {"qualification", "not-interested", "no-interest"},
    {"qualification", "disqualified"},
    {"distribution", "handoff", "", "moved", "handoff"},
    {"distribution", "qualification"},
    {"distribution", "not-interested", "no-interest"},
    {"distribution", "disqualified"},
    {"handoff", "qualification"},
    {"handoff", "distribution"},
    {"handoff", "awaiting-sale"},
    {"handoff", "disqualified"},
    {"awaiting-sale", "satisfied", "satisfied"},
    {"awaiting-sale", "distribution"},
    {"awaiting-sale", "not-interested", "no-interest"},
    {"awaiting-sale", "disqualified"},
    {"satisfied", "distribution", "discovered"},
    {"not-interested", "handoff", "discovered", "resumed", "handoff"},
    {"not-interested", "distribution", "discovered"},
    {"not-interested", "qualification", "discovered"},
    {"disqualified", "qualification", "", "reactivated"},
    {"disqualified", "distribution", "", "reactivated"},
};

ProcessDefinition closingOnNoInterest()
{
    QByteArray json = presetJson(u"lead-handoff"_s);
    json.replace("\"on\": false", "\"on\": true");
    return parseProcess(json).value();
}

ProcessDefinition definition(const QString &name)
{
    return name == "closing"_L1 ? closingOnNoInterest() : loadPreset(name).value();
}

/// All that a lead on a stage may have from before, so that what a step clears is seen to go.
Lead furnished(const QString &stage, const std::optional<Task> &task)
{
    Lead lead = sample::leadOn(stage.toLatin1().constData());
    lead.clientType = u"legal"_s;
    lead.finalAt = monday;
    lead.disqualifyReason = u"no-budget"_s;
    lead.processTask = task ? task->id : TaskId();
    return lead;
}

Task openTask(const LeadId &lead)
{
    Task task;
    task.id = TaskId(newUuid(monday));
    task.lead = lead;
    task.code = u"handoff"_s;
    task.status = u"open"_s;
    task.owner = sample::boris();
    task.author = alina();
    task.start = monday;
    return task;
}

/// Where a lead can be: what tells it from elsewhere for the process, not when it came there.
struct Place
{
    Lead lead;
    std::optional<Task> task;

    [[nodiscard]] QString name() const
    {
        return QStringList{lead.stage, lead.maturity, task ? task->code : u"-"_s, lead.qualified ? u"q"_s : QString(),
                           lead.disqualifyReason}
            .join(u'|');
    }
};

struct Act
{
    QString name;
    std::function<Result<Outcome>(const Place &)> run;
    bool byPerson = true;
};

/// Everything that anybody, or the process itself, can try on a lead.
std::vector<Act> actsOf(const ProcessDefinition &process)
{
    std::vector<Act> acts;
    for (const Stage &stage : process.stages) {
        const QString reason = sample::reasonFor(process, stage.code);
        acts.push_back({u"by hand to "_s + stage.code, [&process, to = stage.code, reason](const Place &place) {
                            return moveByHand(process, place.lead, place.task, to, reason, alinaAt(later));
                        }});
        acts.push_back({u"by the process to "_s + stage.code,
                        [&process, to = stage.code, reason](const Place &place) {
                            return enterByProcess(process, place.lead, place.task, to, reason, alinaAt(later));
                        },
                        false});
    }
    QStringList results{QString()};
    for (const ProcessTask &task : process.tasks)
        results += task.resultCodes();
    for (const QString &result : std::as_const(results)) {
        acts.push_back(
            {u"result "_s + result, [&process, result](const Place &place) -> Result<Outcome> {
                 if (!place.task)
                     return failure(ErrorCode::Refused, u"no task"_s);
                 const TaskResult *chosen = process.task(place.task->code)->result(result);
                 const Timestamp start = chosen && chosen->asksStart ? later.plusDays(2) : Timestamp();
                 return completeTask(process, place.lead, *place.task, {result, u"said"_s, start, {}}, alinaAt(later));
             }});
    }
    acts.push_back({u"resume"_s, [&process](const Place &place) {
                        return resume(process, place.lead, place.task, alinaAt(later));
                    }});
    acts.push_back({u"qualify"_s, [&process](const Place &place) {
                        return qualified(process, place.lead, place.task, alinaAt(later));
                    }});
    return acts;
}

Place after(const Place &before, const Outcome &outcome)
{
    Place place{outcome.lead, before.task};
    if (outcome.closed)
        place.task.reset();
    for (const Task &task : outcome.created) {
        if (task.id == outcome.lead.processTask)
            place.task = task;
    }
    return place;
}

/// What is wrong with where an act has led, whichever act it was.
QString faultOf(const ProcessDefinition &process, const Place &before, const Outcome &outcome)
{
    const Lead &lead = outcome.lead;
    const Stage *stage = process.stage(lead.stage);
    const Place now = after(before, outcome);
    const bool moved = before.lead.stage != lead.stage;
    const QStringList ends{before.lead.stage, lead.stage};
    const bool feedIsOurs = std::ranges::all_of(outcome.feed, [&](const FeedEntry &entry) {
        return entry.lead == lead.id && entry.at == later && entry.author == alina() && entry.details.first(2) == ends;
    });
    const bool tasksAreOurs = std::ranges::all_of(outcome.created, [&](const Task &task) {
        return task.lead == lead.id && task.isOpen() && task.contact == lead.contact && task.company == lead.company
            && task.due >= task.start;
    });
    if (!stage)
        return u"a stage that is none"_s;
    if (!lead.maturity.isEmpty() && !process.maturities.empty() && !process.maturity(lead.maturity))
        return u"a maturity that is none"_s;
    if (stage->isFinal() != lead.finalAt.isSet())
        return u"the moment of the end"_s;
    if (stage->reasonDirectory.isEmpty() != lead.disqualifyReason.isEmpty())
        return u"a reason where none belongs, or none where one does"_s;
    if (lead.stageSince != (moved ? later : before.lead.stageSince))
        return u"since when it stands there"_s;
    if (before.lead.qualified && !lead.qualified)
        return u"no longer qualified"_s;
    if (outcome.created.size() > 1 || now.task.has_value() != !lead.processTask.isNull())
        return u"more tasks than one, or one that nobody knows"_s;
    if (now.task && now.task->id != lead.processTask)
        return u"another task"_s;
    if (stage->isFinal() && now.task)
        return u"a task after the end"_s;
    if (outcome.closed && (outcome.closed->after.isOpen() || outcome.closed->before.id != before.task->id))
        return u"another task closed, or left open"_s;
    if (moved && before.task && !outcome.closed)
        return u"the task of the stage before is still open"_s;
    return feedIsOurs && tasksAreOurs ? QString() : u"a feed entry or a task of another"_s;
}

/// Every place that any row of acts leads to, beginning with a new lead; `seen` is told of each act that was taken.
using Seen = std::function<void(const Place &, const Act &, const Outcome &)>;
std::vector<Place> everyPlace(const ProcessDefinition &process, const std::vector<Act> &acts, const Seen &seen)
{
    Lead typed = sample::leadOn("");
    typed.clientType = u"legal"_s;
    typed.maturity.clear();
    std::vector<Place> found;
    std::deque<Place> open{{newLead(process, typed, alinaAt(monday)).value().lead, {}}};
    QSet<QString> known{open.front().name()};
    while (!open.empty()) {
        found.push_back(open.front());
        open.pop_front();
        for (const Act &act : acts) {
            const Place from = found.back();
            const Result<Outcome> outcome = act.run(from);
            if (!outcome)
                continue;
            seen(from, act, *outcome);
            Place next = after(from, *outcome);
            next.lead.stageSince = monday;
            if (!known.contains(next.name())) {
                known.insert(next.name());
                open.push_back(std::move(next));
            }
        }
    }
    return found;
}

void eachDefinition()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("B1.1 B1.2 B2 B4.1 the hand-off") << u"lead-handoff"_s;
    QTest::newRow("F1 the hand-off that closes without interest") << u"closing"_s;
    QTest::newRow("S2-05 the five stages") << u"five-stage"_s;
}

} // namespace

/// The shipped processes whole: every stage, every move, every result, from everywhere that a lead can come to.
class PresetsTest : public QObject
{
    Q_OBJECT

private slots:
    void aStepDoesWhatTheTableSaysAndNothingElse_data();
    void aStepDoesWhatTheTableSaysAndNothingElse();
    void theTableHasEveryStep();
    void whereverALeadIsAllIsInOrder_data() { eachDefinition(); }
    void whereverALeadIsAllIsInOrder();
    void whatIsOfferedIsWhatCanBeDone_data() { eachDefinition(); }
    void whatIsOfferedIsWhatCanBeDone();
    void aPreviewTellsTheEffect_data() { eachDefinition(); }
    void aPreviewTellsTheEffect();
    void aRefusalLeavesTheLeadAlone_data() { eachDefinition(); }
    void aRefusalLeavesTheLeadAlone();
    void nobodyIsEverStuck_data();
    void nobodyIsEverStuck();
    void aFormCannotGetAroundAnOwnField();
};

void PresetsTest::aStepDoesWhatTheTableSaysAndNothingElse_data()
{
    QTest::addColumn<size_t>("index");
    QTest::addColumn<bool>("byHand");
    QTest::addColumn<bool>("hasTask");
    const ProcessDefinition process = sample::preset("lead-handoff");
    for (size_t index = 0; index < std::size(handoffSteps); ++index) {
        const Step &step = handoffSteps[index];
        const Move *move = process.stage(QString::fromLatin1(step.from))->moveTo(QString::fromLatin1(step.to));
        for (const bool byHand : {false, true}) {
            for (const bool hasTask : {false, true}) {
                if (move && (byHand ? move->byHand : move->byProcess))
                    QTest::addRow("B1.1 B1.2 %s to %s %s%s", step.from, step.to, byHand ? "by hand" : "by the process",
                                  hasTask ? " with a task" : "")
                        << index << byHand << hasTask;
            }
        }
    }
}

void PresetsTest::aStepDoesWhatTheTableSaysAndNothingElse()
{
    // Given
    QFETCH(const size_t, index);
    QFETCH(const bool, byHand);
    QFETCH(const bool, hasTask);
    const Step &step = handoffSteps[index];
    const ProcessDefinition process = sample::preset("lead-handoff");
    const QString to = QString::fromLatin1(step.to);
    std::optional<Task> task;
    if (hasTask)
        task = openTask({});
    const Lead before = furnished(QString::fromLatin1(step.from), task);
    const QString reason = sample::reasonFor(process, to);
    // When
    const Result<Outcome> done = byHand ? moveByHand(process, before, task, to, reason, alinaAt(later))
                                        : enterByProcess(process, before, task, to, reason, alinaAt(later));
    // Then
    QVERIFY(done);
    const bool makesTask = *step.task != 0;
    QCOMPARE(done->created.size(), size_t(makesTask));
    Lead expected = before;
    expected.stage = to;
    expected.stageSince = later;
    expected.maturity = *step.maturity ? QString::fromLatin1(step.maturity) : before.maturity;
    expected.finalAt =
        QStringList{u"satisfied"_s, u"not-interested"_s, u"disqualified"_s}.contains(to) ? later : Timestamp();
    expected.disqualifyReason = reason;
    expected.processTask = makesTask ? done->created.front().id : TaskId();
    QCOMPARE(toRecord(done->lead).values, toRecord(expected).values);
    QCOMPARE(done->closed.has_value(), hasTask);
    if (hasTask) {
        Task cancelled = *task;
        cancelled.status = u"cancelled"_s;
        QCOMPARE(toRecord(done->closed->after).values, toRecord(cancelled).values);
    }
    QCOMPARE(done->feed.size(), size_t(1));
    QCOMPARE(done->feed.front().code, QString::fromLatin1(step.feed));
    QCOMPARE(makesTask ? done->created.front().code : QString(), QString::fromLatin1(step.task));
}

void PresetsTest::theTableHasEveryStep()
{
    size_t steps = 0;
    for (const Stage &stage : sample::preset("lead-handoff").stages)
        steps += stage.moves.size();
    QCOMPARE(std::size(handoffSteps), steps);
}

void PresetsTest::whereverALeadIsAllIsInOrder()
{
    QFETCH(const QString, name);
    const ProcessDefinition process = definition(name);
    const std::vector<Act> acts = actsOf(process);
    QStringList faults;
    QSet<QString> stages;
    int taken = 0;
    const std::vector<Place> places =
        everyPlace(process, acts, [&](const Place &from, const Act &act, const Outcome &outcome) {
            ++taken;
            if (const QString fault = faultOf(process, from, outcome); !fault.isEmpty())
                faults.append(from.name() + u": "_s + act.name + u": "_s + fault);
        });
    for (const Place &place : places)
        stages.insert(place.lead.stage);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QCOMPARE(stages.size(), qsizetype(process.stages.size())); // no stage that nobody comes to
    QVERIFY(taken > int(places.size()));
}

void PresetsTest::whatIsOfferedIsWhatCanBeDone()
{
    QFETCH(const QString, name);
    const ProcessDefinition process = definition(name);
    const std::vector<Act> acts = actsOf(process);
    for (const Place &place : everyPlace(process, acts, [](const Place &, const Act &, const Outcome &) {})) {
        const QStringList offered = movesByHand(process, place.lead);
        const std::vector<StageView> bar = stageBar(process, place.lead, QLocale::Russian);
        QCOMPARE(std::ranges::count_if(bar,
                                       [](const StageView &view) {
                                           return view.state == StageView::State::Current
                                               || view.state == StageView::State::Lost;
                                       }),
                 1);
        for (const Act &act : acts) {
            const bool works = act.run(place).has_value();
            if (act.name.startsWith("by hand to "_L1))
                QVERIFY2(offered.contains(act.name.sliced(11)) == works, qPrintable(place.name() + act.name));
            if (act.name == "resume"_L1)
                QCOMPARE(resumptionGate(process, place.lead).isOpen(), works);
            if (act.name == "qualify"_L1)
                QCOMPARE(qualificationGate(process, place.lead).isOpen(), works);
        }
        for (const ProcessAction &action : actionsFor(process, place.lead, QLocale::English)) {
            QVERIFY(!action.label.isEmpty());
            QVERIFY2(action.gate.canBeOffered() || !action.gate.missing.isEmpty(), qPrintable(place.name()));
        }
    }
}

void PresetsTest::aPreviewTellsTheEffect()
{
    QFETCH(const QString, name);
    const ProcessDefinition process = definition(name);
    everyPlace(process, actsOf(process), [&](const Place &from, const Act &act, const Outcome &outcome) {
        if (act.name.startsWith("by hand to "_L1)) {
            const MovePreview preview = previewOfMove(
                process, from.lead, from.task ? std::vector{*from.task} : std::vector<Task>(), act.name.sliced(11));
            QCOMPARE(preview.cancelled.size(), size_t(outcome.closed.has_value()));
        }
        if (!act.name.startsWith("result "_L1))
            return;
        const Result<ResultPreview> preview = previewOf(process, from.lead, *from.task, act.name.sliced(7));
        QVERIFY(preview);
        QCOMPARE(preview->stage, outcome.lead.stage);
        QCOMPARE(preview->maturity, outcome.lead.maturity);
        QCOMPARE(preview->createsTask, outcome.created.empty() ? QString() : outcome.created.front().code);
        QCOMPARE(preview->feed.size(), outcome.feed.size());
    });
}

/// A result of a task that is not the lead's open one, a second one, a move from where it does not stand.
void PresetsTest::aRefusalLeavesTheLeadAlone()
{
    QFETCH(const QString, name);
    const ProcessDefinition process = definition(name);
    everyPlace(process, actsOf(process), [&](const Place &from, const Act &act, const Outcome &outcome) {
        if (!outcome.closed)
            return;
        const Place now = after(from, outcome);
        for (const QString &result :
             process.task(outcome.closed->before.code)->resultCodes() + QStringList{QString()}) {
            const Result<Outcome> again =
                completeTask(process, now.lead, outcome.closed->after, {result, {}, {}, {}}, alinaAt(later));
            QVERIFY2(!again && again.error().reason == "task-not-open"_L1, qPrintable(act.name));
            const Result<Outcome> blind =
                completeTask(process, now.lead, outcome.closed->before, {result, {}, {}, {}}, alinaAt(later));
            QVERIFY2(!blind && blind.error().code == ErrorCode::Stale, qPrintable(act.name));
        }
    });
}

void PresetsTest::nobodyIsEverStuck_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("goal");
    QTest::addColumn<QStringList>("ends"); ///< from which there is no way on
    QTest::newRow("S0-54 back to the hand-off") << u"lead-handoff"_s << u"handoff"_s << QStringList();
    QTest::newRow("S0-42 on to the sale") << u"lead-handoff"_s << u"awaiting-sale"_s << QStringList();
    QTest::newRow("F1 though closed") << u"closing"_s << u"awaiting-sale"_s << QStringList();
    QTest::newRow("S1-44 a disqualified one too") << u"lead-handoff"_s << u"qualification"_s << QStringList();
    QTest::newRow("S2-05 to the deal") << u"five-stage"_s << u"deal"_s << QStringList();
    QTest::newRow("S2-05 never back from the deal") << u"five-stage"_s << u"new"_s << QStringList{u"deal"_s};
}

/// People alone, with what the card offers them, bring a lead to the goal from wherever it is.
void PresetsTest::nobodyIsEverStuck()
{
    // Given the places, and which of them people get to from which
    QFETCH(const QString, name);
    QFETCH(const QString, goal);
    QFETCH(const QStringList, ends);
    const ProcessDefinition process = definition(name);
    QMultiHash<QString, QString> waysTo;
    const std::vector<Place> places =
        everyPlace(process, actsOf(process), [&](const Place &from, const Act &act, const Outcome &outcome) {
            if (act.byPerson)
                waysTo.insert(after(from, outcome).name(), from.name());
        });
    // When
    QSet<QString> arrive;
    std::deque<QString> open;
    for (const Place &place : places) {
        if (place.lead.stage == goal)
            open.push_back(place.name());
    }
    for (; !open.empty(); open.pop_front()) {
        if (arrive.contains(open.front()))
            continue;
        arrive.insert(open.front());
        for (const QString &from : waysTo.values(open.front()))
            open.push_back(from);
    }
    // Then
    for (const Place &place : places)
        QVERIFY2(arrive.contains(place.name()) != ends.contains(place.lead.stage), qPrintable(place.name()));
}

/// A company's own definition may ask for a field of its own on the form and at the next stage's gate.
void PresetsTest::aFormCannotGetAroundAnOwnField()
{
    // Given
    QByteArray json = presetJson(u"lead-handoff"_s);
    json.replace("\"form\": [\"needType\",", "\"form\": [\"fields.fleet\", \"needType\",");
    json.replace("\"advised\":", "\"requires\": [{\"oneOf\": [\"fields.fleet\"]}], \"advised\":");
    sample::Handoff handoff;
    handoff.process = parseProcess(json).value();
    const sample::Form form(u"said"_s, handoff);
    // When
    const Result<Outcome> without = form.save({});
    const Result<Outcome> emptied = form.save({{u"fields.fleet"_s, Value()}});
    const Result<Outcome> with = form.save({{u"fields.fleet"_s, u"12"_s}});
    // Then
    QVERIFY(!without);
    QCOMPARE(without.error(), (Error{ErrorCode::Refused, u"fields-missing"_s, {u"fields.fleet"_s}}));
    QVERIFY(!emptied);
    QVERIFY(with);
    QCOMPARE(with->lead.fields.value(u"fleet"_s).toString(), u"12"_s);
    QCOMPARE(with->lead.stage, u"awaiting-sale"_s);
}

QTEST_GUILESS_MAIN(PresetsTest)
#include "tst_presets.moc"
