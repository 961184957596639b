// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window/child.h"

#include <QProcessEnvironment>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 300'000; ///< milliseconds

} // namespace

Child::Child()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LEADLINE_DATA_DIR"_s, m_folder.path());
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

Child::~Child()
{
    m_process.waitForFinished(patience);
}

void Child::start(const QString &program, const QStringList &arguments)
{
    m_process.start(program, arguments);
}

double Child::nextLine()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            qFatal("%s says nothing", qPrintable(m_process.program()));
    }
    return m_process.readLine().trimmed().toDouble();
}

} // namespace leadline::bench
