-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The day of the month that a task made on the 30th comes back to after February.
ALTER TABLE task ADD COLUMN repeatDay INTEGER
