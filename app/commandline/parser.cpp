// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/parser.h"

#include "app/commandline/commands.h"
#include "app/commandline/options.h"
#include "ui/text/language.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> wrong(const QString &reason, const QStringList &details)
{
    return failure(ErrorCode::Usage, reason, details);
}

/// Sorts the arguments into options and words.
Result<Invocation> sortedOut(const QStringList &arguments)
{
    Invocation typed;
    bool onlyWords = false;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const QString &argument = arguments.at(at);
        if (onlyWords || !argument.startsWith(u'-') || argument == "-"_L1) {
            typed.words.append(argument);
            continue;
        }
        if (argument == "--"_L1) {
            onlyWords = true;
            continue;
        }
        const qsizetype equals = argument.startsWith("--"_L1) ? argument.indexOf(u'=') : -1;
        const QString name = argument.left(equals);
        const Option *option = optionNamed(name == "-h"_L1 ? u"--help"_s : name);
        if (!option)
            return wrong(u"unknown-option"_s, {name});
        if (!option->takesValue() && equals >= 0)
            return wrong(u"option-takes-no-value"_s, {name});
        if (option->takesValue() && equals < 0 && at + 1 == arguments.size())
            return wrong(u"option-needs-value"_s, {name});
        const bool isNext = option->takesValue() && equals < 0;
        const QString value = isNext ? arguments.at(++at) : equals < 0 ? QString() : argument.sliced(equals + 1);
        typed.options[QString::fromLatin1(option->name)].append(value);
    }
    return typed;
}

/// Takes the command's one or two words off the front.
Result<void> findCommand(Invocation &typed)
{
    for (const qsizetype count : {2, 1}) {
        const QString name = typed.words.mid(0, count).join(u' ');
        if (typed.words.size() >= count && commandNamed(name)) {
            typed.command = name;
            typed.words = typed.words.mid(count);
            return {};
        }
    }
    const bool asks = typed.has(u"--help"_s) || typed.has(u"--version"_s);
    if (asks && typed.words.size() < 2)
        return {};
    return typed.words.isEmpty() ? wrong(u"no-command"_s, {})
                                 : wrong(u"unknown-command"_s, {typed.words.mid(0, 2).join(u' ')});
}

Result<void> checkOptions(const Invocation &typed, const Command &command)
{
    for (auto given = typed.options.begin(); given != typed.options.end(); ++given) {
        bool isGeneral = false;
        for (const Option &option : generalOptions())
            isGeneral = isGeneral || given.key() == QLatin1StringView(option.name);
        if (!isGeneral && !command.takes(given.key()))
            return wrong(u"option-not-here"_s, {given.key(), QString::fromLatin1(command.name)});
    }
    return {};
}

Result<void> checkWords(const Invocation &typed, const Command &command)
{
    const QString form = command.form();
    if (typed.words.size() < command.least)
        return wrong(u"argument-missing"_s, {form});
    if (command.most >= 0 && typed.words.size() > command.most)
        return wrong(u"argument-unexpected"_s, {typed.words.at(command.most), form});
    const QStringList places = QString::fromUtf8(command.arguments).split(u' ');
    if (!places.last().contains("FIELD=VALUE"_L1))
        return {};
    const QStringList assignments = typed.words.mid(places.size() - 1);
    for (const QString &word : assignments) {
        if (word.indexOf(u'=') < 1)
            return wrong(u"assignment-invalid"_s, {word});
    }
    return {};
}

Result<void> readClock(Invocation &typed)
{
    typed.clock = systemClock();
    if (!typed.has(u"--now"_s))
        return {};
    const std::optional<Timestamp> moment = timestampFromIso(typed.value(u"--now"_s));
    if (!moment)
        return optionInvalid(u"--now"_s, typed.value(u"--now"_s));
    typed.clock = fixedClock(*moment);
    return {};
}

} // namespace

QLocale::Language languageOf(const QStringList &arguments)
{
    QString code;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        if (arguments.at(at) == "--lang"_L1)
            code = arguments.value(at + 1);
        else if (arguments.at(at).startsWith("--lang="_L1))
            code = arguments.at(at).sliced(7);
    }
    return languageFromCode(code).value_or(systemLanguage());
}

Result<Invocation> parseArguments(const QStringList &arguments)
{
    Result<Invocation> typed = sortedOut(arguments);
    if (!typed)
        return typed;
    typed->language = languageOf(arguments);
    if (typed->has(u"--lang"_s) && !languageFromCode(typed->value(u"--lang"_s)))
        return optionInvalid(u"--lang"_s, typed->value(u"--lang"_s));
    if (const Result<void> found = findCommand(*typed); !found)
        return tl::unexpected(found.error());
    if (typed->has(u"--help"_s) || typed->has(u"--version"_s))
        return typed;
    const Command &command = *commandNamed(typed->command);
    for (const Result<void> &checked :
         {checkOptions(*typed, command), checkWords(*typed, command), readClock(*typed)}) {
        if (!checked)
            return tl::unexpected(checked.error());
    }
    return typed;
}

} // namespace leadline
