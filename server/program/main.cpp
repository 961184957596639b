// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/commands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace leadline::server {

namespace {

void print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString help()
{
    QString text = u"leadline-server COMMAND [OPTIONS]\n\n"_s;
    for (const Command &command : commands())
        text +=
            u"  %1\n      %2\n"_s.arg(QStringLiteral("%1 %2")
                                          .arg(QLatin1StringView(command.name), QLatin1StringView(command.arguments))
                                          .trimmed(),
                                      QLatin1StringView(command.summary));
    return text
        + u"\nEvery command takes --config FILE or --database URL (or LEADLINE_DATABASE), and --json.\n"
          "Passwords come from a file: --password-file FILE, \"-\" for standard input. They are changed at the first\n"
          "login, unless told otherwise by --keep-password.\n"
          "Exit codes: 0 done, 1 refused or problems found, 2 usage, 3 database or I/O."_s;
}

/// 0 done, 1 refused, 2 usage, 3 I/O, as the main program's.
int exitCodeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Usage:
        return 2;
    case ErrorCode::Io:
    case ErrorCode::Format:
    case ErrorCode::TooLarge:
    case ErrorCode::Locked:
        return 3;
    default:
        return 1;
    }
}

int report(const Error &error, bool inJson)
{
    print(stderr, u"leadline-server: "_s + (QStringList{error.reason} + error.details).join(u": "_s));
    if (inJson) {
        const QJsonObject json{{u"reason"_s, error.reason}, {u"details"_s, QJsonArray::fromStringList(error.details)}};
        print(stdout, QString::fromUtf8(QJsonDocument(QJsonObject{{u"error"_s, json}}).toJson(QJsonDocument::Compact)));
    }
    return exitCodeOf(error);
}

Result<Report> run(Arguments arguments)
{
    if (arguments.has(u"--help"_s) || arguments.words.isEmpty())
        return Report{{{u"help"_s, help()}}, help(), arguments.has(u"--help"_s) ? 0 : 2};
    for (const Command &command : commands()) {
        const QStringList name = QString::fromLatin1(command.name).split(u' ');
        if (arguments.words.mid(0, name.size()) != name)
            continue;
        arguments.words.remove(0, name.size());
        if (arguments.words.size() != command.words)
            return failure(ErrorCode::Usage, u"arguments-invalid"_s, {QString::fromLatin1(command.name)});
        const Result<ServiceOptions> options = optionsFrom(arguments);
        return options ? command.run(arguments, *options) : tl::unexpected(options.error());
    }
    return failure(ErrorCode::Usage, u"command-unknown"_s, arguments.words);
}

int runArguments(const QStringList &typed)
{
    const bool inJson = typed.contains("--json"_L1);
    const Result<Arguments> arguments = argumentsFrom(typed);
    if (!arguments)
        return report(arguments.error(), inJson);
    const Result<Report> done = run(*arguments);
    if (!done)
        return report(done.error(), inJson);
    if (inJson)
        print(stdout, QString::fromUtf8(QJsonDocument(done->json).toJson(QJsonDocument::Compact)));
    else if (!done->text.isEmpty())
        print(stdout, done->text);
    return done->exitCode;
}

} // namespace

} // namespace leadline::server

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return leadline::server::runArguments(QCoreApplication::arguments().mid(1));
}
