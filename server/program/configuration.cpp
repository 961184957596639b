// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/configuration.h"

#include <QFile>

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostFileRoom = 1UL << 30; // MiB: a pebibyte

bool assign(size_t &target, const QString &value)
{
    bool isNumber = false;
    const qulonglong number = value.toULongLong(&isNumber);
    target = number;
    return isNumber && number > 0;
}

bool assign(bool &target, const QString &value)
{
    target = value == "yes"_L1;
    return target || value == "no"_L1;
}

bool assign(ServiceOptions &options, const QString &key, const QString &value)
{
    if (key == "database"_L1) {
        options.database = value.toUtf8();
        return !value.isEmpty();
    }
    if (key == "listen"_L1) {
        options.listen = value;
        return !value.isEmpty();
    }
    if (key == "database-connections"_L1)
        return assign(options.connections, value);
    if (key == "queue"_L1)
        return assign(options.queue, value);
    if (key == "file-room"_L1)
        return assign(options.fileRoom, value) && options.fileRoom <= mostFileRoom;
    if (key == "clients"_L1)
        return assign(options.limits.connections, value);
    if (key == "behind-proxy"_L1)
        return assign(options.limits.isBehindProxy, value);
    return false;
}

} // namespace

Result<ServiceOptions> configurationFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, u"cannot-read"_s, {path, file.errorString()});
    constexpr qint64 longest = 65'536;
    const QStringList lines = QString::fromUtf8(file.read(longest)).split(u'\n');
    ServiceOptions options;
    for (qsizetype number = 0; number < lines.size(); ++number) {
        const QString line = lines.at(number).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const bool isPair = line.contains(u'=');
        if (!isPair || !assign(options, line.section(u'=', 0, 0).trimmed(), line.section(u'=', 1).trimmed()))
            return failure(ErrorCode::Format, u"config-invalid"_s,
                           {path, QString::number(number + 1), line.section(u'=', 0, 0)});
    }
    return options;
}

Result<ServiceOptions> optionsFrom(const Arguments &arguments)
{
    ServiceOptions options;
    if (arguments.has(u"--config"_s)) {
        const Result<ServiceOptions> read = configurationFrom(arguments.value(u"--config"_s));
        if (!read)
            return read;
        options = *read;
    }
    if (arguments.has(u"--database"_s))
        options.database = arguments.value(u"--database"_s).toUtf8();
    if (arguments.has(u"--listen"_s))
        options.listen = arguments.value(u"--listen"_s);
    if (options.database.isEmpty())
        options.database = qgetenv("LEADLINE_DATABASE");
    if (options.database.isEmpty())
        return failure(ErrorCode::Usage, u"option-missing"_s, {u"--database"_s});
    return options;
}

} // namespace leadline::server
