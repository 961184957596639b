// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/recordwriter.h"

#include "core/model/erasure.h"
#include "core/model/valuejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <utility>

namespace leadline {

namespace {

constexpr int longestEscape = 6; // \u0000

char *escaped(char *out, ushort unit)
{
    constexpr QByteArrayView digits("0123456789abcdef");
    constexpr QByteArrayView meant("\"\\\b\f\n\r\t");
    constexpr QByteArrayView letters("\"\\bfnrt");
    *out++ = '\\';
    const qsizetype place = unit < 0x80 ? meant.indexOf(static_cast<char>(unit)) : -1;
    if (place >= 0) {
        *out++ = letters[place];
        return out;
    }
    *out++ = 'u';
    for (int shift = 12; shift >= 0; shift -= 4)
        *out++ = digits[unit >> shift & 0xf];
    return out;
}

char *inUtf8(char *out, char32_t letter)
{
    const auto following = [letter](int shift) { return static_cast<char>(0x80 | (letter >> shift & 0x3f)); };
    if (letter < 0x80) {
        *out++ = static_cast<char>(letter);
        return out;
    }
    if (letter < 0x800) {
        *out++ = static_cast<char>(0xc0 | letter >> 6);
    } else {
        if (letter < 0x10000) {
            *out++ = static_cast<char>(0xe0 | letter >> 12);
        } else {
            *out++ = static_cast<char>(0xf0 | letter >> 18);
            *out++ = following(12);
        }
        *out++ = following(6);
    }
    *out++ = following(0);
    return out;
}

/// Half of a character has no other form than an escape. Qt's parser would take a byte order mark off the beginning of a
/// text, unless it is escaped.
bool needsEscape(QStringView text, qsizetype at)
{
    const ushort unit = text[at].unicode();
    return unit < ' ' || unit == '"' || unit == '\\' || text[at].isSurrogate()
        || (at == 0 && text[at] == QChar::ByteOrderMark);
}

void appendText(QByteArray &json, QStringView text)
{
    const qsizetype before = json.size();
    json.resize(before + text.size() * longestEscape + 2);
    char *out = json.data() + before;
    *out++ = '"';
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (isPair) {
            out = inUtf8(out, QChar::surrogateToUcs4(text[at], text[at + 1]));
            ++at;
        } else {
            const ushort unit = text[at].unicode();
            out = needsEscape(text, at) ? escaped(out, unit) : inUtf8(out, unit);
        }
    }
    *out++ = '"';
    json.resize(out - json.constData());
}

void appendNumber(QByteArray &json, qint64 number)
{
    json += '"' + QByteArray::number(number) + '"';
}

void appendId(QByteArray &json, const QUuid &id)
{
    json += '"' + id.toByteArray(QUuid::WithoutBraces) + '"';
}

/// What is rare is left to Qt.
void appendOther(QByteArray &json, const Value &value)
{
    QByteArray list = QJsonDocument(QJsonArray{toJson(value)}).toJson(QJsonDocument::Compact);
    list.replace("\"\xef\xbb\xbf", "\"\\ufeff");
    json += list.sliced(1, list.size() - 2);
}

void appendTexts(QByteArray &json, const QStringList &texts)
{
    json += '[';
    for (qsizetype index = 0; index < texts.size(); ++index) {
        if (index > 0)
            json += ',';
        appendText(json, texts.at(index));
    }
    json += ']';
}

void appendValue(QByteArray &json, const Value &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return appendText(json, *static_cast<const QString *>(value.constData()));
    case QMetaType::LongLong:
        json += QByteArray::number(value.toLongLong());
        return;
    case QMetaType::Bool:
        json += value.toBool() ? "true" : "false";
        return;
    case QMetaType::QUuid:
        return appendId(json, value.toUuid());
    case QMetaType::QStringList:
        return appendTexts(json, *static_cast<const QStringList *>(value.constData()));
    default:
        appendOther(json, value);
    }
}

/// `each(item)` with what stands between items.
template<typename Items, typename Each>
void appendAll(QByteArray &json, const Items &items, Each each)
{
    bool isFirst = true;
    for (const auto &item : items) {
        if (!std::exchange(isFirst, false))
            json += ',';
        each(item);
    }
}

void appendStamps(QByteArray &json, const Stamps &stamps)
{
    json += "{\"*\":";
    appendNumber(json, stamps.created.value);
    for (auto stamp = stamps.later.begin(); stamp != stamps.later.end(); ++stamp) {
        json += ',';
        appendText(json, stamp.key());
        json += ':';
        appendNumber(json, stamp.value().value);
    }
    json += '}';
}

void appendFields(QByteArray &json, const QVariantMap &fields)
{
    json += '{';
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field != fields.begin())
            json += ',';
        appendText(json, field.key());
        json += ':';
        appendValue(json, field.value());
    }
    json += '}';
}

/// Names in their order, which the check for doubles takes as it comes.
void appendRecord(QByteArray &json, const SharedRecord &record)
{
    json += '{';
    if (!record.deleted) {
        json += "\"f\":";
        appendFields(json, record.fields);
        json += ',';
    } else if (record.fields.contains(erasedField)) {
        json += "\"e\":";
        appendNumber(json, record.value(erasedField).toLongLong());
        json += ',';
    }
    json += "\"i\":";
    appendId(json, record.id);
    json += ",\"k\":";
    appendText(json, record.kind);
    json += ",\"s\":";
    appendNumber(json, record.seq);
    json += ",\"t\":";
    appendStamps(json, record.stamps);
    json += record.deleted ? ",\"x\":1}" : "}";
}

} // namespace

void appendJson(QByteArray &json, const std::vector<SharedRecord> &records)
{
    json += '[';
    appendAll(json, records, [&json](const SharedRecord &record) { appendRecord(json, record); });
    json += ']';
}

void appendJson(QByteArray &json, const std::vector<RootPage> &roots)
{
    json += '[';
    appendAll(json, roots, [&json](const RootPage &page) {
        json += page.full ? "{\"full\":true,\"id\":" : "{\"full\":false,\"id\":";
        appendId(json, page.id);
        json += ",\"records\":";
        appendJson(json, page.records);
        if (page.seq > 0) {
            json += ",\"s\":";
            appendNumber(json, page.seq);
        }
        json += '}';
    });
    json += ']';
}

QByteArray toJsonText(const QVariantMap &fields)
{
    QByteArray json;
    appendFields(json, fields);
    return json;
}

QByteArray toJsonText(const Stamps &stamps)
{
    QByteArray json;
    appendStamps(json, stamps);
    return json;
}

} // namespace leadline
