-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The page «Today» is read and counted in these two alone: open tasks, and leads that have none.
DROP INDEX IF EXISTS taskOwnerDue
;;
CREATE INDEX IF NOT EXISTS taskOpen ON task (owner, due, start, lead, status) WHERE status IN ('open', 'in-progress')
;;
CREATE INDEX IF NOT EXISTS leadIdle ON lead (owner, row, stage, maturity, nextReviewAt, archived, openTasks)
WHERE archived IS NULL AND openTasks = 0
