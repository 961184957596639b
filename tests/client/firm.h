// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/users.h"
#include "tests/client/plainserver.h"

namespace leadline::test {

/// A workspace of Anna and Boris, each with a file of his own.
struct Firm
{
    TestFile founder;
    TestFile anna;
    TestFile boris;
    std::unique_ptr<PlainServer> server;

    explicit Firm(const QString &process = QStringLiteral("lead-handoff")) : founder(process)
    {
        if (!addUser(founder.session(), QStringLiteral("boris"), QStringLiteral("Boris")))
            qFatal("no second user");
        server = std::make_unique<PlainServer>(founder);
        joinAs(anna, *server, QStringLiteral("anna"));
        joinAs(boris, *server, QStringLiteral("boris"));
    }

    void everybodySyncs()
    {
        for (TestFile *file : {&anna, &boris, &anna, &boris})
            sync(*file, *server);
    }
};

} // namespace leadline::test
