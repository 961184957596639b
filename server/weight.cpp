// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/weight.h"

namespace leadline {

namespace {

constexpr qsizetype weightOfFrame = 150; ///< kind, id, number, stamps
constexpr qsizetype weightOfName = 10;
constexpr qsizetype weightOfNumber = 20;
constexpr qsizetype weightOfLetter = 2;

qsizetype weightOf(const Value &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().size() * weightOfLetter;
    case QMetaType::QStringList:
    case QMetaType::QVariantList: {
        qsizetype weight = 0;
        for (const QVariant &entry : value.toList())
            weight += weightOf(entry) + weightOfName;
        return weight;
    }
    case QMetaType::QVariantMap: {
        const QVariantMap map = value.toMap();
        qsizetype weight = 0;
        for (auto entry = map.begin(); entry != map.end(); ++entry)
            weight += entry.key().size() + weightOfName + weightOf(entry.value());
        return weight;
    }
    default:
        return weightOfNumber;
    }
}

} // namespace

qsizetype weightOf(const SharedRecord &record)
{
    qsizetype weight = weightOfFrame;
    for (auto field = record.fields.begin(); field != record.fields.end(); ++field)
        weight += field.key().size() + weightOfName + weightOf(field.value());
    return weight;
}

} // namespace leadline
