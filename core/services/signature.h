// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"

namespace leadline {

/// What a pasted signature, visiting card or block of requisites («реквизиты») says of a client, in Russian or English:
/// name, job title, company, phones, e-mails, site, ИНН and address. Fields that it does not name stay empty, and nothing
/// is guessed from a single word. At most the first 200 lines are read.
[[nodiscard]] Lead leadFromSignature(const QString &text, const QString &phoneRegion);

} // namespace leadline
