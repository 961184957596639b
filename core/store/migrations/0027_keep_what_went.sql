-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What this device deleted for everybody, without any value: a server that is restored has to hear of it again.
CREATE TABLE removal (
  changeset INTEGER NOT NULL REFERENCES changeset (number),
  position INTEGER NOT NULL,
  record BLOB NOT NULL,
  kind TEXT NOT NULL,
  fields TEXT NOT NULL,
  bases TEXT,
  PRIMARY KEY (changeset, position)
) WITHOUT ROWID, STRICT
