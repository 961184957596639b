-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The journal is the outbox: a ChangeSet's place in the order of what this device sent (mid) and the hash it was sent
-- with, the number that the server gave it (seq), what stood in its way if it was refused, until when that was read.
ALTER TABLE changeset ADD COLUMN mid INTEGER
;;
ALTER TABLE changeset ADD COLUMN hash BLOB
;;
ALTER TABLE changeset ADD COLUMN seen INTEGER
;;
ALTER TABLE changeset ADD COLUMN seq INTEGER
;;
ALTER TABLE changeset ADD COLUMN answeredAt INTEGER
;;
ALTER TABLE changeset ADD COLUMN obstacle TEXT
;;
ALTER TABLE changeset ADD COLUMN settledAt INTEGER
;;
-- 1: its effect lies over the confirmed rows, and is taken back and laid on again when those move.
ALTER TABLE changeset ADD COLUMN overlay INTEGER
;;
CREATE UNIQUE INDEX changesetMid ON changeset (mid) WHERE mid IS NOT NULL
;;
CREATE INDEX changesetPending ON changeset (number) WHERE state = 'pending'
;;
CREATE INDEX changesetOverlay ON changeset (number) WHERE overlay = 1
;;
CREATE INDEX changesetAttention ON changeset (number) WHERE state IN ('refused', 'parked') AND settledAt IS NULL
;;
CREATE INDEX changesetAnswered ON changeset (answeredAt) WHERE answeredAt IS NOT NULL
;;
-- The stamps of the values that the author saw, and of those that the change lies over now, if they are others.
ALTER TABLE change ADD COLUMN bases TEXT
;;
ALTER TABLE change ADD COLUMN found TEXT
;;
-- One row when the file belongs to a shared server, none when it does not.
CREATE TABLE sync (
  row INTEGER PRIMARY KEY CHECK (row = 1),
  server TEXT NOT NULL,
  workspace TEXT NOT NULL,
  login TEXT NOT NULL,
  client BLOB NOT NULL,
  lastMid INTEGER NOT NULL DEFAULT 0,
  acknowledged INTEGER NOT NULL DEFAULT 0,
  epoch BLOB,
  cursor INTEGER NOT NULL DEFAULT 0,
  scanHead INTEGER,
  scanPart INTEGER,
  scanAfter BLOB,
  contactAt INTEGER,
  bring TEXT
) STRICT
;;
-- The roots that came since the walk over everything visible began; at its end the others go.
CREATE TABLE scanned (root BLOB PRIMARY KEY) WITHOUT ROWID, STRICT
;;
-- What lost or was refused, until somebody decides; and who did what to a lead. The server makes both.
CREATE TABLE conflict (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  lead BLOB,
  author BLOB,
  at INTEGER,
  intent TEXT,
  op BLOB,
  why TEXT,
  kind TEXT,
  record BLOB,
  field TEXT,
  value TEXT,
  resolved INTEGER,
  stamp INTEGER NOT NULL,
  stamps TEXT
) STRICT
;;
CREATE INDEX conflictLead ON conflict (lead)
;;
CREATE INDEX conflictOpen ON conflict (at) WHERE resolved IS NULL
;;
CREATE TABLE history (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  lead BLOB,
  author BLOB,
  at INTEGER,
  intent TEXT,
  op BLOB,
  changes TEXT,
  stamp INTEGER NOT NULL,
  stamps TEXT
) STRICT
;;
CREATE INDEX historyLead ON history (lead, at)
;;
-- Kinds and fields that only a later program knows, kept as they came.
CREATE TABLE unknown (
  kind TEXT NOT NULL,
  id BLOB NOT NULL,
  root BLOB,
  fields TEXT NOT NULL,
  stamps TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID, STRICT
;;
CREATE INDEX unknownRoot ON unknown (root)
;;
-- Two devices may give one login, code or name before they meet: the services refuse a double, the file keeps what came.
DROP INDEX userLogin
;;
CREATE INDEX userLogin ON user (login)
;;
DROP INDEX lookupCode
;;
CREATE INDEX lookupCode ON lookup (directory, code)
;;
DROP INDEX customFieldCode
;;
CREATE INDEX customFieldCode ON customField (code)
;;
DROP INDEX settingName
;;
CREATE INDEX settingName ON setting (name)
