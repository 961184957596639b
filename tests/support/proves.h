// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace leadline::test {

/// Names the requirements that a test proves, as its data tag; `./dev proved` reads them.
inline void proves(const char *ids)
{
    QTest::addColumn<int>("nothing");
    QTest::newRow(ids) << 0;
}

} // namespace leadline::test
