// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/authorized.h"

namespace leadline::server {

/// Attached files, part by part. Whoever sees an attachment may have its bytes, and may bring them while they are not here;
/// what he does not see is not there, for him.
class FileTraffic final
{
public:
    /// `room`: bytes that all files of one workspace may have.
    FileTraffic(Database &database, Clock clock, qint64 room);

    /// `POST /v1/files/missing` with {"files": [attachment, …]}, 500 at most: {"missing": [{file, received}]}.
    void missing(const Request &request, const Answer &answer);
    /// `POST /v1/files/send?file=…&offset=N` with the bytes of one part: {received, whole}; 409 "offset" with where it
    /// stands, 422 "file-damaged", 507 "no-room".
    void send(const Request &request, const Answer &answer);
    /// `GET /v1/files/fetch?file=…&offset=N`: the bytes of one part; 404 while they are not all here.
    void fetch(const Request &request, const Answer &answer);

private:
    Database &m_database;
    Clock m_clock;
    qint64 m_room;
};

} // namespace leadline::server
