// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/arguments.h"

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

const QStringList &withValue()
{
    static const QStringList names{u"--database"_s, u"--config"_s, u"--workspace"_s,    u"--name"_s,
                                   u"--role"_s,     u"--team"_s,   u"--process"_s,      u"--currency"_s,
                                   u"--region"_s,   u"--listen"_s, u"--password-file"_s};
    return names;
}

const QStringList &switches()
{
    static const QStringList names{u"--help"_s, u"--leads"_s, u"--totp"_s, u"--json"_s, u"--keep-password"_s};
    return names;
}

} // namespace

Result<QString> Arguments::needed(const QString &option) const
{
    if (const QString given = value(option); !given.isEmpty())
        return given;
    return failure(ErrorCode::Usage, u"option-missing"_s, {option});
}

Result<Arguments> argumentsFrom(const QStringList &typed)
{
    Arguments arguments;
    for (qsizetype at = 0; at < typed.size(); ++at) {
        const QString &word = typed.at(at);
        if (!word.startsWith("--"_L1)) {
            arguments.words.append(word);
            continue;
        }
        const QString name = word.section(u'=', 0, 0);
        if (switches().contains(word)) {
            arguments.options.insert(word, {});
            continue;
        }
        if (!withValue().contains(name))
            return failure(ErrorCode::Usage, u"option-unknown"_s, {name});
        const bool isJoined = name != word;
        if (!isJoined && at + 1 == typed.size())
            return failure(ErrorCode::Usage, u"option-invalid"_s, {name});
        arguments.options.insert(name, isJoined ? word.section(u'=', 1) : typed.at(++at));
    }
    return arguments;
}

} // namespace leadline::server
