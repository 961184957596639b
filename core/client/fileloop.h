// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/cancellation.h"
#include "core/client/fileline.h"
#include "core/services/workspace.h"

#include <QObject>
#include <QPromise>
#include <deque>

namespace leadline {

/// Brings files to the server and from it, one at a time on a thread that may wait. Who waits for a file goes before what
/// is to be sent, which goes on afterwards where it stopped.
class FileLoop final : public QObject
{
    Q_OBJECT

public:
    using Promise = std::shared_ptr<QPromise<Result<void>>>;

    explicit FileLoop(Workspace &workspace);

    /// Another way to the server, or none: a link without a token.
    void use(const ServerLink &link);
    /// The server may lack what it had: all files are asked about anew.
    void lookAgain() { m_lookAfter = AttachmentId(); }
    /// All that was changed is at the server: what it lacks of the files is sent now.
    void send();
    void take(const Committed &changeset);
    void fetch(const Attachment &attachment, const Promise &promise);
    void cancel(const AttachmentId &attachment);

signals:
    void progressed(const leadline::AttachmentId &attachment, qint64 done);

private:
    struct Wish
    {
        Attachment attachment;
        Promise promise;
    };

    void work();
    void connectAnew();
    void fetchNext();
    void sendNext();
    [[nodiscard]] Result<void> look();
    [[nodiscard]] Result<void> askWhatIsMissing();
    [[nodiscard]] Result<void> sendFile();
    void failed(const Error &error);

    Workspace &m_workspace;
    Cancellation m_cancellation;
    std::optional<ServerLink> m_next; ///< another way, once what is under way has ended
    std::unique_ptr<FileLine> m_line; ///< none while nobody is logged in
    std::deque<Wish> m_wishes;
    bool m_isFetching = false;               ///< the first of them
    std::vector<AttachmentId> m_unasked;     ///< whose bytes are here, and the server may lack them
    std::deque<MissingFile> m_missing;       ///< it does
    std::optional<AttachmentId> m_lookAfter; ///< where to go on with looking at all there are; none: done
    bool m_sends = false;
    bool m_isBusy = false;
};

} // namespace leadline
