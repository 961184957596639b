-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What all records of a root weighed when this one was written, so that the newest of a root tells what they weigh now.

ALTER TABLE record ADD COLUMN root_weight bigint NOT NULL DEFAULT 0;
