// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadlinks.h"

#include <QObject>
#include <functional>

class QLocalServer;
class QLocalSocket;

namespace leadline {

/// What a second start of the program asks the window that runs: nothing but to come to the front, or a link.
struct Request
{
    std::optional<LeadLink> link;

    friend bool operator==(const Request &, const Request &) = default;
};

/// The one window of a person on a file, where later starts of the program find it. Who asks is not to be trusted: a
/// request is one short line, it is never more than a link, and nothing is written because of it.
class Instance final : public QObject
{
public:
    using Listener = std::function<void(const Request &)>;

    explicit Instance(Listener asked);

    /// Answers for this file from now on, and for no other.
    void answerFor(const QString &file);
    [[nodiscard]] bool isAnswering() const;

    /// Asks the window that has this file; false when there is none, or it does not answer soon.
    [[nodiscard]] static bool ask(const QString &file, const Request &request);

private:
    void welcome();
    void read(QLocalSocket &socket);

    Listener m_asked;
    QLocalServer *m_server;
};

/// Where the window of this person on this file listens.
[[nodiscard]] QString instanceName(const QString &file);

} // namespace leadline
