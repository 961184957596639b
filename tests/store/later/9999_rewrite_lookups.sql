-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of the tests alone: a later program's layout, which rewrites every row of a table.
CREATE TABLE lookupAnew (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  directory TEXT,
  code TEXT,
  name TEXT,
  position INTEGER,
  hidden INTEGER,
  stamp INTEGER NOT NULL,
  stamps TEXT,
  nameLength INTEGER NOT NULL
) STRICT
;;
INSERT INTO lookupAnew
SELECT row, id, directory, code, name, position, hidden, stamp, stamps, length(coalesce(name, '')) FROM lookup
;;
DROP TABLE lookup
;;
ALTER TABLE lookupAnew RENAME TO lookup
;;
CREATE INDEX lookupCode ON lookup (directory, code)
;;
CREATE INDEX lookupNameLength ON lookup (nameLength)
