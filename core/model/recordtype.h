// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"
#include "core/model/kind.h"

#include <QHash>
#include <QStringList>
#include <vector>

namespace leadline {

/// A kind of record: its name (also its table's) and its fields.
class RecordType
{
public:
    RecordType(Kind kind, QLatin1StringView name, std::span<const Field> fields);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] std::span<const Field> fields() const { return m_fields; }
    /// Position of the field, or -1.
    [[nodiscard]] int indexOf(const QString &fieldName) const { return m_index.value(fieldName, -1); }
    [[nodiscard]] const Field *find(const QString &fieldName) const;
    [[nodiscard]] const QString &fieldName(int index) const { return m_names.at(index); }

private:
    Kind m_kind;
    QString m_name;
    std::span<const Field> m_fields;
    QStringList m_names;
    QHash<QString, int> m_index;
};

[[nodiscard]] const RecordType &recordType(Kind kind);
[[nodiscard]] const RecordType *recordTypeByName(const QString &name);

/// Any record as its values in the order of its type's fields.
struct Record
{
    Kind kind = Kind::Lead;
    QUuid id;
    std::vector<Value> values;

    [[nodiscard]] Value value(const QString &fieldName) const;
    void set(const QString &fieldName, const Value &value);
};

template<typename T>
[[nodiscard]] Record toRecord(const T &source)
{
    Record record{T::kind, source.id.uuid(), {}};
    const std::span<const Field> fields = recordType(T::kind).fields();
    record.values.reserve(fields.size());
    for (const Field &field : fields)
        record.values.push_back(field.read(&source));
    return record;
}

template<typename T>
[[nodiscard]] T fromRecord(const Record &record)
{
    T target;
    target.id = decltype(target.id)(record.id);
    const std::span<const Field> fields = recordType(T::kind).fields();
    for (size_t index = 0; index < fields.size(); ++index) {
        if (record.values[index].isValid())
            fields[index].write(&target, record.values[index]);
    }
    return target;
}

} // namespace leadline
