-- What a channel was told is swept by age; without an index every sweep would look at every fact ever told.
CREATE INDEX told_at ON told (at);
