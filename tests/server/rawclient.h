// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QTcpSocket>

namespace leadline::test {

/// What came back, taken apart.
struct Reply
{
    int status = 0;                       ///< 0: nothing came
    QMap<QByteArray, QByteArray> headers; ///< names in small letters
    QByteArray body;

    [[nodiscard]] QJsonObject json() const;
    /// The code of an error.
    [[nodiscard]] QString error() const { return json().value(QLatin1StringView("error")).toString(); }
};

/// Speaks to a server byte by byte, so that it can also say what no well-meant client says.
class RawClient final
{
public:
    /// "127.0.0.1:8750"
    explicit RawClient(const QString &address);

    void send(const QByteArray &bytes);
    /// The next answer; waits for it at most so long.
    [[nodiscard]] Reply reply(int milliseconds = 10'000);
    /// Whether the server ends the connection within that time.
    [[nodiscard]] bool isEnded(int milliseconds = 10'000);

    [[nodiscard]] Reply get(const QByteArray &path, const QByteArray &token = {});
    [[nodiscard]] Reply post(const QByteArray &path, const QByteArray &body, const QByteArray &token = {},
                             const QByteArray &headers = {});
    [[nodiscard]] Reply post(const QByteArray &path, const QJsonObject &body, const QByteArray &token = {});

private:
    [[nodiscard]] bool receive(const std::function<bool()> &isEnough, int milliseconds);

    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace leadline::test
