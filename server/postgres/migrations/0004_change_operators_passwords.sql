-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A password that the operator knows opens a session only together with one that he does not.

ALTER TABLE account ADD COLUMN must_change boolean NOT NULL DEFAULT false;
