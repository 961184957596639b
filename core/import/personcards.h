// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/person.h"
#include "core/services/session.h"

#include <vector>

namespace leadline {

/// The people whom a vCard file holds, at most 50, each with a name, a phone or an e-mail. Errors as openSource() has
/// them; Format ("no-persons") when there is nobody.
[[nodiscard]] Result<std::vector<Person>> personsInFile(const Session &session, const QString &path);

} // namespace leadline
