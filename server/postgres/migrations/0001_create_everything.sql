-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every table but `account` and `schema_version` carries its workspace in the key, so that a distributed engine can place
-- them by it (sync.md D9). Moments are UTC milliseconds. Row policies are the second barrier behind the rules.

CREATE TABLE workspace (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    epoch uuid NOT NULL,
    head_seq bigint NOT NULL DEFAULT 0,
    gc_seq bigint NOT NULL DEFAULT 0,
    lead_number bigint NOT NULL DEFAULT 0,
    min_schema integer NOT NULL DEFAULT 1,
    cur_schema integer NOT NULL DEFAULT 1,
    created_at bigint NOT NULL
);

-- Who may log in; small, and the same on every node.
CREATE TABLE account (
    login text PRIMARY KEY,
    workspace uuid NOT NULL,
    person uuid NOT NULL,
    secret text NOT NULL,
    totp bytea,
    state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'disabled')),
    created_at bigint NOT NULL
);
CREATE INDEX account_person ON account (workspace, person);

CREATE TABLE device (
    workspace uuid NOT NULL,
    client uuid NOT NULL,
    person uuid NOT NULL,
    name text NOT NULL DEFAULT '',
    last_mid bigint NOT NULL DEFAULT 0,
    acked_mid bigint NOT NULL DEFAULT 0,
    latest_hlc bigint NOT NULL DEFAULT 0,
    schema integer NOT NULL DEFAULT 1,
    state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'retired', 'wipe')),
    seen_at bigint NOT NULL,
    PRIMARY KEY (workspace, client)
);

CREATE TABLE session (
    workspace uuid NOT NULL,
    token_hash bytea NOT NULL,
    person uuid NOT NULL,
    client uuid NOT NULL,
    created_at bigint NOT NULL,
    used_at bigint NOT NULL,
    PRIMARY KEY (workspace, token_hash)
);
CREATE INDEX session_device ON session (workspace, client);
CREATE INDEX session_person ON session (workspace, person);

-- Who did what to accounts, devices and rights: ids and codes, no contents.
CREATE TABLE audit (
    workspace uuid NOT NULL,
    id uuid NOT NULL,
    at bigint NOT NULL,
    actor uuid,
    action text NOT NULL,
    subject text NOT NULL DEFAULT '',
    PRIMARY KEY (workspace, id)
);

-- A record stands once and moves to a new number when it changes. Reference data has the nil id for its root.
CREATE TABLE record (
    workspace uuid NOT NULL,
    kind text NOT NULL,
    id uuid NOT NULL,
    root uuid NOT NULL,
    seq bigint NOT NULL,
    deleted boolean NOT NULL DEFAULT false,
    fields jsonb NOT NULL,
    stamps jsonb NOT NULL,
    PRIMARY KEY (workspace, id)
);
CREATE UNIQUE INDEX record_seq ON record (workspace, seq);
CREATE INDEX record_organization ON record (workspace, kind) WHERE kind IN ('user', 'team');
CREATE INDEX record_root ON record (workspace, root, seq);

CREATE TABLE root_access (
    workspace uuid NOT NULL,
    root uuid NOT NULL,
    principal uuid NOT NULL,
    source uuid NOT NULL,
    granted_seq bigint NOT NULL,
    revoked_seq bigint NOT NULL DEFAULT 0, -- 0: in force
    PRIMARY KEY (workspace, root, principal, source, granted_seq)
);
CREATE INDEX root_access_principal ON root_access (workspace, principal, root);
CREATE INDEX root_access_granted ON root_access (workspace, principal, granted_seq);
CREATE INDEX root_access_revoked ON root_access (workspace, principal, revoked_seq) WHERE revoked_seq > 0;

CREATE TABLE membership (
    workspace uuid NOT NULL,
    person uuid NOT NULL,
    principal uuid NOT NULL,
    granted_seq bigint NOT NULL,
    revoked_seq bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace, person, principal, granted_seq)
);

CREATE TABLE change_log (
    workspace uuid NOT NULL,
    client uuid NOT NULL,
    mid bigint NOT NULL,
    op uuid NOT NULL,
    hash text NOT NULL,
    person uuid NOT NULL,
    hlc bigint NOT NULL,
    body jsonb NOT NULL,
    status text NOT NULL,
    result jsonb NOT NULL,
    PRIMARY KEY (workspace, client, mid)
);
CREATE INDEX change_log_op ON change_log (workspace, op);

ALTER TABLE device ENABLE ROW LEVEL SECURITY;
ALTER TABLE device FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON device USING (workspace = nullif(current_setting('leadline.workspace', true), '')::uuid);
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON session USING (workspace = nullif(current_setting('leadline.workspace', true), '')::uuid);
ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON audit USING (workspace = nullif(current_setting('leadline.workspace', true), '')::uuid);
ALTER TABLE record ENABLE ROW LEVEL SECURITY;
ALTER TABLE record FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON record USING (workspace = nullif(current_setting('leadline.workspace', true), '')::uuid);
ALTER TABLE root_access ENABLE ROW LEVEL SECURITY;
ALTER TABLE root_access FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON root_access USING (workspace = nullif(current_setting('leadline.workspace', true), '')::uuid);
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON membership USING (workspace = nullif(current_setting('leadline.workspace', true), '')::uuid);
ALTER TABLE change_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE change_log FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON change_log USING (workspace = nullif(current_setting('leadline.workspace', true), '')::uuid);
