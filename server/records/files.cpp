// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/files.h"

#include "core/model/filebytes.h"
#include "server/records/rowreader.h"

#include <QCryptographicHash>
#include <algorithm>

namespace leadline::server {

namespace {

constexpr int daysUnwanted = 30;
constexpr int daysComing = 7;
constexpr qint64 filesAtOnce = 500;

/// Of `record r`: what the person $2 may see in the workspace $1.
constexpr QByteArrayView seenSql =
    "r.workspace = $1 AND r.kind = 'attachment' AND NOT r.deleted AND EXISTS (SELECT 1 FROM root_access a"
    " JOIN membership m ON m.workspace = a.workspace AND m.principal = a.principal AND m.person = $2"
    " AND m.revoked_seq = 0 WHERE a.workspace = $1 AND a.root = r.root AND a.revoked_seq = 0)";

/// What is kept of a file so far.
struct KeptSoFar
{
    QByteArray hash;
    qint64 size = 0;
    qint64 received = 0;
    bool isWhole = false;

    [[nodiscard]] bool isOf(const NamedFile &file) const { return hash == file.hash && size == file.size; }
};

/// Locked, so that of two who send the same file one goes on after the other.
std::optional<KeptSoFar> keptSoFar(Connection &connection, const QUuid &workspace, const QUuid &attachment)
{
    const Rows rows = connection.query("SELECT hash, size, received, whole FROM file"
                                       " WHERE workspace = $1 AND attachment = $2 FOR UPDATE",
                                       {parameter(workspace), parameter(attachment)});
    if (rows.isEmpty())
        return std::nullopt;
    return KeptSoFar{rows.bytes(0, 0), rows.number(0, 1), rows.number(0, 2), rows.flag(0, 3)};
}

/// False when there is no room; the statement that takes it is the check.
bool takeRoom(Connection &connection, const QUuid &workspace, qint64 size, qint64 room)
{
    return connection
               .query("UPDATE workspace SET file_bytes = file_bytes + $2"
                      " WHERE id = $1 AND file_bytes + $2::bigint <= $3::bigint",
                      {parameter(workspace), parameter(size), parameter(room)})
               .changed()
        == 1;
}

void drop(Connection &connection, const QUuid &workspace, const QUuid &attachment)
{
    const Parameters which{parameter(workspace), parameter(attachment)};
    static_cast<void>(connection.query("DELETE FROM file_part WHERE workspace = $1 AND attachment = $2", which));
    const Rows gone =
        connection.query("DELETE FROM file WHERE workspace = $1 AND attachment = $2 RETURNING size", which);
    if (!gone.isEmpty())
        static_cast<void>(connection.query("UPDATE workspace SET file_bytes = file_bytes - $2 WHERE id = $1",
                                           {parameter(workspace), parameter(gone.number(0, 0))}));
}

QByteArray partBytes(Connection &connection, const QUuid &workspace, const QUuid &attachment, qint64 number)
{
    const Rows rows = connection.query("SELECT encode(bytes, 'hex') FROM file_part"
                                       " WHERE workspace = $1 AND attachment = $2 AND number = $3",
                                       {parameter(workspace), parameter(attachment), parameter(number)});
    return rows.isEmpty() ? QByteArray() : QByteArray::fromHex(rows.bytes(0, 0));
}

/// Part after part, so that a long file takes no more memory than a short one.
QByteArray hashOf(Connection &connection, const QUuid &workspace, const NamedFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 offset = 0; offset < file.size; offset += attachmentPart)
        hash.addData(partBytes(connection, workspace, file.attachment, offset / attachmentPart));
    return hash.result().toHex();
}

TakenPart finished(Connection &connection, const QUuid &workspace, const NamedFile &file)
{
    if (hashOf(connection, workspace, file) != file.hash) {
        drop(connection, workspace, file.attachment);
        return {TakenPart::How::Damaged, 0};
    }
    static_cast<void>(connection.query("UPDATE file SET whole = true WHERE workspace = $1 AND attachment = $2",
                                       {parameter(workspace), parameter(file.attachment)}));
    return {TakenPart::How::Whole, file.size};
}

void keep(Connection &connection, const QUuid &workspace, const NamedFile &file, qint64 offset, const QByteArray &bytes,
          Timestamp now)
{
    static_cast<void>(connection.query(
        "INSERT INTO file_part (workspace, attachment, number, bytes)"
        " VALUES ($1, $2, $3, $4)",
        {parameter(workspace), parameter(file.attachment), parameter(offset / attachmentPart), binary(bytes)}));
    static_cast<void>(
        connection.query("INSERT INTO file (workspace, attachment, hash, size, received, touched_at)"
                         " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (workspace, attachment)"
                         " DO UPDATE SET received = excluded.received, touched_at = excluded.touched_at",
                         {parameter(workspace), parameter(file.attachment), file.hash, parameter(file.size),
                          parameter(offset + bytes.size()), parameter(now.milliseconds)}));
}

} // namespace

