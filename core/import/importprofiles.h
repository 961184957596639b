// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"

namespace leadline {

/// How the files of one sender are read, under a name. A setting of the file, so that undo takes it back and a shared
/// server brings it to everybody; what was done with the same columns last is remembered besides.
struct ImportProfile
{
    QString name;
    std::optional<Encoding> encoding; ///< not set, here and below: told by the content
    std::optional<QChar> delimiter;
    std::optional<bool> hasHeader;
    ImportMapping mapping;
    OnDuplicate onDuplicate = OnDuplicate::Skip;

    friend bool operator==(const ImportProfile &, const ImportProfile &) = default;
};

/// By their names, as people sort them. Throws SqlError.
[[nodiscard]] std::vector<ImportProfile> importProfiles(const Session &session);

/// NotFound "profile-not-found".
[[nodiscard]] Result<ImportProfile> importProfile(const Session &session, const QString &name);

/// Keeps it; one of the same name is replaced. Invalid "fields-missing" without a name, TooLarge "name-too-long".
[[nodiscard]] Result<ChangeSet> saveImportProfile(const Session &session, const ImportProfile &profile);

/// Besides what saving refuses: "profile-not-found", "profile-taken".
[[nodiscard]] Result<ChangeSet> renameImportProfile(const Session &session, const QString &from, const QString &to);

[[nodiscard]] Result<ChangeSet> removeImportProfile(const Session &session, const QString &name);

/// What the options say of reading, under a name.
[[nodiscard]] ImportProfile profileOf(const ImportOptions &options, const QString &name);

/// The options as the profile has them: what they say of reading themselves goes before, what of the profile does not fit
/// this file's columns, or names what is not here any more, is left out. Errors as openSource() has them.
[[nodiscard]] Result<ImportOptions> withProfile(const Session &session, ImportOptions options,
                                                const ImportProfile &profile);

} // namespace leadline
