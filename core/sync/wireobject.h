// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hlc.h"
#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

namespace leadline {

/// The first thing about a message that is not as it should be: the path to it. Empty: nothing so far.
struct WireFault
{
    QString where;

    void note(const QString &path)
    {
        if (where.isEmpty())
            where = path;
    }
};

/// Reads a message's object member by member. A member of a wrong shape is noted in the fault and read as nothing, so
/// that readers need no branches: who reads a whole message looks at the fault at the end.
class WireObject
{
public:
    WireObject(const QJsonValue &json, const QString &path, WireFault &fault);

    /// A number that is not negative, written as a string.
    [[nodiscard]] qint64 number(const QString &name) const;
    [[nodiscard]] Hlc hlc(const QString &name) const { return {number(name)}; }
    /// A small number, written as one; `otherwise` when it is not there.
    [[nodiscard]] int small(const QString &name, int otherwise = 0) const;
    [[nodiscard]] qint64 milliseconds(const QString &name) const;
    [[nodiscard]] QUuid id(const QString &name) const;
    /// Null when it is not there.
    [[nodiscard]] QUuid optionalId(const QString &name) const;
    /// Not empty, at most `longest` characters, none of which a name in JSON would have to escape by its number: what came
    /// as a word may go on as a name.
    [[nodiscard]] QString word(const QString &name, qsizetype longest = 200) const;
    [[nodiscard]] QString optionalWord(const QString &name) const;
    [[nodiscard]] bool flag(const QString &name) const;
    [[nodiscard]] bool has(const QString &name) const { return m_json.contains(name) && !m_json[name].isNull(); }
    [[nodiscard]] QJsonValue value(const QString &name) const { return m_json.value(name); }
    [[nodiscard]] WireObject object(const QString &name) const;
    [[nodiscard]] const QJsonObject &json() const { return m_json; }

    /// What `read(WireObject)` makes of each entry of a list; a list that is not there is empty.
    template<typename Read>
    [[nodiscard]] auto list(const QString &name, qsizetype longest, Read read) const
    {
        std::vector<decltype(read(*this))> items;
        const QJsonArray entries = array(name, longest);
        items.reserve(static_cast<size_t>(entries.size()));
        for (qsizetype index = 0; index < entries.size(); ++index)
            items.push_back(read(WireObject(entries.at(index), *this, name, index)));
        return items;
    }
    [[nodiscard]] std::vector<QUuid> ids(const QString &name, qsizetype longest) const;

    void fail(const QString &name) const { m_fault->note(path() + u'.' + name); }

private:
    /// A member of `above`, which outlives it; with an index an entry of a list.
    WireObject(const QJsonValue &json, const WireObject &above, const QString &name, qsizetype index = -1);

    [[nodiscard]] QJsonArray array(const QString &name, qsizetype longest) const;
    [[nodiscard]] QString path() const;

    QJsonObject m_json;
    const WireObject *m_above = nullptr; ///< the path is put together only when something is at fault
    QString m_name;
    qsizetype m_index = -1;
    WireFault *m_fault;
};

/// An id as it travels: lower case, no braces.
[[nodiscard]] QString idText(const QUuid &id);
/// Null when the text is no id in that form.
[[nodiscard]] QUuid idFromText(const QString &text);
[[nodiscard]] QString numberText(qint64 number);

} // namespace leadline
