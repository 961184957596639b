// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/jsonwriter.h"

#include "core/model/valuejson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Qt's parser would take a byte order mark off the beginning of a text, unless it is escaped.
bool isPlain(QChar character)
{
    return character >= u' ' && character != u'"' && character != u'\\' && !character.isSurrogate()
        && character != QChar::ByteOrderMark;
}

/// Half a surrogate pair is no character and would not survive the way through UTF-8.
QString escaped(QChar character)
{
    if (character.isSurrogate())
        return QString(QChar::ReplacementCharacter);
    if (character == u'"' || character == u'\\')
        return u'\\' + QString(character);
    if (character == u'\n')
        return u"\\n"_s;
    return u"\\u"_s + QString::number(character.unicode(), 16).rightJustified(4, u'0');
}

void appendList(QString &json, const QStringList &list)
{
    json += u'[';
    for (qsizetype index = 0; index < list.size(); ++index) {
        if (index > 0)
            json += u',';
        appendJson(json, list.at(index));
    }
    json += u']';
}

void appendMap(QString &json, const QVariantMap &map)
{
    json += u'{';
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        if (entry != map.begin())
            json += u',';
        appendJson(json, entry.key());
        json += u':';
        appendJson(json, entry.value());
    }
    json += u'}';
}

/// What is rare is left to Qt.
void appendOther(QString &json, const Value &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{toJson(value)}).toJson(QJsonDocument::Compact);
    json += QString::fromUtf8(list.sliced(1, list.size() - 2));
}

} // namespace

void appendJson(QString &json, const QString &text)
{
    json += u'"';
    qsizetype written = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text.at(at);
        if (isPlain(character))
            continue;
        if (character.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
            ++at;
            continue;
        }
        json += QStringView(text).sliced(written, at - written);
        json += escaped(character);
        written = at + 1;
    }
    json += QStringView(text).sliced(written);
    json += u'"';
}

void appendJson(QString &json, const Value &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        json += u"null"_s;
        break;
    case QMetaType::QString:
        appendJson(json, *static_cast<const QString *>(value.constData()));
        break;
    case QMetaType::LongLong:
        json += QString::number(value.toLongLong());
        break;
    case QMetaType::Bool:
        json += value.toBool() ? u"true"_s : u"false"_s;
        break;
    case QMetaType::QUuid:
        json += u'"' + value.toUuid().toString(QUuid::WithoutBraces) + u'"';
        break;
    case QMetaType::QStringList:
        appendList(json, value.toStringList());
        break;
    case QMetaType::QVariantMap:
        appendMap(json, value.toMap());
        break;
    default:
        appendOther(json, value);
    }
}

} // namespace leadline
