// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/clientlist.h"

namespace leadline {

/// A contact or company of the list in words, for the delegate and for screen readers.
struct ClientRowText
{
    QString name;
    QString about; ///< job and company of a contact, ИНН of a company, city
    QString reach; ///< phone and e-mail
    QString leads; ///< "3 leads"; empty without

    /// One sentence (C-91).
    [[nodiscard]] QString sentence() const;
};

[[nodiscard]] ClientRowText clientRowText(const ClientRow &row, const QString &phoneRegion);

/// What somebody without a name is called: by phone, e-mail or ИНН.
[[nodiscard]] QString clientTitle(const QString &name, const QString &otherwise);

} // namespace leadline
