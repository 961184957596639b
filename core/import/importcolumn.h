// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importmapping.h"
#include "core/model/field.h"
#include "core/services/writtenmoment.h"

namespace leadline {

/// A column of the file and where its cells go.
struct ImportColumn
{
    enum class Target {
        Skip,
        Own,
        Phone,
        Email,
        FirstName,
        MiddleName,
        LastName,
        Stage,
        Created,
        User,
        Named, ///< a company or a team
        Code,
        Text,
        Other
    };

    QString header;
    Target target = Target::Own;
    const Field *field = nullptr;  ///< of Code, Text, User, Named, Other
    QString ownCode;               ///< wanted for an own field, or empty
    QMap<QString, QString> values; ///< what the mapping says of this column's texts

    DayOrder dayOrder = DayOrder::DayFirst; ///< of its days that can be read both ways
    QString knownCode;                      ///< of its own field, once it is needed
};

[[nodiscard]] ImportColumn importColumn(const QString &header, const ImportMapping &mapping);

} // namespace leadline
