-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What happened between the file and its server, for people; failures that repeat themselves are one row.
CREATE TABLE IF NOT EXISTS syncEvent (
  number INTEGER PRIMARY KEY,
  what TEXT NOT NULL,
  at INTEGER NOT NULL,
  last INTEGER NOT NULL,
  times INTEGER NOT NULL,
  sent INTEGER NOT NULL,
  received INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  reason TEXT NOT NULL,
  details TEXT NOT NULL
) STRICT
