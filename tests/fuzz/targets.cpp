// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <array>

namespace leadline::fuzz {

std::span<const Target> targets()
{
    static constexpr std::array all{
        Target{"request", takeRequest, 1500}, Target{"answer", takeAnswer, 700},    Target{"error", takeError, 4000},
        Target{"login", takeLogin, 4000},     Target{"devices", takeDevices, 4000}, Target{"news", takeNews, 4000},
        Target{"table", takeTable, 1000},     Target{"filter", takeFilter, 1500},   Target{"process", takeProcess, 500},
#ifdef LEADLINE_FUZZ_SERVER
        Target{"body", takeBody, 4000},       Target{"token", takeToken, 4000},     Target{"head", takeHead, 8000},
        Target{"gzip", takeGzip, 2000},
#endif
    };
    return all;
}

void must(bool holds, const char *rule)
{
    if (!holds)
        qFatal("broken: %s", rule);
}

} // namespace leadline::fuzz
