-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How much FTS5 gathers before it writes a segment, in bytes: an import of thousands of rows at once makes few and large
-- ones, which take less merging. Small commits never fill it.
INSERT INTO leadWords (leadWords, rank) VALUES ('hashsize', 16000000)
;;
INSERT INTO leadInner (leadInner, rank) VALUES ('hashsize', 16000000)
;;
INSERT INTO documentWords (documentWords, rank) VALUES ('hashsize', 16000000)
;;
INSERT INTO documentInner (documentInner, rank) VALUES ('hashsize', 16000000)
