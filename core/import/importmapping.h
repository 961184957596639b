// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

#include <QMap>

namespace leadline {

/// Where the columns of a file go. A target is a lead field by name, `phone` or `email` (one more of the list),
/// `firstName`, `middleName` or `lastName` (together the contact's name), "fields.<code>" or "fields" (an own field,
/// named as the column), or "skip". Several columns may go to one target.
struct ImportMapping
{
    QMap<QString, QString> columns;               ///< target by header
    QMap<QString, QMap<QString, QString>> values; ///< by field name: text in the file to code or login; "" is left out

    friend bool operator==(const ImportMapping &, const ImportMapping &) = default;
};

inline constexpr QLatin1StringView skipTarget("skip");
inline constexpr QLatin1StringView ownFieldTarget("fields");

/// Reads {"columns":{"Header":"field"},"values":{"source":{"Trade Show":"exhibition"}}}. Invalid: "map-not-json",
/// "map-unknown-key", "map-wrong-type" with the place.
[[nodiscard]] Result<ImportMapping> mappingFromJson(const QByteArray &json);
[[nodiscard]] QByteArray mappingToJson(const ImportMapping &mapping);

/// Checks it against the file's columns and the workspace. Invalid: "map-unknown-column", "map-unknown-field",
/// "map-unknown-value" with the field and the text.
[[nodiscard]] Result<void> checkMapping(const Session &session, const ImportMapping &mapping,
                                        const QStringList &headers);

/// Every target that a column can be given, "skip" and "fields" first.
[[nodiscard]] QStringList importTargets(const Session &session);

/// The mapping that was last used for a file with these columns.
[[nodiscard]] std::optional<ImportMapping> rememberedMapping(const Session &session, const QStringList &headers);
/// Remembers it as a setting; nothing happens when it is remembered already.
[[nodiscard]] Result<void> rememberMapping(const Session &session, const QStringList &headers,
                                           const ImportMapping &mapping);

} // namespace leadline
