// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace leadline {

/// A header in the form in which known ones are compared: folded, letters and digits only.
[[nodiscard]] QString headerKey(const QString &header);

/// The target that a column's name means in Bitrix24, Salesforce, HubSpot, Outlook, Google, Krayin, Creatio or our own
/// export, in Russian or English; empty when it is not known. A number in it does not matter ("E-mail 2 Address").
[[nodiscard]] QString targetOfHeader(const QString &header);

/// Whether these are the columns of a file that Leadline itself wrote: every one a field's own name, and one of them a
/// word that nobody else would write so.
[[nodiscard]] bool isOwnExport(const QStringList &headers);

/// The target of a column of our own export that a lead is given by the process, not by a person: where and when it
/// began is read, the linked clients' names where the lead's own are not there, the rest is skipped. Empty for others.
[[nodiscard]] QString targetOfSystemColumn(const QString &header, const QStringList &headers);

/// A column's name in a spreadsheet: A … Z, AA …
[[nodiscard]] QString columnLetters(qsizetype index);

/// Whether this is the last column of an errors file, which says why a row was refused.
[[nodiscard]] bool isErrorColumn(const QString &header);

} // namespace leadline
