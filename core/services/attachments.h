// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/attachment.h"
#include "core/model/filebytes.h"
#include "core/model/lead.h"
#include "core/services/session.h"

namespace leadline {

/// A file whose bytes lie beside the database already.
struct KeptFile
{
    QString name; ///< sanitised
    QString hash; ///< SHA-256 in hex
    qint64 size = 0;
};

/// A name that is safe on every system: no path, no control or direction marks, no reserved name, at most 120 bytes of
/// UTF-8, its extension kept.
[[nodiscard]] QString sanitisedFileName(const QString &name);

/// Whether the system would run the file instead of showing it; such a one is never opened from here.
[[nodiscard]] bool isExecutableName(const QString &name);

/// Where the bytes of `hash` lie: "<database>.files/<its first two digits>/<hash>"; empty when it is no SHA-256.
[[nodiscard]] QString keptFilePath(const QString &database, const QString &hash);

/// Whether the bytes lie beside the database: in a shared file they may be at the server only.
[[nodiscard]] bool isFileHere(const QString &database, const QString &hash);

/// Whether they do, and are what was kept; reads all of them. Safe from any thread.
[[nodiscard]] bool isFileWhole(const QString &database, const Attachment &attachment);

/// Where the bytes of `hash` gather while they come; empty when it is no SHA-256.
[[nodiscard]] QString comingFilePath(const QString &database, const QString &hash);

/// Puts what has come whole in its place beside the database, once it is what `attachment` says; else it is removed.
/// "attachment-came-damaged", "cannot-read", "cannot-write". Safe from any thread.
[[nodiscard]] Result<void> keepComing(const QString &database, const Attachment &attachment);

/// Copies a regular file beside the database, whole or not at all; the same content is kept once. Safe from any thread.
/// "file-too-large", "not-a-file", "cannot-read", "cannot-write".
[[nodiscard]] Result<KeptFile> keepFile(const QString &database, const QString &path);

/// What attachments a file has, so many at a time in the order of their ids.
struct AttachmentPage
{
    std::vector<Attachment> here;     ///< those whose bytes lie beside the database
    std::optional<AttachmentId> last; ///< go on after it; none: that was all
};
[[nodiscard]] AttachmentPage attachmentsHere(const Session &session, const AttachmentId &after, int count);
/// What a kept file is on a lead.
[[nodiscard]] Attachment newAttachment(const Session &session, const LeadId &lead, const KeptFile &file);

/// Puts a kept file on a lead.
[[nodiscard]] Result<ChangeSet> addAttachment(const Session &session, const LeadId &lead, const KeptFile &file);

/// Takes it off the lead; its bytes stay, so that undo brings it back.
[[nodiscard]] Result<ChangeSet> removeAttachment(const Session &session, const AttachmentId &id);

/// Copies the bytes to `path`, which is replaced, and checks them. "attachment-missing" when somebody removed them,
/// "attachment-damaged" when they are not what was kept; then nothing is written. Safe from any thread.
[[nodiscard]] Result<void> copyAttachment(const QString &database, const Attachment &attachment, const QString &path);

} // namespace leadline
