// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/arrows.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leadline {

namespace {

/// Room -> the rooms it may include, itself aside. What is not listed here (tests) is free.
const QHash<QString, QStringList> &arrows()
{
    static const QHash<QString, QStringList> table{
        {u"core/base"_s, {}},
        {u"core/model"_s, {u"core/base"_s}},
        {u"core/process"_s, {u"core/base"_s, u"core/model"_s}},
        {u"core/store"_s, {u"core/base"_s, u"core/model"_s}},
        {u"core/exchange"_s, {u"core/base"_s, u"core/model"_s}},
        {u"core/sync"_s, {u"core/base"_s, u"core/model"_s}},
        {u"server"_s, {u"core/base"_s, u"core/model"_s, u"core/process"_s, u"core/sync"_s}},
        {u"core/client"_s,
         {u"core/base"_s, u"core/model"_s, u"core/process"_s, u"core/store"_s, u"core/services"_s, u"core/sync"_s}},
        {u"core/services"_s, {u"core/base"_s, u"core/model"_s, u"core/process"_s, u"core/store"_s, u"core/exchange"_s}},
        {u"core/import"_s,
         {u"core/base"_s, u"core/model"_s, u"core/process"_s, u"core/store"_s, u"core/exchange"_s, u"core/services"_s}},
        {u"core/demo"_s, {u"core/base"_s, u"core/model"_s, u"core/process"_s, u"core/store"_s, u"core/services"_s}},
        {u"core/reports"_s,
         {u"core/base"_s, u"core/model"_s, u"core/process"_s, u"core/store"_s, u"core/exchange"_s, u"core/services"_s}},
        {u"ui"_s,
         {u"core/base"_s, u"core/model"_s, u"core/process"_s, u"core/store"_s, u"core/exchange"_s, u"core/services"_s,
          u"core/import"_s, u"core/demo"_s, u"core/client"_s, u"core/reports"_s}},
        {u"app"_s,
         {u"core/base"_s, u"core/model"_s, u"core/process"_s, u"core/store"_s, u"core/exchange"_s, u"core/services"_s,
          u"core/import"_s, u"core/demo"_s, u"core/client"_s, u"core/sync"_s, u"core/reports"_s, u"ui"_s}},
    };
    return table;
}

QString roomOf(const QString &path)
{
    const QString top = path.section(u'/', 0, 0);
    return top == "core"_L1 ? path.section(u'/', 0, 1) : top;
}

} // namespace

QStringList includesAgainstTheArrows(const SourceFile &file)
{
    static const QRegularExpression include(uR"re(^\s*#\s*include\s+"([^"]+)")re"_s,
                                            QRegularExpression::MultilineOption);
    const QString room = roomOf(file.path);
    const auto allowed = arrows().constFind(room);
    if (!file.isCode() || allowed == arrows().constEnd())
        return {};

    QStringList findings;
    for (const QRegularExpressionMatch &match : include.globalMatch(file.text)) {
        const QString included = match.captured(1);
        const QString target = roomOf(included);
        if (included.endsWith(".moc"_L1) || target == room || allowed->contains(target))
            continue;
        findings.append(room + u" must not include "_s + included);
    }
    return findings;
}

} // namespace leadline
