// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <functional>

namespace leadline {

/// How far a long job is; returns false to stop it in a consistent state.
using Progress = std::function<bool(qint64 done, qint64 total)>;

} // namespace leadline
