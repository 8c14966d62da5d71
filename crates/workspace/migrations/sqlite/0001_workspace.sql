-- Times are milliseconds since 1970. Ids are the 16 bytes of the protocol's `Id`.

-- Values that the server draws once and keeps.
CREATE TABLE server_secrets (
    name TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;

-- Sign-ins with a login that nobody has: counted so that they cost the same write as others.
CREATE TABLE unknown_sign_ins (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    count INTEGER NOT NULL
) STRICT;
INSERT INTO unknown_sign_ins (one, count) VALUES (1, 0);

CREATE TABLE workspaces (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    rescue_bundle BLOB NOT NULL,
    created INTEGER NOT NULL
) STRICT;

-- One-time links that make a workspace. The token itself is never stored.
CREATE TABLE set_up_links (
    token_hash BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    expires INTEGER NOT NULL,
    -- Both set when the link was used: the same body again gets the same answer.
    body_hash BLOB CHECK (length(body_hash) = 32),
    user BLOB REFERENCES users (id)
) STRICT;

CREATE TABLE users (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    workspace BLOB NOT NULL REFERENCES workspaces (id),
    name TEXT NOT NULL,
    login TEXT NOT NULL,
    -- The login as it is compared; NULL once the person left, so that another may have it.
    login_key TEXT UNIQUE,
    role TEXT NOT NULL
        CHECK (role IN ('owner', 'super_admin', 'admin', 'user', 'guest', 'login_only')),
    suspended INTEGER NOT NULL DEFAULT 0 CHECK (suspended IN (0, 1)),
    -- When the person left the workspace.
    left_at INTEGER,
    envelope BLOB NOT NULL,
    login_hash BLOB NOT NULL CHECK (length(login_hash) = 32),
    trust_counter INTEGER NOT NULL,
    trust_record BLOB NOT NULL,
    created INTEGER NOT NULL
) STRICT;
CREATE INDEX users_by_workspace ON users (workspace);

-- The last bundle of every fingerprint a person ever had; the highest generation is the present one.
CREATE TABLE bundles (
    user BLOB NOT NULL REFERENCES users (id),
    generation INTEGER NOT NULL,
    fpr BLOB NOT NULL CHECK (length(fpr) = 32),
    seq INTEGER NOT NULL,
    bundle BLOB NOT NULL,
    PRIMARY KEY (user, generation),
    UNIQUE (user, fpr)
) STRICT, WITHOUT ROWID;

-- The devices of every bundle of each person. After a reset those of earlier identities are not live.
CREATE TABLE devices (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    user BLOB NOT NULL REFERENCES users (id),
    key BLOB NOT NULL CHECK (length(key) = 32),
    live INTEGER NOT NULL CHECK (live IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Devices that signed in and may do nothing but put the bundle that adds them.
CREATE TABLE pending_devices (
    id BLOB NOT NULL CHECK (length(id) = 16),
    user BLOB NOT NULL REFERENCES users (id),
    key BLOB NOT NULL CHECK (length(key) = 32),
    expires INTEGER NOT NULL,
    PRIMARY KEY (id, user)
) STRICT, WITHOUT ROWID;

CREATE TABLE nonces (
    device BLOB NOT NULL,
    nonce BLOB NOT NULL CHECK (length(nonce) = 16),
    expires INTEGER NOT NULL,
    PRIMARY KEY (device, nonce)
) STRICT, WITHOUT ROWID;
CREATE INDEX nonces_by_expiry ON nonces (expires);

-- Sealed set-up codes of browsers to be connected.
CREATE TABLE set_up_codes (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    user BLOB NOT NULL REFERENCES users (id),
    -- Emptied when it was taken.
    sealed BLOB,
    body_hash BLOB NOT NULL CHECK (length(body_hash) = 32),
    expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Offers of a place in a workspace, or of new keys (reset) to a person who lost theirs. The token
-- itself is never stored. At most one invite of a person can be accepted at a time.
CREATE TABLE invites (
    row INTEGER NOT NULL PRIMARY KEY,
    workspace BLOB NOT NULL REFERENCES workspaces (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    -- The id the person will have, or has.
    user BLOB NOT NULL CHECK (length(user) = 16),
    name TEXT NOT NULL,
    login TEXT NOT NULL,
    login_key TEXT NOT NULL,
    role TEXT NOT NULL
        CHECK (role IN ('owner', 'super_admin', 'admin', 'user', 'guest', 'login_only')),
    reset INTEGER NOT NULL CHECK (reset IN (0, 1)),
    made_by BLOB NOT NULL REFERENCES users (id),
    expires INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
    -- Set when it was used: the same body again gets the same answer.
    body_hash BLOB CHECK (length(body_hash) = 32),
    UNIQUE (workspace, id)
) STRICT;
CREATE INDEX invites_by_user ON invites (user);

CREATE TABLE accounts (
    row INTEGER NOT NULL PRIMARY KEY,
    workspace BLOB NOT NULL REFERENCES workspaces (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    app TEXT NOT NULL,
    site TEXT NOT NULL,
    login TEXT NOT NULL,
    created INTEGER NOT NULL,
    UNIQUE (workspace, id)
) STRICT;

CREATE TABLE manifests (
    account INTEGER NOT NULL REFERENCES accounts (row),
    seq INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    manifest BLOB NOT NULL,
    PRIMARY KEY (account, seq)
) STRICT, WITHOUT ROWID;

-- Owners follow the newest manifest of the account.
CREATE TABLE account_roles (
    account INTEGER NOT NULL REFERENCES accounts (row),
    user BLOB NOT NULL REFERENCES users (id),
    role TEXT NOT NULL CHECK (role IN ('owner', 'collaborator')),
    PRIMARY KEY (account, user)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_roles_by_user ON account_roles (user);

-- People who are to become Owners once an Owner can wrap for them. They may not have joined yet.
CREATE TABLE waiting_shares (
    account INTEGER NOT NULL REFERENCES accounts (row),
    user BLOB NOT NULL CHECK (length(user) = 16),
    asked_by BLOB NOT NULL REFERENCES users (id),
    asked INTEGER NOT NULL,
    -- The asker's own signature of the request, by which an Owner's client knows who asked.
    signature_input TEXT NOT NULL,
    signature TEXT NOT NULL,
    PRIMARY KEY (account, user)
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_shares_by_user ON waiting_shares (user);

-- Owners who asked to be removed, until another Owner does it with a new manifest.
CREATE TABLE leave_requests (
    account INTEGER NOT NULL REFERENCES accounts (row),
    user BLOB NOT NULL REFERENCES users (id),
    asked INTEGER NOT NULL,
    PRIMARY KEY (account, user)
) STRICT, WITHOUT ROWID;

CREATE TABLE lists (
    row INTEGER NOT NULL PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES accounts (row),
    id BLOB NOT NULL CHECK (length(id) = 16),
    body_hash BLOB NOT NULL CHECK (length(body_hash) = 32),
    header BLOB NOT NULL CHECK (length(header) = 105),
    head BLOB NOT NULL,
    cell_hashes BLOB NOT NULL,
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    count INTEGER NOT NULL,
    received INTEGER NOT NULL,
    -- What its use events say: how many codes are marked used, and whether the whole list is.
    used INTEGER NOT NULL DEFAULT 0 CHECK (used BETWEEN 0 AND count),
    superseded INTEGER NOT NULL DEFAULT 0 CHECK (superseded IN (0, 1)),
    UNIQUE (account, id)
) STRICT;

-- One sealed code each: read one at a time, together with an audit row.
CREATE TABLE cells (
    list INTEGER NOT NULL REFERENCES lists (row),
    number INTEGER NOT NULL,
    cell BLOB NOT NULL CHECK (length(cell) = 224),
    PRIMARY KEY (list, number)
) STRICT, WITHOUT ROWID;

-- Marks on codes: one event a number, so of two who mark a code at once one is told.
CREATE TABLE use_events (
    row INTEGER NOT NULL PRIMARY KEY,
    list INTEGER NOT NULL REFERENCES lists (row),
    -- 65535 is the whole list.
    cell INTEGER NOT NULL,
    n INTEGER NOT NULL,
    event BLOB NOT NULL,
    UNIQUE (list, cell, n)
) STRICT;

CREATE TABLE inbox_items (
    row INTEGER NOT NULL PRIMARY KEY,
    user BLOB NOT NULL REFERENCES users (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    body_hash BLOB NOT NULL CHECK (length(body_hash) = 32),
    sealed BLOB NOT NULL,
    received INTEGER NOT NULL,
    UNIQUE (user, id)
) STRICT;

-- Deleted lists and inbox items: they cannot be saved again.
CREATE TABLE tombstones (
    workspace BLOB NOT NULL REFERENCES workspaces (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    body_hash BLOB NOT NULL CHECK (length(body_hash) = 32),
    -- Whose inbox item it was.
    user BLOB REFERENCES users (id),
    PRIMARY KEY (workspace, id)
) STRICT, WITHOUT ROWID;

-- The audit chain: hash = H(prev || canonical row). Never changed, never deleted.
CREATE TABLE audit (
    workspace BLOB NOT NULL REFERENCES workspaces (id),
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    user BLOB,
    device BLOB,
    action TEXT NOT NULL,
    object BLOB,
    cell INTEGER,
    outcome TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (workspace, number)
) STRICT, WITHOUT ROWID;

-- REPLACE deletes without a trigger: a row may only ever come next.
CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
WHEN NEW.number IS NOT
    (SELECT COALESCE(MAX(number), 0) + 1 FROM audit WHERE workspace = NEW.workspace)
BEGIN
    SELECT RAISE(ABORT, 'the audit log only grows');
END;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit log is never changed');
END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit log is never deleted');
END;
