// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"

#include "app/commandline/commands.h"
#include "app/commandline/help.h"
#include "app/commandline/openfile.h"
#include "app/commandline/options.h"
#include "app/commandline/parser.h"
#include "app/commandline/pictures.h"
#include "core/store/sqlerror.h"
#include "ui/text/errors.h"
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <algorithm>
#include <cstdio>
#include <span>
#include <string_view>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// False when it did not get there: the disk that the stream leads to may be full.
bool print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = (text.isEmpty() || text.endsWith(u'\n') ? text : QString(text + u'\n')).toUtf8();
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

bool print(const QJsonObject &json)
{
    return json.isEmpty() || print(stdout, QString::fromUtf8(QJsonDocument(json).toJson()));
}

/// What is written out must not take the place of the file itself.
Result<void> checkOutputs(const Invocation &typed)
{
    QStringList outputs = typed.options.value(u"-o"_s) + typed.options.value(u"--errors"_s);
    if (typed.command == "export schedule"_L1)
        outputs += typed.words;
    const QFileInfo file(typed.file());
    for (const QString &output : outputs) {
        if (file.exists() && QFileInfo(output) == file)
            return failure(ErrorCode::Refused, u"output-is-the-file"_s, {output});
    }
    return {};
}

Result<Answer> run(const Invocation &typed)
{
    if (typed.has(u"--version"_s))
        return Answer{
            {{u"version"_s, QStringLiteral(LEADLINE_VERSION)}}, QStringLiteral("leadline " LEADLINE_VERSION), 0};
    const Command *command = commandNamed(typed.command);
    if (typed.has(u"--help"_s)) {
        const QString help = command ? helpFor(*command) : generalHelp();
        return Answer{{{u"help"_s, help}}, help, 0};
    }
    if (const Result<void> usable = checkOutputs(typed); !usable)
        return tl::unexpected(usable.error());
    return guarded([&]() -> Result<Answer> {
        if (command->onFile)
            return command->onFile(typed);
        const bool onlyLooks = typed.has(u"--dry-run"_s);
        Result<OpenedFile> file = openFile(typed, onlyLooks ? StoreAccess::Read : command->access);
        if (!file)
            return tl::unexpected(file.error());
        return command->onSession(typed, file->session);
    });
}

int report(const Error &error, bool inJson)
{
    const QString message = describe(error);
    print(stderr, u"leadline: "_s + message);
    if (inJson)
        print(errorJson(error, message));
    return exitCodeOf(error);
}

int runArguments(const QStringList &arguments, const Pictures *pictures)
{
    const bool inJson = arguments.contains("--json"_L1);
    Result<Invocation> typed = parseArguments(arguments);
    if (!typed)
        return report(typed.error(), inJson);
    typed->pictures = pictures;
    Result<Answer> answer = run(*typed);
    if (!answer)
        return report(answer.error(), inJson);
    if (answer->failure) {
        answer->exitCode = report(*answer->failure, false);
        answer->json.insert(u"error"_s, errorJson(*answer->failure, describe(*answer->failure))[u"error"_s]);
    }
    const bool isTold = inJson ? print(answer->json) : print(stdout, answer->text);
    return isTold ? answer->exitCode
                  : report({ErrorCode::Io, u"cannot-write"_s, {u"stdout"_s, qt_error_string()}}, false);
}

/// A command is one also in a folder with a file of its name.
bool beginsCommand(const QString &word)
{
    return std::ranges::any_of(commands(), [&](const Command &command) {
        return QString::fromLatin1(command.name).section(u' ', 0, 0) == word;
    });
}

/// Only then is the part of Qt that draws started.
bool asksForPicture(int argc, char **argv)
{
    const std::span arguments(argv, static_cast<size_t>(argc));
    const auto holdsOneOf = [arguments](std::initializer_list<std::string_view> words) {
        return std::ranges::any_of(arguments, [words](const char *argument) {
            return std::ranges::find(words, std::string_view(argument)) != words.end();
        });
    };
    return holdsOneOf({"pdf", "png", "print"}) && !holdsOneOf({"--help", "-h"});
}

} // namespace

bool isForCommandLine(const QStringList &arguments)
{
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const QString &argument = arguments.at(at);
        if (!argument.startsWith(u'-'))
            return beginsCommand(argument) || !(QFileInfo(argument).isFile() || argument.contains("://"_L1));
        if (argument == "--help"_L1 || argument == "-h"_L1 || argument == "--version"_L1)
            return true;
        const bool isOfWindow = argument == "--phone"_L1;
        const Option *option = optionNamed(argument);
        const bool isToolkits = !option && !argument.startsWith("--"_L1);
        if ((option && option->takesValue()) || isToolkits || isOfWindow)
            ++at;
    }
    return false;
}

int runCommandLine(int argc, char **argv, const Pictures *pictures)
{
    const std::unique_ptr<QCoreApplication> application = pictures && asksForPicture(argc, argv)
        ? pictures->application(argc, argv)
        : std::make_unique<QCoreApplication>(argc, argv);
    QCoreApplication::setOrganizationName(u"Leadline"_s);
    QCoreApplication::setApplicationName(u"leadline"_s);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QLocale::Language language = languageOf(arguments);
    QLocale::setDefault(QLocale(language));
    const std::unique_ptr<QTranslator> texts = translation(language);
    QCoreApplication::installTranslator(texts.get());
    return runArguments(arguments, pictures);
}

} // namespace leadline
