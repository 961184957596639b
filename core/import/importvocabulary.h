// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/effects.h"
#include "core/services/session.h"

#include <QSet>

namespace leadline {

/// Entries that rows need and the file does not have yet.
struct NewWords
{
    std::vector<Lookup> lookups;
    std::vector<CustomField> fields;
};

/// What the words of a row mean in this workspace: a copy that another thread may read and add to.
class ImportVocabulary
{
public:
    explicit ImportVocabulary(const Session &session);

    /// The code of a directory's entry by code or name; a word never met becomes the user's own entry. Nothing when
    /// the file brings so many that they are no directory.
    [[nodiscard]] std::optional<QString> code(const QString &directory, const QString &text);
    /// An active user by login or name.
    [[nodiscard]] std::optional<UserId> user(const QString &text) const;
    /// A stage by code or name, whether or not a lead may begin there.
    [[nodiscard]] std::optional<QString> stage(const QString &text) const;
    /// The code of the own field of that name, or code; made when there is none.
    [[nodiscard]] QString ownField(const QString &name, const QString &wantedCode = {});

    /// What was made since the last call.
    [[nodiscard]] NewWords takeNew() { return std::exchange(m_new, {}); }

    [[nodiscard]] const ProcessDefinition &process() const { return m_process; }
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] const QString &phoneRegion() const { return m_phoneRegion; }
    [[nodiscard]] const QString &currency() const { return m_currency; }

private:
    ProcessDefinition m_process;
    Lookups m_lookups;
    Actor m_actor;
    QString m_phoneRegion;
    QString m_currency;
    QHash<QString, UserId> m_users;                  ///< by folded login and name
    QHash<QString, QHash<QString, QString>> m_codes; ///< by directory and the text as it stands in the file
    QHash<QString, QSet<QString>> m_taken;           ///< codes, by directory
    QHash<QString, QString> m_ownFields;             ///< codes by folded name
    QSet<QString> m_ownCodes;
    QHash<QString, int> m_added; ///< how many, by directory
    NewWords m_new;
};

} // namespace leadline
