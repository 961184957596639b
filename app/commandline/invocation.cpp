// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/invocation.h"

#include <QDir>
#include <QStandardPaths>

namespace leadline {

using namespace Qt::StringLiterals;

QString Invocation::value(const QString &option) const
{
    const QStringList given = options.value(option);
    return given.isEmpty() ? QString() : given.last();
}

Result<qint64> Invocation::number(const QString &option, qint64 otherwise) const
{
    if (!has(option))
        return otherwise;
    bool isNumber = false;
    const qint64 number = value(option).toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return optionInvalid(option, value(option));
    return number;
}

Result<QString> Invocation::choice(const QString &option, const QStringList &choices) const
{
    if (!has(option))
        return choices.front();
    if (!choices.contains(value(option)))
        return optionInvalid(option, value(option));
    return value(option);
}

QString Invocation::file() const
{
    if (has(u"--db"_s))
        return value(u"--db"_s);
    const QString named = qEnvironmentVariable("LEADLINE_DB");
    if (!named.isEmpty())
        return named;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
        .filePath(u"leadline.leadline"_s);
}

tl::unexpected<Error> optionInvalid(const QString &option, const QString &value)
{
    return failure(ErrorCode::Usage, u"option-invalid"_s, {option, value});
}

} // namespace leadline
