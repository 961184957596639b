// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/searchkey.h"

#include "core/base/folding.h"

namespace leadline {

namespace {

QString keyOf(const Field &field, const Value &value)
{
    if (field.type != FieldType::TextList)
        return folded(value.toString());
    const bool phones = QLatin1StringView(field.name) == QLatin1StringView("phones");
    QStringList keys;
    const QStringList entries = value.toStringList();
    for (const QString &entry : entries)
        keys.append(phones ? digitsOf(entry) : folded(entry));
    return keys.join(u' ');
}

} // namespace

QString searchKey(const Record &record)
{
    QString key;
    if (record.value(QStringLiteral("mergedInto")).isValid())
        return key; // what was merged is found in what it was merged into
    const std::span<const Field> fields = recordType(record.kind).fields();
    for (size_t index = 0; index < fields.size(); ++index) {
        const Value &value = record.values[index];
        if (!fields[index].is(Searchable) || !value.isValid())
            continue;
        if (!key.isEmpty())
            key.append(u' ');
        key.append(keyOf(fields[index], value));
    }
    return key;
}

bool isSearchable(Kind kind, const QString &fieldName)
{
    const Field *field = recordType(kind).find(fieldName);
    return field && field->is(Searchable);
}

} // namespace leadline
