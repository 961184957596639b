// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/soundness.h"

#include <array>

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

/// A rule and the question that counts what breaks it in one workspace.
struct Rule
{
    const char *broken;
    const char *count;
};

constexpr std::array rules{
    Rule{"records numbered past the workspace's head",
         "SELECT count(*) FROM record r JOIN workspace w ON w.id = r.workspace WHERE r.workspace = $1"
         " AND r.seq > w.head_seq"},
    Rule{"records without their root",
         "SELECT count(*) FROM record r WHERE r.workspace = $1 AND NOT r.deleted AND r.root <> "
         "'00000000-0000-0000-0000-000000000000' AND NOT EXISTS"
         " (SELECT 1 FROM record o WHERE o.workspace = r.workspace AND o.id = r.root)"},
    Rule{"devices whose last answered change is not in the log",
         "SELECT count(*) FROM device d WHERE d.workspace = $1 AND d.last_mid <> COALESCE((SELECT max(c.mid)"
         " FROM change_log c WHERE c.workspace = d.workspace AND c.client = d.client), d.last_mid)"},
    Rule{"changes parked after repeated failures",
         "SELECT count(*) FROM change_log WHERE workspace = $1 AND status = 'parked'"},
    Rule{"accounts without a user record",
         "SELECT count(*) FROM account a WHERE a.workspace = $1 AND NOT EXISTS (SELECT 1 FROM record r"
         " WHERE r.workspace = a.workspace AND r.kind = 'user' AND r.id = a.person AND NOT r.deleted)"},
    Rule{"sums of file sizes that are not the sum",
         "SELECT count(*) FROM workspace w WHERE w.id = $1 AND w.file_bytes <> COALESCE((SELECT sum(f.size) FROM file f"
         " WHERE f.workspace = w.id), 0)"},
    Rule{"whole files that lack a part",
         "SELECT count(*) FROM file f WHERE f.workspace = $1 AND f.whole AND f.size <> COALESCE((SELECT"
         " sum(length(p.bytes)) FROM file_part p WHERE p.workspace = f.workspace AND p.attachment = f.attachment), 0)"},
};

void checkWorkspace(Connection &connection, const QUuid &workspace, QStringList &findings)
{
    const Transaction transaction(connection, workspace);
    for (const Rule &rule : rules) {
        if (const qint64 count = connection.query(rule.count, {parameter(workspace)}).number(0, 0); count > 0)
            findings.append(u"%1: %2 (workspace %3)"_s.arg(QLatin1StringView(rule.broken))
                                .arg(count)
                                .arg(workspace.toString(QUuid::WithoutBraces)));
    }
}

} // namespace

QStringList whatIsWrong(Connection &connection)
{
    QStringList findings;
    const Rows role = connection.query("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user");
    if (role.flag(0, 0))
        findings.append(
            u"the database role is above the row policies: use one that is neither superuser nor BYPASSRLS"_s);
    const Rows workspaces = connection.query("SELECT id FROM workspace ORDER BY id");
    for (int row = 0; row < workspaces.count(); ++row)
        checkWorkspace(connection, workspaces.uuid(row, 0), findings);
    return findings;
}

} // namespace leadline::server
