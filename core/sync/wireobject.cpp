// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wireobject.h"

#include <algorithm>
#include <limits>

namespace leadline {

namespace {

constexpr qsizetype idLength = 36;
constexpr qsizetype longestNumber = 19;

bool isWord(const QString &text)
{
    constexpr QStringView spelled = u"\b\f\n\r\t";
    return std::ranges::all_of(text, [&](QChar at) { return at >= u' ' || spelled.contains(at); });
}

/// Digits only, no sign, no leading zero: one number has one spelling.
qint64 numberFromText(const QString &text, bool &fine)
{
    const bool digits = std::ranges::all_of(text, [](QChar at) { return at >= u'0' && at <= u'9'; });
    fine = digits && !text.isEmpty() && text.size() <= longestNumber && (text.size() == 1 || text.front() != u'0');
    return fine ? text.toLongLong(&fine) : 0;
}

} // namespace

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QUuid idFromText(const QString &text)
{
    return text.size() == idLength ? QUuid::fromString(text) : QUuid();
}

QString numberText(qint64 number)
{
    return QString::number(number);
}

WireObject::WireObject(const QJsonValue &json, const QString &path, WireFault &fault)
    : m_json(json.toObject()), m_name(path), m_fault(&fault)
{
    if (!json.isObject())
        fault.note(path);
}

WireObject::WireObject(const QJsonValue &json, const WireObject &above, const QString &name, qsizetype index)
    : m_json(json.toObject()), m_above(&above), m_name(name), m_index(index), m_fault(above.m_fault)
{
    if (!json.isObject())
        m_fault->note(path());
}

qint64 WireObject::number(const QString &name) const
{
    bool fine = false;
    const qint64 number = numberFromText(m_json.value(name).toString(), fine);
    if (!fine)
        fail(name);
    return number;
}

int WireObject::small(const QString &name, int otherwise) const
{
    const QJsonValue value = m_json.value(name);
    if (value.isUndefined() || value.isNull())
        return otherwise;
    const qint64 number = value.toInteger(-1);
    if (number < 0 || number > std::numeric_limits<int>::max()) {
        fail(name);
        return otherwise;
    }
    return static_cast<int>(number);
}

qint64 WireObject::milliseconds(const QString &name) const
{
    constexpr qint64 latest = qint64{1} << 47;
    const qint64 number = m_json.value(name).toInteger(-1);
    if (number < 0 || number >= latest) {
        fail(name);
        return 0;
    }
    return number;
}

QUuid WireObject::id(const QString &name) const
{
    const QUuid id = idFromText(m_json.value(name).toString());
    if (id.isNull())
        fail(name);
    return id;
}

QUuid WireObject::optionalId(const QString &name) const
{
    return has(name) ? id(name) : QUuid();
}

QString WireObject::word(const QString &name, qsizetype longest) const
{
    const QString text = m_json.value(name).toString();
    if (text.isEmpty() || text.size() > longest || !isWord(text))
        fail(name);
    return text;
}

QString WireObject::optionalWord(const QString &name) const
{
    return has(name) ? word(name) : QString();
}

bool WireObject::flag(const QString &name) const
{
    const QJsonValue value = m_json.value(name);
    if (!value.isBool() && !value.isUndefined())
        fail(name);
    return value.toBool();
}

WireObject WireObject::object(const QString &name) const
{
    return {m_json.value(name), *this, name};
}

std::vector<QUuid> WireObject::ids(const QString &name, qsizetype longest) const
{
    std::vector<QUuid> ids;
    const QJsonArray entries = array(name, longest);
    for (const QJsonValue &entry : entries) {
        ids.push_back(idFromText(entry.toString()));
        if (ids.back().isNull())
            fail(name);
    }
    return ids;
}

QJsonArray WireObject::array(const QString &name, qsizetype longest) const
{
    const QJsonValue value = m_json.value(name);
    const QJsonArray entries = value.toArray();
    if ((!value.isArray() && !value.isUndefined() && !value.isNull()) || entries.size() > longest) {
        fail(name);
        return {};
    }
    return entries;
}

QString WireObject::path() const
{
    QString path = m_above ? m_above->path() + u'.' + m_name : m_name;
    if (m_index >= 0)
        path += u'[' + QString::number(m_index) + u']';
    return path;
}

} // namespace leadline
