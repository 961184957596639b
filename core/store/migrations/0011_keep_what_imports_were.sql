-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What each import read and what came of its rows, for who takes one back weeks later.
CREATE TABLE IF NOT EXISTS importedFile (
  batch BLOB PRIMARY KEY,
  name TEXT,
  errors TEXT,
  read INTEGER NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  failed INTEGER NOT NULL
) WITHOUT ROWID, STRICT
