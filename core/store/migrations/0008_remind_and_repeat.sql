-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE task ADD COLUMN repeat TEXT
;;
-- Who is to be reminded, and when, is read in this one alone.
CREATE INDEX IF NOT EXISTS taskRemind ON task (owner, remindAt, id, lead, status)
WHERE remindAt IS NOT NULL AND status IN ('open', 'in-progress')
;;
-- What a person answered to a reminder on this device: when it comes again, or never. Nobody else's business, so no part of
-- the journal. `moment` is the reminder that was answered: a task that is moved reminds anew.
CREATE TABLE IF NOT EXISTS reminder (
  user BLOB NOT NULL,
  task BLOB NOT NULL,
  moment INTEGER NOT NULL,
  again INTEGER,
  PRIMARY KEY (user, task)
) WITHOUT ROWID, STRICT
