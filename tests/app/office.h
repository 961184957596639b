// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/program.h"
#include "tests/client/webserver.h"

#include <QTest>

namespace leadline::test {

/// A server with the users anna and boris, and the program of each on a file of his own.
struct Office
{
    TestFile founder;
    std::unique_ptr<WebServer> server;
    Program anna;
    Program boris;

    Office()
    {
        if (!addUser(founder.session(), QStringLiteral("boris"), QStringLiteral("Boris")))
            qFatal("no second user");
        server = std::make_unique<WebServer>(founder);
        for (const Program *program : {&anna, &boris}) {
            program->init();
            if (program->write(QStringLiteral("password"), "right\n").isEmpty()
                || program->write(QStringLiteral("wrong"), "wrong\n").isEmpty())
                qFatal("no password file");
        }
    }

    [[nodiscard]] QStringList login(const Program &program, const QString &name,
                                    const QString &password = QStringLiteral("password"),
                                    const QStringList &more = {}) const
    {
        return QStringList{QStringLiteral("sync"),
                           QStringLiteral("login"),
                           server->address(),
                           QStringLiteral("--login"),
                           name,
                           QStringLiteral("--password-file"),
                           program.path(password)}
        + more;
    }
    static QJsonObject sync(const Program &program)
    {
        return program.json({QStringLiteral("sync"), QStringLiteral("--once"), QStringLiteral("--password-file"),
                             program.path(QStringLiteral("password"))});
    }
    void join() const
    {
        QCOMPARE(anna.json(login(anna, QStringLiteral("anna")))[u"workspace"].toString(), QStringLiteral("Acme"));
        QCOMPARE(boris.json(login(boris, QStringLiteral("boris")))[u"login"].toString(), QStringLiteral("boris"));
    }
};

} // namespace leadline::test
