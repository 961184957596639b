// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/jsonlimits.h"

#include <QByteArrayView>
#include <algorithm>
#include <vector>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype unitLength = 6; // of "\u0041"

/// No JSON has them in a string, but for escaped; Qt reads them all the same.
bool isControl(char byte)
{
    return static_cast<uchar>(byte) < 0x20;
}

/// One pass over the bytes that knows strings from structure.
class ShapeScan
{
public:
    ShapeScan(const QByteArray &json, const JsonLimits &limits) : m_json(json), m_limits(limits) {}

    QString run()
    {
        while (m_at < m_json.size() && m_fault.isEmpty())
            step();
        return m_fault;
    }

private:
    void step()
    {
        const char byte = m_json.at(m_at);
        if (byte == '"') {
            string();
            return;
        }
        if (byte == '{' || byte == '[')
            open(byte == '{');
        else if (byte == '}' || byte == ']')
            close();
        else if (byte == ',')
            m_expectsName = !m_objects.empty() && m_objects.back().isObject;
        ++m_at;
    }

    void open(bool isObject)
    {
        m_objects.push_back({isObject, m_names.size()});
        m_expectsName = isObject;
        if (static_cast<int>(m_objects.size()) > m_limits.depth)
            m_fault = u"depth"_s;
    }

    void close()
    {
        if (m_objects.empty())
            return;
        const auto begin = m_names.begin() + static_cast<qsizetype>(m_objects.back().firstName);
        const auto isNotBefore = [](QByteArrayView left, QByteArrayView right) { return !(left < right); };
        if (std::adjacent_find(begin, m_names.end(), isNotBefore) != m_names.end()) {
            std::sort(begin, m_names.end());
            if (std::adjacent_find(begin, m_names.end()) != m_names.end())
                m_fault = u"twice"_s;
        }
        m_names.erase(begin, m_names.end());
        m_objects.pop_back();
        m_expectsName = false;
    }

    void string()
    {
        const qsizetype begin = ++m_at;
        bool hasControl = false;
        bool isEscaped = false;
        for (; m_at < m_json.size() && m_json.at(m_at) != '"'; ++m_at) {
            if (m_json.at(m_at) == '\\') {
                isEscaped = true;
                ++m_at;
            }
            hasControl = hasControl || (m_at < m_json.size() && isControl(m_json.at(m_at)));
        }
        const QByteArrayView text = QByteArrayView(m_json).sliced(begin, std::min(m_at, m_json.size()) - begin);
        ++m_at;
        if (text.size() > m_limits.stringBytes)
            m_fault = u"string"_s;
        else if (hasControl)
            m_fault = u"control"_s;
        else if (isEscaped && text.contains("\\u"))
            m_fault = faultOfEscapes(text);
        if (m_expectsName && m_fault.isEmpty())
            name(text);
        m_expectsName = false;
    }

    /// A name with escapes that nobody needs could be another one in disguise.
    void name(QByteArrayView text)
    {
        if (hasEscape(text, "\\u") || hasEscape(text, "\\/"))
            m_fault = u"name"_s;
        m_names.push_back(text);
    }

    /// Whether the escape stands there, and not after a backslash that is written out.
    static bool hasEscape(QByteArrayView text, QByteArrayView escape)
    {
        for (qsizetype at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
            if (text.sliced(at).startsWith(escape))
                return true;
        }
        return false;
    }

    /// A backslash that is written out begins no escape.
    static QString faultOfEscapes(QByteArrayView text)
    {
        bool isPairOpen = false;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const ushort unit = text.at(at) == '\\' ? unitAt(text.sliced(at)) : u'x';
            if (unit == 0)
                return u"nul"_s;
            if (QChar::isLowSurrogate(unit) != isPairOpen)
                return u"surrogate"_s;
            isPairOpen = QChar::isHighSurrogate(unit);
            if (text.at(at) == '\\')
                at += text.sliced(at).startsWith("\\u") ? unitLength - 1 : 1;
        }
        return isPairOpen ? u"surrogate"_s : QString();
    }

    /// Of "\u0041…"; any letter for other escapes and for what is none, which the parser refuses.
    static ushort unitAt(QByteArrayView escape)
    {
        bool isNumber = false;
        const bool isUnit = escape.size() >= unitLength && escape.startsWith("\\u");
        const ushort unit = isUnit ? escape.sliced(2, unitLength - 2).toUShort(&isNumber, 16) : u'x';
        return isUnit && isNumber ? unit : u'x';
    }

    struct Open
    {
        bool isObject = false;
        size_t firstName = 0; ///< of those of all that are open
    };

    const QByteArray &m_json;
    const JsonLimits &m_limits;
    qsizetype m_at = 0;
    bool m_expectsName = false;
    std::vector<Open> m_objects;
    std::vector<QByteArrayView> m_names;
    QString m_fault;
};

} // namespace

Result<void> checkJsonShape(const QByteArray &json, const JsonLimits &limits)
{
    if (json.size() > limits.bytes)
        return failure(ErrorCode::TooLarge, u"message-too-large"_s, {QString::number(limits.bytes)});
    const QString fault = ShapeScan(json, limits).run();
    if (!fault.isEmpty())
        return failure(ErrorCode::Format, u"message-malformed"_s, {fault});
    return {};
}

} // namespace leadline
