// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/demodata.h"

#include "app/commandline/terminalprogress.h"
#include "core/demo/demo.h"
#include "core/demo/generator.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 usualSeed = 1;

Result<QUuid> generate(const Invocation &typed, const Session &session, qint64 count, quint32 seed)
{
    TerminalProgress terminal(typed);
    return generateLeads(session, count, seed,
                         [&terminal](qint64 made, qint64 total) { return terminal.show(made, total); });
}

} // namespace

Result<void> checkDemo(const Invocation &typed)
{
    const Result<qint64> count = typed.number(u"--leads"_s, 0);
    const Result<qint64> seed = typed.number(u"--seed"_s, usualSeed);
    if (!count || !seed)
        return tl::unexpected(count ? seed.error() : count.error());
    return {};
}

Result<QUuid> fillWithDemo(const Invocation &typed, const Session &session)
{
    Result<QUuid> last = QUuid();
    if (typed.has(u"--demo"_s))
        last = createDemoCompany(session, typed.language);
    const qint64 count = typed.number(u"--leads"_s, 0).value_or(0);
    const qint64 seed = typed.number(u"--seed"_s, usualSeed).value_or(usualSeed);
    if (last && count > 0)
        return generate(typed, session, count, static_cast<quint32>(seed));
    return last;
}

} // namespace leadline
