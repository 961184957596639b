// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/jsonnode.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostItems = 256;
constexpr qsizetype longestText = 2000;

} // namespace

JsonNode::JsonNode(const QJsonValue &value, const QString &path, std::optional<Error> &problem)
    : m_object(value.toObject()), m_path(path), m_problem(&problem)
{
    if (!value.isObject() && !problem)
        problem = Error{ErrorCode::Format, u"process-wrong-type"_s, {path}};
}

QString JsonNode::text(const char *key) const
{
    const QString found = optionalText(key);
    if (found.isEmpty())
        complain(u"process-missing"_s, key);
    return found;
}

QString JsonNode::optionalText(const char *key) const
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isString())
        complain(u"process-wrong-type"_s, key);
    if (value.toString().size() > longestText)
        complain(u"process-too-large"_s, key);
    return value.toString();
}

QString JsonNode::code(const char *key) const
{
    static const QRegularExpression form(u"^[a-z0-9][a-z0-9-]{0,47}$"_s);
    const QString found = text(key);
    if (!form.match(found).hasMatch())
        complain(u"process-bad-code"_s, key);
    return found;
}

BilingualText JsonNode::label(const char *key) const
{
    if (!has(key))
        complain(u"process-missing"_s, key);
    return optionalLabel(key);
}

BilingualText JsonNode::optionalLabel(const char *key) const
{
    const std::optional<JsonNode> node = object(key);
    if (!node)
        return {};
    const BilingualText label{node->text("ru"), node->text("en")};
    node->refuseOtherKeys();
    return label;
}

bool JsonNode::flag(const char *key) const
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool())
        complain(u"process-wrong-type"_s, key);
    return value.toBool();
}

std::optional<qint64> JsonNode::wholeNumber(const char *key, qint64 most) const
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return std::nullopt;
    const qint64 number = value.toInteger(-1);
    if (number < 0 || number > most)
        complain(u"process-bad-number"_s, key);
    return number;
}

QStringList JsonNode::texts(const char *key) const
{
    QStringList found;
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray())
        complain(u"process-wrong-type"_s, key);
    const QJsonArray items = value.toArray();
    if (items.size() > mostItems) {
        complain(u"process-too-large"_s, key);
        return found;
    }
    for (const QJsonValue &item : items) {
        if (!item.isString() || item.toString().isEmpty())
            complain(u"process-wrong-type"_s, key);
        else if (found.contains(item.toString()))
            complain(u"process-duplicate"_s, key);
        found.append(item.toString());
    }
    return found;
}

std::vector<JsonNode> JsonNode::list(const char *key) const
{
    std::vector<JsonNode> nodes;
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray())
        complain(u"process-wrong-type"_s, key);
    const QJsonArray items = value.toArray();
    if (items.size() > mostItems) {
        complain(u"process-too-large"_s, key);
        return nodes;
    }
    const QString path = pathOf(QString::fromLatin1(key));
    for (qsizetype index = 0; index < items.size(); ++index)
        nodes.emplace_back(items.at(index), path + u'[' + QString::number(index) + u']', *m_problem);
    return nodes;
}

std::optional<JsonNode> JsonNode::object(const char *key) const
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return std::nullopt;
    return JsonNode(value, pathOf(QString::fromLatin1(key)), *m_problem);
}

QString JsonNode::choice(const char *key, const QStringList &choices, const QString &reason) const
{
    const QString found = reference(key, choices, reason);
    return choices.contains(found) ? found : choices.first();
}

QString JsonNode::reference(const char *key, const QStringList &known, const QString &reason) const
{
    const QString found = optionalText(key);
    if (has(key) && !known.contains(found))
        complain(reason, key);
    return found;
}

void JsonNode::complain(const QString &reason, const char *key) const
{
    if (!*m_problem)
        *m_problem = Error{ErrorCode::Format, reason, {pathOf(QString::fromLatin1(key))}};
}

void JsonNode::refuseOtherKeys() const
{
    const QStringList present = keys();
    for (const QString &key : present) {
        if (!m_read.contains(key) && !*m_problem)
            *m_problem = Error{ErrorCode::Format, u"process-unknown-key"_s, {pathOf(key)}};
    }
}

QJsonValue JsonNode::take(const char *key) const
{
    m_read.append(QString::fromLatin1(key));
    return m_object.value(QLatin1StringView(key));
}

QString JsonNode::pathOf(const QString &key) const
{
    return m_path.isEmpty() ? key : QString(m_path + u'.' + key);
}

} // namespace leadline
