// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/definitionreader.h"

#include "core/model/lead.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 formatNumber = 1;

/// Every code of one list, read before the rest so that anything may name anything.
QStringList codesOf(const JsonNode &root, const char *key)
{
    QStringList codes;
    for (const JsonNode &node : root.list(key)) {
        const QString code = node.code();
        if (codes.contains(code))
            node.complain(u"process-duplicate"_s, "code");
        codes.append(code);
    }
    return codes;
}

/// Those of all stages: what is ticked on a lead is kept by the code alone.
void refuseDoubledItems(const JsonNode &root)
{
    QStringList codes;
    for (const JsonNode &stage : root.list("stages")) {
        for (const JsonNode &item : stage.list("checklist")) {
            const QString code = item.code();
            if (codes.contains(code))
                item.complain(u"process-duplicate"_s, "code");
            codes.append(code);
        }
    }
}

} // namespace

DefinitionReader::DefinitionReader(const JsonNode &root)
    : m_root(root), m_stages(codesOf(root, "stages")), m_tasks(codesOf(root, "tasks")),
      m_maturities(codesOf(root, "maturities")), m_feed(codesOf(root, "feed")), m_optionCodes(codesOf(root, "options"))
{
}

QString DefinitionReader::stageCode(const JsonNode &node, const char *key) const
{
    return node.reference(key, m_stages, u"process-unknown-stage"_s);
}

QString DefinitionReader::taskCode(const JsonNode &node, const char *key) const
{
    return node.reference(key, m_tasks, u"process-unknown-task"_s);
}

QString DefinitionReader::maturityCode(const JsonNode &node, const char *key) const
{
    return node.reference(key, m_maturities, u"process-unknown-maturity"_s);
}

QString DefinitionReader::feedCode(const JsonNode &node, const char *key) const
{
    return node.reference(key, m_feed, u"process-unknown-feed"_s);
}

QString DefinitionReader::target(const JsonNode &node) const
{
    if (!node.has("to"))
        node.complain(u"process-missing"_s, "to");
    return stageCode(node, "to");
}

bool DefinitionReader::appliesWhen(const JsonNode &node, const char *key) const
{
    const QString option = node.reference(key, m_optionCodes, u"process-unknown-option"_s);
    return option.isEmpty() || m_optionsOn.contains(option);
}

std::vector<ProcessOption> DefinitionReader::options()
{
    std::vector<ProcessOption> found;
    for (const JsonNode &node : m_root.list("options")) {
        found.push_back({node.code(), node.label("label"), node.flag("on")});
        if (found.back().on)
            m_optionsOn.append(found.back().code);
        node.refuseOtherKeys();
    }
    return found;
}

std::vector<Maturity> DefinitionReader::maturities() const
{
    const QStringList tones{u"neutral"_s, u"good"_s, u"bad"_s};
    std::vector<Maturity> found;
    for (const JsonNode &node : m_root.list("maturities")) {
        const QString tone = node.choice("tone", tones, u"process-unknown-choice"_s);
        found.push_back({node.code(), node.label("label"), static_cast<Maturity::Tone>(tones.indexOf(tone))});
        node.refuseOtherKeys();
    }
    return found;
}

std::vector<FeedTemplate> DefinitionReader::feed() const
{
    std::vector<FeedTemplate> found;
    for (const JsonNode &node : m_root.list("feed")) {
        found.push_back({node.code(), node.label("text")});
        node.refuseOtherKeys();
    }
    return found;
}

QStringList DefinitionReader::leadFieldNames(const JsonNode &node, const char *key) const
{
    const QStringList names = node.texts(key);
    for (const QString &name : names) {
        if (!recordType(Kind::Lead).find(name) && !name.startsWith(customFieldPrefix))
            node.complain(u"process-unknown-field"_s, key);
    }
    return names;
}

QHash<QString, BilingualText> DefinitionReader::terms() const
{
    QHash<QString, BilingualText> found;
    const std::optional<JsonNode> node = m_root.object("terms");
    if (!node)
        return found;
    const QStringList names = node->keys();
    for (const QString &name : names)
        found.insert(name, node->label(name.toUtf8().constData()));
    return found;
}

std::vector<Requirement> DefinitionReader::requirements(const JsonNode &node) const
{
    std::vector<Requirement> found;
    for (const JsonNode &item : node.list("requires")) {
        found.push_back({leadFieldNames(item, "oneOf"), item.optionalText("refusal")});
        if (found.back().oneOf.isEmpty())
            item.complain(u"process-missing"_s, "oneOf");
        item.refuseOtherKeys();
    }
    return found;
}

std::vector<Move> DefinitionReader::moves(const JsonNode &node, const char *key, const QString &from) const
{
    std::vector<Move> found;
    QStringList targets{from};
    for (const JsonNode &item : node.list(key)) {
        const QString by = item.choice("by", {u"hand"_s, u"process"_s, u"both"_s}, u"process-unknown-choice"_s);
        const Move move{target(item),
                        by != u"process"_s,
                        by != u"hand"_s,
                        item.optionalLabel("label"),
                        maturityCode(item, "maturity"),
                        feedCode(item, "feed")};
        if (targets.contains(move.to))
            item.complain(u"process-duplicate"_s, "to");
        targets.append(move.to);
        if (appliesWhen(item, "when"))
            found.push_back(move);
        item.refuseOtherKeys();
    }
    return found;
}

