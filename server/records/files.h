// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"
#include "server/postgres/connection.h"

#include <vector>

namespace leadline::server {

/// What an attachment's record says about its bytes.
struct NamedFile
{
    QUuid attachment;
    QByteArray hash; ///< SHA-256 in hex
    qint64 size = 0;
};

/// How far a file has come.
struct ComingFile
{
    QUuid attachment;
    qint64 received = 0;
};

/// What became of a part.
struct TakenPart
{
    enum class How {
        Kept,      ///< more is to come
        Whole,     ///< the file is there, and is what its attachment says
        Elsewhere, ///< it is not the part that comes next
        Damaged,   ///< all is there and is something else; it begins anew
        TooMuch,   ///< the workspace has no room for the file
    };
    How how = How::Kept;
    qint64 received = 0;
};

// Inside a transaction of the workspace. Each throws PgError.

/// The bytes that an attachment names; nothing when there is none that the person may see, whatever the reason.
[[nodiscard]] std::optional<NamedFile> fileNamed(Connection &connection, const QUuid &workspace, const QUuid &person,
                                                 const QUuid &attachment);

/// Of these attachments those that the person sees and whose bytes are not all here.
[[nodiscard]] std::vector<ComingFile> comingFiles(Connection &connection, const QUuid &workspace, const QUuid &person,
                                                  const std::vector<QUuid> &attachments);

/// Keeps the part that begins at `offset`; `room`: bytes that all files of the workspace may have.
[[nodiscard]] TakenPart takePart(Connection &connection, const QUuid &workspace, const NamedFile &file, qint64 offset,
                                 const QByteArray &bytes, qint64 room, Timestamp now);

/// The part that begins at `offset`; nothing while the file is not whole.
[[nodiscard]] std::optional<QByteArray> partOf(Connection &connection, const QUuid &workspace, const NamedFile &file,
                                               qint64 offset);

/// Removes the bytes of these attachments at once; of records that are none, nothing.
void removeFiles(Connection &connection, const QUuid &workspace, const std::vector<QUuid> &attachments);

/// Outside any transaction: removes files that no attachment has named for a month, and those that stopped coming a week
/// ago; a bounded number. Gives how many.
qint64 pruneFiles(Connection &connection, const QUuid &workspace, Timestamp now);

} // namespace leadline::server
