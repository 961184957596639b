// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/settings.h"

#include "core/base/phone.h"
#include "core/services/fieldrights.h"

namespace leadline {

using namespace Qt::StringLiterals;

Result<void> checkPhoneRegion(const QString &region)
{
    if (!phoneRegions().contains(region))
        return failure(ErrorCode::Usage, u"phone-region-unknown"_s, {region});
    return {};
}

Result<ChangeSet> changePhoneRegion(const Session &session, const QString &region, const Progress &progress)
{
    if (const Result<void> known = checkPhoneRegion(region); !known)
        return tl::unexpected(known.error());
    if (region == session.phoneRegion())
        return failure(ErrorCode::Refused, u"nothing-to-change"_s);
    ChangeSet changeset = session.changeset(u"workspace.phoneRegion"_s);
    const Result<Setting> before = session.store().find(newSetting(u"phoneRegion"_s, {}).id);
    if (!before)
        return tl::unexpected(before.error());
    Setting after = *before;
    after.value = region;
    changeset.update(*before, after);
    const Result<void> acts = session.mayAct();
    if (const Result<void> may = acts ? checkSetUp(session.store(), session.user(), changeset) : acts; !may)
        return tl::unexpected(may.error());
    return session.store().commit(std::move(changeset), progress);
}

} // namespace leadline
