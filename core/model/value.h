// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/timestamp.h"

#include <QStringList>
#include <QVariant>

namespace leadline {

/// A field's value as journal, store and files pass it on. "Not set" is always the empty Value, whatever the type:
/// text QString · integer, money (minor units) and moment (UTC ms) qlonglong · flag true · reference QUuid ·
/// list QStringList · custom fields QVariantMap.
using Value = QVariant;

/// Between a member of a record struct and its Value; one specialisation per type that a member may have.
template<typename T>
struct Codec;

template<>
struct Codec<QString>
{
    static Value toValue(const QString &text) { return text.isEmpty() ? Value() : Value(text); }
    static QString fromValue(const Value &value) { return value.toString(); }
};

template<>
struct Codec<qint64>
{
    static Value toValue(qint64 number) { return number == 0 ? Value() : Value(number); }
    static qint64 fromValue(const Value &value) { return value.toLongLong(); }
};

template<>
struct Codec<bool>
{
    static Value toValue(bool flag) { return flag ? Value(true) : Value(); }
    static bool fromValue(const Value &value) { return value.toBool(); }
};

template<>
struct Codec<std::optional<Money>>
{
    static Value toValue(const std::optional<Money> &money) { return money ? Value(money->minor) : Value(); }
    static std::optional<Money> fromValue(const Value &value)
    {
        return value.isValid() ? std::optional(Money{value.toLongLong()}) : std::nullopt;
    }
};

template<>
struct Codec<std::optional<qint64>>
{
    static Value toValue(const std::optional<qint64> &number) { return number ? Value(*number) : Value(); }
    static std::optional<qint64> fromValue(const Value &value)
    {
        return value.isValid() ? std::optional(value.toLongLong()) : std::nullopt;
    }
};

template<>
struct Codec<Timestamp>
{
    static Value toValue(Timestamp moment) { return moment.isSet() ? Value(moment.milliseconds) : Value(); }
    static Timestamp fromValue(const Value &value) { return {value.toLongLong()}; }
};

template<typename Tag>
struct Codec<Id<Tag>>
{
    static Value toValue(const Id<Tag> &id) { return id.isNull() ? Value() : Value(id.uuid()); }
    static Id<Tag> fromValue(const Value &value) { return Id<Tag>(value.toUuid()); }
};

template<>
struct Codec<QUuid>
{
    static Value toValue(const QUuid &id) { return id.isNull() ? Value() : Value(id); }
    static QUuid fromValue(const Value &value) { return value.toUuid(); }
};

template<>
struct Codec<QStringList>
{
    static Value toValue(const QStringList &list) { return list.isEmpty() ? Value() : Value(list); }
    static QStringList fromValue(const Value &value) { return value.toStringList(); }
};

template<>
struct Codec<QVariantMap>
{
    static Value toValue(const QVariantMap &map) { return map.isEmpty() ? Value() : Value(map); }
    static QVariantMap fromValue(const Value &value) { return value.toMap(); }
};

} // namespace leadline
