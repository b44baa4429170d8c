CREATE TABLE IF NOT EXISTS watched_feeds (
  address VARCHAR NOT NULL, etag VARCHAR, last_modified VARCHAR, stamp VARCHAR, had VARCHAR, next VARCHAR NOT NULL,
  failures INTEGER NOT NULL, failing_since VARCHAR, outcome VARCHAR NOT NULL);
COMMENT ON TABLE watched_feeds IS 'Feeds and sitemaps that are watched, and how far each has been read';
COMMENT ON COLUMN watched_feeds.address IS 'Its address; unique';
COMMENT ON COLUMN watched_feeds.etag IS 'What its server gave to tell whether it has changed since it was read whole';
COMMENT ON COLUMN watched_feeds.last_modified IS 'Likewise';
COMMENT ON COLUMN watched_feeds.stamp IS 'Of a sitemap in an index of sitemaps: its date there when it was last looked at';
COMMENT ON COLUMN watched_feeds.had IS 'When it was last had, UTC; NULL while it never was';
COMMENT ON COLUMN watched_feeds.next IS 'Not to be asked for before, UTC';
COMMENT ON COLUMN watched_feeds.failures IS 'How often in a row it was not had';
COMMENT ON COLUMN watched_feeds.failing_since IS 'When it was first not had, UTC; NULL where it was had last';
COMMENT ON COLUMN watched_feeds.outcome IS 'What came of the last asking, for a person';

CREATE TABLE IF NOT EXISTS watched_hosts (
  host VARCHAR NOT NULL, failures INTEGER NOT NULL, next VARCHAR NOT NULL, reason VARCHAR NOT NULL);
COMMENT ON TABLE watched_hosts IS 'Hosts that failed when last asked, and are left alone for a while';
COMMENT ON COLUMN watched_hosts.host IS 'Its name; unique';
COMMENT ON COLUMN watched_hosts.failures IS 'How often in a row it failed';
COMMENT ON COLUMN watched_hosts.next IS 'Not to be asked before, UTC';
COMMENT ON COLUMN watched_hosts.reason IS 'Why it failed, for a person';

CREATE TABLE IF NOT EXISTS watched_addresses (
  address VARCHAR NOT NULL, feed VARCHAR NOT NULL, seen VARCHAR NOT NULL, stamp VARCHAR, outcome VARCHAR NOT NULL,
  reason VARCHAR NOT NULL, tries INTEGER NOT NULL, next VARCHAR);
COMMENT ON TABLE watched_addresses IS 'What the watched feeds and sitemaps have listed, and what became of it';
COMMENT ON COLUMN watched_addresses.address IS
  'Address of the article and documents.id of what was read there; of an entry without one the feed''s, # and its key; unique';
COMMENT ON COLUMN watched_addresses.feed IS 'watched_feeds.address of one that listed it';
COMMENT ON COLUMN watched_addresses.seen IS 'When it was last looked at, UTC';
COMMENT ON COLUMN watched_addresses.stamp IS 'When it was changed, as the feed said then';
COMMENT ON COLUMN watched_addresses.outcome IS
  'page: the page was read; entry: only what the feed itself tells was; skipped: neither; passed: older than was wanted';
COMMENT ON COLUMN watched_addresses.reason IS 'Why not the page, for a person; empty where it was read';
COMMENT ON COLUMN watched_addresses.tries IS 'How often the page was asked for';
COMMENT ON COLUMN watched_addresses.next IS 'When to ask for the page again, UTC; NULL where not';
