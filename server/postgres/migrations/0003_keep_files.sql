-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The bytes of attached files. Each attachment has its own, so that who knows a hash gets nothing by it (ADR 0013). They
-- come in parts of 256 KiB in their order; `received` says how far.

CREATE TABLE file (
    workspace uuid NOT NULL,
    attachment uuid NOT NULL,
    hash text NOT NULL,
    size bigint NOT NULL,
    received bigint NOT NULL DEFAULT 0,
    whole boolean NOT NULL DEFAULT false,
    touched_at bigint NOT NULL,
    unwanted_at bigint NOT NULL DEFAULT 0, -- since when no attachment names it; 0: one does
    PRIMARY KEY (workspace, attachment)
);

CREATE TABLE file_part (
    workspace uuid NOT NULL,
    attachment uuid NOT NULL,
    number integer NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (workspace, attachment, number)
);

-- Of all files of the workspace, those that are still coming with their whole size.
ALTER TABLE workspace ADD COLUMN file_bytes bigint NOT NULL DEFAULT 0;

ALTER TABLE file ENABLE ROW LEVEL SECURITY;
ALTER TABLE file FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON file USING (workspace = nullif(current_setting('leadline.workspace', true), '')::uuid);
ALTER TABLE file_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE file_part FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON file_part USING (workspace = nullif(current_setting('leadline.workspace', true), '')::uuid);
