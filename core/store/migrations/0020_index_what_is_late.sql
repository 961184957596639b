-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One person's open tasks in the order in which they are late: the first lines of the page «Today» are read here.
CREATE INDEX IF NOT EXISTS taskLate ON task (owner, coalesce(due, start)) WHERE status IN ('open', 'in-progress')
