// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/serverrecords.h"

#include "core/model/servermade.h"
#include "core/model/valuejson.h"
#include "core/sync/wireobject.h"
#include "server/weight.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

namespace {

QString textOf(const QJsonArray &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// Any value as JSON text; a document needs a list around it.
QString textOf(const Value &value)
{
    const QString list = textOf(QJsonArray{toJson(value)});
    return list.sliced(1, list.size() - 2);
}

/// A history tells what a text began with; the whole of it stands in the record, or in the conflict that keeps it.
QJsonValue told(const QJsonValue &json)
{
    constexpr qsizetype longest = 16'384;
    if (json.isString() && json.toString().size() > longest)
        return json.toString().left(longest) + u'…';
    if (!json.isArray())
        return json;
    QJsonArray list;
    for (const QJsonValue &entry : json.toArray())
        list.append(told(entry));
    return list;
}

QString actionText(Action action)
{
    return action == Action::Create ? u"create"_s : action == Action::Remove ? u"remove"_s : u"update"_s;
}

QJsonObject lineJson(Action action, const QString &kind, const QUuid &record, const QJsonObject &fields)
{
    return {{u"a"_s, actionText(action)}, {u"k"_s, kind}, {u"i"_s, idText(record)}, {u"f"_s, fields}};
}

QJsonObject effectJson(const RecordEffect &effect)
{
    QJsonObject fields;
    for (const FieldChange &field : effect.fields)
        fields.insert(field.field, QJsonArray{told(toJson(field.before)), told(toJson(field.after))});
    return lineJson(effect.action, effect.kind, effect.record, fields);
}

QJsonObject sentJson(const SentChange &change)
{
    QJsonObject fields;
    for (const SentField &field : change.fields)
        fields.insert(field.field, QJsonArray{toJson(field.before), toJson(field.after)});
    return lineJson(change.action, change.kind, change.record, fields);
}

SharedRecord serverMade(QLatin1StringView kind, const QUuid &root, const QUuid &id, const Utterance &utterance,
                        Hlc stamp)
{
    SharedRecord record{kind, id, root, 0, false, {}, {stamp, {}}};
    record.fields.insert(servermade::op, idText(utterance.op));
    record.fields.insert(servermade::at, utterance.at.milliseconds);
    if (!root.isNull())
        record.fields.insert(servermade::lead, root);
    if (!utterance.author.isNull())
        record.fields.insert(servermade::author, utterance.author);
    if (!utterance.intent.isEmpty())
        record.fields.insert(servermade::intent, utterance.intent);
    return record;
}

} // namespace

SharedRecord historyRecord(const QUuid &root, const Utterance &utterance, const std::vector<RecordEffect> &effects,
                           Hlc stamp)
{
    QJsonArray lines;
    for (const RecordEffect &effect : effects)
        lines.append(effectJson(effect));
    const QUuid id = derivedUuid(utterance.op, u"history:"_s + idText(root));
    SharedRecord record = serverMade(servermade::history, root, id, utterance, stamp);
    record.fields.insert(servermade::changes, textOf(lines));
    if (!utterance.device.isEmpty())
        record.fields.insert(servermade::device, utterance.device);
    if (weightOf(record) > heaviestRecord)
        record.fields.insert(servermade::changes, textOf(QJsonArray()));
    return record;
}

bool tells(const SharedRecord &history, const QUuid &record, const QString &field, const QString &valueJson)
{
    const QByteArray text = history.value(servermade::changes).toString().toUtf8();
    const QJsonArray lines = QJsonDocument::fromJson(text).array();
    const QString wanted = textOf(told(QJsonDocument::fromJson('[' + valueJson.toUtf8() + ']').array()).toArray());
    return std::ranges::any_of(lines, [&](const QJsonValue &line) {
        const QJsonValue step = line[u"f"_s][field];
        return line[u"i"_s].toString() == idText(record) && step.isArray() && textOf(QJsonArray{step[1]}) == wanted;
    });
}

SharedRecord conflictRecord(const SharedRecord &record, const QString &field, const Value &loser,
                            const QUuid &decidedBy, const Utterance &utterance, Hlc stamp)
{
    const QUuid id = derivedUuid(decidedBy, u"conflict:"_s + idText(record.id) + u':' + field);
    SharedRecord conflict = serverMade(servermade::conflict, record.root, id, utterance, stamp);
    conflict.fields.insert(servermade::why, u"later"_s);
    conflict.fields.insert(servermade::kind, record.kind);
    conflict.fields.insert(servermade::record, record.id);
    conflict.fields.insert(servermade::field, field);
    conflict.fields.insert(servermade::value, textOf(loser));
    return conflict;
}

SharedRecord refusalRecord(const QUuid &root, const QString &why, const Utterance &utterance,
                           const std::vector<SentChange> &changes, Hlc stamp)
{
    QJsonArray lines;
    for (const SentChange &change : changes)
        lines.append(sentJson(change));
    const QUuid id = derivedUuid(utterance.op, u"refused:"_s + idText(root));
    SharedRecord conflict = serverMade(servermade::conflict, root, id, utterance, stamp);
    conflict.fields.insert(servermade::why, why);
    conflict.fields.insert(servermade::record, root);
    conflict.fields.insert(servermade::value, textOf(lines));
    return conflict;
}

} // namespace leadline
