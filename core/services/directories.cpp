// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/directories.h"

#include "core/base/beginning.h"
#include "core/base/folding.h"
#include "core/services/lookups.h"

#include <QRegularExpression>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestChoiceName = 200;

Result<Lookup> choiceOf(const Session &session, const QString &directory, const QString &code)
{
    if (!openDirectories().contains(directory))
        return failure(ErrorCode::Refused, u"directory-closed"_s, {directory});
    const std::vector<Lookup> found =
        session.store().select<Lookup>(u"directory = ? AND code = ?"_s, {directory, code});
    if (found.empty())
        return failure(ErrorCode::NotFound, u"unknown-code"_s, {directory, code});
    return found.front();
}

/// As it is kept, if no other choice of the directory is called so in either language.
Result<QString> freeName(const Session &session, const QString &directory, const QString &typed, const QString &ofCode)
{
    const QString name = beginningOf(typed.simplified(), longestChoiceName);
    const QString taken = name.isEmpty() ? QString() : Lookups(session.store()).codeOf(directory, name);
    if (!taken.isEmpty() && taken != ofCode)
        return failure(ErrorCode::Refused, u"choice-taken"_s, {name});
    return name;
}

/// “Web site” is “web-site” in other letters; “C++” is more than “c”.
bool isCode(const QString &code, const QString &name)
{
    static const QRegularExpression gaps(u"[\\s_-]+"_s);
    return folded(name).replace(gaps, u"-"_s) == code;
}

bool isShipped(const QString &directory, const QString &code)
{
    return std::ranges::any_of(shippedLookups(),
                               [&](const Lookup &entry) { return entry.directory == directory && entry.code == code; });
}

Result<ChangeSet> change(const Session &session, const Lookup &before, const Lookup &after)
{
    ChangeSet changeset = session.changeset(u"choice.edit"_s);
    changeset.update(before, after);
    return session.commit(std::move(changeset));
}

} // namespace

const QStringList &openDirectories()
{
    static const QStringList directories{u"needType"_s,         u"source"_s,       u"channel"_s,
                                         u"disqualifyReason"_s, u"saleDivision"_s, u"registrationMethod"_s,
                                         u"decisionRole"_s};
    return directories;
}

Result<ChangeSet> addChoice(const Session &session, const QString &directory, const QString &name)
{
    if (!openDirectories().contains(directory))
        return failure(ErrorCode::Refused, u"directory-closed"_s, {directory});
    if (name.simplified().isEmpty())
        return failure(ErrorCode::Invalid, u"choice-unnamed"_s);
    const QString known = Lookups(session.store()).codeOf(directory, name.simplified());
    if (const Result<Lookup> there = choiceOf(session, directory, known); there && there->hidden)
        return hideChoice(session, directory, known, false);
    const Result<QString> free = freeName(session, directory, name, {});
    if (!free)
        return tl::unexpected(free.error());
    QSet<QString> codes;
    for (const Lookup &entry : session.store().select<Lookup>(u"directory = ?"_s, {directory}))
        codes.insert(entry.code);
    Lookup added = newLookup(directory, *free);
    if (codes.contains(added.code) && isCode(added.code, *free))
        return failure(ErrorCode::Refused, u"choice-taken"_s, {*free});
    added.code = untaken(codes, added.code);
    added.id = lookupId(directory, added.code);
    ChangeSet changeset = session.changeset(u"choice.add"_s);
    changeset.create(added);
    return session.commit(std::move(changeset));
}

Result<ChangeSet> renameChoice(const Session &session, const QString &directory, const QString &code,
                               const QString &name)
{
    const Result<Lookup> before = choiceOf(session, directory, code);
    if (!before)
        return tl::unexpected(before.error());
    const Result<QString> free = freeName(session, directory, name, code);
    if (!free)
        return tl::unexpected(free.error());
    if (free->isEmpty() && !isShipped(directory, code))
        return failure(ErrorCode::Invalid, u"choice-unnamed"_s);
    Lookup after = *before;
    after.name = *free;
    return change(session, *before, after);
}

Result<ChangeSet> hideChoice(const Session &session, const QString &directory, const QString &code, bool hidden)
{
    const Result<Lookup> before = choiceOf(session, directory, code);
    if (!before)
        return tl::unexpected(before.error());
    Lookup after = *before;
    after.hidden = hidden;
    return change(session, *before, after);
}

} // namespace leadline
