// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/attachment.h"

#include <QFuture>
#include <QObject>

namespace leadline {

/// Where the bytes of a file come from that are not beside the database. A child of the WindowContext, where there is one.
class FileSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether there is any: a file of its own has only what lies beside it.
    [[nodiscard]] virtual bool isThere() const = 0;
    /// Brings the bytes beside the database, whole and checked, or says why not; ErrorCode::Cancelled after cancel(), and
    /// what came until then is not asked for again.
    [[nodiscard]] virtual QFuture<Result<void>> fetch(const Attachment &attachment) = 0;
    virtual void cancel(const AttachmentId &attachment) = 0;

signals:
    void progressed(const leadline::AttachmentId &attachment, qint64 done);
};

} // namespace leadline
