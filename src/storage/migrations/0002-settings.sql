-- What the managers of a channel decided for it; a channel without a row has the defaults.
CREATE TABLE settings (
  id TEXT PRIMARY KEY,
  tenant TEXT NOT NULL,
  body TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX settings_tenant ON settings (tenant);
