// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/portion.h"

#include <algorithm>
#include <utility>

namespace leadline {

namespace {

constexpr qsizetype frameOfRecord = 120; ///< action, kind, id
constexpr qsizetype frameOfField = 70;   ///< name, stamp, punctuation
constexpr qsizetype frameOfValue = 45;   ///< an id or a number

qsizetype roughSize(const Value &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return 0;
    case QMetaType::QString:
        return frameOfValue + leadline::roughSize(value.toString());
    case QMetaType::QStringList: {
        qsizetype size = frameOfValue;
        for (const QString &text : value.toStringList())
            size += leadline::roughSize(text) + 3;
        return size;
    }
    case QMetaType::QVariantMap: {
        qsizetype size = frameOfValue;
        const QVariantMap map = value.toMap();
        for (auto entry = map.begin(); entry != map.end(); ++entry)
            size += leadline::roughSize(entry.key()) + frameOfField + roughSize(entry.value());
        return size;
    }
    default:
        return frameOfValue;
    }
}

} // namespace

/// As UTF-8 in JSON.
qsizetype roughSize(const QString &text)
{
    qsizetype size = 0;
    for (const QChar letter : text) {
        const bool isEscaped = letter < u' ' || letter == u'"' || letter == u'\\';
        size += isEscaped ? 2 : letter < u'\x80' ? 1 : letter < u'\x800' ? 2 : 3;
    }
    return size;
}

qsizetype roughSize(const RecordChange &change)
{
    qsizetype size = frameOfRecord;
    for (const FieldChange &field : change.fields)
        size += frameOfField + roughSize(field.before) + roughSize(field.after);
    return size;
}

std::vector<ChangeSet> inPortions(const Session &session, ChangeSet changeset)
{
    std::vector<ChangeSet> parts;
    std::vector<RecordChange> changes = std::exchange(changeset.changes, {});
    parts.push_back(std::move(changeset));
    qsizetype size = 0;
    for (RecordChange &change : changes) {
        const qsizetype more = roughSize(change);
        const std::vector<RecordChange> &filled = parts.back().changes;
        if (filled.size() >= Portion::records || (!filled.empty() && size + more > Portion::bytes)) {
            const QUuid batch = parts.front().batch;
            parts.push_back(session.changeset(parts.front().intent));
            parts.back().batch = batch;
            size = 0;
        }
        size += more;
        parts.back().changes.push_back(std::move(change));
    }
    return parts;
}

bool isPortion(const ChangeSet &changeset)
{
    qsizetype size = 0;
    for (const RecordChange &change : changeset.changes)
        size += roughSize(change);
    return changeset.changes.size() <= Portion::records && changeset.expects.size() <= Portion::expectations
        && size <= Portion::bytes;
}

} // namespace leadline
