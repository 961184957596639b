// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/assignments.h"
#include "app/commandline/recordtext.h"
#include "app/commandline/texttable.h"
#include "core/services/directories.h"
#include "core/services/lookups.h"

#include <QJsonArray>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QJsonObject choiceJson(const QString &directory, const Choice &choice)
{
    return {
        {u"directory"_s, directory}, {u"code"_s, choice.code}, {u"name"_s, choice.label}, {u"hidden"_s, choice.hidden}};
}

Result<Answer> answerWith(const Invocation &typed, const Session &session, const Result<ChangeSet> &changeset,
                          const QString &directory, const QString &name)
{
    if (!changeset)
        return tl::unexpected(changeset.error());
    const QString code = Lookups(session.store()).codeOf(directory, name);
    QJsonObject changed;
    for (const Choice &choice : Lookups(session.store()).allChoices(directory, typed.language)) {
        if (choice.code == code)
            changed = choiceJson(directory, choice);
    }
    return Answer{{{u"changeset"_s, changeset->id.toString()}, {u"lookup"_s, changed}},
                  changed.value(u"code"_s).toString() + u'\n' + changeLines(session, *changeset, typed.language),
                  0};
}

Result<ChangeSet> setOne(const Session &session, const QString &directory, const QString &code, const Assignment &value)
{
    if (value.field == "name"_L1)
        return renameChoice(session, directory, code, value.value);
    if (value.field != "hidden"_L1)
        return failure(ErrorCode::Invalid, u"unknown-field"_s, {value.field});
    if (value.value != "yes"_L1 && value.value != "no"_L1)
        return failure(ErrorCode::Invalid, u"flag-invalid"_s, {value.field, value.value});
    return hideChoice(session, directory, code, value.value == "yes"_L1);
}

} // namespace

Result<Answer> listLookups(const Invocation &typed, Session &session)
{
    const QStringList directories = typed.words.isEmpty() ? openDirectories() : typed.words;
    QJsonArray list;
    QList<QStringList> lines;
    for (const QString &directory : directories) {
        if (!session.lookups().isDirectory(directory))
            return failure(ErrorCode::NotFound, u"directory-unknown"_s, {directory});
        for (const Choice &choice : Lookups(session.store()).allChoices(directory, typed.language)) {
            list.append(choiceJson(directory, choice));
            lines.append({directory, choice.code, choice.label, choice.hidden ? u"hidden"_s : QString()});
        }
    }
    return Answer{{{u"lookups"_s, list}}, textTable(lines), 0};
}

Result<Answer> lookupAdd(const Invocation &typed, Session &session)
{
    const QString directory = typed.words.at(0);
    const QString name = typed.words.mid(1).join(u' ');
    return answerWith(typed, session, addChoice(session, directory, name), directory, name);
}

Result<Answer> lookupSet(const Invocation &typed, Session &session)
{
    const Result<std::vector<Assignment>> assignments = assignmentsFrom(typed.words.mid(2));
    if (!assignments)
        return tl::unexpected(assignments.error());
    const QString directory = typed.words.at(0);
    const QString named = Lookups(session.store()).codeOf(directory, typed.words.at(1));
    const QString code = named.isEmpty() ? typed.words.at(1) : named;
    return answerWith(typed, session, setOne(session, directory, code, assignments->front()), directory, code);
}

} // namespace leadline
