-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A word for the computer that a shared file is logged in on, so that a copy on another one is noticed.
ALTER TABLE sync ADD COLUMN computer TEXT NOT NULL DEFAULT ''
