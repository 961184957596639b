-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is forgotten goes by marks, not by moments in the rows: what stood below a mark when it was set is forgotten once
-- the mark is old enough. A code of a second factor counts once.

ALTER TABLE workspace ADD COLUMN pruned_at bigint NOT NULL DEFAULT 0;
ALTER TABLE workspace ADD COLUMN mark_seq bigint NOT NULL DEFAULT 0;
ALTER TABLE workspace ADD COLUMN mark_at bigint NOT NULL DEFAULT 0;

ALTER TABLE device ADD COLUMN settled_mid bigint NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN settled_at bigint NOT NULL DEFAULT 0;

ALTER TABLE account ADD COLUMN totp_step bigint NOT NULL DEFAULT 0;

CREATE INDEX record_tombstone ON record (workspace, seq) WHERE deleted;
