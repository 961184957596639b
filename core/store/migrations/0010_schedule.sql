-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who takes part in a task beside its owner, and what he answered.
CREATE TABLE IF NOT EXISTS participant (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  lead BLOB,
  task BLOB,
  user BLOB,
  answer TEXT,
  stamp INTEGER NOT NULL,
  stamps TEXT
) STRICT
;;
CREATE INDEX IF NOT EXISTS participantLead ON participant (lead)
;;
CREATE INDEX IF NOT EXISTS participantTask ON participant (task)
;;
CREATE INDEX IF NOT EXISTS participantUser ON participant (user, task)
;;
ALTER TABLE task ADD COLUMN calendarUid TEXT
;;
CREATE INDEX IF NOT EXISTS taskCalendarUid ON task (calendarUid) WHERE calendarUid IS NOT NULL
;;
-- The schedule of a person, day by day, is read in this one alone.
CREATE INDEX IF NOT EXISTS taskCalendar ON task (owner, coalesce(start, due), blockMinutes, status, lead)
WHERE showInCalendar IS NOT NULL
;;
-- A colleague's newer program has told of participants before: everything visible is asked for anew, so that they come
-- into their own table.
UPDATE sync SET cursor = 0, scanHead = NULL, scanPart = NULL, scanAfter = NULL
WHERE EXISTS (SELECT 1 FROM unknown WHERE kind = 'participant')
;;
DELETE FROM unknown WHERE kind = 'participant'
