// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/recordreader.h"

#include "core/model/erasure.h"
#include "core/model/recordtype.h"

#include <limits>

namespace leadline {

namespace {

constexpr qsizetype longestName = 200;

Value listOfTexts(JsonReader &json)
{
    QStringList texts;
    json.array([&] { texts.append(json.text()); });
    return Codec<QStringList>::toValue(texts);
}

Value valueOfType(JsonReader &json, FieldType type)
{
    switch (type) {
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Moment:
        return Value(json.integer());
    case FieldType::Flag:
        return json.flag() ? Value(true) : Value();
    case FieldType::Reference:
        return Value(json.id());
    case FieldType::TextList:
        return listOfTexts(json);
    case FieldType::Custom: // own fields travel one by one
        json.fail();
        return {};
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Code:
        break;
    }
    return Codec<QString>::toValue(json.text());
}

Value valueOfAnyType(JsonReader &json)
{
    return json.next() == '"' ? Value(json.text()) : json.other().toVariant();
}

bool isOne(JsonReader &json)
{
    const qint64 number = json.integer();
    if (number < 0 || number > std::numeric_limits<int>::max())
        json.fail();
    return number == 1;
}

} // namespace

std::optional<AnswerParts> RecordReader::parts(QByteArrayView json)
{
    if (!json.isValidUtf8())
        return std::nullopt;
    JsonReader reader(json);
    AnswerParts parts;
    reader.object([&](QByteArrayView member) {
        if (member == "roots") {
            parts.roots = roots(reader);
        } else if (member == "ref") {
            parts.refs = records(reader);
        } else {
            parts.rest += parts.rest.isEmpty() ? '{' : ',';
            parts.rest += '"' + member.toByteArray() + "\":" + reader.extent().toByteArray();
        }
    });
    parts.rest += '}';
    return reader.isFine() && reader.isAtEnd() ? std::optional(std::move(parts)) : std::nullopt;
}

std::vector<RootPage> RecordReader::roots(JsonReader &json)
{
    std::vector<RootPage> roots;
    json.array([&] {
        RootPage &page = roots.emplace_back();
        json.object([&](QByteArrayView member) {
            if (member == "id")
                page.id = json.id();
            else if (member == "full")
                page.full = json.flag();
            else if (member == "records")
                page.records = records(json);
            else if (member == "s")
                page.seq = json.number();
            else
                static_cast<void>(json.other());
        });
        if (page.id.isNull())
            json.fail();
        for (SharedRecord &record : page.records)
            record.root = page.id;
    });
    return roots;
}

std::vector<SharedRecord> RecordReader::records(JsonReader &json)
{
    std::vector<SharedRecord> records;
    json.array([&] { records.push_back(record(json)); });
    return records;
}

SharedRecord RecordReader::record(JsonReader &json)
{
    SharedRecord record;
    QByteArrayView fieldsText;
    std::optional<qint64> seq;
    std::optional<qint64> erased;
    json.object([&](QByteArrayView member) {
        if (member == "k")
            record.kind = name(json, json.string());
        else if (member == "i")
            record.id = json.id();
        else if (member == "s")
            seq = json.number();
        else if (member == "t")
            record.stamps = stamps(json);
        else if (member == "f")
            fieldsText = json.extent(); // its kind may come later
        else if (member == "x")
            record.deleted = isOne(json);
        else if (member == "e")
            erased = json.number();
        else
            static_cast<void>(json.other());
    });
    record.seq = seq.value_or(0);
    if (record.deleted && erased)
        record.fields.insert(erasedField, *erased);
    const bool isWhole = !record.kind.isEmpty() && !record.id.isNull() && seq && record.deleted == fieldsText.isEmpty();
    std::optional<QVariantMap> fields =
        isWhole && !record.deleted ? this->fields(record.kind, fieldsText) : std::nullopt;
    if (fields)
        record.fields = std::move(*fields);
    else if (!isWhole || !record.deleted)
        json.fail();
    return record;
}

std::optional<QVariantMap> RecordReader::fields(const QString &kind, QByteArrayView json)
{
    JsonReader reader(json);
    QVariantMap fields = this->fields(reader, recordTypeByName(kind));
    return reader.isFine() && reader.isAtEnd() ? std::optional(std::move(fields)) : std::nullopt;
}

QVariantMap RecordReader::fields(JsonReader &json, const RecordType *type)
{
    QHash<QByteArrayView, Known> &known = m_known[type];
    QVariantMap fields;
    json.object([&](QByteArrayView written) {
        auto field = known.find(written);
        if (field == known.end()) {
            const QString told = name(json, written);
            field = known.insert(written, {told, type ? type->find(told) : nullptr});
        }
        if (json.isNull())
            return;
        const Value value = field->field ? valueOfType(json, field->field->type) : valueOfAnyType(json);
        if (value.isValid())
            fields.insert(fields.cend(), field->name, value); // as a rule they come in the map's order
    });
    return fields;
}

std::optional<Stamps> RecordReader::stamps(QByteArrayView json)
{
    JsonReader reader(json);
    Stamps stamps = this->stamps(reader);
    return reader.isFine() && reader.isAtEnd() ? std::optional(std::move(stamps)) : std::nullopt;
}

Stamps RecordReader::stamps(JsonReader &json)
{
    Stamps stamps;
    json.object([&](QByteArrayView written) {
        const Hlc stamp{json.number()};
        if (written == "*")
            stamps.created = stamp;
        else
            stamps.set(name(json, written), stamp);
    });
    return stamps;
}

/// Names with escapes are left to Qt, as is the mark that it would take off.
QString RecordReader::name(JsonReader &json, QByteArrayView written)
{
    QString &name = m_names[written];
    if (!name.isNull())
        return name;
    if (written.isEmpty() || written.size() > longestName || written.contains('\\') || written.startsWith('\xef'))
        json.fail();
    else
        name = QString::fromUtf8(written);
    return name;
}

} // namespace leadline
