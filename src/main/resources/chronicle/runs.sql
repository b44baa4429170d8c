CREATE TABLE IF NOT EXISTS runs (
  number BIGINT NOT NULL, begun VARCHAR NOT NULL, ended VARCHAR, coder VARCHAR NOT NULL, inputs VARCHAR NOT NULL,
  seconds DOUBLE NOT NULL, files BIGINT NOT NULL, bytes BIGINT NOT NULL, coded BIGINT NOT NULL, known BIGINT NOT NULL,
  skipped BIGINT NOT NULL, mentions BIGINT NOT NULL);
COMMENT ON TABLE runs IS 'Each run over documents: what went in, and what became of it';
COMMENT ON COLUMN runs.number IS 'Order in which they began, from 1';
COMMENT ON COLUMN runs.begun IS 'When, UTC';
COMMENT ON COLUMN runs.ended IS 'When, UTC; NULL where the run was broken off: the counts are those of its last writing';
COMMENT ON COLUMN runs.coder IS 'Version of the program and its packs';
COMMENT ON COLUMN runs.inputs IS 'What it was to read: JSON, a list';
COMMENT ON COLUMN runs.seconds IS 'From its begin to its last writing';
COMMENT ON COLUMN runs.files IS 'Files, streams and addresses that were opened';
COMMENT ON COLUMN runs.bytes IS 'Their bytes, as they were, packed or not';
COMMENT ON COLUMN runs.coded IS 'Documents coded';
COMMENT ON COLUMN runs.known IS 'Documents that were here already, unchanged';
COMMENT ON COLUMN runs.skipped IS 'Documents, records and files that were not coded';
COMMENT ON COLUMN runs.mentions IS 'Mentions found in the documents that were coded';

CREATE TABLE IF NOT EXISTS run_counts (
  run BIGINT NOT NULL, kind VARCHAR NOT NULL, value VARCHAR NOT NULL, documents BIGINT NOT NULL);
COMMENT ON TABLE run_counts IS 'The documents of a run counted by what they are';
COMMENT ON COLUMN run_counts.run IS 'runs.number';
COMMENT ON COLUMN run_counts.kind IS
  'language or publisher of a document that was read; format of a file; reason why something was skipped';
COMMENT ON COLUMN run_counts.value IS 'Which; empty where unknown; numbers in reasons stand as #';
COMMENT ON COLUMN run_counts.documents IS 'How many';

CREATE TABLE IF NOT EXISTS run_skips (run BIGINT NOT NULL, document VARCHAR NOT NULL, reason VARCHAR NOT NULL);
COMMENT ON TABLE run_skips IS 'What a run could not code';
COMMENT ON COLUMN run_skips.run IS 'runs.number';
COMMENT ON COLUMN run_skips.document IS 'Its id, path or address';
COMMENT ON COLUMN run_skips.reason IS 'Why';
