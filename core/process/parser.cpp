// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/parser.h"

#include "core/process/definitionreader.h"

#include <QJsonDocument>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestDefinition = 1 << 20;

/// The stages to which the results of `task`, and of the tasks that follow it, lead.
QStringList endsOf(const ProcessDefinition &process, const QString &task, QStringList &visited)
{
    const ProcessTask *kind = process.task(task);
    if (!kind || visited.contains(task))
        return {};
    visited.append(task);
    QStringList ends{kind->effect.stage};
    ends += endsOf(process, kind->effect.task, visited);
    for (const TaskResult &result : kind->results)
        ends += QStringList{result.effect.stage} + endsOf(process, result.effect.task, visited);
    return ends;
}

/// A result that leads where the process may not go would be refused for ever.
std::optional<Error> deadEnd(const ProcessDefinition &process)
{
    for (size_t index = 0; index < process.stages.size(); ++index) {
        const Stage &stage = process.stages[index];
        QStringList visited;
        const QStringList ends = endsOf(process, stage.task, visited);
        for (const QString &end : ends) {
            const Move *move = stage.moveTo(end);
            if (!end.isEmpty() && end != stage.code && !(move && move->byProcess))
                return Error{ErrorCode::Format, u"process-dead-end"_s, {u"stages[%1].moves"_s.arg(index), end}};
        }
    }
    return std::nullopt;
}

} // namespace

Result<ProcessDefinition> parseProcess(const QByteArray &json)
{
    if (json.size() > largestDefinition)
        return failure(ErrorCode::TooLarge, u"process-too-large"_s);
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return failure(ErrorCode::Format, u"process-not-json"_s, {QString::number(parseError.offset)});
    std::optional<Error> problem;
    const JsonNode root(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), {}, problem);
    ProcessDefinition made = DefinitionReader(root).definition();
    if (!problem)
        problem = deadEnd(made);
    if (problem)
        return tl::unexpected(*problem);
    return made;
}

} // namespace leadline
