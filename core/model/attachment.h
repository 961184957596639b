// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/user.h"

namespace leadline {

struct Lead;

/// A file of a lead; its bytes lie beside the database, named by their hash.
struct Attachment
{
    static constexpr Kind kind = Kind::Attachment;
    Id<Attachment> id;
    Id<Lead> lead;
    QString name; ///< as shown; sanitised
    QString hash; ///< SHA-256 in hex
    qint64 size = 0;
    UserId author;
    Timestamp at;
};
using AttachmentId = Id<Attachment>;

[[nodiscard]] std::span<const Field> attachmentFields();

} // namespace leadline
