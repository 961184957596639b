// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace leadline::server {

/// Whether a request's head, up to its empty line, is written so that no two programs can understand it differently: lines
/// end in CR LF, nothing is folded over two lines, no control characters, no blank before a colon, one length in digits or
/// else exactly "chunked". Everything that smuggles one request inside another breaks one of these.
[[nodiscard]] bool isStrictHead(std::string_view head);

} // namespace leadline::server
