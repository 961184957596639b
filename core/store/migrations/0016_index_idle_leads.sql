-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Idle leads of the whole team, newest first, and dormant ones by when they are due for another look: without these the
-- page «Today» went through every lead that has no task.
CREATE INDEX IF NOT EXISTS leadIdleNewest ON lead (row, stage, maturity, nextReviewAt, archived, openTasks)
WHERE archived IS NULL AND openTasks = 0
;;
CREATE INDEX IF NOT EXISTS leadDormant ON lead (maturity, owner, nextReviewAt, row, stage, archived, openTasks)
WHERE archived IS NULL AND openTasks = 0
