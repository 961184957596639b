// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/help.h"

#include "app/commandline/options.h"
#include "app/commandline/texttable.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("CommandLine", source);
}

QStringList optionLine(const Option &option)
{
    const QString name = QString::fromLatin1(option.name);
    const QString form = option.takesValue() ? name + u' ' + QString::fromLatin1(option.value) : name;
    return {u"  "_s + form, translated(option.help)};
}

QString generalOptionsTable()
{
    QList<QStringList> lines;
    for (const Option &option : generalOptions())
        lines.append(optionLine(option));
    return QCoreApplication::translate("CommandLine", "Options of every command, anywhere on the line:") + u'\n'
        + textTable(lines);
}

} // namespace

QString generalHelp()
{
    QList<QStringList> lines;
    for (const Command &command : commands())
        lines.append({u"  "_s + command.form(), translated(command.summary)});
    return QCoreApplication::translate("CommandLine", "Usage: leadline COMMAND …") + u"\n\n"_s + textTable(lines)
        + u'\n' + generalOptionsTable() + u'\n'
        + QCoreApplication::translate("CommandLine",
                                      "ID is a lead's number or id. Exit codes: 0 done, 1 refused or problems found, "
                                      "2 usage, 3 file or I/O, 4 locked.")
        + u'\n';
}

QString helpFor(const Command &command)
{
    const QString form = u"leadline "_s + command.form();
    QString text = translated(command.summary) + u"\n\n  "_s + form + u"\n\n"_s;
    QList<QStringList> lines;
    for (const Option &option : commandOptions()) {
        if (command.takes(QString::fromLatin1(option.name)))
            lines.append(optionLine(option));
    }
    if (!lines.isEmpty())
        text += textTable(lines) + u'\n';
    return text + generalOptionsTable();
}

} // namespace leadline
