// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/openfile.h"

#include "core/services/undo.h"

namespace leadline {

using namespace Qt::StringLiterals;

int lockWait()
{
    bool isSet = false;
    const int milliseconds = qEnvironmentVariableIntValue("LEADLINE_LOCK_WAIT", &isSet);
    constexpr int usual = 5000;
    return isSet && milliseconds >= 0 ? milliseconds : usual;
}

Result<OpenedFile> openFile(const Invocation &typed, StoreAccess access)
{
    auto store = Store::open(typed.file(), access, typed.clock, lockWait());
    if (!store)
        return tl::unexpected(store.error());
    Result<Session> session = Session::open(**store, typed.value(u"--as"_s));
    if (!session)
        return tl::unexpected(session.error());
    if (access == StoreAccess::Write) {
        if (const Result<int> recovered = recoverBatches(*session); !recovered)
            return tl::unexpected(recovered.error());
    }
    return OpenedFile{std::move(*store), std::move(*session)};
}

} // namespace leadline
