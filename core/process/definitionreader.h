// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/definition.h"
#include "core/process/jsonnode.h"

namespace leadline {

/// Builds a definition from its JSON; what is wrong stands in the node's `problem` afterwards (see parser.h).
class DefinitionReader
{
public:
    explicit DefinitionReader(const JsonNode &root);

    [[nodiscard]] ProcessDefinition definition();

private:
    QString stageCode(const JsonNode &node, const char *key) const;
    QString taskCode(const JsonNode &node, const char *key) const;
    QString maturityCode(const JsonNode &node, const char *key) const;
    QString feedCode(const JsonNode &node, const char *key) const;

    QString target(const JsonNode &node) const;
    bool appliesWhen(const JsonNode &node, const char *key) const;
    std::vector<ProcessOption> options();
    std::vector<Maturity> maturities() const;
    std::vector<FeedTemplate> feed() const;
    QStringList leadFieldNames(const JsonNode &node, const char *key) const;
    QHash<QString, BilingualText> terms() const;
    std::vector<Requirement> requirements(const JsonNode &node) const;
    std::vector<Move> moves(const JsonNode &node, const char *key, const QString &from) const;
    std::vector<CheckItem> checklist(const JsonNode &node) const;
    Stage stage(const JsonNode &node) const;
    Effect effect(const std::optional<JsonNode> &node) const;
    TaskResult result(const JsonNode &node) const;
    ProcessTask task(const JsonNode &node) const;
    std::optional<Qualification> qualification() const;
    std::optional<Resumption> resumption() const;

    JsonNode m_root;
    QStringList m_stages;
    QStringList m_tasks;
    QStringList m_maturities;
    QStringList m_feed;
    QStringList m_optionCodes;
    QStringList m_optionsOn;
};

} // namespace leadline
