// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <QCoreApplication>

/// libFuzzer's way in; which target, the build says.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    static int noArguments = 0;
    static const QCoreApplication application(noArguments, nullptr);
    leadline::fuzz::LEADLINE_FUZZ_TARGET(
        QByteArray(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(count)));
    return 0;
}
