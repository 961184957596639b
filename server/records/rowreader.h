// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/postgres/connection.h"
#include "server/workspacerecords.h"

namespace leadline::server {

// Rows of the workspace's tables and back. Columns stand in the order of these lists.

inline constexpr QByteArrayView headColumns("epoch, head_seq, gc_seq, lead_number");
inline constexpr QByteArrayView deviceColumns("client, person, last_mid, acked_mid, latest_hlc, schema, state");
inline constexpr QByteArrayView recordColumns("kind, id, root, seq, deleted, fields, stamps");
inline constexpr QByteArrayView accessColumns("root, principal, source, granted_seq, revoked_seq");
inline constexpr QByteArrayView membershipColumns("person, principal, granted_seq, revoked_seq");

[[nodiscard]] WorkspaceHead headIn(const Rows &rows, int row = 0);
[[nodiscard]] std::optional<Device> deviceIn(const Rows &rows);
[[nodiscard]] std::vector<SharedRecord> recordsIn(const Rows &rows);
[[nodiscard]] std::vector<Access> accessIn(const Rows &rows);
[[nodiscard]] std::vector<Membership> membershipsIn(const Rows &rows);
/// Columns client, person, body, result.
[[nodiscard]] std::vector<LoggedChangeSet> logIn(const Rows &rows);

/// `SELECT columns FROM table WHERE workspace = $1 AND condition`.
[[nodiscard]] QByteArray selection(QByteArrayView columns, QByteArrayView table, QByteArrayView condition);

/// Likewise the rows whose column `name` is a key of `wanted`, such as `unnest($2::uuid[]) AS wanted(key)`, each found by
/// the index: OFFSET 0 keeps the planner from reading the whole workspace, which it takes for small while it is new.
[[nodiscard]] QByteArray selectionOfEach(QByteArrayView columns, QByteArrayView table, QByteArrayView name,
                                         QByteArrayView wanted, QByteArrayView condition = "true");

/// An array of ids as a parameter.
[[nodiscard]] Parameter idArray(const std::vector<QUuid> &ids);

} // namespace leadline::server
