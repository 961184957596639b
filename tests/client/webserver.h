// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/client/plainserver.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <atomic>

namespace leadline::test {

/// A PlainServer behind real HTTP on a port of this computer and a thread of its own. It knows the password "right", and
/// "set", which the operator set, and two devices, and keeps whoever asks for news waiting for ever.
class WebServer
{
public:
    explicit WebServer(TestFile &founder);
    ~WebServer();
    Q_DISABLE_COPY_MOVE(WebServer)

    [[nodiscard]] QString address() const;
    /// What is answered instead of the truth from now on; empty: the truth.
    void answerWith(int status, const QByteArray &body);
    /// What is sent instead of any response, and on and on while somebody reads; empty: no more.
    void answerWithBytes(const QByteArray &bytes, const QByteArray &onAndOn = {});
    /// A file of just these bytes is none of those that were announced.
    void refuseFile(const QByteArray &bytes);
    [[nodiscard]] int logins() const { return m_logins; }
    [[nodiscard]] int logouts() const { return m_logouts; }
    /// How many exchanges it was asked for, answered or not.
    [[nodiscard]] int exchanges() const { return m_exchanges; }
    /// Questions for news so far.
    [[nodiscard]] int questions() const { return m_questions; }
    /// Tells all who wait that the workspace stands there.
    void tellNews(qint64 head);
    /// So many exchanges are answered, those after them not at all; -1: all.
    void answerOnly(int exchanges);
    void setRootsPerPage(size_t roots);
    /// What the last question for devices had after its path.
    [[nodiscard]] QByteArray devicesQuery();
    /// Whether it reads gzip, and says so, as every server since one that did not.
    void setTakesGzip(bool takes) { m_takesGzip = takes; }
    /// How many exchanges came as gzip.
    [[nodiscard]] int packed() const { return m_packed; }
    /// How many ChangeSets it carried out.
    [[nodiscard]] int executed() const { return m_executed; }

private:
    void serve(QTcpSocket &socket);
    void flood(QTcpSocket &socket);
    [[nodiscard]] QByteArray responseTo(const QByteArray &head, const QByteArray &body);
    [[nodiscard]] QByteArray fileResponseTo(const QByteArray &head, const QByteArray &body);

    PlainServer m_server;
    QThread m_thread;
    QObject m_context; ///< lives on the thread
    QTcpServer *m_listener = nullptr;
    quint16 m_port = 0;
    std::atomic<int> m_logins = 0;
    std::atomic<int> m_logouts = 0;
    std::atomic<int> m_questions = 0;
    std::atomic<int> m_exchanges = 0;
    std::atomic<int> m_executed = 0;
    std::atomic<int> m_packed = 0;
    std::atomic<bool> m_takesGzip = false;
    int m_status = 200; ///< this and what follows belong to the thread
    int m_answers = -1;
    QList<QPointer<QTcpSocket>> m_waiting;
    QByteArray m_body;
    QByteArray m_bytes;
    QByteArray m_onAndOn;
    QByteArray m_devicesOf;
    QHash<QString, QByteArray> m_files; ///< by attachment
    QByteArray m_refused;
    QByteArray m_laptop = "active"; ///< the state of the other device
};

} // namespace leadline::test
