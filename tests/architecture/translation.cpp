// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/translation.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace leadline {

namespace {

struct Message
{
    QString source;
    QStringList translations;
    bool unfinished = false;
    bool plural = false;
};

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(L?\\d+|n)"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        found.append(match.captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.unfinished = !xml.attributes().value("type"_L1).isEmpty();
    if (!message.plural) {
        message.translations.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
        return;
    }
    while (xml.readNextStartElement())
        message.translations.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
}

Message readMessage(QXmlStreamReader &xml)
{
    Message message;
    message.plural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            message.source = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

QStringList findingsIn(const Message &message, qsizetype pluralForms)
{
    QStringList findings;
    if (message.unfinished)
        findings.append(u"unfinished: "_s + message.source);
    if (message.translations.size() != (message.plural ? pluralForms : 1))
        findings.append(u"plural forms: "_s + message.source);
    for (const QString &translation : message.translations) {
        if (translation.isEmpty())
            findings.append(u"empty: "_s + message.source);
        else if (placeholders(translation) != placeholders(message.source))
            findings.append(u"placeholders: "_s + message.source + u" -> "_s + translation);
    }
    return findings;
}

} // namespace

QStringList translationFindings(const QString &text, qsizetype pluralForms)
{
    QStringList findings;
    QXmlStreamReader xml(text);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "message"_L1)
            findings += findingsIn(readMessage(xml), pluralForms);
    }
    if (xml.hasError())
        findings.append(xml.errorString());
    return findings;
}

} // namespace leadline
