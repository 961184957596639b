// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/stagefacts.h"

#include "core/model/recordtype.h"
#include "core/process/wording.h"
#include "ui/settings/taskfacts.h"
#include "ui/text/fields.h"
#include "ui/text/html.h"

#include <QCoreApplication>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString stageText(const char *text)
{
    return QCoreApplication::translate("StageFacts", text);
}

QString fieldNames(const QStringList &names)
{
    QStringList labels;
    for (const QString &name : names)
        labels.append(fieldLabel(Kind::Lead, name));
    return labels.join(u", "_s);
}

QString requirementText(const Requirement &requirement)
{
    const QString text = requirement.oneOf.size() == 1
        ? stageText(QT_TRANSLATE_NOOP("StageFacts", "Shut until this is filled in: %1"))
        : stageText(QT_TRANSLATE_NOOP("StageFacts", "Shut until one of these is filled in: %1"));
    return text.arg(fieldNames(requirement.oneOf));
}

QString standingOf(const ProcessDefinition &process, const Stage &stage)
{
    if (stage.kind == Stage::Kind::Success)
        return stageText(QT_TRANSLATE_NOOP("StageFacts", "An end: success"));
    if (stage.kind == Stage::Kind::Failure)
        return stageText(QT_TRANSLATE_NOOP("StageFacts", "An end: without a sale"));
    const auto at = std::ranges::find(process.stages, stage.code, &Stage::code) - process.stages.begin();
    return stageText(QT_TRANSLATE_NOOP("StageFacts", "Stage %1 of %2")).arg(at + 1).arg(process.stages.size());
}

/// The ways in that are no plain move: new leads, qualification, resumption.
void addWaysIn(const ProcessDefinition &process, const Stage &stage, QLocale::Language language,
               std::vector<Fact> &facts)
{
    const auto start = std::ranges::find(process.start, stage.code, &Move::to);
    if (start != process.start.end())
        facts.push_back({start == process.start.begin()
                             ? stageText(QT_TRANSLATE_NOOP("StageFacts", "New leads begin here"))
                             : stageText(QT_TRANSLATE_NOOP("StageFacts", "A new lead may begin here, too"))});
    if (process.qualification && process.qualification->to == stage.code) {
        facts.push_back({stageText(QT_TRANSLATE_NOOP("StageFacts", "“%1” leads here"))
                             .arg(process.qualification->label.text(language))});
        for (const Requirement &requirement : process.qualification->requirements)
            facts.push_back({requirementText(requirement), 1});
    }
    if (process.resumption && process.resumption->to == stage.code)
        facts.push_back({stageText(QT_TRANSLATE_NOOP("StageFacts", "“%1” brings a lead that rests back here"))
                             .arg(process.resumption->label.text(language))});
}

FactGroup entering(const ProcessDefinition &process, const Stage &stage, QLocale::Language language)
{
    FactGroup group{stageText(QT_TRANSLATE_NOOP("StageFacts", "To enter")), {}};
    addWaysIn(process, stage, language, group.facts);
    for (const Requirement &requirement : stage.requirements)
        group.facts.push_back({requirementText(requirement)});
    if (!stage.advised.isEmpty())
        group.facts.push_back(
            {stageText(QT_TRANSLATE_NOOP("StageFacts", "Better filled in before: %1")).arg(fieldNames(stage.advised))});
    if (!stage.reasonDirectory.isEmpty())
        group.facts.push_back({stageText(QT_TRANSLATE_NOOP("StageFacts", "Asks for a reason: %1"))
                                   .arg(fieldLabel(Kind::Lead, stage.reasonDirectory))});
    if (!stage.maturity.isEmpty())
        group.facts.push_back({stageText(QT_TRANSLATE_NOOP("StageFacts", "The maturity becomes “%1”"))
                                   .arg(maturityLabel(process, stage.maturity, language))});
    if (group.facts.empty())
        group.facts.push_back({stageText(QT_TRANSLATE_NOOP("StageFacts", "Nothing is asked for"))});
    return group;
}

