// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/value.h"

#include <QString>
#include <span>

namespace leadline {

/// How a field is compared, shown, parsed and stored.
enum class FieldType {
    Text,
    LongText,
    Integer,
    Flag,
    Money,     ///< minor units of the base currency
    Moment,    ///< UTC milliseconds
    Code,      ///< a code out of the directory or enumeration `of`
    Reference, ///< the id of a record of the kind named in `of`
    TextList,  ///< phones, e-mails
    Custom,    ///< the user's own fields, addressed one by one as "fields.<code>"
};

/// What is special about a field; combined with |.
enum FieldTrait : unsigned {
    NoTrait = 0,
    Searchable = 1, ///< part of the record's search key
    System = 2,     ///< set by the process and the services, never by a form or an import
    Decided = 4,    ///< who changes it decided by what he saw there, so it is expected to be that still (sync.md 2)
};

/// One line of a record's table of fields: from it come columns, journal names, import, export, filters, forms and JSON.
struct Field
{
    const char *name; ///< in camelCase; the column, the JSON key, the command line's word
    FieldType type;
    const char *label; ///< English source text, context "Field"
    const char *of;    ///< directory of a Code, kind of a Reference, else ""
    unsigned traits;
    Value (*read)(const void *record);
    void (*write)(void *record, const Value &value);

    [[nodiscard]] bool is(FieldTrait trait) const { return (traits & trait) != 0; }
};

template<auto Member>
struct MemberAccess;

template<typename Record, typename Type, Type Record::*Member>
struct MemberAccess<Member>
{
    static Value read(const void *record) { return Codec<Type>::toValue(static_cast<const Record *>(record)->*Member); }
    static void write(void *record, const Value &value)
    {
        static_cast<Record *>(record)->*Member = Codec<Type>::fromValue(value);
    }
};

/// Describes the member `Member` of a record struct.
template<auto Member>
constexpr Field field(const char *name, FieldType type, const char *label, unsigned traits = NoTrait,
                      const char *of = "")
{
    return {name, type, label, of, traits, &MemberAccess<Member>::read, &MemberAccess<Member>::write};
}

/// Names of fields that the user added: "fields.<code>".
inline constexpr QLatin1StringView customFieldPrefix("fields.");

} // namespace leadline
