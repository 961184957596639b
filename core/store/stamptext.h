// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sharedrecord.h"

namespace leadline {

/// Whether they name only some fields of a record, since its own stamp is missing.
[[nodiscard]] inline bool isPatch(const Stamps &stamps)
{
    return !stamps.created.isSet();
}

/// A field that has the record's own stamp is not named, so that equal stamps are written equally.
void restamp(Stamps &stamps, const QString &field, Hlc stamp);
/// Takes over what a patch names, or everything of stamps that are whole.
void restamp(Stamps &stamps, const Stamps &given);

/// The later ones as JSON, numbers as text, as a record's row keeps them; empty when there are none.
[[nodiscard]] QString laterText(const Stamps &stamps);
[[nodiscard]] Stamps stampsFromText(Hlc created, const QString &later);

/// The same with the record's own stamp under the name "", as the journal keeps what a change found.
[[nodiscard]] QString stampText(const Stamps &stamps);
[[nodiscard]] Stamps stampsFromText(const QString &json);

} // namespace leadline