std::vector<CheckItem> DefinitionReader::checklist(const JsonNode &node) const
{
    std::vector<CheckItem> found;
    for (const JsonNode &item : node.list("checklist")) {
        found.push_back({item.code(), item.label("label"), item.flag("required")});
        item.refuseOtherKeys();
    }
    return found;
}

Stage DefinitionReader::stage(const JsonNode &node) const
{
    Stage stage;
    stage.code = node.code();
    stage.label = node.label("label");
    stage.shortLabel = node.has("short") ? node.optionalLabel("short") : stage.label;
    stage.caption = node.optionalLabel("caption");
    const QStringList kinds{u"normal"_s, u"success"_s, u"failure"_s};
    stage.kind = static_cast<Stage::Kind>(kinds.indexOf(node.choice("kind", kinds, u"process-unknown-choice"_s)));
    stage.reasonDirectory = node.optionalText("reason");
    stage.requirements = requirements(node);
    stage.checklist = checklist(node);
    stage.advised = leadFieldNames(node, "advised");
    stage.maturity = maturityCode(node, "maturity");
    stage.task = taskCode(node, "task");
    stage.next = stageCode(node, "next");
    stage.moves = moves(node, "moves", stage.code);
    node.refuseOtherKeys();
    return stage;
}

Effect DefinitionReader::effect(const std::optional<JsonNode> &node) const
{
    if (!node)
        return {};
    const QString stage = stageCode(*node, "stage");
    const Effect effect{appliesWhen(*node, "stageWhen") ? stage : QString(), maturityCode(*node, "maturity"),
                        taskCode(*node, "task"), node->flag("repeatsTask"), feedCode(*node, "feed")};
    if (!stage.isEmpty() + !effect.task.isEmpty() + effect.repeatsTask > 1)
        node->complain(u"process-two-tasks"_s, effect.repeatsTask ? "repeatsTask" : "task");
    node->refuseOtherKeys();
    return effect;
}

TaskResult DefinitionReader::result(const JsonNode &node) const
{
    const TaskResult result{node.code(), node.label("label"), node.flag("asksDetails"), node.flag("asksStart"),
                            effect(node.object("effect"))};
    if (result.effect.repeatsTask && !result.asksStart)
        node.complain(u"process-missing"_s, "asksStart");
    node.refuseOtherKeys();
    return result;
}

ProcessTask DefinitionReader::task(const JsonNode &node) const
{
    ProcessTask task;
    task.code = node.code();
    task.subject = node.label("subject");
    task.hint = node.optionalLabel("hint");
    task.category = node.code("category");
    task.priority = node.code("priority");
    task.showInCalendar = node.flag("showInCalendar");
    task.blockMinutes = node.wholeNumber("blockMinutes", 24 * 60);
    task.saleDays = node.wholeNumber("saleDays", 3660).value_or(0);
    (void)codesOf(node, "results"); // for its complaint about doubles
    for (const JsonNode &item : node.list("results"))
        task.results.push_back(result(item));
    task.form = leadFieldNames(node, "form");
    for (const QString &name : std::as_const(task.form)) {
        const Field *field = recordType(Kind::Lead).find(name);
        if (field && field->is(System))
            node.complain(u"process-unknown-field"_s, "form");
    }
    task.commentField = node.reference("comment", task.form, u"process-unknown-field"_s);
    task.effect = effect(node.object("effect"));
    if (node.has("effect") && !task.results.empty())
        node.complain(u"process-effect-beside-results"_s, "effect");
    node.refuseOtherKeys();
    return task;
}

std::optional<Qualification> DefinitionReader::qualification() const
{
    const std::optional<JsonNode> node = m_root.object("qualify");
    if (!node)
        return std::nullopt;
    const Qualification qualification{target(*node), node->label("label"), requirements(*node),
                                      feedCode(*node, "feed")};
    node->refuseOtherKeys();
    return qualification;
}

std::optional<Resumption> DefinitionReader::resumption() const
{
    const std::optional<JsonNode> node = m_root.object("resume");
    if (!node)
        return std::nullopt;
    const Resumption resumption{target(*node), node->texts("from"), node->label("label"),
                                maturityCode(*node, "maturity"), feedCode(*node, "feed")};
    for (const QString &from : resumption.from) {
        if (!m_stages.contains(from))
            node->complain(u"process-unknown-stage"_s, "from");
    }
    node->refuseOtherKeys();
    return resumption;
}

ProcessDefinition DefinitionReader::definition()
{
    ProcessDefinition made;
    if (m_root.wholeNumber("format", formatNumber).value_or(0) != formatNumber)
        m_root.complain(u"process-unknown-format"_s, "format");
    made.code = m_root.code();
    made.label = m_root.label("label");
    made.terms = terms();
    made.options = options();
    made.maturities = maturities();
    made.initialMaturity = maturityCode(m_root, "initialMaturity");
    made.registrationMethod = m_root.optionalText("registrationMethod");
    made.start = moves(m_root, "start", {});
    if (made.start.empty())
        m_root.complain(u"process-no-start"_s, "start");
    for (const JsonNode &node : m_root.list("stages"))
        made.stages.push_back(stage(node));
    refuseDoubledItems(m_root);
    for (const JsonNode &node : m_root.list("tasks"))
        made.tasks.push_back(task(node));
    made.qualification = qualification();
    made.resumption = resumption();
    made.feed = feed();
    made.movedFeed = feedCode(m_root, "movedFeed");
    m_root.refuseOtherKeys();
    return made;
}

} // namespace leadline
