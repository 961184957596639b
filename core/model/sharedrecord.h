// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hlc.h"
#include "core/model/value.h"

#include <QMap>

namespace leadline {

/// When each field of a record got its value: the record's creation, unless the field has a later stamp of its own.
struct Stamps
{
    Hlc created;
    QMap<QString, Hlc> later; ///< by field name; own fields as "fields.<code>"

    [[nodiscard]] Hlc of(const QString &field) const { return later.value(field, created); }
    void set(const QString &field, Hlc stamp) { later.insert(field, stamp); }

    friend bool operator==(const Stamps &, const Stamps &) = default;
};

/// A record as the server keeps it and sends it down (sync.md section 5). Kinds and fields are names, so that those of a
/// newer version pass through an older one untouched.
struct SharedRecord
{
    QString kind; ///< a RecordType's name, or one that this version does not know
    QUuid id;
    QUuid root;     ///< the lead, company or contact it belongs to, its unit of visibility; null: reference data
    qint64 seq = 0; ///< the workspace's number of its last change
    bool deleted = false;
    QVariantMap fields; ///< values that are set; own fields one by one as "fields.<code>"
    Stamps stamps;

    [[nodiscard]] Value value(const QString &field) const { return fields.value(field); }
    [[nodiscard]] QUuid reference(const QString &field) const { return fields.value(field).toUuid(); }

    friend bool operator==(const SharedRecord &, const SharedRecord &) = default;
};

} // namespace leadline
