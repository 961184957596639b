// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/demodata.h"
#include "app/commandline/recordjson.h"
#include "app/commandline/valuejsonform.h"
#include "core/services/creation.h"
#include "core/store/leadlist.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Its folder is made when nobody named the file.
Result<QString> fileToMake(const Invocation &typed)
{
    if (!typed.words.isEmpty())
        return typed.words.front();
    const QString path = typed.file();
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::Io, u"folder-cannot-create"_s, {folder});
    return path;
}

NewWorkspace workspaceFrom(const Invocation &typed)
{
    NewWorkspace workspace;
    if (typed.has(u"--process"_s))
        workspace.process = typed.value(u"--process"_s);
    if (typed.has(u"--currency"_s))
        workspace.currency = typed.value(u"--currency"_s).toUpper();
    if (typed.has(u"--region"_s))
        workspace.phoneRegion = typed.value(u"--region"_s).toUpper();
    workspace.login = typed.value(u"--as"_s);
    return workspace;
}

} // namespace

Result<Answer> initFile(const Invocation &typed)
{
    if (const Result<void> usable = checkDemo(typed); !usable)
        return tl::unexpected(usable.error());
    const Result<QString> path = fileToMake(typed);
    if (!path)
        return tl::unexpected(path.error());
    const auto store = createWorkspace(*path, workspaceFrom(typed), typed.clock);
    if (!store)
        return tl::unexpected(store.error());
    const Result<Session> session = Session::open(**store);
    if (!session)
        return tl::unexpected(session.error());
    const QUuid created = (*store)->journal().latest(1).front().changeset.id.uuid();
    const Result<QUuid> filled = fillWithDemo(typed, *session);
    if (!filled)
        return tl::unexpected(filled.error());
    const qint64 leads = countLeads((*store)->connection(), {});
    return Answer{{{u"file"_s, *path},
                   {u"process"_s, session->process().code},
                   {u"currency"_s, session->currency()},
                   {u"phoneRegion"_s, session->phoneRegion()},
                   {u"user"_s, userJson(*session, session->user())},
                   {u"leads"_s, leads},
                   {u"changeset"_s, idJson(filled->isNull() ? created : *filled)}},
                  QCoreApplication::translate("CommandLine", "%1 is ready. Leads: %2. Acting user: %3.")
                      .arg(*path)
                      .arg(leads)
                      .arg(session->user().login),
                  0};
}

} // namespace leadline