/// What is done while the lead stands here (S2-32); nothing where the stage has no checklist.
void addChecklist(const Stage &stage, QLocale::Language language, std::vector<FactGroup> &groups)
{
    FactGroup group{stageText(QT_TRANSLATE_NOOP("StageFacts", "The checklist")), {}};
    for (const CheckItem &item : stage.checklist) {
        const QString text = item.required ? stageText(QT_TRANSLATE_NOOP("StageFacts", "Needed before going on: %1"))
                                           : stageText(QT_TRANSLATE_NOOP("StageFacts", "Useful: %1"));
        group.facts.push_back({text.arg(item.label.text(language))});
    }
    if (!group.facts.empty())
        groups.push_back(std::move(group));
}

FactGroup leaving(const ProcessDefinition &process, const Stage &stage, QLocale::Language language)
{
    FactGroup group{stageText(QT_TRANSLATE_NOOP("StageFacts", "From here")), {}};
    for (const Move &move : stage.moves) {
        group.facts.push_back({moveText(process, move, language)});
        if (!move.label.isEmpty())
            group.facts.push_back(
                {stageText(QT_TRANSLATE_NOOP("StageFacts", "The button “%1”")).arg(move.label.text(language)), 1});
        if (!move.maturity.isEmpty())
            group.facts.push_back({stageText(QT_TRANSLATE_NOOP("StageFacts", "The maturity becomes “%1”"))
                                       .arg(maturityLabel(process, move.maturity, language)),
                                   1});
    }
    if (stage.moves.empty())
        group.facts.push_back({stageText(QT_TRANSLATE_NOOP("StageFacts", "Nothing leads on from here"))});
    return group;
}

QString groupHtml(const FactGroup &group)
{
    QString html = u"<p><b>"_s + asHtml(group.heading) + u"</b></p><ul>"_s;
    int depth = 0;
    for (const Fact &fact : group.facts) {
        if (fact.depth > depth)
            html += u"<ul>"_s;
        else if (fact.depth < depth)
            html += u"</ul>"_s;
        depth = fact.depth;
        html += u"<li>"_s + asHtml(fact.text) + u"</li>"_s;
    }
    return html + (depth > 0 ? u"</ul></ul>"_s : u"</ul>"_s);
}

} // namespace

QString moveText(const ProcessDefinition &process, const Move &move, QLocale::Language language)
{
    const QString text = move.byHand && move.byProcess
        ? stageText(QT_TRANSLATE_NOOP("StageFacts", "To “%1”: by hand or by the process"))
        : move.byHand ? stageText(QT_TRANSLATE_NOOP("StageFacts", "To “%1”: by hand"))
                      : stageText(QT_TRANSLATE_NOOP("StageFacts", "To “%1”: by the process"));
    return text.arg(stageLabel(process, move.to, language));
}

StageFacts stageFacts(const ProcessDefinition &process, const Stage &stage, QLocale::Language language)
{
    StageFacts facts{stage.label.text(language), standingOf(process, stage), {}};
    facts.groups.push_back(entering(process, stage, language));
    for (FactGroup &group : taskFacts(process, stage, language))
        facts.groups.push_back(std::move(group));
    addChecklist(stage, language, facts.groups);
    facts.groups.push_back(leaving(process, stage, language));
    return facts;
}

QString factsHtml(const StageFacts &facts)
{
    QString html = u"<h3>"_s + asHtml(facts.name) + u"</h3><p>"_s + asHtml(facts.standing) + u"</p>"_s;
    for (const FactGroup &group : facts.groups)
        html += groupHtml(group);
    return html;
}

QString processHtml(const ProcessDefinition &process, QLocale::Language language)
{
    QString html;
    for (const Stage &stage : process.stages)
        html += factsHtml(stageFacts(process, stage, language));
    return html;
}

} // namespace leadline
