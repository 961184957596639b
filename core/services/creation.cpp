// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/creation.h"

#include "core/process/parser.h"
#include "core/services/lookups.h"
#include "core/services/settings.h"
#include "core/services/users.h"
#include "core/store/leftovers.h"

#include <QFile>
#include <QRegularExpression>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString systemAccount()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        const QString name = qEnvironmentVariable(variable).trimmed();
        if (!name.isEmpty())
            return name;
    }
#ifdef Q_OS_UNIX
    if (const passwd *account = ::getpwuid(::geteuid()))
        return QString::fromLocal8Bit(account->pw_name);
#endif
    return u"me"_s;
}

Result<void> check(const NewWorkspace &options)
{
    static const QRegularExpression currencyCode(u"^[A-Z]{3}$"_s);
    if (!presetCodes().contains(options.process))
        return failure(ErrorCode::Usage, u"unknown-process"_s, QStringList{options.process} + presetCodes());
    if (!currencyCode.match(options.currency).hasMatch())
        return failure(ErrorCode::Usage, u"currency-invalid"_s, {options.currency});
    return checkPhoneRegion(options.phoneRegion);
}

ChangeSet firstChangeSet(const NewWorkspace &options, Timestamp now)
{
    ChangeSet changeset;
    changeset.id = ChangeSetId(newUuid(now));
    changeset.at = now;
    changeset.intent = u"workspace.create"_s;
    changeset.create(newSetting(u"process"_s, options.process));
    changeset.create(newSetting(u"currency"_s, options.currency));
    changeset.create(newSetting(u"phoneRegion"_s, options.phoneRegion));
    for (const Lookup &lookup : shippedLookups())
        changeset.create(lookup);
    const QString login = options.login.isEmpty() ? systemAccount() : options.login;
    createUser(changeset, now, login, options.userName.isEmpty() ? login : options.userName, u"admin"_s);
    return changeset;
}

void removeFile(const QString &path)
{
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
}

Result<void> fill(const QString &path, const NewWorkspace &options, const Clock &clock)
{
    const auto store = Store::create(path, clock);
    if (!store)
        return tl::unexpected(store.error());
    const Result<ChangeSet> filled = (*store)->commit(firstChangeSet(options, clock()));
    return filled ? Result<void>() : tl::unexpected(filled.error());
}

/// Makes it under another name, so that a crash leaves no half-made file where one is looked for. What an earlier crash
/// left is removed under the lock of the file to be.
Result<void> make(const QString &path, const NewWorkspace &options, const Clock &clock)
{
    if (QFile::exists(path))
        return failure(ErrorCode::Io, u"file-exists"_s, {path});
    constexpr int lockWait = 5000; // long enough to tell a dead program's lock from a living one's
    const auto lock = WriterLock::take(path, lockWait);
    if (!lock)
        return tl::unexpected(lock.error());
    settleLeftovers(path);
    const QString partial = path + u".partial-"_s + newUuid(clock()).toString(QUuid::Id128);
    if (const Result<void> filled = fill(partial, options, clock); !filled) {
        removeFile(partial);
        return filled;
    }
    if (!QFile::rename(partial, path))
        return failure(ErrorCode::Io, u"file-cannot-write"_s, {path});
    return {};
}

} // namespace

Result<std::unique_ptr<Store>> createWorkspace(const QString &path, const NewWorkspace &options, const Clock &clock)
{
    if (const Result<void> usable = check(options); !usable)
        return tl::unexpected(usable.error());
    if (const Result<void> made = make(path, options, clock); !made)
        return tl::unexpected(made.error());
    return Store::open(path, StoreAccess::Write, clock);
}

} // namespace leadline
