// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/recordtext.h"
#include "app/commandline/texttable.h"
#include "app/commandline/valuejsonform.h"
#include "core/import/imports.h"
#include "ui/text/standings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QJsonObject importJson(const Session &session, const PastImport &import)
{
    QJsonObject json{{u"changeset"_s, idJson(import.batch)},
                     {u"target"_s, idJson(import.target)},
                     {u"at"_s, momentJson(import.at)},
                     {u"author"_s, loginJson(session, import.author)},
                     {u"standing"_s, standingName(import.standing)},
                     {u"file"_s, QJsonValue()},
                     {u"errors"_s, QJsonValue()}};
    const auto count = [&](const QString &key, qint64 ImportedFile::*number) {
        json.insert(key, import.file ? QJsonValue((*import.file).*number) : QJsonValue());
    };
    if (import.file) {
        json.insert(u"file"_s, import.file->name);
        json.insert(u"errors"_s, textJson(import.file->errors));
    }
    count(u"read"_s, &ImportedFile::read);
    count(u"created"_s, &ImportedFile::created);
    count(u"updated"_s, &ImportedFile::updated);
    count(u"skipped"_s, &ImportedFile::skipped);
    count(u"failed"_s, &ImportedFile::failed);
    return json;
}

QStringList importLine(const Session &session, const PastImport &import, QLocale::Language language)
{
    const ImportedFile file = import.file.value_or(ImportedFile());
    const QString counts =
        QCoreApplication::translate("CommandLine", "Created: %1. Updated: %2. Skipped as duplicates: %3. Failed: %4.")
            .arg(file.created)
            .arg(file.updated)
            .arg(file.skipped)
            .arg(file.failed);
    return {import.batch.toString(QUuid::WithoutBraces),
            momentText(import.at, language),
            loginOf(session, import.author),
            file.name,
            import.file ? counts : QString(),
            standingLabel(import.standing)};
}

} // namespace

Result<Answer> listImports(const Invocation &typed, Session &session)
{
    constexpr int usual = 20;
    const Result<qint64> limit = typed.number(u"--limit"_s, usual);
    if (!limit)
        return tl::unexpected(limit.error());
    const int most = static_cast<int>(std::min<qint64>(*limit, std::numeric_limits<int>::max()));
    QJsonArray list;
    QList<QStringList> lines;
    for (PastImport &import : pastImports(session, most)) {
        import.standing = standingOf(session, import);
        list.append(importJson(session, import));
        lines.append(importLine(session, import, typed.language));
    }
    return Answer{{{u"imports"_s, list}}, textTable(lines), 0};
}

} // namespace leadline
