// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/clientcard.h"
#include "ui/card/cardcontent.h"

namespace leadline {

/// All that a client's card shows, read in one go.
struct ClientContent
{
    ClientCard card;
    std::vector<FieldStep> steps; ///< newest first
};

[[nodiscard]] Result<ClientContent> readClientContent(const Session &session, Kind kind, const QUuid &client,
                                                      const QLocale &locale);

} // namespace leadline
