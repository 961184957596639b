// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importheaders.h"

#include "core/base/folding.h"
#include "core/import/importmapping.h"
#include "core/model/lead.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Targets by header key: what others call our fields, and then, going before that, what we call them.
QHash<QString, QString> readKnownHeaders()
{
    QFile file(u":/directories/importheaders.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "importheaders", "embedded file missing");
    const QJsonObject targets = QJsonDocument::fromJson(file.readAll()).object();
    QHash<QString, QString> known;
    for (auto target = targets.begin(); target != targets.end(); ++target) {
        const QJsonArray headers = target.value().toArray();
        for (const QJsonValue &header : headers)
            known.insert(headerKey(header.toString()), target.key());
    }
    for (const Field &field : leadFields()) {
        const QString name = QString::fromLatin1(field.name);
        if (!field.is(System) && field.type != FieldType::Custom && field.type != FieldType::TextList)
            known.insert(headerKey(name), name);
    }
    return known;
}

const QHash<QString, QString> &knownHeaders()
{
    static const QHash<QString, QString> known = readKnownHeaders();
    return known;
}

} // namespace

QString headerKey(const QString &header)
{
    return foldedWords(header).join(QString());
}

QString targetOfHeader(const QString &header)
{
    static const QRegularExpression digits(u"[0-9]"_s);
    const QString key = headerKey(header);
    const QString target = knownHeaders().value(key);
    return target.isEmpty() ? knownHeaders().value(QString(key).remove(digits)) : target;
}

bool isOwnExport(const QStringList &headers)
{
    const bool isFormerlyRefused = !headers.isEmpty() && isErrorColumn(headers.last());
    const QStringList names = isFormerlyRefused ? headers.first(headers.size() - 1) : headers;
    const auto isOurs = [](const QString &name) {
        return name.startsWith(customFieldPrefix) || recordType(Kind::Lead).find(name);
    };
    const auto isNobodyElses = [](const QString &name) {
        return name == "phones"_L1 || name == "emails"_L1 || name.startsWith(customFieldPrefix)
            || name.toLower() != name;
    };
    return std::ranges::all_of(names, isOurs) && std::ranges::any_of(names, isNobodyElses);
}

QString targetOfSystemColumn(const QString &header, const QStringList &headers)
{
    const Field *field = recordType(Kind::Lead).find(header);
    if (!field || !field->is(System))
        return {};
    if (header == "stage"_L1 || header == "createdAt"_L1)
        return header;
    for (const auto &[link, name] :
         {std::pair(u"contact"_s, u"contactName"_s), std::pair(u"company"_s, u"companyName"_s)}) {
        if (header == link && !headers.contains(name))
            return name;
    }
    return skipTarget;
}

QString columnLetters(qsizetype index)
{
    QString letters;
    for (qsizetype rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % 26)));
    return letters;
}

bool isErrorColumn(const QString &header)
{
    const QString key = folded(header);
    return key == u"error"_s || key == u"ошибка"_s;
}

} // namespace leadline
