-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A walk over everything asks each principal of a person for his next roots. Without the number in it this index looked dearer
-- than the key, by which a principal with few roots is found only at the end of all of them.

DROP INDEX root_access_principal;
CREATE INDEX root_access_principal ON root_access (workspace, principal, root, granted_seq);
