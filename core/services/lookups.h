// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/shippedlookups.h"

#include <QHash>
#include <QLocale>
#include <QSet>

namespace leadline {

class Store;

/// One choice of a directory.
struct Choice
{
    QString code;
    QString label;
    bool hidden = false;
};

/// The directories (справочники) of a file: shipped codes with their texts in both languages, and the users' own.
class Lookups final
{
public:
    explicit Lookups(const Store &store);

    /// Visible entries in their order, labelled in a language.
    [[nodiscard]] std::vector<Choice> choices(const QString &directory, QLocale::Language language) const;
    /// The hidden ones as well.
    [[nodiscard]] std::vector<Choice> allChoices(const QString &directory, QLocale::Language language) const;
    /// The code itself when it is unknown.
    [[nodiscard]] QString label(const QString &directory, const QString &code, QLocale::Language language) const;
    /// By code or by name in either language, whatever the case; empty when there is none.
    [[nodiscard]] QString codeOf(const QString &directory, const QString &text) const;
    [[nodiscard]] bool isDirectory(const QString &directory) const { return m_entries.contains(directory); }
    [[nodiscard]] const std::vector<CustomField> &customFields() const { return m_customFields; }

private:
    void addNewDirectories();

    QHash<QString, std::vector<Lookup>> m_entries;
    std::vector<CustomField> m_customFields;
};

/// A new entry that a user or an import brings; its code is made from the name. The caller adds it to a ChangeSet.
[[nodiscard]] Lookup newLookup(const QString &directory, const QString &name);

/// A code out of free text: folded, Latin letters and digits with dashes; "x" and a hash when none remain.
[[nodiscard]] QString codeFromName(const QString &name);

/// The code itself, or with the first number from 2 on that nobody has: “C++” beside “C#”.
[[nodiscard]] QString untaken(const QSet<QString> &taken, const QString &code);

} // namespace leadline
