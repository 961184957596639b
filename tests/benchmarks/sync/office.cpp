// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/sync/office.h"

namespace leadline::bench {

using namespace Qt::StringLiterals;

server::Connection &Office::raw()
{
    if (!m_raw) {
        m_raw = std::make_unique<server::Connection>(served.program().database());
        m_raw->execute("CREATE TABLE alone (id uuid PRIMARY KEY, seq bigint NOT NULL, fields jsonb NOT NULL)");
    }
    return *m_raw;
}

QString Office::addWorkspace(int number)
{
    const QString name = u"Firm %1"_s.arg(number);
    const QString login = u"rep%1"_s.arg(number);
    const auto done = [this](const QStringList &command, const QByteArray &input = {}) {
        if (served.program().run(command, input).code != 0)
            qFatal("%s", qPrintable(command.join(u' ')));
    };
    done({u"workspace"_s, u"add"_s, name});
    done({u"user"_s, u"add"_s, login, u"--workspace"_s, name, u"--keep-password"_s, u"--password-file"_s, u"-"_s},
         test::ServerProgram::password);
    return login;
}

} // namespace leadline::bench
