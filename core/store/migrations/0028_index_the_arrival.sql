-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- "What came last" is the order that people ask for first.
CREATE INDEX leadCreated ON lead (archived, createdAt)
