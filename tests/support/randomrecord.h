// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/recordtype.h"

#include <QRandomGenerator>

namespace leadline::test {

/// Records as nobody would type them, of every kind; the same seed, the same records.
class RandomRecords
{
public:
    explicit RandomRecords(quint32 seed) : m_random(seed) {}

    [[nodiscard]] int below(int limit) { return m_random.bounded(limit); }
    [[nodiscard]] QUuid id();
    /// Not empty: letters of several scripts, signs that mean something to somebody, blanks and line ends.
    [[nodiscard]] QString text(int longest = 12);
    /// What a field of this type may hold; never "not set".
    [[nodiscard]] Value value(FieldType type);
    /// About every third field is not set.
    [[nodiscard]] Record record(Kind kind, const QUuid &id);
    [[nodiscard]] Record record(Kind kind) { return record(kind, id()); }

private:
    [[nodiscard]] qint64 number();
    /// Their codes are names: no control characters, no byte order marks.
    [[nodiscard]] QVariantMap ownFields();

    QRandomGenerator m_random;
};

inline QUuid RandomRecords::id()
{
    QByteArray bytes(16, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(below(256));
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x70);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

inline QString RandomRecords::text(int longest)
{
    static const QStringList signs =
        QStringLiteral("a|Z|0|7|ё|Щ|ß|İ|語|🦉|e\u0301|\u00a0|\u200d|\u2028| |\t|\n|\r\n|\"|'|«|\\|/"
                       "|,|;|=|+|-|@|.|%|_|*|{|}|[|]|<|&|\u0001|\u007f|\ufeff")
            .split(QLatin1Char('|'));
    QString made;
    for (int count = 1 + below(longest); count > 0; --count)
        made += signs.at(below(static_cast<int>(signs.size())));
    return made;
}

/// Small ones, large ones and those that no double holds.
inline qint64 RandomRecords::number()
{
    const auto bits = static_cast<qint64>(m_random.generate64() >> 1);
    return 1 + (bits >> below(62));
}

inline QVariantMap RandomRecords::ownFields()
{
    QVariantMap fields;
    for (int count = 1 + below(3); count > 0; --count) {
        QString code = QStringLiteral("own.%1").arg(below(6)) + (below(2) == 0 ? QString() : text(4));
        code.removeIf(
            [](QChar sign) { return sign.category() == QChar::Other_Control || sign == QChar::ByteOrderMark; });
        fields.insert(code, text());
    }
    return fields;
}

inline Value RandomRecords::value(FieldType type)
{
    switch (type) {
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Moment:
        return number();
    case FieldType::Flag:
        return true;
    case FieldType::Reference:
        return id();
    case FieldType::TextList:
        return below(2) == 0 ? QStringList{text()} : QStringList{text(), text(), text()};
    case FieldType::Custom:
        return ownFields();
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Code:
        break;
    }
    return text();
}

inline Record RandomRecords::record(Kind kind, const QUuid &id)
{
    Record made{kind, id, {}};
    for (const Field &field : recordType(kind).fields())
        made.values.push_back(below(3) == 0 ? Value() : value(field.type));
    return made;
}

} // namespace leadline::test
