// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/serverlink.h"
#include "core/model/attachment.h"

#include <functional>
#include <memory>
#include <vector>

class QFile;
class QNetworkAccessManager;

namespace leadline {

/// Hears how many bytes of a file have come or gone; false: stop here.
using FileProgress = std::function<bool(qint64 done)>;

/// A file that the server has not whole.
struct MissingFile
{
    AttachmentId attachment;
    qint64 received = 0; ///< bytes that it has
};

/// Nothing else goes either until this has passed: no server, no login, no room. All else is one file's own misfortune.
[[nodiscard]] bool stopsAllFiles(const Error &error);

/// Whether the log has to tell of it: not of what passes by itself, as a file that the server has not heard of yet.
[[nodiscard]] bool isWorthNoting(const Error &error);

/// Carries files to the server and from it, part after part over one connection; waits for each answer on its own thread.
/// Whatever stops it, the next attempt goes on where this one ended. All give what whyUnanswered() says,
/// "login-needed", "account-disabled", "server-busy", Cancelled "sync-cancelled" and Format "server-answer-malformed".
class FileLine final
{
public:
    static constexpr int mostNamed = 500;

    explicit FileLine(ServerLink link);
    ~FileLine();
    Q_DISABLE_COPY_MOVE(FileLine)

    /// Of at most `mostNamed` attachments those that the server knows and whose bytes it lacks.
    [[nodiscard]] Result<std::vector<MissingFile>> missing(const std::vector<AttachmentId> &attachments);
    /// Sends what lies beside `database` from `received` on. NotFound "attachment-missing", "not-at-server" (the server has
    /// no such attachment); Refused "server-no-room"; Format "attachment-damaged".
    [[nodiscard]] Result<void> send(const Attachment &attachment, const QString &database, qint64 received,
                                    const FileProgress &progress);
    /// Brings it beside `database`. NotFound "not-at-server" while nobody has sent it; "attachment-came-damaged",
    /// "cannot-write".
    [[nodiscard]] Result<void> fetch(const Attachment &attachment, const QString &database,
                                     const FileProgress &progress);

private:
    [[nodiscard]] Result<ServerReply> ask(const QString &path, const QByteArray *body, const QString &name);
    [[nodiscard]] Result<qint64> sendPart(const Attachment &attachment, qint64 offset, const QByteArray &bytes);
    [[nodiscard]] Result<void> fetchInto(QFile &coming, qint64 offset, const Attachment &attachment,
                                         const FileProgress &progress);

    ServerLink m_link;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace leadline
