// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/openfile.h"
#include "core/store/backup.h"
#include "core/store/migrations.h"
#include "ui/text/lostlinktext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace leadline {

using namespace Qt::StringLiterals;

Result<Answer> checkFile(const Invocation &typed)
{
    const auto connection = Connection::open(typed.file(), Connection::Access::Read);
    if (!connection)
        return tl::unexpected(connection.error());
    Result<QStringList> problems = findProblems(**connection);
    if (!problems)
        return tl::unexpected(problems.error());
    const Result<std::vector<LostLink>> links = lostLinks(**connection);
    if (!links)
        return tl::unexpected(links.error());
    problems->append(lostLinkLines(*links));
    const QString text = problems->isEmpty() ? QCoreApplication::translate("CommandLine", "No faults were found.")
                                             : problems->join(u'\n');
    return Answer{{{u"file"_s, typed.file()}, {u"problems"_s, QJsonArray::fromStringList(*problems)}},
                  text,
                  problems->isEmpty() ? 0 : 1};
}

Result<Answer> backupFile(const Invocation &typed)
{
    const auto connection = Connection::open(typed.file(), Connection::Access::Read);
    if (!connection)
        return tl::unexpected(connection.error());
    const QString &target = typed.words.front();
    if (const Result<void> copied = backup(**connection, target); !copied)
        return tl::unexpected(copied.error());
    return Answer{{{u"file"_s, typed.file()}, {u"backup"_s, target}},
                  QCoreApplication::translate("CommandLine", "A copy is written to %1.").arg(target),
                  0};
}

Result<Answer> restoreFile(const Invocation &typed)
{
    const QString &source = typed.words.front();
    if (const Result<void> restored = restore(source, typed.file(), lockWait()); !restored)
        return tl::unexpected(restored.error());
    return Answer{{{u"file"_s, typed.file()}, {u"backup"_s, source}, {u"changeset"_s, QJsonValue::Null}},
                  QCoreApplication::translate("CommandLine", "%1 is restored; the file before it is kept as %2.")
                      .arg(typed.file(), typed.file() + u".replaced"_s),
                  0};
}

Result<Answer> migrateFile(const Invocation &typed)
{
    qint64 before = 0;
    {
        const auto connection = Connection::open(typed.file(), Connection::Access::Read);
        if (!connection)
            return tl::unexpected(connection.error());
        before = (*connection)->pragma(u"user_version"_s);
    }
    const auto store = Store::open(typed.file(), StoreAccess::Write, typed.clock, lockWait());
    if (!store)
        return tl::unexpected(store.error());
    const QString text = before == schemaVersion()
        ? QCoreApplication::translate("CommandLine", "The file is up to date (layout %1).").arg(before)
        : QCoreApplication::translate("CommandLine", "The file went from layout %1 to %2.")
              .arg(before)
              .arg(schemaVersion());
    return Answer{{{u"file"_s, typed.file()},
                   {u"from"_s, before},
                   {u"to"_s, schemaVersion()},
                   {u"changeset"_s, QJsonValue::Null}},
                  text,
                  0};
}

} // namespace leadline
