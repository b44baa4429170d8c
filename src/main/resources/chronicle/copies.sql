CREATE TABLE IF NOT EXISTS fingerprints (
  document VARCHAR NOT NULL, text_hash BIGINT NOT NULL, words BLOB NOT NULL, credit VARCHAR);
COMMENT ON TABLE fingerprints IS 'What is kept of each article to compare it with others';
COMMENT ON COLUMN fingerprints.document IS 'documents.id';
COMMENT ON COLUMN fingerprints.text_hash IS 'Hash of the article without case, width, punctuation and white space';
COMMENT ON COLUMN fingerprints.words IS 'Its words in order, each as a hash of four bytes';
COMMENT ON COLUMN fingerprints.credit IS 'The agency or paper that the article says it is from';

CREATE TABLE IF NOT EXISTS shingles (text_hash BIGINT NOT NULL, shingle BIGINT NOT NULL);
COMMENT ON TABLE shingles IS 'Samples of the runs of four words of each text: texts that share some are compared';
COMMENT ON COLUMN shingles.text_hash IS 'fingerprints.text_hash';
COMMENT ON COLUMN shingles.shingle IS 'Hash of the run';

CREATE TABLE IF NOT EXISTS frequent_shingles (shingle BIGINT NOT NULL);
COMMENT ON TABLE frequent_shingles IS 'Those that so many texts share that nothing follows from it';
COMMENT ON COLUMN frequent_shingles.shingle IS 'shingles.shingle';

CREATE TABLE IF NOT EXISTS likenesses (a VARCHAR NOT NULL, b VARCHAR NOT NULL, kind VARCHAR NOT NULL, share DOUBLE NOT NULL);
COMMENT ON TABLE likenesses IS 'Pairs of documents that were found to have a text, or a long part of one, in common';
COMMENT ON COLUMN likenesses.a IS 'documents.id, the lower';
COMMENT ON COLUMN likenesses.b IS 'documents.id, the higher';
COMMENT ON COLUMN likenesses.kind IS 'same, near, part';
COMMENT ON COLUMN likenesses.share IS 'How much of the longer text both have; of part: how much of the shorter';

CREATE TABLE IF NOT EXISTS copies (
  document VARCHAR NOT NULL, original VARCHAR NOT NULL, like_document VARCHAR NOT NULL, kind VARCHAR NOT NULL,
  share DOUBLE NOT NULL);
COMMENT ON TABLE copies IS 'Documents that are copies of others: one witness with their original';
COMMENT ON COLUMN copies.document IS 'documents.id of the copy';
COMMENT ON COLUMN copies.original IS 'documents.id of the original';
COMMENT ON COLUMN copies.like_document IS 'documents.id of the original or of another copy, to which the likeness is';
COMMENT ON COLUMN copies.kind IS 'same, near';
COMMENT ON COLUMN copies.share IS 'How much of the longer text both have';

CREATE TABLE IF NOT EXISTS copied_mentions (mention BIGINT NOT NULL, original VARCHAR NOT NULL);
COMMENT ON TABLE copied_mentions IS 'Mentions that stand in a text which another document had first';
COMMENT ON COLUMN copied_mentions.mention IS 'mentions.id';
COMMENT ON COLUMN copied_mentions.original IS 'documents.id of that document';

CREATE TABLE IF NOT EXISTS uncompared (document VARCHAR NOT NULL);
COMMENT ON TABLE uncompared IS 'Documents to be compared, or compared anew; empty when all is resolved';
COMMENT ON COLUMN uncompared.document IS 'documents.id';

CREATE TABLE IF NOT EXISTS event_sources (event VARCHAR NOT NULL, witnesses INTEGER NOT NULL, outlets INTEGER NOT NULL);
COMMENT ON TABLE event_sources IS 'How many independent witnesses tell an event, and in how many outlets';
COMMENT ON COLUMN event_sources.event IS 'events.id';
COMMENT ON COLUMN event_sources.witnesses IS 'Documents, all copies of one text and all that quote one agency counted once';
COMMENT ON COLUMN event_sources.outlets IS 'Publishers; a document of an unknown one counts as one';