std::optional<NamedFile> fileNamed(Connection &connection, const QUuid &workspace, const QUuid &person,
                                   const QUuid &attachment)
{
    const Rows rows = connection.query("SELECT r.fields->>'hash', r.fields->>'size' FROM record r WHERE r.id = $3 AND "
                                           + seenSql.toByteArray(),
                                       {parameter(workspace), parameter(person), parameter(attachment)});
    if (rows.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qint64 size = rows.bytes(0, 1).toLongLong(&isNumber);
    if (!isNumber || size < 0 || size > largestAttachment || !isFileHash(rows.text(0, 0)))
        return std::nullopt;
    return NamedFile{attachment, rows.bytes(0, 0), size};
}

std::vector<ComingFile> comingFiles(Connection &connection, const QUuid &workspace, const QUuid &person,
                                    const std::vector<QUuid> &attachments)
{
    const Rows rows = connection.query("SELECT r.id, f.received FROM record r LEFT JOIN file f"
                                       " ON f.workspace = r.workspace AND f.attachment = r.id"
                                       " AND f.hash = r.fields->>'hash'"
                                       " WHERE r.id = ANY($3::uuid[]) AND NOT COALESCE(f.whole, false) AND "
                                           + seenSql.toByteArray(),
                                       {parameter(workspace), parameter(person), idArray(attachments)});
    std::vector<ComingFile> files;
    files.reserve(static_cast<size_t>(rows.count()));
    for (int row = 0; row < rows.count(); ++row)
        files.push_back({rows.uuid(row, 0), rows.number(row, 1)});
    return files;
}

TakenPart takePart(Connection &connection, const QUuid &workspace, const NamedFile &file, qint64 offset,
                   const QByteArray &bytes, qint64 room, Timestamp now)
{
    using enum TakenPart::How;
    std::optional<KeptSoFar> kept = keptSoFar(connection, workspace, file.attachment);
    if (kept && !kept->isOf(file)) {
        drop(connection, workspace, file.attachment);
        kept.reset();
    }
    if (kept && kept->isWhole)
        return {Whole, file.size};
    const qint64 received = kept ? kept->received : 0;
    if (offset != received || bytes.size() != std::min(attachmentPart, file.size - offset))
        return {Elsewhere, received};
    if (!kept && !takeRoom(connection, workspace, file.size, room))
        return {TooMuch, 0};
    keep(connection, workspace, file, offset, bytes, now);
    if (offset + bytes.size() == file.size)
        return finished(connection, workspace, file);
    return {Kept, offset + bytes.size()};
}

std::optional<QByteArray> partOf(Connection &connection, const QUuid &workspace, const NamedFile &file, qint64 offset)
{
    const Rows rows = connection.query(
        "SELECT encode(p.bytes, 'hex') FROM file f JOIN file_part p"
        " ON p.workspace = f.workspace AND p.attachment = f.attachment"
        " WHERE f.workspace = $1 AND f.attachment = $2 AND f.hash = $3 AND f.whole"
        " AND p.number = $4",
        {parameter(workspace), parameter(file.attachment), file.hash, parameter(offset / attachmentPart)});
    return rows.isEmpty() ? std::nullopt : std::optional(QByteArray::fromHex(rows.bytes(0, 0)));
}

void removeFiles(Connection &connection, const QUuid &workspace, const std::vector<QUuid> &attachments)
{
    const Rows there =
        connection.query("SELECT attachment FROM file WHERE workspace = $1 AND attachment = ANY($2::uuid[])",
                         {parameter(workspace), idArray(attachments)});
    for (int row = 0; row < there.count(); ++row)
        drop(connection, workspace, there.uuid(row, 0));
}

qint64 pruneFiles(Connection &connection, const QUuid &workspace, Timestamp now)
{
    const QByteArray named = "EXISTS (SELECT 1 FROM record r WHERE r.workspace = $1 AND r.id = file.attachment"
                             " AND r.kind = 'attachment' AND NOT r.deleted)";
    Transaction marking(connection, workspace);
    static_cast<void>(
        connection.query("UPDATE file SET unwanted_at = $2 WHERE workspace = $1 AND unwanted_at = 0 AND NOT " + named,
                         {parameter(workspace), parameter(now.milliseconds)}));
    static_cast<void>(
        connection.query("UPDATE file SET unwanted_at = 0 WHERE workspace = $1 AND unwanted_at > 0 AND " + named,
                         {parameter(workspace)}));
    const Rows old =
        connection.query("SELECT attachment FROM file WHERE workspace = $1"
                         " AND (unwanted_at BETWEEN 1 AND $2 OR (NOT whole AND touched_at <= $3)) LIMIT $4",
                         {parameter(workspace), parameter(now.plusDays(-daysUnwanted).milliseconds),
                          parameter(now.plusDays(-daysComing).milliseconds), parameter(filesAtOnce)});
    marking.commit();
    for (int row = 0; row < old.count(); ++row) {
        Transaction removing(connection, workspace);
        drop(connection, workspace, old.uuid(row, 0));
        removing.commit();
    }
    return old.count();
}

} // namespace leadline::server
