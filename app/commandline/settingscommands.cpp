// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/assignments.h"
#include "app/commandline/recordtext.h"
#include "app/commandline/texttable.h"
#include "core/services/settings.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QJsonObject settingsJson(const Session &session)
{
    return {{u"process"_s, session.process().code},
            {u"currency"_s, session.currency()},
            {u"phoneRegion"_s, session.phoneRegion()}};
}

QString settingsText(const Session &session)
{
    return textTable({{u"process"_s, session.process().code},
                      {u"currency"_s, session.currency()},
                      {u"phoneRegion"_s, session.phoneRegion()}});
}

} // namespace

Result<Answer> showSettings(const Invocation & /*typed*/, Session &session)
{
    return Answer{{{u"settings"_s, settingsJson(session)}}, settingsText(session), 0};
}

Result<Answer> changeSetting(const Invocation &typed, Session &session)
{
    const Result<std::vector<Assignment>> assignments = assignmentsFrom(typed.words);
    if (!assignments)
        return tl::unexpected(assignments.error());
    const Assignment &one = assignments->front();
    if (one.field != "phoneRegion"_L1)
        return failure(ErrorCode::Invalid, u"unknown-setting"_s, {one.field});
    const Result<ChangeSet> changeset = changePhoneRegion(session, one.value.trimmed().toUpper());
    if (!changeset)
        return tl::unexpected(changeset.error());
    return Answer{{{u"changeset"_s, changeset->id.toString()}, {u"settings"_s, settingsJson(session)}},
                  settingsText(session) + changeLines(session, *changeset, typed.language),
                  0};
}

} // namespace leadline
