// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/recordtype.h"

namespace leadline {

/// By what texts and records tell of one person: names, phones, e-mails. Values are folded, phones are their digits.
class ErasedPerson final
{
public:
    /// Adds what a contact, or a lead's contact person, is called and reached by.
    void add(const Record &record);

    /// Whether the text tells of the person: by a phone, an e-mail, the name, or a long word of it in any of its cases.
    [[nodiscard]] bool isIn(const QString &text) const;
    /// The same, by a phone or an e-mail alone.
    [[nodiscard]] bool isReachedIn(const QString &text) const;
    /// The same, or by a whole name of several words.
    [[nodiscard]] bool isMeantIn(const QString &text) const;
    /// Whether the record has the same name, or none, and one of the phones or e-mails.
    [[nodiscard]] bool isIn(const Record &record) const;
    /// Whether a phone or an e-mail of a list is the person's.
    [[nodiscard]] bool isReachedBy(const QString &entry) const;

    [[nodiscard]] const QStringList &names() const { return m_names; }

private:
    QStringList m_names;
    QStringList m_fullNames; ///< those of several words: a single one means many
    QStringList m_stems;     ///< of long words of the names
    QStringList m_phones;
    QStringList m_emails;
};

/// The field of the kind that says what a person is called.
[[nodiscard]] QString personNameField(Kind kind);

} // namespace leadline
