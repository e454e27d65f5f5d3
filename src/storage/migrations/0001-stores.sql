-- One set for SQLite and PostgreSQL: text ids, times and flags as BIGINT (epoch ms; 0/1), bodies as JSON in TEXT.
-- The PostgreSQL driver gives every TEXT column the collation "C", so both engines sort by code point.

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  body TEXT NOT NULL,
  added_at BIGINT NOT NULL,
  changed_at BIGINT,
  removed_at BIGINT
);
-- Partial, so that listing what is not removed follows the key.
CREATE INDEX documents_removed ON documents (removed_at) WHERE removed_at IS NOT NULL;

CREATE TABLE turns (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  tenant TEXT NOT NULL,
  seq BIGINT NOT NULL,
  body TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX turns_place ON turns (place, seq);
CREATE INDEX turns_at ON turns (at);

CREATE TABLE answers (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (tenant, id)
);
CREATE INDEX answers_at ON answers (at);

-- Kept when the answer's text is gone: feedback is counted by answer id.
CREATE TABLE ratings (
  tenant TEXT NOT NULL,
  answer TEXT NOT NULL,
  rater TEXT NOT NULL,
  vote TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (tenant, answer, rater)
);

CREATE TABLE actions (
  id TEXT PRIMARY KEY,
  tenant TEXT NOT NULL,
  body TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX actions_at ON actions (at);

CREATE TABLE once (
  id TEXT PRIMARY KEY,
  expires_at BIGINT NOT NULL
);
CREATE INDEX once_expiry ON once (expires_at);

CREATE TABLE subscriptions (
  id TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  tenant TEXT NOT NULL,
  state TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX subscriptions_channel ON subscriptions (channel);
CREATE INDEX subscriptions_state ON subscriptions (state, id);

-- `id` is computed from (subscription, slot). It has no unique index of its own: of two that insert the same row at
-- once, PostgreSQL would fail one on that index instead of letting ON CONFLICT decide.
CREATE TABLE deliveries (
  id TEXT NOT NULL,
  subscription TEXT NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
  slot BIGINT NOT NULL,
  state TEXT NOT NULL,
  attempt BIGINT NOT NULL,
  owner TEXT NOT NULL,
  lease_until BIGINT NOT NULL,
  retry_at BIGINT,
  message_id TEXT,
  content_hash TEXT,
  reason TEXT,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (subscription, slot)
);
CREATE INDEX deliveries_id ON deliveries (id);
-- Partial, so that no engine prefers it to `id` for a row that happens to be claimed.
CREATE INDEX deliveries_open ON deliveries (slot) WHERE state IN ('claimed', 'failed');

CREATE TABLE told (
  subscription TEXT NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
  fact TEXT NOT NULL,
  delivery TEXT NOT NULL,
  hash TEXT NOT NULL,
  sent BIGINT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (subscription, fact, delivery)
);

CREATE TABLE secrets (
  id TEXT PRIMARY KEY,
  sealed TEXT NOT NULL,
  at BIGINT NOT NULL
);
