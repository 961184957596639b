-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The board's columns are read, counted and summed in this one alone, everybody's and one owner's.
CREATE INDEX IF NOT EXISTS leadBoard ON lead (stage, owner, row, budget, archived) WHERE archived IS NULL
