// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/kind.h"

#include <QUuid>
#include <vector>

namespace leadline {

class Connection;

/// A field in which records point at others that are not in the file.
struct LostLink
{
    Kind kind = Kind::Lead;
    QString field;
    qint64 count = 0;
    QUuid record; ///< the first that does
    QUuid target; ///< where it points
};

/// All of them; none in a file of an older layout, and none in one that is or was a server's, where what one may not see is
/// not there. `progress` as findProblems().
[[nodiscard]] Result<std::vector<LostLink>> lostLinks(Connection &connection, const Progress &progress = {});

} // namespace leadline
