// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace leadline {

/// The phones or e-mails of one cell: separated by ; | commas or line breaks, or a JSON list of {"value": …}.
[[nodiscard]] QStringList contactsOf(const QString &cell);
/// Phones besides with / between them, where each is one.
[[nodiscard]] QStringList phonesOf(const QString &cell, const QString &region);
/// E-mails besides with blanks between them.
[[nodiscard]] QStringList emailsOf(const QString &cell);
/// The address in `Ivan <ivan@x.ru>` or `mailto:ivan@x.ru`; else the text itself.
[[nodiscard]] QString plainAddress(const QString &email);

/// An amount without the sign of the workspace's own currency; another currency's stays and makes it no amount.
[[nodiscard]] QString withoutCurrency(const QString &cell, const QString &currency);

/// How much text the cells hold, in characters.
[[nodiscard]] qsizetype sizeOf(const QStringList &cells);

/// Given, middle and last name as one.
[[nodiscard]] QString joinedName(const QStringList &parts);

} // namespace leadline
