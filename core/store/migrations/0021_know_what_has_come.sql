-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of a ChangeSet that the server took, 1: what it made of this record has come, and lies over the rows no longer.
ALTER TABLE change ADD COLUMN received INTEGER
;;
-- How far each root has come: the number of its last change, by which the file compares itself with the server. The kind
-- is its own record's; the nil id is all reference data.
CREATE TABLE rootHead (
  root BLOB PRIMARY KEY,
  kind TEXT,
  seq INTEGER NOT NULL
) WITHOUT ROWID, STRICT
;;
ALTER TABLE sync ADD COLUMN compareAt INTEGER NOT NULL DEFAULT 0
;;
-- A file that was shared before never noted the numbers: it walks over everything visible once more.
UPDATE sync SET cursor = 0, scanHead = NULL, scanPart = NULL, scanAfter = NULL
