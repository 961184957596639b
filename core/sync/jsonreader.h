// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QJsonValue>
#include <QString>
#include <QUuid>

namespace leadline {

/// Goes over JSON value by value and builds nothing. It knows what messages have as a rule: whatever else it meets makes it
/// stop, after which everything reads as nothing and isFine() says so; who reads then leaves it to Qt, which is slower and
/// decides what is wrong. The shape was checked before (jsonlimits.h).
class JsonReader final
{
public:
    explicit JsonReader(QByteArrayView json) : m_at(json.begin()), m_end(json.end()) {}

    [[nodiscard]] bool isFine() const { return m_isFine; }
    [[nodiscard]] bool isAtEnd() { return next() == '\0' && m_at == m_end; }
    void fail();

    /// Calls `member(name)` for each member; it has to read the value.
    template<typename Member>
    void object(Member member)
    {
        begin('{');
        for (bool hasMore = !ends('}'); hasMore && m_isFine; hasMore = goesOn('}')) {
            const QByteArrayView name = string();
            begin(':');
            member(name);
        }
    }
    /// Calls `entry()` for each entry; it has to read the value.
    template<typename Entry>
    void array(Entry entry)
    {
        begin('[');
        for (bool hasMore = !ends(']'); hasMore && m_isFine; hasMore = goesOn(']'))
            entry();
    }
    /// What stands between the quotes, escapes and all.
    [[nodiscard]] QByteArrayView string();
    [[nodiscard]] QString text();
    /// A whole number that is written plainly.
    [[nodiscard]] qint64 integer();
    /// One that is not negative, as a string.
    [[nodiscard]] qint64 number();
    [[nodiscard]] bool flag();
    /// As it travels; never null.
    [[nodiscard]] QUuid id();
    /// Reads a null, if one is next.
    [[nodiscard]] bool isNull();
    /// A value of any kind, read by Qt.
    [[nodiscard]] QJsonValue other();
    /// The first character of the next value; 0 at the end.
    [[nodiscard]] char next();
    /// Where a value of any kind stands, whatever is in it.
    [[nodiscard]] QByteArrayView extent();

private:
    void begin(char sign);
    [[nodiscard]] bool ends(char sign);
    [[nodiscard]] bool goesOn(char end);
    [[nodiscard]] bool word(QByteArrayView word);

    const char *m_at;
    const char *m_end;
    bool m_isFine = true;
};

} // namespace leadline
